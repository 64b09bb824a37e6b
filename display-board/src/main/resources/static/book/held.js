/** What the holder sees of his booking, and prints. */
import { dayText, wall } from '../ui/dates.js';
import { icon } from '../ui/icons.js';
import { html, nothing } from '../ui/lit.js';
import { bigNumber, notice, shown, visitorHeader } from '../ui/parts.js';
import { pick, t } from '../ui/texts.js';

/**
 * @typedef {object} State
 * @property {Record<string, any> | null} booking
 * @property {boolean} unknown there is no such booking
 * @property {string | null} refused why the last wish was not granted
 * @property {() => void} cancel
 */

/** @param {State} state */
export function page(state) {
  const { booking, unknown } = state;
  return html`${visitorHeader(booking?.officeNames, t('book.title'))}
    ${booking ? body(state, booking) : html`<main class="body">${notice(unknown ? 'warning' : 'info', t(unknown ? 'booking.unknown' : 'ui.loading'))}
      ${unknown ? html`<div class="acts"><a class="button" href="/">${t('booking.offices')}</a></div>` : nothing}</main>`}`;
}

/** @param {State} state @param {Record<string, any>} booking */
function body(state, booking) {
  const over = booking.state === 'booked' && wall(booking.now, booking.zone).day > booking.day;
  const now = over ? 'over' : booking.closedEarly ? 'closed-early' : booking.state;
  return html`<main class="body" data-state=${now}>
    <section class="face" aria-live="polite">${FACES[now](booking)}</section>
    ${state.refused ? notice('bad', state.refused) : nothing}
    ${now === 'booked' ? booking.received ? open(state, booking) : displaced(state, booking) : nothing}
    ${['cancelled', 'missed', 'closed-early', 'over'].includes(now) ? html`<div class="acts"><a class="button main" href=${`/book/${booking.office}`}>${icon('calendar')}${t('booking.again')}</a></div>` : nothing}
  </main>`;
}

/** @type {Record<string, (booking: Record<string, any>) => unknown>} */
const FACES = {
  'booked': booked,
  'cancelled': (booking) => html`${ended(booking, 'booking.cancelled')}<p class="face-hint">${t('booking.cancelledHint')}</p>`,
  'checked-in': arrived,
  'missed': (booking) => html`${ended(booking, 'booking.missed')}<p class="face-hint">${t('booking.missedHint')}</p>`,
  'closed-early': (booking) => html`${ended(booking, 'booking.closedEarly')}<p class="face-hint">${t('booking.closedEarlyHint')}</p>`,
  'over': (booking) => ended(booking, 'booking.over'),
};

/** @param {Record<string, any>} booking */
function booked(booking) {
  return html`<h1 class="face-title">${t('booking.yours')}</h1>
    <p class="until">${dayText(booking.day)}<strong>${booking.time}</strong></p>
    <p class="face-service">${pick(booking.serviceNames)}</p>
    <div class="code"><p><span>${t('booking.code')}</span><strong>${booking.code}</strong></p>
      <img src=${`/api/bookings/${booking.id}/qr.svg`} alt=${t('booking.qr')}></div>`;
}

/** When and where the code becomes a ticket, what it means to be early or late, and what the holder can do. @param {State} state @param {Record<string, any>} booking */
function open({ cancel }, { from, graceUntil, zone }) {
  return html`<section class="rules">
      <p>${t('booking.comeFrom', { from: wall(from, zone).time })}</p><p>${t('booking.early')}</p>
      <p>${t('booking.late', { until: wall(graceUntil, zone).time })}</p><p>${t('booking.keep')}</p></section>
    <div class="acts"><button type="button" class="button" @click=${() => print()}>${icon('printer')}${t('kiosk.print')}</button>
      <button type="button" class="button danger" @click=${cancel}>${icon('cross')}${t('booking.cancel')}</button></div>`;
}

/** The office has changed its hours since: nobody would receive him then. @param {State} state @param {Record<string, any>} booking */
function displaced({ cancel }, { office, note }) {
  return html`${notice('bad', note ? `${t('booking.displaced')} (${pick(note)})` : t('booking.displaced'))}
    <div class="acts"><a class="button main" href=${`/book/${office}`}>${icon('calendar')}${t('booking.again')}</a>
      <button type="button" class="button danger" @click=${cancel}>${icon('cross')}${t('booking.cancel')}</button></div>`;
}

/** @param {Record<string, any>} booking */
function arrived(booking) {
  return html`<h1><span class="face-title">${t('booking.checkedIn')}</span>
      <span class="number" aria-label=${shown(booking.ticket)}>${bigNumber(booking.ticket)}</span></h1>
    <p class="face-service">${pick(booking.serviceNames)}</p><p class="face-hint">${t('booking.ticketPage')}</p>`;
}

/** @param {Record<string, any>} booking @param {string} title */
function ended(booking, title) {
  return html`<h1>${t(title)}</h1><p class="was">${dayText(booking.day)}, ${booking.time}</p>
    <p class="face-service">${pick(booking.serviceNames)}</p>`;
}
