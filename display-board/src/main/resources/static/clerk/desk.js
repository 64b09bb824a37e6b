/** A counter as its clerk sees it: what the server says about it, and the commands that change it. */
import { get, post, Refused } from '../ui/api.js';
import { t } from '../ui/texts.js';

/** @typedef {{kind: 'pending' | 'good' | 'warning' | 'bad', text: string, seq?: number, code?: string, problem?: Record<string, any>}} Word the latest answer to a command */

/**
 * @typedef {object} Order a command, once everything is said
 * @property {string} path under the office, such as `counters/3/park`
 * @property {object} [body]
 * @property {string} [key] with it the command counts once however often it is sent
 * @property {(refused: Refused) => Promise<object | null>} [again] asks what the server still wants to know; null to leave it
 * @property {Order} [then] what follows at once
 * @property {(answer: any) => unknown} [done] what the page does with the answer
 * @property {string} [said] key of the words that tell it was recorded, where it is no event of today
 */

const GATHER_MS = 350;
const RETRY_MS = 2000;
const LOCK_MS = 1200;
const OLDER_MOST = 10;
const UNANSWERED = 'no-connection';
const NEEDS_REASON = 'reason-needed';
/** The clerk was asked for more and thought better of it. */
const LEFT = new Error('left');

export class Desk {
  /** @type {Record<string, any> | null} `GET counters/{n}`; null before it came */
  view = null;
  /** @type {Word | null} */
  word = null;
  /** Why the latest ticket was called: `{number, why}`. @type {{number: string, why: Record<string, any>} | null} */
  called = null;
  /** Whether the server does not answer. */
  cut = false;
  /** Whether a command is under way or was a moment ago. */
  busy = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #later;
  #reading = false;
  /** How often in a row the server told an older state than we know. */
  #older = 0;

  /** @param {string} office @param {number} number @param {() => void} changed */
  constructor(office, number, changed) {
    this.office = `/api/offices/${encodeURIComponent(office)}`;
    this.path = `${this.office}/counters/${number}`;
    this.changed = changed;
  }

  /** Asks for the view soon; many wishes become one request. @param {number} [delay] */
  refresh(delay = GATHER_MS) {
    this.#later ??= setTimeout(() => this.#read(), delay);
  }

  async #read() {
    this.#later = undefined;
    if (this.#reading) {
      this.refresh();
      return;
    }
    this.#reading = true;
    try {
      this.#take(await get(this.path));
    } catch (refused) {
      this.cut = /** @type {Refused} */ (refused).unanswered;
      if (!this.cut) {
        this.word = refusal(refused);
      }
      this.refresh(RETRY_MS);
    }
    this.#reading = false;
    this.changed();
  }

  /** A view older than the answer to our own command does not replace it, unless the server insists. @param {Record<string, any>} view */
  #take(view) {
    const older = view.day.date === this.view?.day.date && view.seq < this.view?.seq;
    this.#older = older ? this.#older + 1 : 0;
    if (older && this.#older < OLDER_MOST) {
      this.refresh();
    } else {
      if (this.word?.kind === 'warning' && view.counter.state !== this.view?.counter.state) {
        this.word = null;
      }
      this.view = view;
    }
    if (this.word?.code === UNANSWERED && !this.busy) {
      this.word = { kind: 'warning', text: 'console.checked' };
    }
    this.cut = false;
  }

  /**
   * Sends a command. The screen shows it as pending until the server has recorded it.
   * @param {Order} order
   * @returns {Promise<void>} settled when the answer, whatever it is, stands in `word`
   */
  async run(order) {
    if (this.busy) {
      return;
    }
    this.busy = true;
    this.word = { kind: 'pending', text: '' };
    this.changed();
    let answer;
    try {
      answer = await this.#send(order);
      this.#recorded(answer, order.said);
      if (order.then) {
        this.#recorded(await this.#send(order.then));
      }
    } catch (refused) {
      this.word = refused === LEFT ? null : refusal(refused);
      this.cut = /** @type {Refused} */ (refused).status === 0;
    }
    this.refresh(0);
    this.changed();
    setTimeout(() => {
      this.busy = false;
      this.changed();
    }, LOCK_MS);
    if (answer) {
      await order.done?.(answer);
    }
  }

  /** The same in another language; why the ticket was called is not asked for again. */
  translate() {
    this.called = null;
    this.refresh(0);
  }

  /** What a question could not find out. @param {unknown} refused */
  refuse(refused) {
    this.word = refusal(refused);
    this.changed();
  }

  /** @param {Order} order @returns {Promise<any>} */
  async #send({ path, body, key, again }) {
    try {
      return await post(`${this.office}/${path}`, body, { key });
    } catch (refused) {
      if (!again || !(refused instanceof Refused) || refused.unanswered) {
        throw refused;
      }
      const asked = await again(refused);
      if (!asked) {
        throw refused.code === NEEDS_REASON ? LEFT : refused;
      }
      return post(`${this.office}/${path}`, asked, { key });
    }
  }

  /** @param {Record<string, any> | null} answer @param {string} [said] */
  #recorded(answer, said = 'console.recorded') {
    if (!answer) {
      this.word = { kind: 'warning', text: 'clerk.queueEmpty' };
      return;
    }
    this.word = { kind: 'good', text: said, seq: answer.seq };
    if (!answer.counter) {
      return;
    }
    const number = answer.counter.ticket?.number;
    this.called = answer.why ? { number, why: answer.why } : this.called;
    if (this.view && answer.seq >= this.view.seq) {
      const waiting = this.view.waiting.filter((/** @type {{number: string}} */ ticket) => ticket.number !== number);
      this.view = { ...this.view, seq: answer.seq, counter: answer.counter, waiting, undo: null };
    }
  }
}

/** @param {unknown} refused @returns {Word} */
function refusal(refused) {
  if (!(refused instanceof Refused)) {
    throw refused;
  }
  const { code, message, problem } = refused;
  return { kind: 'bad', text: code === UNANSWERED ? t('console.unanswered') : message, code, problem };
}
