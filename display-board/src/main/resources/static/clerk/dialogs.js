/** The console's questions: what the visit came to, why the break, which key does what. All are answered by keys. */
import { wall } from '../ui/dates.js';
import { asked } from '../ui/dialog.js';
import { html } from '../ui/lit.js';
import { OUTCOME_CODES, outcomeText } from '../ui/office.js';
import { keyCap, shown } from '../ui/parts.js';
import { pick, t } from '../ui/texts.js';
import { questionMark, useQuestionMark } from './shortcut.js';

const MINUTES = [5, 10, 15, 20, 30, 45, 60, 90, 120];

/**
 * Asks what the visit came to; keys 1 to 5 answer at once.
 * @param {string} ticket
 * @param {boolean} next whether the next visitor is called at once
 * @returns {Promise<string | undefined>} the code of the outcome
 */
export async function askOutcome(ticket, next) {
  const given = await asked(html`<form method="dialog">
    <h2 id="dialog-title">${t('console.outcome', { ticket: shown(ticket) })}</h2>
    <p>${t(next ? 'console.outcomeThenCall' : 'console.outcomeHint')}</p>
    <div class="choices">${OUTCOME_CODES.map((code, index) => html`
      <button class="choice" value=${code} ?autofocus=${index === 0}>${keyCap(String(index + 1))}<span>${outcomeText(code)}</span></button>`)}
    </div>
    ${leave()}</form>`, (event, answer) => {
    const code = digit(event, OUTCOME_CODES);
    if (code) {
      answer(code);
    }
    walk(event);
  });
  return given?.answer;
}

/**
 * Asks for the reason of a break and, if the clerk wants, when it ends.
 * @param {Record<string, any>} office
 * @param {number} now the office's time
 * @returns {Promise<{reason: string, until?: string} | null>}
 */
export async function askPause(office, now) {
  const { pauseReasons, zone } = office;
  const given = await asked(html`<form method="dialog">
    <h2 id="dialog-title">${t('console.pause')}</h2>
    <fieldset class="choices"><legend>${t('clerk.reasonRequired')}</legend>
      ${pauseReasons.map((/** @type {any} */ reason, /** @type {number} */ index) => html`
      <label class="choice"><input type="radio" name="reason" value=${reason.code} required ?checked=${index === 0} ?autofocus=${index === 0}>
        ${keyCap(String(index + 1))}<span>${pick(reason.names)}</span></label>`)}
    </fieldset>
    <label class="field">${t('console.pauseUntil')}
      <select name="until"><option value="">${t('console.pauseOpen')}</option>
        ${ends(office, now).map(({ at, minutes }) => html`<option value=${new Date(at).toISOString()}>${
          t('console.pauseEnd', { time: wall(at, zone).time, n: minutes })}</option>`)}
      </select></label>
    <div class="ask-answers"><button class="button main" value="pause">${t('console.pauseStart')} ${keyCap('Enter')}</button></div>
    ${leave()}</form>`, (event) => {
    const reason = digit(event, pauseReasons);
    const radio = reason && document.querySelector(`dialog input[value="${reason.code}"]`);
    if (radio instanceof HTMLInputElement) {
      radio.checked = true;
      radio.focus();
    }
    if (event.key === 'Enter' && event.target instanceof HTMLSelectElement) {
      event.preventDefault();
      event.target.form?.requestSubmit(event.target.form.querySelector('button'));
    }
  });
  const reason = given?.fields.get('reason');
  return reason ? { reason: String(reason), until: String(given?.fields.get('until') ?? '') || undefined } : null;
}

/** Shows every key of the console. @param {Record<string, string>} keys what each does */
export function showKeys(keys) {
  return asked(html`<form method="dialog">
    <h2 id="dialog-title">${t('console.keys')}</h2>
    <dl class="key-map">${Object.entries(keys).map(([key, text]) => html`<dt>${keyCap(key)}</dt><dd>${text}</dd>`)}</dl>
    <label class="check"><input type="checkbox" ?checked=${questionMark()}
      @change=${(/** @type {any} */ event) => useQuestionMark(event.target.checked)}>${t('console.keysSwitch')}</label>
    <div class="ask-answers"><button class="button" value="" autofocus>${t('console.keysClose')} ${keyCap('Esc')}</button></div>
  </form>`);
}

/** The ends of a break on offer: round minutes, and the end of lunch while it lies ahead. @param {Record<string, any>} office @param {number} now */
function ends({ hours, zone }, now) {
  const [hour, minute] = wall(now, zone).time.split(':').map(Number);
  const found = MINUTES.map((minutes) => ({ minutes, at: now + minutes * 60000 }));
  if (hours?.lunch?.to) {
    const [toHour, toMinute] = hours.lunch.to.split(':').map(Number);
    const minutes = (toHour - hour) * 60 + toMinute - minute;
    if (minutes > 0 && minutes <= 150 && !MINUTES.includes(minutes)) {
      found.push({ minutes, at: Math.floor(now / 60000 + minutes) * 60000 });
    }
  }
  return found.sort((one, other) => one.minutes - other.minutes);
}

/** @template T @param {KeyboardEvent} event @param {T[]} options @returns {T | undefined} the option of a digit key */
function digit(event, options) {
  const select = event.target instanceof HTMLSelectElement;
  return !select && !event.ctrlKey && !event.altKey && /^[1-9]$/.test(event.key) ? options[Number(event.key) - 1] : undefined;
}

/** Arrow keys walk through the buttons of a choice. @param {KeyboardEvent} event */
function walk(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const choices = [.../** @type {HTMLElement} */ (event.currentTarget).querySelectorAll('button.choice')];
  const here = choices.indexOf(/** @type {Element} */ (event.target));
  if (step && here >= 0) {
    event.preventDefault();
    /** @type {HTMLElement} */ (choices[(here + step + choices.length) % choices.length]).focus();
  }
}

function leave() {
  return html`<p class="leave">${keyCap('Esc')} ${t('console.leave')}</p>`;
}
