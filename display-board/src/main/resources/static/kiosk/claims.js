/** The touch that asks for the ticket, of whoever has chosen a service and of whoever has booked alike: without a claim, or with one. */
import { icon } from '../ui/icons.js';
import { html, nothing } from '../ui/lit.js';
import { favours } from '../ui/office.js';
import { notice } from '../ui/parts.js';
import { pick, t } from '../ui/texts.js';

/**
 * The one big button, and below it the rights to be served out of turn.
 * @param {import('./screens.js').Kiosk} kiosk
 * @param {import('./visit.js').Visit} visit
 * @param {string} refusal in words, where something was refused
 * @param {(claim?: string) => void} take
 */
export function lastTouch({ office }, visit, refusal, take) {
  const { sending, refused } = visit;
  return html`${refused ? html`<div class="refused">${notice('bad', refusal)}
      ${refused.unanswered ? html`<button type="button" class="button" @click=${() => visit.again()}>${t('ui.tryAgain')}</button>` : nothing}</div>` : nothing}
    <button type="button" class="button main take" ?disabled=${sending} @click=${() => take()}>
      ${icon('printer')}${t(sending ? 'kiosk.sending' : 'kiosk.getTicket')}</button>
    <section class="claims" aria-labelledby="claims">
      <h2 id="claims">${t(favours(office) ? 'kiosk.priorityQuestion' : 'kiosk.categoryQuestion')}</h2>
      <p>${t(favours(office) ? 'kiosk.priorityCheck' : 'kiosk.categoryNote')}</p>
      <ul>${office?.categories.map((/** @type {any} */ category) => html`<li>
        <button type="button" class="button" ?disabled=${sending} @click=${() => take(category.code)}>${pick(category.names)}</button></li>`)}</ul>
    </section>`;
}
