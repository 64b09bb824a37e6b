/** Texts of the pages in Kazakh, Russian and English, from the same file the server uses (`GET /texts`). */

/** @typedef {'kk' | 'ru' | 'en'} Language */
/** @typedef {Record<Language, string>} Names */

/** @type {{code: Language, short: string, name: string}[]} */
export const LANGUAGES = [
  { code: 'kk', short: 'Қаз', name: 'Қазақша' },
  { code: 'ru', short: 'Рус', name: 'Русский' },
  { code: 'en', short: 'Eng', name: 'English' },
];

const STORED = 'kezek.language';
const RETRY_MS = 2000;

/** @type {Record<string, Names>} */
let table = {};
/** @type {Set<() => void>} */
const listeners = new Set();
/** @type {Language} */
let current = asked() ?? known(remembered()) ?? navigator.languages.map(known).find(Boolean) ?? 'kk';

/** @param {unknown} tag a language tag such as `ru-KZ`; @returns {Language | undefined} */
function known(tag) {
  return LANGUAGES.find((language) => language.code === String(tag).slice(0, 2))?.code;
}

function asked() {
  return known(new URLSearchParams(location.search).get('lang'));
}

function remembered() {
  try {
    return localStorage.getItem(STORED);
  } catch {
    return null;
  }
}

/** Loads the texts, however long the server takes to come back, and fills the elements marked `data-t`. */
export async function loadTexts() {
  for (;;) {
    try {
      const answer = await fetch('/texts');
      if (answer.ok) {
        table = await answer.json();
        break;
      }
    } catch {
      // the server is starting: ask again
    }
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }
  fill();
}

/** @returns {Language} the language of this page now */
export function language() {
  return current;
}

/**
 * Changes the language of the page at once.
 * @param {Language} code
 * @param {{remember?: boolean}} [options] a kiosk does not remember the choice of the visitor before
 */
export function useLanguage(code, { remember = true } = {}) {
  current = code;
  if (remember) {
    try {
      localStorage.setItem(STORED, code);
    } catch {
      // private browsing: the choice lasts as long as the page
    }
  }
  fill();
  listeners.forEach((listener) => listener());
}

/** @param {() => void} listener called after each change of the language */
export function onLanguage(listener) {
  listeners.add(listener);
}

/**
 * The text of a key, with `{name}` placeholders filled. A missing key shows itself rather than nothing.
 * @param {string} key
 * @param {Record<string, string | number>} [values]
 * @param {Language} [code] another language than that of the page
 */
export function t(key, values = {}, code = current) {
  const text = table[key]?.[code] ?? key;
  return text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
}

/** @param {string} key whether there is a text for it */
export function hasText(key) {
  return key in table;
}

/**
 * A name the office keeps in three languages.
 * @param {Partial<Names> | undefined} names
 * @param {Language} [code]
 */
export function pick(names, code = current) {
  return names?.[code] ?? names?.ru ?? names?.kk ?? '';
}

/** Fills `data-t="key"` with text and `data-t-label="key"` with an accessible name. */
function fill() {
  document.documentElement.lang = current;
  for (const element of document.querySelectorAll('[data-t]')) {
    element.textContent = t(/** @type {HTMLElement} */ (element).dataset.t ?? '');
  }
  for (const element of document.querySelectorAll('[data-t-label]')) {
    element.setAttribute('aria-label', t(/** @type {HTMLElement} */ (element).dataset.tLabel ?? ''));
  }
}
