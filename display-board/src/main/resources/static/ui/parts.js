/** The parts every page shares. Each is a plain function that returns a template for the light DOM. */
import { icon, mark } from './icons.js';
import { html, nothing, render } from './lit.js';
import { LANGUAGES, language, onLanguage, pick, t, useLanguage } from './texts.js';

/**
 * Draws a page again and again from its state, at most once per turn; also when the language changes.
 * @param {Element} root
 * @param {() => unknown} view
 * @returns {() => void} asks for a new drawing
 */
export function mount(root, view) {
  let asked = false;
  const draw = () => {
    if (!asked) {
      asked = true;
      queueMicrotask(() => {
        asked = false;
        render(view(), /** @type {HTMLElement} */ (root));
      });
    }
  };
  onLanguage(draw);
  draw();
  return draw;
}

/** A ticket number as people read it: `K-017`. Stored and typed it is `K017`. @param {string | null | undefined} number */
export function shown(number) {
  return number ? `${number.slice(0, 1)}-${number.slice(1)}` : '';
}

const LOOK_ALIKES = { А: 'A', С: 'C', Е: 'E', К: 'K', М: 'M', Т: 'T' };

/** A number as it is stored, from what people type: either alphabet, with or without a hyphen or zeros. @param {string} typed */
export function stored(typed) {
  const [, letter, digits] = typed.trim().toUpperCase().match(/^(\p{L})[\s-]*(\d{1,4})$/u) ?? [];
  return letter ? `${LOOK_ALIKES[/** @type {keyof typeof LOOK_ALIKES} */ (letter)] ?? letter}${digits.padStart(3, '0')}` : typed.trim();
}

/** A number for large print, where the dash stands closer. @param {string | null | undefined} number */
export function bigNumber(number) {
  return number ? html`<span class="ticket-number">${number.slice(0, 1)}<span class="dash">-</span>${number.slice(1)}</span>` : nothing;
}

/**
 * The three languages, the chosen one pressed.
 * @param {{remember?: boolean, long?: boolean}} [options]
 */
export function languageSwitch({ remember = true, long = false } = {}) {
  return html`<div class="languages" role="group" aria-label=${t('ui.language')}>
    ${LANGUAGES.map(({ code, short, name }) => html`
      <button type="button" lang=${code} title=${name} aria-pressed=${String(code === language())}
        @click=${() => useLanguage(code, { remember })}>${long ? name : short}</button>`)}
  </div>`;
}

/**
 * The dark bar over a page: whose office it is and what this page is for.
 * @param {object} of
 * @param {import('./texts.js').Names} [of.names] of the office
 * @param {string} of.title
 * @param {unknown} [of.left] chips beside the title
 * @param {unknown} [of.right] before the languages, such as who is signed in
 * @param {string} [of.time] the office's clock
 */
export function header({ names, title, left = nothing, right = nothing, time }) {
  return html`<header class="bar">
    <a class="bar-home" href="/" aria-label=${t('ui.home')}>${mark()}</a>
    <div class="bar-title"><h1>${title}</h1>${names ? html`<p>${pick(names)}</p>` : nothing}</div>
    <div class="bar-left">${left}</div>
    <div class="bar-right">${right}${languageSwitch()}${time ? html`<time class="bar-time">${time}</time>` : nothing}</div>
  </header>`;
}

/** The dark bar over a page of a visitor. @param {import('./texts.js').Names | undefined} names of the office @param {string} title */
export function visitorHeader(names, title) {
  return html`<header class="top">${mark()}<p><strong>${names ? pick(names) : 'Kezek'}</strong><span>${title}</span></p>${languageSwitch()}</header>`;
}

/** The freshness of what is shown, never by colour alone. @param {import('./socket.js').Line} line @param {number} [seq] */
export function lineSign(line, seq) {
  const text = t(`ui.line.${line}`);
  return html`<span class="line-sign" data-line=${line}><i aria-hidden="true"></i>${text}${
    line === 'live' && seq ? ` · ${t('ui.event', { n: seq })}` : ''}</span>`;
}

/** A key as printed on the keyboard. @param {string} name */
export function keyCap(name) {
  return html`<kbd>${name}</kbd>`;
}

/** A message in words and a sign. @param {'info' | 'good' | 'warning' | 'bad'} kind @param {unknown} text */
export function notice(kind, text) {
  const sign = { info: 'bell', good: 'check', warning: 'warning', bad: 'cross' }[kind];
  return html`<p class="notice" data-kind=${kind} role=${kind === 'bad' ? 'alert' : 'status'}>
    ${icon(/** @type {'bell'} */ (sign))}<span>${text}</span></p>`;
}

/**
 * Asks before something that cannot be taken back. Escape and "no" answer no; focus starts on "no".
 * @param {string} question
 * @param {{yes: string, no: string, detail?: string}} words
 * @returns {Promise<boolean>}
 */
export function confirmed(question, { yes, no, detail }) {
  const dialog = document.createElement('dialog');
  dialog.className = 'ask';
  dialog.setAttribute('aria-labelledby', 'ask-title');
  render(html`<form method="dialog">
    <h2 id="ask-title">${question}</h2>${detail ? html`<p>${detail}</p>` : nothing}
    <div class="ask-answers">
      <button class="button" value="no" autofocus>${no}</button>
      <button class="button danger" value="yes">${yes}</button>
    </div></form>`, dialog);
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => dialog.addEventListener('close', () => {
    dialog.remove();
    resolve(dialog.returnValue === 'yes');
  }));
}

/**
 * A text in both languages of the state, Kazakh first: for screens that many people read at once.
 * @param {string} key
 * @param {(code: 'kk' | 'ru') => Record<string, string | number>} [values] in the language of each line
 */
export function twice(key, values = () => ({})) {
  return html`<span lang="kk">${t(key, values('kk'), 'kk')}</span> <span lang="ru">${t(key, values('ru'), 'ru')}</span>`;
}
