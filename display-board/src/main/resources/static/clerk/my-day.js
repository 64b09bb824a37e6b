/** The right column: what the clerk has done today and what the record says about it. */
import { shortDay, wall, watch } from '../ui/dates.js';
import { sentence } from '../ui/happened.js';
import { html } from '../ui/lit.js';
import { shown } from '../ui/parts.js';
import { t } from '../ui/texts.js';

/** @param {Record<string, any>} view of the counter @param {string} zone */
export function myDay({ day, mine, counter, waiting }, zone) {
  const { mean, count } = meanService(mine.log);
  return html`<section class="card my-day" aria-labelledby="day-title">
    <header class="card-head"><h2 id="day-title">${t('console.myDay')}</h2><span>${shortDay(day.date)}</span></header>
    <dl class="figures">
      ${figure(String(mine.served), t('console.served'))}
      ${figure(count ? watch(mean) : '–', count ? t('console.meanService', { n: count }) : t('console.meanServiceNone'))}
      ${figure(String(mine.noShow), t('console.noShows'))}
      ${figure(String(waiting.length), t('console.waitingForMe'))}
    </dl>
    <header class="card-head"><h2 id="log-title">${t('console.log')}</h2><span>${t('console.logVisible')}</span></header>
    <ol class="log" tabindex="0" aria-labelledby="log-title">${mine.log.map((/** @type {any} */ entry) => html`
      <li><time>${wall(entry.at, zone).seconds}</time><span><b>${shown(entry.ticket)}</b> ${sentence({ ...entry, counter: counter.number })}</span></li>`)}</ol>
  </section>`;
}

/** @param {string} value @param {string} name */
function figure(value, name) {
  return html`<div><dd>${value}</dd><dt>${name}</dt></div>`;
}

/**
 * The mean length of the services that lie whole within the log.
 * @param {{type: string, at: string, ticket: string}[]} log newest first
 * @returns {{mean: number, count: number}} seconds
 */
export function meanService(log) {
  /** @type {Map<string, number>} */
  const ends = new Map();
  const lengths = [];
  for (const { type, at, ticket } of log) {
    const end = ends.get(ticket);
    if (type === 'ServiceFinished') {
      ends.set(ticket, Date.parse(at));
    } else if (type === 'ServiceStarted' && end) {
      lengths.push((end - Date.parse(at)) / 1000);
    }
  }
  const sum = lengths.reduce((total, length) => total + length, 0);
  return { mean: lengths.length ? sum / lengths.length : 0, count: lengths.length };
}
