/** Before the day is closed: every open ticket with the end that is true for it, and who is still being served. */
import { wall } from '../ui/dates.js';
import { asked } from '../ui/dialog.js';
import { html, nothing } from '../ui/lit.js';
import { stateText } from '../ui/office.js';
import { shown } from '../ui/parts.js';
import { t } from '../ui/texts.js';

/** What can have become of somebody who was not served; the first is meant when nothing is said. */
const ENDS = ['not-served', 'left', 'carried-over'];
const OPEN = ['waiting', 'called', 'parked'];
/** Goes before the number of a counter whose service is to be ended first. */
const FIRST = 'end-';

/**
 * @param {object} of
 * @param {string} of.title
 * @param {string} of.detail
 * @param {Record<string, any> | null} of.timeline
 * @param {Record<string, any> | null} of.hall
 * @param {{slot: string, state: string}[]} of.bookings of the day
 * @param {import('../ui/office.js').OfficeWords} of.words
 * @returns {Promise<{ends: {ticket: string, end: string}[]} | {counter: number} | null>} the ends; or the counter that is to be seen to first
 */
export async function askEnds({ title, detail, timeline, hall, bookings, words }) {
  const open = (timeline?.tickets ?? []).filter((/** @type {any} */ { state }) => OPEN.includes(state));
  const served = (hall?.counters ?? []).filter((/** @type {any} */ { state }) => state === 'serving');
  const expected = bookings.filter(({ state }) => state === 'booked').map(({ slot }) => wall(slot, words.office.zone).time).sort();
  const given = await asked(html`<form method="dialog" class="ask-ends">
    <h2 id="dialog-title">${title}</h2><p>${detail}</p>
    ${expected.length ? html`<p class="notice" data-kind="warning">${t('supervisor.closeBooked', { n: expected.length, times: expected.join(', ') })}</p>` : nothing}
    ${served.map((/** @type {any} */ { number, ticket }) => html`<p class="notice" data-kind="warning"><span>${
      t('supervisor.stillServed', { window: number, ticket: shown(ticket) })}</span>
      <button class="button" value=${FIRST + number}>${t('supervisor.endService')}</button></p>`)}
    ${open.length ? html`<div class="ends-list">${open.map((/** @type {any} */ { number, service, state }) => html`<fieldset>
      <legend><b>${shown(number)}</b> ${words.service(service)} · ${stateText(state)}</legend>
      ${ENDS.map((end, index) => html`<label><input type="radio" name=${number} value=${end} ?checked=${index === 0}>${t(`supervisor.end.${end}`)}</label>`)}
    </fieldset>`)}</div>` : nothing}
    <div class="ask-answers"><button class="button" value="" autofocus>${t('supervisor.notNow')}</button>
      <button class="button danger" value="close">${t('supervisor.close')}</button></div></form>`);
  if (given?.answer.startsWith(FIRST)) {
    return { counter: Number(given.answer.slice(FIRST.length)) };
  }
  return given && { ends: [...given.fields].map(([ticket, end]) => ({ ticket, end: String(end) })) };
}
