/** The paper ticket, 80 mm wide, in Kazakh and Russian. It holds no name and nothing that could identify its holder. */
import { shortDay, wall } from './dates.js';
import { mark } from './icons.js';
import { html, nothing, render } from './lit.js';
import { callTime } from './office.js';
import { bigNumber, twice } from './parts.js';
import { t } from './texts.js';

/** Draws the ticket out of sight and waits for its QR code. */
export async function preparePaper(
  /** @type {Record<string, any>} */ office,
  /** @type {Record<string, any>} */ ticket,
  /** @type {Record<string, any>} */ service,
) {
  const root = /** @type {HTMLElement} */ (document.querySelector('#paper'));
  render(paper(office, ticket, service), root);
  await root.querySelector('img')?.decode().catch(() => {});
}

export function printPaper() {
  print();
}

/**
 * A copy that the clerk prints has no QR code: only the holder's own paper knows the address of his page.
 * @param {Record<string, any>} office @param {Record<string, any>} ticket @param {Record<string, any>} service
 */
function paper(office, ticket, service) {
  const { day, time } = wall(ticket.issuedAt, office.zone);
  const n = { n: office.callRule.calls };
  const called = callTime(ticket, office.zone);
  return html`<article class="paper">
    <header>${mark()}<p><strong><span lang="kk">${office.names.kk}</span> <span lang="ru">${office.names.ru}</span></strong></p>
      <p>${twice('kiosk.title')}</p></header>
    ${ticket.copy ? html`<p class="paper-copy">${t('ticket.copy', {}, 'kk')} / ${t('ticket.copy', {}, 'ru')}</p>` : nothing}
    <p class="paper-label">${twice('ticket.yourNumber')}</p>
    <p class="paper-number">${bigNumber(ticket.number)}</p>
    <p class="paper-service"><span lang="kk">${service.names?.kk}</span> <span lang="ru">${service.names?.ru}</span></p>
    ${ticket.copy ? nothing : html`<p class="paper-ahead">${called ? twice('kiosk.yourTime', () => ({ time: called })) : twice('kiosk.peopleAhead', () => ({ n: ticket.ahead }))}</p>`}
    ${ticket.wait ? html`<p>${twice('kiosk.estimatedWait', () => ({ n: `${ticket.wait.low}–${ticket.wait.high}` }))}</p>` : nothing}
    <p class="paper-small">${twice('ticket.norm', () => ({ n: service.waitNorm }))}</p>
    ${ticket.copy ? nothing : html`<img src=${`/api/tickets/${ticket.id}/qr.svg?receipt=${encodeURIComponent(ticket.receipt)}`} alt="">
    <p>${twice('ticket.followOnPhone')}</p>`}
    <p class="paper-time">${shortDay(day)} ${time}</p>
    <div class="paper-small">
      <p>${twice('ticket.watchBoard')}</p><p>${twice('ticket.noShowRule', () => n)}</p>
      <p>${twice('ticket.validToday')}</p><p>${twice('ticket.free')}</p><p>${twice('ticket.complaints')}</p>
    </div>
    ${ticket.copy ? nothing : html`<p class="paper-receipt">${ticket.receipt}</p>`}
  </article>`;
}
