/** What the board shows in each state of the day. Kazakh stands first and as large as Russian. */
import { dayText, wall } from '../ui/dates.js';
import { icon, mark } from '../ui/icons.js';
import { html, nothing } from '../ui/lit.js';
import { bigNumber, twice } from '../ui/parts.js';
import { foot, notes, receiving, stale } from './foot.js';

/**
 * @typedef {object} State
 * @property {Record<string, any> | null} office
 * @property {boolean} unknown there is no such office
 * @property {Record<string, any> | null} hall
 * @property {import('../ui/socket.js').Line} line
 * @property {number} now the office's time
 * @property {number | null} heardAt the office's time of the last frame
 * @property {import('./announcements.js').Announcement | null} calling what is announced at this moment
 * @property {number} turn counts announcements; its parity restarts the pulses
 * @property {boolean} sound whether calls can be heard
 */

const ROWS = 4;
const NEXT = 6;

/** @param {State} state */
export function board(state) {
  const { office, hall, line } = state;
  if (state.unknown || line === 'refused') {
    return plate(twice('board.unknownOffice'));
  }
  if (!office || !hall) {
    return plate(line === 'lost' ? twice('board.noServer') : twice('ui.loading'));
  }
  return html`<div class="board" data-line=${line} data-state=${hall.state}>
    ${head(office, state.now)}
    <main class="middle">${middle(state, office, hall)}</main>
    ${line === 'lost' ? stale(state, office) : foot(state, office, hall)}
  </div>`;
}

/** @param {unknown} content */
function plate(content) {
  return html`<main class="plate">${mark()}<h1 class="pair">${content}</h1></main>`;
}

/** @param {Record<string, any>} office @param {number} now */
function head(office, now) {
  const { day, time } = wall(now, office.zone);
  return html`<header class="head">
    ${mark()}
    <p class="head-office"><strong lang="kk">${office.names.kk}</strong><strong lang="ru">${office.names.ru}</strong></p>
    <p class="head-queue pair">${twice('kiosk.title')}</p>
    <p class="head-day"><span lang="kk">${dayText(day, 'kk')}</span><span lang="ru">${dayText(day, 'ru')}</span></p>
    <time class="head-time">${time}</time>
  </header>`;
}

/** @param {State} state @param {Record<string, any>} office @param {Record<string, any>} hall */
function middle(state, office, hall) {
  if (hall.state !== 'open') {
    return shut(office, hall);
  }
  if (hall.calls.length === 0 && hall.waiting.total === 0) {
    return welcome(office, hall);
  }
  const [first, ...others] = inOrder(hall.calls, state.calling);
  return html`${first ? hero(first, state) : quiet(hall)}
    <section class="list" data-turn=${state.turn % 2}>
      <p class="list-head"><span class="pair">${twice('board.number')}</span><span class="pair">${twice('board.window')}</span></p>
      ${rows(others, notes(office, hall))}
    </section>`;
}

/**
 * Whoever is announced now, then whoever has not come yet, then those being served; the newest call first.
 * @param {Record<string, any>[]} calls
 * @param {import('./announcements.js').Announcement | null} calling
 */
function inOrder(calls, calling) {
  /** @param {Record<string, any>} call */
  const rank = (call) => (call.number === calling?.ticket ? 0 : call.state === 'called' ? 1 : 2);
  return [...calls].sort((a, b) => rank(a) - rank(b) || b.last.localeCompare(a.last));
}

/** @param {Record<string, any>} call @param {State} state */
function hero(call, { calling, turn }) {
  const title = call.state === 'serving' ? 'status.serving' : call.attempt > 1 ? 'board.invitedAgain' : 'board.invited';
  return html`<section class="hero" data-state=${call.state} data-pulse=${call.number === calling?.ticket ? turn % 2 : nothing}>
    <h1 class="hero-title">${twice(title)}</h1>
    <p class="hero-number">${bigNumber(call.number)}</p>
    <div class="hero-way">
      ${icon('arrow', 'hero-arrow')}
      <p class="hero-window pair">${twice('board.windowSmall')}</p>
      <p class="hero-counter">${call.counter}</p>
    </div>
  </section>`;
}

/** Tickets are waiting and nobody is called at this moment. @param {Record<string, any>} hall */
function quiet(hall) {
  return html`<section class="hero" data-state="quiet">
    <h1 class="hero-title">${twice('board.next')}</h1>
    <ol class="quiet-next">${hall.next.slice(0, NEXT).map((/** @type {string} */ number) => html`<li>${bigNumber(number)}</li>`)}</ol>
    <p class="quiet-wait pair">${twice('board.pleaseWait')}</p>
  </section>`;
}

/** Calls from above; what else is to be known fills what they leave free, from below. @param {Record<string, any>[]} calls @param {unknown[]} texts */
function rows(calls, texts) {
  const free = Math.max(0, ROWS - calls.length);
  const last = texts.slice(0, free);
  return Array.from({ length: ROWS }, (_, n) => {
    const text = last[n - (ROWS - last.length)];
    return text && n >= calls.length ? html`<p class="row note pair">${text}</p>` : row(calls[n]);
  });
}

/** @param {Record<string, any> | undefined} call */
function row(call) {
  return call
    ? html`<p class="row"><span class="row-number">${bigNumber(call.number)}</span>${icon('arrow', 'row-arrow')}
        <span class="row-counter">${call.counter}</span></p>`
    : html`<p class="row empty"></p>`;
}

/** Nobody waits: the usual case of a village. @param {Record<string, any>} office @param {Record<string, any>} hall */
function welcome(office, hall) {
  const windows = hall.counters.filter(receiving).map((/** @type {any} */ counter) => counter.number).join(', ');
  return html`<section class="wide">
    ${mark()}
    <h1 class="wide-title pair">${twice('board.noQueue')}</h1>
    <p class="wide-text pair">${windows ? twice('board.comeIn', () => ({ windows })) : twice('board.noWindow')}</p>
    ${notes(office, hall).slice(0, 2).map((text) => html`<p class="wide-small pair">${text}</p>`)}
  </section>`;
}

/** @param {Record<string, any>} office @param {Record<string, any>} hall */
function shut(office, hall) {
  const { opens, hours: { open, close, lunch } } = office;
  const hours = lunch?.mode === 'closed' ? 'board.hoursWithLunch' : 'board.hours';
  return html`<section class="wide">
    ${icon('door', 'wide-icon')}
    <h1 class="wide-title pair">${twice(hall.state === 'closed' ? 'board.closed' : 'board.notOpen')}</h1>
    <p class="wide-text pair">${twice('kiosk.nextOpening', (code) => ({ day: dayText(opens.date, code), time: opens.time }))}</p>
    <p class="wide-small pair">${twice(hours, () => ({ open, close, from: lunch?.from, to: lunch?.to }))}</p>
  </section>`;
}
