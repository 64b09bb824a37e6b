/** The one pattern of the console's questions: a list, answered by a digit, by arrows and Enter, or by typing what is sought. */
import { asked } from '../ui/dialog.js';
import { html, nothing } from '../ui/lit.js';
import { keyCap, stored } from '../ui/parts.js';
import { t } from '../ui/texts.js';

/**
 * @template T
 * @typedef {object} Choice
 * @property {T} value
 * @property {string} text
 * @property {string} [note] a second line
 * @property {string} [key] that does the same without this question
 */

/**
 * @template T
 * @typedef {object} Question
 * @property {string} title
 * @property {string} [hint]
 * @property {Choice<T>[]} choices
 * @property {boolean} [digits] whether digits answer; otherwise they are part of what is sought
 * @property {boolean} [find] whether words can be typed; so where there are more choices than digits
 * @property {(typed: string) => T | undefined} [other] what an entry means that no choice has
 */

const DIGITS = 9;
const TYPED = '=';
/** Cyrillic letters of ticket numbers and the Latin ones that look the same. */
const ALIKE = { А: 'A', Е: 'E', К: 'K', М: 'M', Н: 'H', Т: 'T', У: 'Y', Х: 'X', С: 'C' };

/** How words are compared: without case, dashes, or a difference of alphabets where letters look alike. @param {string} text */
function folded(text) {
  return text.toUpperCase().replaceAll(/[-\s]/g, '').replaceAll(/[АЕКМНТУХС]/g, (letter) => ALIKE[/** @type {'А'} */ (letter)]);
}

/**
 * Asks for one of a list.
 * @template T
 * @param {Question<T>} question
 * @returns {Promise<T | null>} null when the clerk thought better of it
 */
export async function choose({ title, hint = '', choices, digits = true, find = !digits || choices.length > DIGITS, other }) {
  const given = await asked(html`<form method="dialog" class="ask-list">
    <h2 id="dialog-title">${title}</h2>
    ${hint ? html`<p>${hint}</p>` : nothing}
    ${find ? html`<input class="find" type="search" autofocus autocomplete="off" aria-label=${t('console.findHere')} placeholder=${t('console.findHere')}
      @input=${narrow}>` : nothing}
    <div class="choices">${choices.map((choice, index) => html`
      <button class="choice" value=${index} ?autofocus=${!find && index === 0} data-words=${folded(`${choice.text} ${choice.note ?? ''}`)}>
        ${digits && index < DIGITS ? keyCap(String(index + 1)) : nothing}
        <span>${choice.text}${choice.note ? html`<small>${choice.note}</small>` : nothing}</span>
        ${choice.key ? html`<i>${keyCap(choice.key)}</i>` : nothing}</button>`)}</div>
    ${leave()}</form>`, (event, answer) => {
    const input = field(event);
    const n = digits && !input?.value ? digit(event) : 0;
    if (n && n <= choices.length) {
      event.preventDefault();
      answer(String(n - 1));
    } else if (event.key === 'Enter' && input && event.target === input) {
      event.preventDefault();
      const left = buttons(event);
      const exact = left.find(({ dataset }) => dataset.words?.startsWith(stored(input.value)));
      const meant = other?.(input.value) === undefined ? left[0]?.value ?? '' : TYPED + input.value;
      answer(exact ? exact.value : meant);
    } else {
      walk(event, input);
    }
  });
  if (!given) {
    return null;
  }
  return given.answer.startsWith(TYPED) ? other?.(given.answer.slice(1)) ?? null : choices[Number(given.answer)].value;
}

/**
 * Asks for any of a list: digits tick, Enter is done.
 * @param {{title: string, hint: string, choices: Choice<string>[], chosen: string[]}} question
 * @returns {Promise<string[] | null>}
 */
export async function chooseMany({ title, hint, choices, chosen }) {
  const given = await asked(html`<form method="dialog" class="ask-list">
    <h2 id="dialog-title">${title}</h2><p>${hint}</p>
    <div class="choices">${choices.map((choice, index) => html`
      <label class="choice"><input type="checkbox" name="choice" value=${choice.value} ?checked=${chosen.includes(choice.value)} ?autofocus=${index === 0}>
        ${index < DIGITS ? keyCap(String(index + 1)) : nothing}<span>${choice.text}</span></label>`)}</div>
    <div class="ask-answers"><button class="button main" value="done">${t('kiosk.done')} ${keyCap('Enter')}</button></div>
    ${leave()}</form>`, (event) => {
    const boxes = [.../** @type {HTMLElement} */ (event.currentTarget).querySelectorAll('input')];
    const ticked = boxes[digit(event) - 1];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (ticked) {
      ticked.checked = !ticked.checked;
      ticked.focus();
    } else if (step) {
      event.preventDefault();
      boxes[(boxes.indexOf(/** @type {HTMLInputElement} */ (event.target)) + step + boxes.length) % boxes.length].focus();
    }
  });
  return given && given.fields.getAll('choice').map(String);
}

/** Leaves only what has every typed word. @param {Event} event */
function narrow(event) {
  const input = /** @type {HTMLInputElement} */ (event.target);
  const words = input.value.split(/\s+/).map(folded);
  for (const button of input.form?.querySelectorAll('button.choice') ?? []) {
    const own = /** @type {HTMLElement} */ (button).dataset.words ?? '';
    /** @type {HTMLElement} */ (button).hidden = !words.every((word) => own.includes(word) || own.includes(stored(word)));
  }
}

/** Arrow keys walk through what is left; a letter goes back to the search. @param {KeyboardEvent} event @param {HTMLInputElement | null} input */
function walk(event, input) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const left = buttons(event);
  const here = left.indexOf(/** @type {HTMLButtonElement} */ (event.target));
  if (step && left.length) {
    event.preventDefault();
    left[here < 0 && step < 0 ? left.length - 1 : (here + step + left.length) % left.length].focus();
  } else if (input && here >= 0 && event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.altKey) {
    input.focus();
  }
}

/** @param {KeyboardEvent} event @returns {HTMLInputElement | null} */
function field(event) {
  return /** @type {HTMLElement} */ (event.currentTarget).querySelector('input.find');
}

/** @param {KeyboardEvent} event @returns {HTMLButtonElement[]} the choices that are left */
function buttons(event) {
  return [.../** @type {HTMLElement} */ (event.currentTarget).querySelectorAll(/** @type {'button'} */ ('button.choice:not([hidden])'))];
}

/** @param {KeyboardEvent} event @returns {number} the digit of a key; 0 for every other key */
function digit(event) {
  return !event.ctrlKey && !event.altKey && /^[1-9]$/.test(event.key) ? Number(event.key) : 0;
}

/** How to leave a question. */
export function leave() {
  return html`<p class="leave">${keyCap('Esc')} ${t('console.leave')}</p>`;
}
