/** Which times can be booked, by whom, and what coming early or late means. */
import { weekdayShort } from '../ui/dates.js';
import { html, nothing } from '../ui/lit.js';
import { notice } from '../ui/parts.js';
import { pick, t } from '../ui/texts.js';
import { offered } from './catalogue.js';
import { addition, number, removal, several, standsOpen, time } from './fields.js';
import { WEEK } from './year.js';

/** @typedef {import('./fields.js').Form} Form */

const PATH = ['appointments'];
/** What an office begins with; the server has the same defaults. */
const USUAL = { slots: [], daysAhead: 14, earlyMinutes: 15, graceMinutes: 15, credit: 30, onTimeMinutes: 5 };

/** @param {Form} form */
export function appointmentsCard(form) {
  const { draft, draw } = form;
  const rule = draft.get(PATH);
  if (!rule) {
    return html`<h2 id="section-title">${t('admin.section.appointments')}</h2><p>${t('admin.noAppointments')}</p>
      ${draft.may(PATH) ? html`<button type="button" class="button" @click=${() => {
    draft.set(PATH, { ...USUAL });
    draw();
  }}>${t('admin.startAppointments')}</button>` : nothing}`;
  }
  return html`<h2 id="section-title">${t('admin.section.appointments')}</h2>
    <p class="soft">${t('admin.appointmentsHelp')}</p>
    ${isBookable(draft.get(['calendar'])) ? nothing : notice('warning', t('admin.nothingBookable'))}
    ${rule.slots.map((/** @type {any} */ slots, /** @type {number} */ at) => line(form, slots, at))}
    ${addition(form, [...PATH, 'slots'], t('admin.addSlots'), () => ({ services: [], from: draft.get(['hours', 'open']), to: draft.get(['hours', 'close']), minutes: 30, capacity: 1 }))}
    <h3>${t('admin.comingToTime')}</h3>
    <div class="row">
      ${number(form, [...PATH, 'daysAhead'], t('admin.daysAhead'), { max: 366 })}
      ${number(form, [...PATH, 'earlyMinutes'], t('admin.earlyMinutes'), { max: 480 })}
      ${number(form, [...PATH, 'graceMinutes'], t('admin.graceMinutes'), { max: 480 })}
      ${number(form, [...PATH, 'credit'], t('admin.slotCredit'), { max: 480 })}
      ${number(form, [...PATH, 'onTimeMinutes'], t('admin.onTimeMinutes'), { max: 480, optional: true })}
    </div>
    <p class="soft">${t('admin.comingToTimeHelp')}</p>
    ${draft.may(PATH) ? html`<button type="button" class="button" @click=${() => {
    draft.set(PATH, undefined);
    draw();
  }}>${t('admin.withoutAppointments')}</button>` : nothing}`;
}

/** Times of equal length, one after the other. @param {Form} form @param {Record<string, any>} slots @param {number} at */
function line(form, slots, at) {
  const { draft } = form;
  const path = [...PATH, 'slots', at];
  const fault = draft.fault(path);
  const services = slots.services.map((/** @type {string} */ code) => nameOf(draft, code)).join(' · ');
  const when = (slots.days ?? []).map((/** @type {string} */ day) => weekdayShort(WEEK.indexOf(day))).join(', ') || t('admin.everyDay');
  const what = `${when} ${slots.from ?? ''}–${slots.to ?? ''}`;
  return html`<details class="line" ?open=${standsOpen(form, path) || !slots.services.length}>
    <summary>${what} <span class="soft">${t('admin.slotsOf', { minutes: slots.minutes, capacity: slots.capacity })}${services ? ` · ${services}` : ''}</span></summary>
    ${fault ? html`<p class="fault">▲ ${fault}</p>` : nothing}
    <div class="row">
      ${time(form, [...path, 'from'], t('admin.from'))}
      ${time(form, [...path, 'to'], t('admin.to'))}
      ${number(form, [...path, 'minutes'], t('admin.slotMinutes'), { min: 1, max: 480 })}
      ${number(form, [...path, 'capacity'], t('admin.capacity'), { min: 1, max: 999 })}
    </div>
    ${several(form, [...path, 'days'], t('admin.slotDays'), WEEK.map((day, n) => [day, weekdayShort(n)]), true)}
    ${several(form, [...path, 'services'], t('admin.section.services'), offered(form))}
    ${removal(form, [...PATH, 'slots'], at, what)}</details>`;
}

/** @param {import('./draft.js').Draft} draft @param {string} code of a service */
function nameOf(draft, code) {
  return pick(draft.get(['services']).find((/** @type {any} */ one) => one.code === code)?.names) || code;
}

/** Whether on some date visitors are received by appointment. @param {Record<string, any> | undefined} calendar */
function isBookable(calendar) {
  const some = [calendar?.admission, ...(calendar?.exceptions ?? []).map((/** @type {any} */ { admission }) => admission)];
  return some.some((admission) => admission && admission !== 'walk-in');
}
