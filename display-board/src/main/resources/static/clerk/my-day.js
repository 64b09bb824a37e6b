/** The right column: what the clerk has done today and what the record says about it. */
import { shortDay, wall, watch } from '../ui/dates.js';
import { sentence } from '../ui/happened.js';
import { html } from '../ui/lit.js';
import { shown } from '../ui/parts.js';
import { t } from '../ui/texts.js';

/** @param {Record<string, any>} view of the counter @param {string} zone */
export function myDay({ day, mine, waiting }, zone) {
  const mean = mine.meanSeconds;
  return html`<section class="card my-day" aria-labelledby="day-title">
    <header class="card-head"><h2 id="day-title">${t('console.myDay')}</h2><span>${shortDay(day.date)}</span></header>
    <dl class="figures">
      ${figure(String(mine.served), t('console.served'))}
      ${figure(mean === null ? '–' : watch(mean), t('console.meanService'))}
      ${figure(String(mine.noShow), t('console.noShows'))}
      ${figure(String(waiting.length), t('console.waitingForMe'))}
    </dl>
    <header class="card-head"><h2 id="log-title">${t('console.log')}</h2><span>${t('console.logVisible')}</span></header>
    <ol class="log" tabindex="0" aria-labelledby="log-title">${mine.log.map((/** @type {any} */ entry) => html`
      <li><time>${wall(entry.at, zone).seconds}</time><span><b>${shown(entry.ticket)}</b> ${sentence(entry)}</span></li>`)}</ol>
  </section>`;
}

/** @param {string} value @param {string} name */
function figure(value, name) {
  return html`<div><dd>${value}</dd><dt>${name}</dt></div>`;
}
