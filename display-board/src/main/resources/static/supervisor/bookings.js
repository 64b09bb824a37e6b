/** Whoever has booked a time of today: how many are to come, came, and did not. */
import { wall } from '../ui/dates.js';
import { html, nothing } from '../ui/lit.js';
import { t } from '../ui/texts.js';

const MINUTE = 60000;

/** @typedef {{number: number, service: string, slot: string, graceUntil: string, state: string, closedEarly?: boolean}} Booking */

/**
 * @param {Booking[]} bookings of today
 * @param {import('../ui/office.js').OfficeWords} words
 * @param {number} now the office's time
 */
export function bookingsCard(bookings, words, now) {
  const kept = bookings.filter(({ state }) => state !== 'cancelled');
  const open = kept.filter(({ state }) => state !== 'checked-in').sort((one, other) => one.slot.localeCompare(other.slot));
  const unreached = open.filter(({ closedEarly }) => closedEarly);
  const missed = open.filter(({ state, graceUntil, closedEarly }) => !closedEarly && (state === 'missed' || Date.parse(graceUntil) < now));
  const late = open.filter((booking) => !missed.includes(booking) && !booking.closedEarly && Date.parse(booking.slot) < now);
  return kept.length ? html`<section class="card booked" aria-labelledby="booked-title">
    <h2 id="booked-title">${t('supervisor.bookings')}</h2>
    <dl class="hours">
      ${figure('supervisor.expected', open.length - missed.length - unreached.length)}
      ${figure('supervisor.arrived', kept.length - open.length)}
      ${figure('supervisor.missed', missed.length)}
      ${unreached.length ? figure('supervisor.closedEarly', unreached.length) : nothing}
    </dl>
    ${late.length ? html`<ul>${late.map(({ service, slot }) => html`<li><b>${wall(slot, words.office.zone).time}</b> ${words.service(service)}
      <span class="chip warn">▲ ${t('supervisor.late', { n: Math.max(1, Math.floor((now - Date.parse(slot)) / MINUTE)) })}</span></li>`)}</ul>` : nothing}
  </section>` : nothing;
}

/** @param {string} key @param {number} n */
function figure(key, n) {
  return html`<div><dt>${t(key)}</dt><dd>${n}</dd></div>`;
}
