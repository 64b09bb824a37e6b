/**
 * The visitor's own page: where he stands, when and where he is called, and what happened to his ticket. It follows the
 * hall over the socket and asks for the ticket itself only when something touched it.
 */
import { fromAddress, get, loadOffice, post, Refused } from '../ui/api.js';
import { audible, wakeOnTouch } from '../ui/chime.js';
import { asked } from '../ui/dialog.js';
import { html } from '../ui/lit.js';
import { confirmed, mount, shown } from '../ui/parts.js';
import { HallSocket } from '../ui/socket.js';
import { loadTexts, onLanguage, t } from '../ui/texts.js';
import { alarm, stayAwake } from './alarm.js';
import { page } from './page.js';

/** How often the place in the queue is asked for at most, and how often without a socket. */
const ASK_MS = 5000;
const POLL_MS = 15000;
const TICK_MS = 1000;
const MOVES = ['TicketCalled', 'TicketCancelled', 'TicketIssued', 'DayClosed'];
/** Something that is nobody else's business happened to somebody: perhaps to this ticket. */
const DISCREET = 'Changed';
const OPEN = ['waiting', 'called', 'serving', 'parked'];
const LATER_MIN = [10, 20, 30, 60];

const id = fromAddress(0);

/** @type {import('./page.js').State} */
const state = { ticket: null, office: null, line: 'connecting', heardAt: null, now: Date.now(), unknown: false, refused: null, sound: false, wake, cancel, check,
  defer, back, choose, rate, rating: { score: 0, reasons: [], thanked: false }, called: [], question: { number: '', text: '' }, why };
/** @type {HallSocket | undefined} */
let socket;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let asking;
let askedAt = 0;

await loadTexts();
const draw = mount(/** @type {HTMLElement} */ (document.querySelector('#ticket')), () => page(state));
onLanguage(() => {
  refresh();
  if (state.question.number) {
    why(state.question.number);
  }
});
wakeOnTouch(tick);
await refresh();
setInterval(tick, TICK_MS);
setInterval(() => socket?.line !== 'live' && refresh(), POLL_MS);

/** Asks for the ticket as it is now. */
async function refresh() {
  clearTimeout(asking);
  asking = undefined;
  askedAt = performance.now();
  try {
    take(await get(`/api/tickets/${id}`));
  } catch (refused) {
    state.unknown = refused instanceof Refused && [400, 404].includes(refused.status);
    draw();
  }
}

/** @param {Record<string, any>} ticket */
function take(ticket) {
  const before = state.ticket;
  state.ticket = ticket;
  if (!socket) {
    socket = new HallSocket(ticket.office, { ticket: id, changed: tick, happened });
    loadOffice(ticket.office).then((office) => {
      state.office = office;
      draw();
    }, () => {});
  }
  if (ticket.state === 'called' && calls(ticket) > calls(before)) {
    alarm();
  }
  document.title = ticket.state === 'called' ? `${shown(ticket.number)}: ${t('ticket.called')}` : `${shown(ticket.number)} – Kezek`;
  draw();
}

/** @param {Record<string, any> | null} ticket how often it has been called */
function calls(ticket) {
  return ticket?.history.filter((/** @type {any} */ { type }) => type === 'TicketCalled' || type === 'TicketRecalled').length ?? 0;
}

/** Own news at once, moves of the queue at leisure: a hall full of phones must not ask all at the same moment. */
function happened(/** @type {Record<string, any>} */ event) {
  if (event.ticket === state.ticket?.number) {
    refresh();
  } else if (!asking && (event.type === DISCREET ? OPEN.includes(state.ticket?.state) : MOVES.includes(event.type) && state.ticket?.state === 'waiting')) {
    asking = setTimeout(refresh, Math.max(0, ASK_MS - (performance.now() - askedAt)) + Math.random() * 1000);
  }
}

function tick() {
  const heard = socket?.line === 'live' && state.line !== 'live';
  Object.assign(state, { line: socket?.line ?? 'connecting', heardAt: socket?.heardAt ?? null, now: socket?.clock.now() ?? Date.now(), sound: audible(),
    called: socket?.hall?.calls.map((/** @type {any} */ { number }) => number) ?? [] });
  if (heard && socket?.hall && socket.hall.seq > (state.ticket?.seq ?? 0)) {
    refresh();
  }
  draw();
}

async function wake() {
  await stayAwake();
  tick();
}

async function cancel() {
  const words = { yes: t('ticket.cancelYes'), no: t('ticket.cancelNo'), detail: t('ticket.cancelDetail') };
  if (!await confirmed(t('ticket.cancelQuestion'), words)) {
    return;
  }
  await wish('cancel');
}

/** How much later he wants to be called; his time of issue stays. */
async function defer() {
  const given = await asked(html`<form method="dialog"><h2 id="dialog-title">${t('ticket.deferQuestion')}</h2><p>${t('ticket.deferDetail')}</p>
    <div class="later">${LATER_MIN.map((n) => html`<button class="button" value=${n}>${t('console.minutes', { n })}</button>`)}</div>
    <div class="ask-answers"><button class="button" value="">${t('ticket.cancelNo')}</button></div></form>`);
  if (given) {
    await wish('defer', { minutes: Number(given.answer) });
  }
}

function back() {
  wish('return');
}

/** @param {Partial<import('./rating.js').Rating>} part */
function choose(part) {
  Object.assign(state.rating, part);
  draw();
}

/** @param {number} score @param {string[]} reasons */
async function rate(score, reasons) {
  state.rating.thanked = await wish('rating', { score, reasons });
  draw();
}

/** What the holder asks of the office, and whether it was granted. @param {string} what @param {object} [body] @returns {Promise<boolean>} */
async function wish(what, body = {}) {
  try {
    await post(`/api/tickets/${id}/${what}`, body);
    state.refused = null;
  } catch (refused) {
    state.refused = refused instanceof Refused ? refused.message : String(refused);
  }
  await refresh();
  return state.refused === null;
}

/** Asks why another ticket was called before this one. @param {string} number */
async function why(number) {
  const question = { number, text: '' };
  state.question = question;
  try {
    question.text = (await get(`/api/tickets/${id}/before/${encodeURIComponent(number)}`)).text;
  } catch (refused) {
    question.text = refused instanceof Refused ? refused.message : String(refused);
  }
  draw();
}

/** Takes receipt and proof to the page that verifies them without asking anybody. The paper's own receipt goes first. */
async function check() {
  try {
    const proof = await get(`/api/tickets/${id}/receipt`);
    const receipt = decodeURIComponent(location.hash.slice(1)) || proof.receipt;
    location.assign(`/verify/receipt.html#${encodeURIComponent(JSON.stringify({ receipt, proof }))}`);
  } catch (refused) {
    state.refused = refused instanceof Refused ? refused.message : String(refused);
    draw();
  }
}
