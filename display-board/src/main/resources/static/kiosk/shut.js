/** Why the kiosk gives no ticket now, and when it will. */
import { dayText } from '../ui/dates.js';
import { nextOpening } from '../ui/hours.js';
import { icon } from '../ui/icons.js';
import { html, nothing } from '../ui/lit.js';
import { twice } from '../ui/parts.js';

/** @type {Record<string, string>} */
const REASONS = { 'not-open': 'board.notOpen', 'closed': 'board.closed', 'issuing-ended': 'kiosk.issuingEnded', 'issuing-stopped': 'kiosk.issuingStopped' };

/**
 * Nobody has chosen a language here, so both of the state stand.
 * @param {import('./screens.js').Kiosk} kiosk
 * @param {Record<string, any>} office
 */
export function shutScreen({ offline, shut, now }, office) {
  const next = nextOpening(office, now, shut !== 'not-open');
  return html`<section class="shut" role="status">
    ${icon(offline ? 'noLink' : 'door')}
    <h2>${twice(offline ? 'kiosk.offline' : REASONS[shut ?? ''] ?? 'board.notOpen')}</h2>
    ${offline ? nothing : shut === 'issuing-stopped' ? html`<p>${twice('kiosk.askSpecialist')}</p>` : html`<p>${twice('kiosk.nextOpening', (code) => ({ day: dayText(next.day, code), time: next.time }))}</p>`}
  </section>`;
}
