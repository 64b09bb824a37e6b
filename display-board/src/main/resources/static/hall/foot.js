/** The strip under the board: how many wait, how many windows receive, how old the data is, and one thing to know. */
import { wall } from '../ui/dates.js';
import { icon } from '../ui/icons.js';
import { html, nothing } from '../ui/lit.js';
import { atLunch, issuingEnded } from '../ui/hours.js';
import { stopped } from '../ui/office.js';
import { twice } from '../ui/parts.js';
import { t } from '../ui/texts.js';
import { sentence } from './announcements.js';

/** @typedef {import('./screen.js').State} State */

const PAGE_MS = 10000;

/** @param {Record<string, any>} counter */
export function receiving(counter) {
  return counter.state !== 'closed' && counter.state !== 'paused';
}

/** @param {State} state @param {Record<string, any>} office @param {Record<string, any>} hall */
export function foot(state, office, hall) {
  const time = state.heardAt === null ? '' : wall(state.heardAt, office.zone).seconds;
  const silence = !state.sound && !state.calling && hall.state === 'open';
  return html`<footer class="foot">
    ${hall.state === 'open' ? html`${figure(hall.waiting.total, 'board.inQueue')}
      ${figure(hall.counters.filter(receiving).length, 'board.windowsOpen')}` : nothing}
    <p class="foot-line" data-line=${state.line}><i aria-hidden="true"></i>
      <span><span lang="kk">${t('board.updated', {}, 'kk')}</span> · <span lang="ru">${t('board.updated', {}, 'ru')}</span>
      <time>${time}</time></span></p>
    <div class="foot-page">
      <p class="pair" role="status">${silence ? nothing : page(state, office, hall)}</p>
      ${silence ? silent() : nothing}
    </div>
  </footer>`;
}

/** @param {number} n @param {string} key */
function figure(n, key) {
  return html`<p class="figure"><strong>${n}</strong><span class="pair">${twice(key)}</span></p>`;
}

/** Browsers stay silent until they are touched: any touch will do, the button only says so. */
function silent() {
  return html`<button type="button" class="silent">${icon('soundOff')}<span class="pair">${twice('board.soundOff')}</span></button>`;
}

/**
 * The call that is made now in words, or what else the hall should know, ten seconds each.
 * @param {State} state @param {Record<string, any>} office @param {Record<string, any>} hall
 */
function page({ calling, now }, office, hall) {
  if (calling) {
    return html`<span lang="kk">${sentence(calling, 'kk')}</span> <span lang="ru">${sentence(calling, 'ru')}</span>`;
  }
  const open = hall.state === 'open';
  const pages = [
    ...(open && atLunch(office, now) ? [twice('kiosk.lunch', () => office.hours.lunch)] : []),
    ...(open && issuingEnded(office, now) ? [twice('kiosk.issuingEnded')] : []),
    ...(byAppointment(office, hall) ? [twice('kiosk.appointmentOnly')] : []),
    ...(open ? notes(office, hall) : []),
    ...(office.appointments ? [twice('kiosk.bookHere', () => ({ address: `${location.host}/book/${office.id}` }))] : []),
    twice('board.openness'),
  ];
  return pages[Math.floor(performance.now() / PAGE_MS) % pages.length];
}

/** What is known of an office may be of another day. @param {Record<string, any>} office @param {Record<string, any>} hall */
function byAppointment({ day }, hall) {
  return hall.day === day.date && day.admission === 'appointment-only';
}

/** Issuing that was stopped, the akim's reception, the windows that rest: until when. @param {Record<string, any>} office @param {Record<string, any>} hall @returns {unknown[]} */
export function notes(office, hall) {
  return [
    ...(hall.issuing === false ? [twice(...stopped(office, hall))] : []),
    ...(hall.reception ? [reception(office, hall.reception)] : []),
    ...hall.counters.filter((/** @type {any} */ counter) => counter.state === 'paused').map(away(office)),
  ];
}

/** @param {Record<string, any>} office @returns {(counter: Record<string, any>) => unknown} */
function away(office) {
  return ({ number: window, until }) => (until
    ? twice('board.restUntil', () => ({ window, time: wall(until, office.zone).time }))
    : twice('board.rest', () => ({ window })));
}

/** Whether the akim receives, and until when that is so. @param {Record<string, any>} office @param {Record<string, any>} said */
function reception(office, { counter: window, available, until }) {
  const time = until ? wall(until, office.zone).time : '';
  return twice(`board.akim${available ? 'Receives' : 'Away'}${until ? 'Until' : ''}`, () => ({ window, time }));
}

/** @param {State} state @param {Record<string, any>} office */
export function stale({ heardAt }, office) {
  const time = heardAt === null ? '' : wall(heardAt, office.zone).time;
  return html`<footer class="stale" role="alert">${icon('noLink')}
    <p class="pair">${twice('board.lost', () => ({ time }))}</p></footer>`;
}
