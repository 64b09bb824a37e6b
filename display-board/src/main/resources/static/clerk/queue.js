/** The left column: who waits for this counter, in calling order. */
import { wall } from '../ui/dates.js';
import { html, nothing } from '../ui/lit.js';
import { keyCap, shown } from '../ui/parts.js';
import { t } from '../ui/texts.js';
import { untilWhen } from './questions.js';
import { wait } from '../ui/waits.js';

const SHOWN = 30;
const MINUTE = 60000;

/**
 * @param {Record<string, any>} view of the counter
 * @param {import('../ui/office.js').OfficeWords} words
 * @param {number} now the office's time
 */
export function queue({ day, waiting, others, counter, next, away, missed, expected }, words, now) {
  const free = counter.state === 'free';
  const rank = new Map(next.map((/** @type {any} */ { number, why }, /** @type {number} */ index) => [number, { index, why }]));
  const inOrder = [...waiting].sort((one, other) => (rank.get(one.number)?.index ?? SHOWN) - (rank.get(other.number)?.index ?? SHOWN));
  return html`<section class="card queue" aria-labelledby="queue-title">
    <header class="card-head"><h2 id="queue-title">${t('console.queue')}</h2><span>${t('console.people', { n: waiting.length })}</span></header>
    ${waiting.length ? html`<ol tabindex="0" aria-labelledby="queue-title">${inOrder.slice(0, SHOWN).map((/** @type {any} */ ticket, /** @type {number} */ index) =>
      row(ticket, reason(rank.get(ticket.number)), index === 0 && free, words, (since, norm) => wait(day.waits, since, now, norm)))}</ol>` : html`<p class="empty">${t('clerk.queueEmpty')}</p>`}
    ${away.length + missed.length ? outside(away, missed, words) : nothing}
    ${expected.length ? toCome(expected, words, now) : nothing}
    <footer>${waiting.length > SHOWN ? html`<p>${t('console.more', { n: waiting.length - SHOWN })}</p>` : nothing}
      ${others ? html`<p>${t('console.others', { n: others })}</p>` : nothing}</footer>
  </section>`;
}

/** Why somebody will be called: now, or after those before him. @param {{index: number, why: {text: string}} | undefined} next */
function reason(next) {
  return next && (next.index ? t('console.then', { why: next.why.text }) : next.why.text);
}

/**
 * One who waits; the next three with why it will be they.
 * @param {Record<string, any>} ticket @param {string | undefined} why @param {boolean} next
 * @param {import('../ui/office.js').OfficeWords} words @param {(from: number, norm: number) => unknown} waited
 */
function row({ number, service, issuedAt, since, booked, claim }, why, next, words, waited) {
  return html`<li class="${next ? 'next' : ''} ${why ? 'soon' : ''}">
    <b>${shown(number)}</b>
    <div class="what"><span class="name">${words.service(service)}</span>
      ${claim ? html`<span class="chip violet claim" title=${words.code(claim)}>${words.code(claim)}</span>` : nothing}
      ${booked ? html`<span class="chip slot">${t('console.bookedFor', { time: wall(booked, words.office.zone).time })}</span>` : nothing}
      ${why ? html`<span class="why">${why}</span>`
        : claim ? nothing : html`<span class="soft">${t('console.issuedAt', { time: wall(issuedAt, words.office.zone).time })}</span>`}
    </div>
    ${waited(Date.parse(since), words.waitNorm(service))}
  </li>`;
}

/**
 * Who is out for a while, and who did not come and may be brought back.
 * @param {Record<string, any>[]} away @param {Record<string, any>[]} missed @param {import('../ui/office.js').OfficeWords} words
 */
function outside(away, missed, words) {
  return html`<div class="outside"><h3>${t('console.outside')} ${keyCap('Alt+R')}</h3>
    <ul>${away.map((ticket) => html`<li><b>${shown(ticket.number)}</b> <span class="soft">${untilWhen(ticket, words.office.zone)}</span></li>`)}
      ${missed.map(({ number }) => html`<li><b>${shown(number)}</b> <span class="soft">${t('status.noShow')}</span></li>`)}</ul></div>`;
}

/**
 * Who has booked and is still to come.
 * @param {Record<string, any>[]} expected @param {import('../ui/office.js').OfficeWords} words @param {number} now
 */
function toCome(expected, words, now) {
  return html`<div class="outside to-come"><h3>${t('console.expected')} ${keyCap('Alt+I')}</h3>
    <ul>${expected.map(({ service, slot }) => {
    const late = Math.floor((now - Date.parse(slot)) / MINUTE);
    return html`<li><b>${wall(slot, words.office.zone).time}</b> <span class="soft">${words.service(service)}</span>
        ${late > 0 ? html`<span class="late">▲ ${t('console.late', { n: late })}</span>` : nothing}</li>`;
  })}</ul></div>`;
}
