/** The middle of the console: the ticket at this counter, its clock and its way through the office. */
import { wall, watch } from '../ui/dates.js';
import { reason } from '../ui/happened.js';
import { html, nothing } from '../ui/lit.js';
import { notice, shown } from '../ui/parts.js';
import { t } from '../ui/texts.js';
import { worked } from '../ui/waits.js';

/**
 * @typedef {object} Scene
 * @property {Record<string, any>} view of the counter
 * @property {import('../ui/office.js').OfficeWords} words
 * @property {number} now the office's time
 * @property {{number: string, why: Record<string, any>} | null} called why the ticket was called, if this page called it
 */

/** A service that runs so many times its norm may have been forgotten. */
const FORGOTTEN = 3;

/** @param {Record<string, any>} ticket @param {import('../ui/office.js').OfficeWords} words @param {number} now */
export function tooLong({ service, startedAt }, words, now) {
  return Boolean(startedAt) && now - Date.parse(startedAt) > FORGOTTEN * words.serviceNorm(service) * 60000;
}

/** @param {Scene} scene */
export function current(scene) {
  return scene.view.counter.ticket ? atTheCounter(scene) : nobody(scene);
}

/** @param {Scene} scene */
function nobody({ view, words, now }) {
  const { counter, day, next: [next] } = view;
  const state = day.state === 'open' ? counter.state : `day-${day.state}`;
  return html`<div class="nobody" data-state=${state}>
    <div class="top"><span class="chip">${t(`console.state.${state}`)}</span>${counter.since && day.state === 'open' ? html`
      <div class="timer small"><span class="soft">${t(`console.for.${counter.state}`)}</span>
        <strong>${watch((now - Date.parse(counter.since)) / 1000)}</strong>
        <span class="soft">${t('console.since', { time: wall(counter.since, words.office.zone).seconds })}</span></div>` : nothing}</div>
    <h2 class="big">${headline(view, words)}</h2>
    ${state === 'free' && next ? html`<p class="lead">${t('console.nextIs', { ticket: shown(next.number), why: next.why.text })}</p>` : nothing}
    ${state === 'paused' && counter.until ? html`<p class="lead">${t('console.until', { time: wall(counter.until, words.office.zone).time })}</p>` : nothing}
    ${state === 'closed' || (state === 'free' && !next) ? services(counter, words) : nothing}
    ${state.startsWith('day') ? html`<p class="lead">${t(`console.hint.${state}`)}</p>` : nothing}
  </div>`;
}

/** @param {Record<string, any>} view @param {import('../ui/office.js').OfficeWords} words */
function headline({ counter, day, waiting }, words) {
  if (day.state !== 'open') {
    return t(`console.state.day-${day.state}`);
  }
  if (counter.state === 'paused') {
    return words.code(counter.reason);
  }
  return counter.state === 'free' ? t(waiting.length ? 'console.headFree' : 'clerk.queueEmpty') : t('console.headClosed', { n: counter.number });
}

/** @param {Record<string, any>} counter @param {import('../ui/office.js').OfficeWords} words */
function services(counter, words) {
  const own = words.office.counters.find((/** @type {any} */ { number }) => number === counter.number);
  const codes = counter.services.length ? counter.services : own?.services ?? [];
  return html`<div class="serves"><h3>${t('console.serves')}</h3>
    <ul>${codes.map((/** @type {string} */ code) => html`<li>${words.service(code)}</li>`)}</ul></div>`;
}

/** @param {Scene} scene */
function atTheCounter({ view, words, now, called }) {
  const { counter } = view;
  const { ticket } = counter;
  const serving = counter.state === 'serving';
  const from = Date.parse(serving ? ticket.startedAt : ticket.calledAt);
  return html`<div class="at-counter">
    <div class="top"><span class="chip ${serving ? 'good' : 'gold'}">${serving ? t('console.state.serving') : t('console.attempt', { n: ticket.attempt })}</span></div>
    <div class="who">
      <h2 class="number">${shown(ticket.number)}</h2>
      <div class="timer"><span class="soft">${t(`console.for.${counter.state}`)}</span>
        <strong role="timer">${watch((now - from) / 1000)}</strong>
        <span class="soft">${t('console.since', { time: wall(from, words.office.zone).seconds })}</span></div>
    </div>
    <div class="visit"><h3>${words.service(ticket.service)}</h3>
      <p class="full">${words.fullName(ticket.service)}</p>
      <p class="tags"><span class="chip">${t(`console.speaks.${ticket.language}`)}</span>
        ${ticket.claim ? html`<span class="chip violet">${words.code(ticket.claim)} · ${t(ticket.confirmed ? 'console.confirmed' : 'console.unconfirmed')}</span>` : nothing}
        ${ticket.booked ? html`<span class="chip">${t('console.bookedFor', { time: wall(ticket.booked, words.office.zone).time })}</span>` : nothing}
        ${ticket.plan?.length ? html`<span class="chip">${t('console.plan', { services: ticket.plan.map((/** @type {string} */ code) => words.service(code)).join(', ') })}</span>` : nothing}
        ${called?.number === ticket.number ? html`<span class="soft">${t('console.why')} ${[...reason(called?.why)].join(' · ')}</span>` : nothing}</p></div>
    ${serving && tooLong(ticket, words, now) ? notice('warning', t('console.stillServing')) : nothing}
    ${serving ? normBar((now - from) / 1000, words.serviceNorm(ticket.service) * 60) : callRule(ticket, words.office.callRule, now)}
    ${path(ticket, view.day.waits, words.office.zone, counter.number)}
  </div>`;
}

/** Time spent against the norm of the service. @param {number} spent @param {number} norm both in seconds */
function normBar(spent, norm) {
  const over = spent > norm;
  const share = Math.min(1, over ? norm / spent : spent / norm);
  return html`<div class="norm ${over ? 'over' : ''}">
    <div class="track" aria-hidden="true"><i .style=${`width: ${(share * 100).toFixed(1)}%`}></i></div>
    <p><span>${t('console.spent', { time: watch(spent) })}</span>
      <span>${over ? t('console.normOver', { time: watch(spent - norm) }) : t('console.norm', { time: watch(norm) })}</span></p>
  </div>`;
}

/** What is still missing before the visitor may be marked as not come. @param {Record<string, any>} ticket @param {Record<string, any>} rule @param {number} now */
function callRule(ticket, rule, now) {
  const calls = Math.max(0, rule.calls - ticket.attempt);
  const seconds = Math.max(0, Math.ceil(rule.seconds - (now - Date.parse(ticket.calledAt)) / 1000));
  const done = Math.min(ticket.attempt / rule.calls, 1 - seconds / rule.seconds, 1);
  return html`<div class="norm rule">
    <div class="track" aria-hidden="true"><i .style=${`width: ${(Math.max(0, done) * 100).toFixed(1)}%`}></i></div>
    <p><span>${t('console.calls', { n: ticket.attempt, of: rule.calls })}</span>
      <span>${calls || seconds ? t('console.noShowMissing', { calls, time: watch(seconds) }) : t('console.noShowAllowed')}</span></p>
  </div>`;
}

/**
 * The way of a ticket: issued, called, served.
 * @param {Record<string, any>} ticket @param {import('../ui/waits.js').WaitRule} rule @param {string} zone @param {number} counter
 */
function path({ issuedAt, since, calledAt, startedAt }, rule, zone, counter) {
  const working = watch(worked(rule, Date.parse(since), Date.parse(calledAt)) / 1000);
  const time = between(since, calledAt);
  const stops = [
    { at: issuedAt, text: t('event.TicketIssued'), note: '' },
    { at: calledAt, text: t('event.TicketCalled', { counter }), note: t(time === working ? 'console.waited' : 'console.waitedWorking', { time, working }) },
    { at: startedAt, text: t('event.ServiceStarted'), note: startedAt ? t('console.walked', { time: between(calledAt, startedAt) }) : '' },
    { at: null, text: t('event.ServiceFinished'), note: '' },
  ];
  const now = stops.findLastIndex(({ at }) => at);
  return html`<ol class="path">${stops.map(({ at, text, note }, index) => html`
    <li class=${index < now ? 'done' : index === now ? 'now' : 'later'} aria-current=${index === now ? 'step' : nothing}>
      <time>${at ? wall(at, zone).seconds : '—'}</time><span>${text}</span>${note ? html`<span class="soft">${note}</span>` : nothing}</li>`)}</ol>`;
}

/** @param {string} from @param {string} to */
function between(from, to) {
  return watch((Date.parse(to) - Date.parse(from)) / 1000);
}
