/** Every counter: its state, since when, who sits at it, and with whom. */
import { wall, watch } from '../ui/dates.js';
import { html, nothing } from '../ui/lit.js';
import { shown } from '../ui/parts.js';
import { t } from '../ui/texts.js';
import { sinceOf, waitingFor } from './figures.js';

/** A free counter is idle after so many seconds if somebody waits for it. */
const IDLE = 120;

/**
 * @typedef {object} Room
 * @property {Record<string, any>} hall
 * @property {Record<string, any> | null} timeline
 * @property {import('../ui/office.js').OfficeWords} words
 * @property {number} now the office's time
 * @property {Map<number, string>} free since when each free counter has been free
 * @property {(counter: number) => void} end ends the service of another clerk
 */

/** @param {Room} room */
export function counters(room) {
  const { hall } = room;
  const open = hall.counters.filter((/** @type {any} */ { state }) => state !== 'closed').length;
  return html`<section class="card counters" aria-labelledby="counters-title">
    <header class="card-head"><h2 id="counters-title">${t('supervisor.counters')}</h2>
      <span>${t('supervisor.countersOpen', { n: open, of: hall.counters.length })}</span></header>
    <ul tabindex="0" aria-labelledby="counters-title">${hall.counters.map((/** @type {any} */ counter) => card(counter, room))}</ul>
  </section>`;
}

/** @param {Record<string, any>} counter @param {Room} room */
function card(counter, { hall, timeline, words, now, free, end }) {
  const { number, state, ticket, until, services } = counter;
  const of = timeline?.tickets.find((/** @type {any} */ one) => one.number === ticket);
  const call = hall.calls.find((/** @type {any} */ one) => one.number === ticket);
  const since = state === 'calling' && call ? call.since : state === 'free' ? free.get(number) : sinceOf(timeline, counter);
  const seconds = since ? (now - Date.parse(since)) / 1000 : 0;
  const clerk = state !== 'closed' && timeline?.lanes.find((/** @type {any} */ lane) => lane.counter === number)?.clerk;
  const norm = of ? words.serviceNorm(of.service) * 60 : 0;
  const over = state === 'serving' && norm > 0 && seconds > norm;
  const idle = state === 'free' && seconds > IDLE ? waitingFor(timeline, services) : 0;
  return html`<li class="counter" data-state=${state}>
    <b class="n">${number}</b>
    <div class="what"><span class="name">${t(`console.state.${state}`)}</span>
      <span class="soft">${[since ? watch(seconds) : '', clerk].filter(Boolean).join(' · ')}</span></div>
    <p class="with" title=${of ? words.service(of.service) : ''}>${ticket ? html`<b>${shown(ticket)}</b> <span>${of ? words.service(of.service) : ''}</span>`
      : state === 'paused' && until ? t('console.until', { time: wall(until, words.office.zone).time })
      : html`<span class="soft">${services.map((/** @type {string} */ code) => words.service(code)).join(' · ')}</span>`}</p>
    ${idle ? html`<p class="chip bad">▲ ${t('supervisor.idle', { n: idle })}</p>` : nothing}
    ${over ? html`<p class="chip warn">${t('supervisor.overNorm', { time: watch(seconds - norm) })}</p>
      <button type="button" class="button end" @click=${() => end(number)}>${t('supervisor.endService')}</button>` : nothing}
  </li>`;
}
