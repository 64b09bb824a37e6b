/** The key map: every key of the console and what it does. */
import { asked } from '../ui/dialog.js';
import { html } from '../ui/lit.js';
import { keyCap } from '../ui/parts.js';
import { t } from '../ui/texts.js';
import { questionMark, useQuestionMark } from './shortcut.js';
import { STEPS } from './steps.js';

/** Keys that do one thing before a visitor has come and another after, or that no step owns. */
const SHARED = { F2: 'console.key.F2', F8: 'console.key.F8', 'Alt+B': 'console.key.AltB' };

export function showKeys() {
  const keyed = Object.values(STEPS).filter(({ key }) => key && !(key in SHARED));
  const rows = [...Object.entries(SHARED), ...keyed.map(({ key, text }) => [key, text]), ['1–9', 'console.key.digits'], ['Esc', 'console.leave'], ['?', 'console.keys']];
  return asked(html`<form method="dialog" class="ask-keys">
    <h2 id="dialog-title">${t('console.keys')}</h2>
    <dl class="key-map">${rows.map(([key, text]) => html`<div><dt>${keyCap(key)}</dt><dd>${t(text)}</dd></div>`)}</dl>
    <label class="check"><input type="checkbox" ?checked=${questionMark()}
      @change=${(/** @type {any} */ event) => useQuestionMark(event.target.checked)}>${t('console.keysSwitch')}</label>
    <div class="ask-answers"><button class="button" value="" autofocus>${t('console.keysClose')} ${keyCap('Esc')}</button></div>
  </form>`);
}
