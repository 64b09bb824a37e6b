/** Why the kiosk gives no ticket now, and when it will; whoever has booked gets one although others do not. */
import { dayText, wall } from '../ui/dates.js';
import { icon } from '../ui/icons.js';
import { html, nothing } from '../ui/lit.js';
import { stopReason, takesBookings } from '../ui/office.js';
import { twice } from '../ui/parts.js';
import { language, pick, t } from '../ui/texts.js';
import { haveBooking, languages } from './entry.js';

/** @type {Record<string, string>} */
const REASONS = {
  'not-open': 'board.notOpen', 'closed': 'board.closed', 'issuing-ended': 'kiosk.issuingEnded', 'issuing-stopped': 'kiosk.issuingStopped',
  'appointment-only': 'kiosk.appointmentOnly',
};
/** The doors are open, only not for everybody. */
const OPEN = ['issuing-ended', 'issuing-stopped', 'appointment-only'];

/** The steps of whoever has booked. */
const BOOKED = ['code', 'claim'];

/** Whether nothing but the reason can be shown. @param {import('./screens.js').Kiosk} kiosk @param {import('./visit.js').Visit} visit */
export function stops({ offline, shut }, { step }) {
  return step !== 'done' && Boolean(offline || (shut && !(BOOKED.includes(step) && OPEN.includes(shut))));
}

/**
 * As long as nobody has chosen a language, both of the state stand.
 * @param {import('./screens.js').Kiosk} kiosk
 * @param {Record<string, any>} office
 * @param {import('./visit.js').Visit} visit
 */
export function shutScreen(kiosk, office, visit) {
  const { offline, shut, chosen } = kiosk;
  const booked = !offline && OPEN.includes(shut ?? '') && takesBookings(office);
  /** @type {typeof twice} */
  const words = (key, values = () => ({})) => (chosen ? html`${t(key, values(/** @type {'kk'} */ (language())))}` : twice(key, values));
  return html`${booked ? languages(kiosk) : nothing}
  <section class="shut" role="status">
    ${icon(offline ? 'noLink' : 'door')}
    <h2>${words(offline ? 'kiosk.offline' : REASONS[shut ?? ''] ?? 'board.notOpen')}</h2>
    ${offline ? nothing : shut === 'appointment-only' ? way(office, words) : shut === 'issuing-stopped' ? why(kiosk, office, words) : opening(office, words, wall(kiosk.now, office.zone).time)}
    ${booked ? haveBooking(kiosk, visit) : nothing}
  </section>`;
}

/** Why no tickets are given out, and whom to ask. @param {import('./screens.js').Kiosk} kiosk @param {Record<string, any>} office @param {typeof twice} words */
function why({ hall, chosen }, office, words) {
  const names = stopReason(office, hall);
  return html`${names ? html`<p>${chosen ? pick(names) : html`<span lang="kk">${names.kk}</span> <span lang="ru">${names.ru}</span>`}</p>` : nothing}
    <p>${words('kiosk.askSpecialist')}</p>`;
}

/** Where a time can be booked. @param {Record<string, any>} office @param {typeof twice} words */
function way({ id, appointments }, words) {
  return appointments ? html`<p>${words('kiosk.bookHere', () => ({ address: `${location.host}/book/${id}` }))}</p>
    <img src=${`/api/offices/${id}/book/qr.svg`} alt=${t('kiosk.bookQr')}>` : nothing;
}

/** The next opening; nothing when its time has come and the day is only not opened yet. @param {Record<string, any>} office @param {typeof twice} words @param {string} now on the clock of the office */
function opening({ opens, day }, words, now) {
  return opens.date === day.date && opens.time <= now ? nothing : html`<p>${words('kiosk.nextOpening', (code) => ({ day: dayText(opens.date, code), time: opens.time }))}</p>`;
}
