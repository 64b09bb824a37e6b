/** Who waits, by service against its norm, and the totals of the day. */
import { html, nothing } from '../ui/lit.js';
import { shown } from '../ui/parts.js';
import { t } from '../ui/texts.js';
import { minutes, wait } from '../ui/waits.js';
import { countsOf, inLine, waitingByService } from './figures.js';

const SHOWN = 30;

/** @param {Record<string, any> | null} timeline @param {number} now the office's time */
export function totals(timeline, now) {
  const counts = countsOf(timeline);
  const calls = (timeline?.lanes ?? []).flatMap((/** @type {any} */ lane) => lane.spans)
    .filter((/** @type {any} */ { kind }) => kind === 'calling' || kind === 'no-show').length;
  const [longest] = waitingByService(timeline);
  return html`<dl class="card totals">
    ${total(counts.issued, 'supervisor.issued')}
    ${total(counts.waiting, 'supervisor.waitingNow')}
    ${total(longest ? t('console.minutes', { n: minutes(timeline?.waits, longest.oldest, now).counted }) : '–', 'supervisor.longest')}
    ${total(calls, 'supervisor.calls')}
    ${total(counts.served, 'supervisor.served')}
    ${total(counts['no-show'], 'supervisor.noShow')}
    ${total(counts.cancelled, 'supervisor.cancelled')}
  </dl>`;
}

/** @param {number | string} value @param {string} key */
function total(value, key) {
  return html`<div><dd>${value}</dd><dt>${t(key)}</dt></div>`;
}

/** @param {Record<string, any> | null} timeline @param {import('../ui/office.js').OfficeWords} words @param {number} now */
export function waiting(timeline, words, now) {
  const rows = waitingByService(timeline);
  const most = Math.max(1, ...rows.map(({ count }) => count));
  return html`<section class="card waiting" aria-labelledby="waiting-title">
    <header class="card-head"><h2 id="waiting-title">${t('supervisor.waitingByService')}</h2><span>${t('supervisor.againstNorm')}</span></header>
    ${rows.length ? html`<table tabindex="0" aria-labelledby="waiting-title"><thead class="unseen"><tr><th scope="col">${t('ticket.service')}</th><th scope="col">${t('board.waiting')}</th><th scope="col">${t('supervisor.longest')}</th></tr></thead>
      <tbody>${rows.map(({ service, count, oldest }) => html`<tr>
        <th scope="row">${words.service(service)}<i class="bar-line" aria-hidden="true" .style=${`width: ${(100 * count / most).toFixed(0)}%`}></i></th>
        <td><b>${count}</b></td><td>${wait(timeline?.waits, oldest, now, words.waitNorm(service))}</td></tr>`)}</tbody></table>`
      : html`<p class="empty">${t('clerk.queueEmpty')}</p>`}
  </section>`;
}

/** Who waits how long against the norm, the longest wait first. @param {Record<string, any> | null} timeline @param {import('../ui/office.js').OfficeWords} words @param {number} now */
export function line(timeline, words, now) {
  const people = inLine(timeline);
  return people.length ? html`<section class="card line" aria-labelledby="line-title">
    <header class="card-head"><h2 id="line-title">${t('supervisor.longestFirst')}</h2></header>
    <ol class="in-line" tabindex="0" aria-labelledby="line-title">${people.slice(0, SHOWN).map(({ number, service, since }) => html`
      <li><b>${shown(number)}</b> <span>${words.service(service)}</span> ${wait(timeline?.waits, Date.parse(since), now, words.waitNorm(service))}</li>`)}</ol>
  </section>` : nothing;
}
