/** Form fields that are bound to a place in the settings. Each says what is wrong with it, in words. */
import { html, nothing } from '../ui/lit.js';
import { LANGUAGES, t } from '../ui/texts.js';
import { name } from './draft.js';

/** @typedef {import('./draft.js').Path} Path */
/** @typedef {{draft: import('./draft.js').Draft, draw: () => void}} Form */

/**
 * @param {Form} form @param {Path} path @param {unknown} label @param {string} type of the input
 * @param {{read?: (text: string) => unknown, hidden?: boolean, attributes?: {min?: number, max?: number, size?: number, kind?: string}}} [how]
 */
function input({ draft, draw }, path, label, type, { read = (text) => text, hidden = false, attributes = {} } = {}) {
  const id = `f-${path.join('-')}`;
  const fault = draft.fault(path);
  return html`<div class="field" data-kind=${attributes.kind ?? type}>
    <label for=${id} class=${hidden ? 'unseen' : ''}>${label}</label>
    <input id=${id} name=${name(path)} type=${type} .value=${String(draft.get(path) ?? '')} ?disabled=${!draft.may(path)}
      min=${attributes.min ?? nothing} max=${attributes.max ?? nothing} size=${attributes.size ?? nothing}
      aria-invalid=${String(Boolean(fault))} aria-describedby=${fault ? `${id}-fault` : nothing}
      @change=${(/** @type {Event} */ event) => {
    draft.set(path, read(/** @type {HTMLInputElement} */ (event.target).value));
    draw();
  }}>
    ${wrong(id, fault)}</div>`;
}

/** What is wrong with a field, below it. @param {string} id @param {string | undefined} fault */
function wrong(id, fault) {
  return fault ? html`<p class="fault" id=${`${id}-fault`}>▲ ${fault}</p>` : nothing;
}

/** @param {Form} form @param {Path} path @param {unknown} label @param {{hidden?: boolean, size?: number}} [how] */
export function text(form, path, label, { hidden, size } = {}) {
  return input(form, path, label, 'text', { hidden, attributes: { size } });
}

/** @param {Form} form @param {Path} path @param {unknown} label @param {{min?: number, max?: number, hidden?: boolean, optional?: boolean}} [how] */
export function number(form, path, label, { min = 0, max, hidden, optional } = {}) {
  const read = (/** @type {string} */ value) => (value === '' && optional ? undefined : Number(value));
  return input(form, path, label, 'number', { read, hidden, attributes: { min, max } });
}

/** Local time as `HH:mm`; a time field of the browser would show it by the browser's own language. @param {Form} form @param {Path} path @param {unknown} label */
export function time(form, path, label) {
  return input(form, path, label, 'text', { read: clockTime, attributes: { kind: 'time', size: 5 } });
}

/** `9:00` and `09:00` are one time; nothing is none. @param {string} text @returns {string | undefined} */
export function clockTime(text) {
  const plain = text.trim().replace('.', ':');
  return /^\d:\d\d$/.test(plain) ? `0${plain}` : plain || undefined;
}

/** Whether a line stands open: because something is or was wrong in it, or because it is new. @param {Form} form @param {Path} path */
export function standsOpen({ draft }, path) {
  return draft.opened.has(name(path));
}

/**
 * The three languages of a text, Kazakh first as the law wants.
 * @param {Form} form @param {Path} path @param {unknown} label
 */
export function names(form, path, label) {
  return html`<fieldset class="names"><legend>${label}</legend>
    ${LANGUAGES.map(({ code, short }) => html`<div lang=${code}>${text(form, [...path, code], short)}</div>`)}</fieldset>`;
}

/**
 * One of a few values.
 * @param {Form} form @param {Path} path @param {unknown} label @param {[string, unknown][]} options
 * @param {(value: string) => void} [also] what else follows from the choice
 */
export function choice({ draft, draw }, path, label, options, also = () => {}) {
  const id = `f-${path.join('-')}`;
  const fault = draft.fault(path);
  return html`<div class="field"><label for=${id}>${label}</label>
    <select id=${id} name=${name(path)} ?disabled=${!draft.may(path)}
      aria-invalid=${String(Boolean(fault))} aria-describedby=${fault ? `${id}-fault` : nothing} @change=${(/** @type {Event} */ event) => {
    const { value } = /** @type {HTMLSelectElement} */ (event.target);
    draft.set(path, value);
    also(value);
    draw();
  }}>${options.map(([value, words]) => html`<option value=${value} ?selected=${draft.get(path) === value}>${words}</option>`)}</select>
    ${wrong(id, fault)}</div>`;
}

/**
 * Yes or no.
 * @param {Form} form @param {Path} path @param {unknown} label @param {(yes: boolean) => void} [also] what else follows from it
 */
export function flag({ draft, draw }, path, label, also = () => {}) {
  return html`<div class="field" data-kind="flag"><label><input type="checkbox" name=${name(path)} .checked=${Boolean(draft.get(path))}
    ?disabled=${!draft.may(path)} @change=${(/** @type {Event} */ event) => {
    const { checked } = /** @type {HTMLInputElement} */ (event.target);
    draft.set(path, checked);
    also(checked);
    draw();
  }}>${label}</label></div>`;
}

/**
 * Any number of values, each a box to tick.
 * @param {Form} form @param {Path} path of the list @param {unknown} label @param {[string, unknown][]} options
 * @param {boolean} [optional] whether none at all means that nothing is said
 */
export function several({ draft, draw }, path, label, options, optional = false) {
  const chosen = draft.get(path) ?? [];
  const fault = draft.faults.find(({ field }) => field.startsWith(name(path)));
  return html`<fieldset class="several" name=${name(path)}><legend>${label}</legend>
    ${options.map(([value, words]) => html`<label><input type="checkbox" .checked=${chosen.includes(value)} ?disabled=${!draft.may(path)}
      @change=${() => {
    const next = options.map(([one]) => one).filter((one) => (one === value) !== chosen.includes(one));
    draft.set(path, optional && !next.length ? undefined : next);
    draw();
  }}>${words}</label>`)}
    ${fault ? html`<p class="fault">▲ ${fault.text}</p>` : nothing}</fieldset>`;
}

/**
 * Takes a line out of a list.
 * @param {Form} form @param {Path} path @param {number} place @param {string} what
 * @param {() => boolean | Promise<boolean>} [agreed] what must be settled before
 */
export function removal({ draft, draw }, path, place, what, agreed = () => true) {
  return draft.may(path) ? html`<button type="button" class="button small" aria-label=${`${t('admin.remove')}: ${what}`} @click=${async () => {
    if (await agreed()) {
      draft.remove(path, place);
      draw();
    }
  }}>${t('admin.remove')}</button>` : nothing;
}

/** Adds a line to a list. @param {Form} form @param {Path} path @param {string} words @param {() => unknown} element */
export function addition({ draft, draw }, path, words, element) {
  const fault = draft.fault(path);
  return html`${fault ? html`<p class="fault">▲ ${fault}</p>` : nothing}
    ${draft.may(path) ? html`<button type="button" class="button" data-list=${name(path)} @click=${() => {
    draft.add(path, element());
    draw();
    const line = `f-${[...path, draft.get(path).length - 1].join('-')}-`;
    queueMicrotask(() => /** @type {HTMLElement | null} */ (document.querySelector(`[id^="${line}"]`))?.focus());
  }}>+ ${words}</button>` : nothing}`;
}

/** A new text in three languages, still empty. */
export function noNames() {
  return { kk: '', ru: '', en: '' };
}
