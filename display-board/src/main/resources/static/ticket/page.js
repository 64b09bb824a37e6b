/** What the visitor sees of his ticket, state by state. */
import { longDay, wall } from '../ui/dates.js';
import { sentence } from '../ui/happened.js';
import { icon } from '../ui/icons.js';
import { ordinal } from '../ui/kazakh.js';
import { html, nothing } from '../ui/lit.js';
import { outcomeText } from '../ui/office.js';
import { bigNumber, notice, shown, visitorHeader } from '../ui/parts.js';
import { orderOf } from '../ui/report.js';
import { language, pick, t } from '../ui/texts.js';
import { ratingCard } from './rating.js';
import { whyCard } from './why.js';

/**
 * @typedef {object} State
 * @property {Record<string, any> | null} ticket
 * @property {Record<string, any> | null} office
 * @property {import('../ui/socket.js').Line} line
 * @property {number | null} heardAt
 * @property {number} now the office's time
 * @property {boolean} unknown there is no such ticket
 * @property {string | null} refused why the last wish was not granted
 * @property {boolean} sound whether the page may sound
 * @property {() => void} wake
 * @property {() => void} cancel
 * @property {() => void} defer
 * @property {() => void} back
 * @property {import('./rating.js').Rating} rating
 * @property {(rating: Partial<import('./rating.js').Rating>) => void} choose
 * @property {(score: number, reasons: string[]) => void} rate
 * @property {() => void} check
 * @property {string[]} called tickets that were called lately
 * @property {import('./why.js').Question} question
 * @property {(number: string) => void} why
 */

/** @param {State} state */
export function page(state) {
  const { ticket } = state;
  return html`${visitorHeader(ticket?.officeNames, t('kiosk.title'))}
    ${ticket ? body(state, ticket) : html`<main class="body">${notice(state.unknown ? 'warning' : 'info', t(state.unknown ? 'ticket.unknown' : 'ui.loading'))}</main>`}`;
}

/** @param {State} state @param {Record<string, any>} ticket */
function body(state, ticket) {
  return html`<main class="body" data-state=${ticket.state}>
    <section class="face" aria-live="assertive">${(FACES[ticket.state] ?? ended)(ticket, state)}</section>
    ${state.refused ? notice('bad', state.refused) : nothing}
    ${ticket.state === 'waiting' ? waitingActs(state) : nothing}
    ${ticket.state === 'parked' ? parkedActs(state, early(ticket, state)) : nothing}
    ${ticket.state === 'served' ? ratingCard({ ...state, rated: ticket.rated }) : nothing}
    ${freshness(state, ticket)}
    ${whyCard({ ...state, ticket })}
    ${history(state, ticket)}
    ${receipt(state, ticket)}
    <footer class="rules">
      ${ticket.state === 'waiting' && state.office ? html`<p>${t('ticket.noShowRule', { n: state.office.callRule.calls })}</p>` : nothing}
      <p><a href=${orderOf(ticket.office, language())}>${t('order.link')}</a></p>
      <p>${t('ticket.validToday')} · ${longDay(ticket.day)}</p><p>${t('ticket.free')}</p><p>${t('ticket.complaints')}</p>
    </footer>
  </main>`;
}

/** @type {Record<string, (ticket: Record<string, any>, state: State) => unknown>} */
const FACES = { waiting, called, serving, parked };

/** @param {Record<string, any>} ticket @param {string} title */
function number(ticket, title) {
  return html`<h1><span class="face-title">${title}</span><span class="face-number" aria-label=${shown(ticket.number)}>${bigNumber(ticket.number)}</span></h1>`;
}

/** What he came for, and what follows. @param {Record<string, any>} ticket @param {State} state */
function service(ticket, { office }) {
  const plan = (ticket.plan ?? []).map((/** @type {string} */ wanted) =>
    pick(office?.services.find((/** @type {any} */ { code }) => code === wanted)?.names) || wanted);
  return html`<p class="face-service">${pick(ticket.serviceNames)}</p>
    ${plan.length ? html`<p class="face-plan">${t('ticket.plan', { services: plan.join(', ') })}</p>` : nothing}`;
}

/** @param {Record<string, any>} ticket @param {State} state */
function waiting(ticket, state) {
  return html`${number(ticket, t('ticket.yourNumber'))}
    ${service(ticket, state)}
    <p class="ahead"><strong>${ticket.ahead}</strong><span>${t('ticket.aheadOfYou')}</span></p>
    ${ticket.offered === false ? html`<p class="soon">${t('ticket.noWindow')}</p>` : ticket.ahead === 0 ? html`<p class="soon">${t('ticket.youAreNext')}</p>` : nothing}
    ${ticket.wait ? html`<p>${t('kiosk.estimatedWait', { n: `${ticket.wait.low}–${ticket.wait.high}` })}</p>` : nothing}
    <p class="face-hint">${t('ticket.watchHere')}</p>`;
}

/** @param {Record<string, any>} ticket */
function called(ticket) {
  return html`${number(ticket, t('ticket.called'))}
    <p class="go">${icon('arrow')}<span>${t('ticket.goToWindow', { windowOrdinal: ordinal(ticket.counter), window: ticket.counter })}</span></p>
    <p class="window" aria-hidden="true">${ticket.counter}</p>`;
}

/** Whether the holder came before his booked time, so that nothing but the clock brings him into the queue. @param {Record<string, any>} ticket @param {State} state */
function early({ due }, { now }) {
  return Boolean(due) && now < Date.parse(due);
}

/** Out of the queue for a while: until when, and that the place is kept. @param {Record<string, any>} ticket @param {State} state */
function parked(ticket, state) {
  const waits = early(ticket, state);
  return html`${number(ticket, t(waits ? 'ticket.early' : 'status.parked'))}
    ${service(ticket, state)}
    ${ticket.until && state.office ? html`<p class="until">${t(waits ? 'booking.yours' : 'ticket.awayUntil')} <strong>${wall(ticket.until, state.office.zone).time}</strong></p>` : nothing}
    <p class="face-hint">${t(waits ? 'ticket.earlyHint' : 'ticket.awayHint')}</p>`;
}

/** @param {Record<string, any>} ticket @param {State} state */
function serving(ticket, state) {
  return html`${number(ticket, t('status.serving'))}
    ${service(ticket, state)}
    <p class="at">${t('board.window')} <strong>${ticket.counter}</strong></p>`;
}

/** @type {Record<string, string>} */
const ENDS = {
  'served': 'ticket.endServed', 'no-show': 'ticket.endNoShow', 'cancelled': 'ticket.endCancelled', 'not-served': 'ticket.endNotServed',
  'left': 'ticket.endNotServed', 'interrupted': 'ticket.endNotServed', 'carried-over': 'ticket.endCarriedOver',
};

/** @param {Record<string, any>} ticket */
function ended(ticket) {
  const key = ticket.state.replace(/-(\w)/g, (/** @type {string} */ _, /** @type {string} */ letter) => letter.toUpperCase());
  return html`${number(ticket, t(`status.${key}`))}
    <p class="face-service">${pick(ticket.serviceNames)}</p><p class="face-hint">${t(ENDS[ticket.state] ?? 'ticket.endServed')}</p>`;
}

/** @param {State} state */
function waitingActs({ sound, wake, cancel, defer }) {
  return html`<div class="acts">
    ${sound ? nothing : html`<button type="button" class="button" @click=${wake}>${icon('sound')}${t('ticket.soundOn')}</button>`}
    <button type="button" class="button" @click=${defer}>${icon('replay')}${t('ticket.defer')}</button>
    ${cancelButton(cancel)}</div>`;
}

/** @param {State} state @param {boolean} waits whether nothing but the clock brings the holder into the queue */
function parkedActs({ back, cancel }, waits) {
  return html`<div class="acts">
    ${waits ? nothing : html`<button type="button" class="button main" @click=${back}>${t('ticket.back')}</button>`}
    ${cancelButton(cancel)}</div>`;
}

/** @param {() => void} cancel */
function cancelButton(cancel) {
  return html`<button type="button" class="button danger" @click=${cancel}>${icon('cross')}${t('ticket.cancel')}</button>`;
}

/** @param {State} state @param {Record<string, any>} ticket */
function freshness({ line, heardAt, office }, { state }) {
  if (!['waiting', 'called', 'parked'].includes(state)) {
    return nothing;
  }
  const time = office && heardAt !== null ? wall(heardAt, office.zone).seconds : '';
  return html`<p class="fresh line-sign" data-line=${line} role="status"><i aria-hidden="true"></i>${t(`ui.line.${line}`)}
    ${time ? html`<time>${time}</time>` : nothing}</p>`;
}

/** Everything that happened to this ticket, as an auditor would see it. @param {State} state @param {Record<string, any>} ticket */
function history({ office }, ticket) {
  return html`<section class="history" aria-labelledby="history"><h2 id="history">${t('ticket.history')}</h2>
    <ol>${ticket.history.map((/** @type {any} */ event) => html`<li>
      <time>${office ? wall(event.at, office.zone).time : ''}</time>
      <p><strong>${sentence(event)}</strong>${detail(event)}</p></li>`)}</ol>${waited(ticket)}</section>`;
}

/** How long he waited for the call that he answered, in minutes. @param {Record<string, any>} ticket */
function waited({ waitSeconds, workingWaitSeconds }) {
  if (waitSeconds === null) {
    return nothing;
  }
  const [n, working] = [waitSeconds, workingWaitSeconds].map((seconds) => Math.floor(seconds / 60));
  return html`<p class="waited">${t(n === working ? 'ticket.waited' : 'ticket.waitedWorking', { n, working })}</p>`;
}

/** The way to check that the record still has this ticket: what is behind the # came with the QR code of the paper. @param {State} state @param {Record<string, any>} ticket */
function receipt({ check }, ticket) {
  return html`<section class="receipt" aria-labelledby="receipt"><h2 id="receipt">${t('ticket.receipt')}</h2>
    <p>${t('ticket.receiptText')}</p>
    <p><button type="button" class="button small" @click=${check}>${t('ticket.receiptCheck')}</button> ·
      <a href=${`/api/tickets/${ticket.id}/receipt`} download=${`${ticket.number}.json`}>${t('ticket.receiptProof')}</a></p></section>`;
}

/** @param {Record<string, any>} event */
function detail(event) {
  const text = event.why?.text
    ?? (event.type === 'TicketIssued' && event.ahead !== undefined ? t('event.ahead', { n: event.ahead })
      : event.type === 'TicketRecalled' ? t('event.attempt', { n: event.attempt })
        : event.type === 'ServiceFinished' && event.outcome ? outcomeText(event.outcome) : '');
  return text ? html`<small>${text}</small>` : nothing;
}
