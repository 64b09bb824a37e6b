/** The day's switch: open in the morning, close in the evening, and what became of everybody. */
import { dayText } from '../ui/dates.js';
import { html, nothing } from '../ui/lit.js';
import { stateText, stopped } from '../ui/office.js';
import { notice, shown } from '../ui/parts.js';
import { reportOf } from '../ui/report.js';
import { t } from '../ui/texts.js';
import { countsOf } from './figures.js';

/**
 * @param {object} of
 * @param {string} of.date
 * @param {string} of.state `not-open`, `open` or `closed`
 * @param {import('../ui/office.js').OfficeWords} of.words
 * @param {import('./page.js').Word | null} of.word
 * @param {Record<string, any> | null} of.closing the answer to closing the day
 * @param {Record<string, any> | null} of.timeline
 * @param {boolean} of.off whether the switch does nothing now
 * @param {(command: 'open' | 'close') => void} of.turn
 * @param {Record<string, any> | null} of.hall
 * @param {() => void} of.toggle stops giving them out, or goes on
 */
export function dayCard({ date, state, words, word, closing, timeline, off, turn, hall, toggle }) {
  const { hours } = words.office;
  const issuing = hall?.issuing !== false;
  const [key, values] = stopped(words.office, hall);
  const command = state === 'not-open' ? 'open' : state === 'open' ? 'close' : null;
  return html`<section class="card day" aria-labelledby="day-title">
    <h2 id="day-title">${dayText(date)}</h2>
    <p class="state" data-state=${state}>${t(`supervisor.day.${state}`)}</p>
    <dl class="hours">
      <div><dt>${t('supervisor.hours')}</dt><dd>${hours.open}–${hours.close}</dd></div>
      <div><dt>${t('supervisor.lastTicket')}</dt><dd>${hours.lastTicket}</dd></div>
      ${hours.lunch.mode === 'none' ? nothing : html`<div><dt>${t(`supervisor.lunch.${hours.lunch.mode}`)}</dt><dd>${hours.lunch.from}–${hours.lunch.to}</dd></div>`}
    </dl>
    ${command ? html`<button type="button" class="button ${command === 'open' ? 'main' : 'danger'}" aria-disabled=${String(off)}
      @click=${() => !off && turn(command)}>${t(`supervisor.${command}`)}</button>` : nothing}
    ${state === 'open' ? html`${issuing ? nothing : notice('warning', t(key, values()))}
      <button type="button" class="button" aria-disabled=${String(off)} @click=${() => !off && toggle()}>${
        t(issuing ? 'supervisor.stopIssuing' : 'supervisor.resumeIssuing')}</button>` : nothing}
    <p class="said" role="status" data-kind=${word?.kind ?? ''}>${word?.text ?? ''}</p>
    ${state === 'closed' ? ends(closing, timeline) : nothing}
    ${state === 'closed' ? html`<a class="button" href=${reportOf(words.office.id, date)} target="_blank">${t('report.link')}</a>` : nothing}
    ${state === 'not-open' ? nothing : html`<a class="button" href=${`/replay/${words.office.id}/${date}`}>${t('supervisor.replayToday')}</a>`}
  </section>`;
}

/** How the day ended for everybody; nobody is closed as served who was not. @param {Record<string, any> | null} closing @param {Record<string, any> | null} timeline */
function ends(closing, timeline) {
  const counts = countsOf(timeline);
  const unfinished = closing?.unfinished ?? (timeline?.tickets ?? [])
    .filter((/** @type {any} */ { state }) => ['not-served', 'left', 'carried-over', 'interrupted'].includes(state))
    .map((/** @type {any} */ { number, state }) => ({ ticket: number, state: null, end: state }));
  const rows = [
    ['supervisor.issued', closing?.issued ?? counts.issued],
    ['supervisor.served', closing?.served ?? counts.served],
    ['supervisor.noShow', closing?.noShow ?? counts['no-show']],
    ['supervisor.cancelled', closing?.cancelled ?? counts.cancelled],
    ['supervisor.notServed', unfinished.length],
  ];
  return html`<div class="ends"><h3>${t('supervisor.ends')}</h3>
    <dl>${rows.map(([key, value]) => html`<div><dt>${t(String(key))}</dt><dd>${value}</dd></div>`)}</dl>
    ${unfinished.length ? html`<ul>${unfinished.map((/** @type {any} */ { ticket, state, end }) => html`
      <li><b>${shown(ticket)}</b> <span>${state ? `${stateText(state)} → ` : ''}${stateText(end)}</span></li>`)}</ul>`
      : html`<p class="soft">${t('supervisor.allEnded')}</p>`}</div>`;
}
