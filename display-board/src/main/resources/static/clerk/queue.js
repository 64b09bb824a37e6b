/** The left column: who waits for this counter, in calling order. */
import { wall } from '../ui/dates.js';
import { html, nothing } from '../ui/lit.js';
import { shown } from '../ui/parts.js';
import { wait } from '../ui/staff.js';
import { t } from '../ui/texts.js';

const SHOWN = 30;

/**
 * @param {Record<string, any>} view of the counter
 * @param {import('../ui/office.js').OfficeWords} words
 * @param {number} now the office's time
 */
export function queue({ waiting, others, counter }, words, now) {
  const next = counter.state === 'free';
  return html`<section class="card queue" aria-labelledby="queue-title">
    <header class="card-head"><h2 id="queue-title">${t('console.queue')}</h2><span>${t('console.people', { n: waiting.length })}</span></header>
    ${waiting.length ? html`<ol tabindex="0" aria-labelledby="queue-title">${waiting.slice(0, SHOWN).map((/** @type {any} */ ticket, /** @type {number} */ index) =>
      row(ticket, index === 0 && next, words, now))}</ol>` : html`<p class="empty">${t('clerk.queueEmpty')}</p>`}
    <footer>${waiting.length > SHOWN ? html`<p>${t('console.more', { n: waiting.length - SHOWN })}</p>` : nothing}
      ${others ? html`<p>${t('console.others', { n: others })}</p>` : nothing}</footer>
  </section>`;
}

/** @param {Record<string, any>} ticket @param {boolean} next @param {import('../ui/office.js').OfficeWords} words @param {number} now */
function row({ number, service, issuedAt, claim }, next, words, now) {
  return html`<li class=${next ? 'next' : ''}>
    <b>${shown(number)}</b>
    <div class="what"><span class="name">${words.service(service)}</span>
      ${claim ? html`<span class="chip violet claim" title=${words.code(claim)}>${words.code(claim)}</span>`
        : html`<span class="soft">${t('console.issuedAt', { time: wall(issuedAt, words.office.zone).time })}</span>`}
    </div>
    ${wait((now - Date.parse(issuedAt)) / 60000, words.waitNorm(service))}
  </li>`;
}
