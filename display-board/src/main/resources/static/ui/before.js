/** Why was another ticket called before this one? For staff, who see the category and the stored reason as well. */
import { get } from './api.js';
import { asked } from './dialog.js';
import { reason } from './happened.js';
import { html, nothing, render } from './lit.js';
import { keyCap, shown, stored } from './parts.js';
import { t } from './texts.js';

/**
 * A dialog that answers as often as it is asked, until it is left.
 * @param {object} of
 * @param {string} of.path of the day, such as `/api/offices/sokolovka/days/today`
 * @param {string} of.number the ticket for which it is asked
 * @param {string[]} of.called tickets that can be chosen instead of typed
 * @param {import('./office.js').OfficeWords} of.words
 */
export function askBefore({ path, number, called, words }) {
  /** @param {Event} event @param {string} other */
  const ask = async (event, other) => {
    event.preventDefault();
    const answer = /** @type {HTMLElement | null | undefined} */ (/** @type {HTMLElement} */ (event.target).closest('form')?.querySelector('.answer'));
    if (answer && other) {
      render(await told(`${path}/tickets/${number}/before/${encodeURIComponent(other)}`, words), answer);
    }
  };
  /** @param {Event} event */
  const typed = (event) => stored(/** @type {HTMLInputElement | null} */ (/** @type {HTMLElement} */ (event.target).closest('form')?.querySelector('[name=other]'))?.value ?? '');
  return asked(html`<form method="dialog" class="ask-before">
    <h2 id="dialog-title">${shown(number)} · ${t('console.deed.before')}</h2>
    <label for="other">${t('ticket.beforeNumber')}</label>
    <div class="ask-other"><input id="other" name="other" autofocus autocomplete="off" maxlength="6" size="7" placeholder="K-017">
      <button type="button" class="button" @click=${(/** @type {Event} */ event) => ask(event, typed(event))}>${t('ticket.beforeAsk')} ${keyCap('Enter')}</button></div>
    ${called.length ? html`<div class="ask-recent" role="group" aria-label=${t('ticket.beforeCalled')}>${called.map((other) => html`
      <button type="button" class="button" @click=${(/** @type {Event} */ event) => ask(event, other)}>${shown(other)}</button>`)}</div>` : nothing}
    <div class="answer" role="status"></div>
    <div class="ask-answers"><button class="button" value="">${t('console.keysClose')} ${keyCap('Esc')}</button></div>
  </form>`, (event) => event.key === 'Enter' && event.target instanceof HTMLInputElement && ask(event, typed(event)));
}

/** @param {string} address @param {import('./office.js').OfficeWords} words */
async function told(address, words) {
  try {
    const { text, category, why } = await get(address);
    return html`<p><strong>${text}</strong></p>
      ${why ? html`<p>${[...reason(why)].join(' · ')}</p>` : nothing}
      ${category ? html`<p>${t('console.beforeCategory', { category: words.code(category) })}</p>` : nothing}`;
  } catch (refused) {
    return html`<p>${/** @type {Error} */ (refused).message}</p>`;
  }
}
