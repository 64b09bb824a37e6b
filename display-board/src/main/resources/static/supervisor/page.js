/** The supervisor's page: the day's switch, every counter, everybody who waits. */
import { get, post, Refused } from '../ui/api.js';
import { dayText, wall } from '../ui/dates.js';
import { html, nothing } from '../ui/lit.js';
import { confirmed, header, lineSign, mount, shown } from '../ui/parts.js';
import { HallSocket } from '../ui/socket.js';
import { who } from '../ui/staff.js';
import { t } from '../ui/texts.js';
import { askEnd, askOutcome, askReason } from '../clerk/questions.js';
import { Lanes } from '../replay/lanes.js';
import { bookingsCard } from './bookings.js';
import { askEnds } from './closing.js';
import { counters } from './counters.js';
import { dayCard } from './day.js';
import { earlierDays } from './earlier.js';
import { countsOf, sinceOf } from './figures.js';
import { ledgerCard } from './ledger.js';
import { line, totals, waiting } from './waiting.js';

const GATHER_MS = 1500;
const RETRY_MS = 4000;
const TICK_MS = 1000;
const LEDGER_MS = 15000;

/** @typedef {{kind: string, text: string}} Word */

export class SupervisorPage {
  /** @type {Record<string, any> | null} today's spans and tickets; null before they came or before the day opened */
  timeline = null;
  /** @type {import('./bookings.js').Booking[]} of today */
  bookings = [];
  /** @type {Record<string, any> | null} the answer to closing the day */
  closing = null;
  /** @type {{day: string, state: string, events: number}[]} */
  days = [];
  /** @type {Record<string, any> | null} how the log is signed */
  ledger = null;
  /** @type {Word | null} */
  word = null;
  busy = false;
  /** Since when each free counter has been free, as its own record says. @type {Map<number, string>} */
  free = new Map();
  /** @type {Lanes | undefined} */
  drawing;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #later;

  /** @param {HTMLElement} root @param {import('../ui/office.js').OfficeWords} words */
  constructor(root, words) {
    this.words = words;
    this.path = `/api/offices/${encodeURIComponent(words.office.id)}`;
    this.socket = new HallSocket(words.office.id, { changed: () => this.#changed() });
    this.draw = mount(root, () => this.page());
    this.lanes = document.createElement('div');
    this.lanes.className = 'lanes-frame';
    setInterval(this.draw, TICK_MS);
    setInterval(() => this.#readLedger(), LEDGER_MS);
    this.#readLedger();
    this.#readDays();
  }

  /** What the hall says about the day; before the first frame what the office said. */
  get day() {
    const { hall } = this.socket;
    return hall ? { date: hall.day, state: hall.state } : this.words.office.day;
  }

  /** What is drawn as the course of the day, once it is opened; times of it may have been booked a week before. */
  get course() {
    return this.timeline?.state === 'not-open' ? null : this.timeline;
  }

  /** Another event: the drawing follows at once, the spans and tickets soon. */
  #changed() {
    const { hall } = this.socket;
    const known = this.timeline?.day === hall?.day ? this.timeline?.seq ?? 0 : 0;
    if (hall && hall.seq > known) {
      this.#later ??= setTimeout(() => this.#read(), this.timeline ? GATHER_MS : 0);
    }
    this.draw();
  }

  async #read() {
    try {
      this.timeline = await get(`${this.path}/days/today/timeline`);
      this.bookings = await get(`${this.path}/days/today/bookings`).catch(() => this.bookings);
      await this.#readFree();
      this.#later = undefined;
      this.#drawLanes();
      this.#changed();
    } catch {
      // the signs for the lost line stand on the page already; the numbers keep their event number
      this.#later = setTimeout(() => this.#read(), RETRY_MS);
    }
  }

  /** Asks once for each counter that has become free: the timeline does not know when it was opened. */
  async #readFree() {
    for (const { number, state } of this.socket.hall?.counters ?? []) {
      if (state !== 'free') {
        this.free.delete(number);
      } else if (!this.free.has(number)) {
        const view = await get(`${this.path}/counters/${number}`).catch(() => null);
        if (view?.counter.state === 'free') {
          this.free.set(number, view.counter.since);
        }
      }
    }
  }

  /** The lanes of the running day; a click leads to the replay of that moment. */
  #drawLanes() {
    const { course, words } = this;
    if (!course) {
      return;
    }
    const to = (/** @type {string} */ query) => location.assign(`/replay/${words.office.id}/${course.day}?${query}`);
    this.drawing ??= new Lanes(this.lanes, course, words.office.zone, { span: ({ seq, ticket }) => to(`seq=${seq}&ticket=${ticket ?? ''}`), time: () => {} });
    this.drawing.grow(course);
  }

  async #readLedger() {
    this.ledger = await get(`${this.path}/ledger`).catch(() => this.ledger);
    this.draw();
  }

  async #readDays() {
    try {
      this.days = await get(`${this.path}/days`);
    } catch {
      this.days = [];
    }
    this.draw();
  }

  /** @param {'open' | 'close'} command @returns {Promise<void>} */
  async turn(command) {
    if (this.busy) {
      return;
    }
    const title = t(`supervisor.${command}Ask`, { day: dayText(this.day.date) });
    if (command === 'open') {
      const detail = t('supervisor.openDetail', { counters: this.words.office.counters.length, ...this.words.office.hours });
      if (await confirmed(title, { yes: t('supervisor.open'), no: t('supervisor.notNow'), detail })) {
        await this.#send('days/today/open');
      }
      return;
    }
    const { timeline, words, bookings } = this;
    const { waiting: queue, parked, serving, called } = countsOf(timeline);
    const given = await askEnds({ title, detail: t('supervisor.closeDetail', { waiting: queue, parked, called, serving }), timeline, hall: this.socket.hall, bookings, words });
    if (given && 'counter' in given) {
      await this.end(given.counter);
    } else if (given) {
      this.closing = await this.#send('days/today/close', given) ?? null;
    }
    this.draw();
  }

  /** No more tickets for now, or tickets again. */
  async issuing() {
    const { office } = this.words;
    if (this.socket.hall?.issuing === false) {
      await this.#send('days/today/resume-issuing');
      return;
    }
    const reason = await askReason(t('supervisor.stopIssuing'), office.desk.stopReasons);
    if (reason) {
      await this.#send('days/today/stop-issuing', { reason });
    }
  }

  /** A service that nobody has ended. @param {number} counter */
  async end(counter) {
    const { words, timeline, socket } = this;
    const of = socket.hall?.counters.find((/** @type {any} */ { number }) => number === counter);
    const from = of && sinceOf(timeline, of);
    const title = t('supervisor.endAsk', { window: counter, ticket: shown(of?.ticket) });
    const outcome = from && await askOutcome(title, t('console.outcomeOf'));
    const ended = outcome && await askEnd(title, t('console.trueEnd'), from, { office: words.office, now: socket.clock.now() });
    const reason = outcome && ended !== null && await askReason(title, words.office.desk.correctionReasons);
    if (reason) {
      await this.#send(`counters/${counter}/end`, { outcome, ended: ended || undefined, reason });
    }
  }

  /** @param {string} path @param {object} [body] @returns {Promise<any>} the answer; nothing when it was refused */
  async #send(path, body) {
    this.busy = true;
    this.word = { kind: 'pending', text: t('console.pending') };
    this.draw();
    let answer;
    try {
      answer = await post(`${this.path}/${path}`, body);
      this.word = { kind: 'good', text: t('console.recorded', { n: answer.seq }) };
    } catch (refused) {
      this.word = { kind: 'bad', text: /** @type {Refused} */ (refused).message };
    }
    this.busy = false;
    this.#readDays();
    this.draw();
    return answer;
  }

  page() {
    const { socket, words, timeline } = this;
    const now = socket.clock.now();
    const lost = ['lost', 'refused'].includes(socket.line);
    return html`
      ${header({
        names: words.office.names,
        title: t('supervisor.title'),
        left: html`<span class="chip lamp" data-state=${this.day.state}>${t(`supervisor.day.${this.day.state}`)}</span>`,
        right: html`${lineSign(socket.line, socket.hall?.seq)}<a class="quiet" href=${`/admin/${words.office.id}`}>${t('admin.title')}</a>${who()}`,
        time: wall(now, words.office.zone).time,
      })}
      <main class="room ${lost ? 'stale' : ''}">
        <div class="aside">
          ${dayCard({ ...this.day, words, word: this.word, closing: this.closing, timeline, off: lost || this.busy, turn: (command) => this.turn(command),
            hall: socket.hall, toggle: () => this.issuing() })}
          ${bookingsCard(this.bookings, words, now)}
          ${ledgerCard(this.ledger)}
          ${earlierDays(words.office.id, this.days, this.day.date)}
        </div>
        ${totals(timeline, now)}
        <div class="middle">${socket.hall ? counters({ hall: socket.hall, timeline, words, now, free: this.free, end: (number) => this.end(number) }) : nothing}
          ${line(timeline, words, now)}
          ${this.course ? html`<section class="card course" aria-labelledby="course-title"><h2 id="course-title">${t('supervisor.course')}</h2>${this.lanes}</section>` : nothing}</div>
        ${waiting(timeline, words, now)}
      </main>`;
  }
}
