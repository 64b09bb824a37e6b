/** Why was that ticket before mine? One sentence out of the record, which never tells who the other is. */
import { html, nothing } from '../ui/lit.js';
import { shown, stored } from '../ui/parts.js';
import { t } from '../ui/texts.js';

/** How many of the latest calls can be tapped instead of typed. */
const RECENT = 4;

/** @typedef {{number: string, text: string}} Question the ticket that was asked about, and the answer once it is there */

/**
 * @param {object} of
 * @param {Record<string, any>} of.ticket the holder's own
 * @param {string[]} of.called tickets that were called lately, the newest first
 * @param {Question} of.question
 * @param {(number: string) => void} of.why
 */
export function whyCard({ ticket, called, question, why }) {
  const others = called.filter((number) => number !== ticket.number).slice(0, RECENT);
  return html`<section class="why" aria-labelledby="why"><h2 id="why">${t('ticket.before')}</h2>
    ${others.length ? html`<div class="recent" role="group" aria-label=${t('ticket.beforeCalled')}>${others.map((number) => html`
      <button type="button" class="button" aria-pressed=${String(number === question.number)} @click=${() => why(number)}>${shown(number)}</button>`)}</div>` : nothing}
    <form @submit=${(/** @type {any} */ event) => {
    event.preventDefault();
    const number = stored(event.target.elements.other.value);
    if (number) {
      why(number);
    }
  }}>
      <label for="other">${t('ticket.beforeNumber')}</label>
      <input id="other" name="other" autocomplete="off" autocapitalize="characters" maxlength="6" placeholder="K-017">
      <button class="button">${t('ticket.beforeAsk')}</button></form>
    <p class="answer" role="status">${question.text}</p></section>`;
}
