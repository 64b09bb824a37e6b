/** A counter as its clerk sees it: what the server says about it, and the commands that change it. */
import { get, post, Refused } from '/ui/api.js';

/** @typedef {{kind: 'pending' | 'good' | 'warning' | 'bad', text: string, seq?: number, code?: string, problem?: Record<string, any>}} Word the latest answer to a command */

const GATHER_MS = 350;
const RETRY_MS = 2000;
const LOCK_MS = 1200;

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

  /** @param {string} office @param {number} number @param {() => void} changed */
  constructor(office, number, changed) {
    this.path = `/api/offices/${encodeURIComponent(office)}/counters/${number}`;
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

  /** A view older than the answer to our own command never replaces it. @param {Record<string, any>} view */
  #take(view) {
    this.cut = false;
    const newDay = view.day.date !== this.view?.day.date;
    if (newDay || view.seq >= (this.view?.seq ?? 0)) {
      this.view = view;
    } else {
      this.refresh();
    }
  }

  /**
   * Sends a command. The screen shows it as pending until the server has recorded it.
   * @param {string} command such as `call-next`
   * @param {object} [body]
   * @returns {Promise<void>} settled when the answer, whatever it is, stands in `word`
   */
  async run(command, body = {}) {
    if (this.busy) {
      return;
    }
    this.busy = true;
    this.word = { kind: 'pending', text: '' };
    this.changed();
    try {
      this.#recorded(await post(`${this.path}/${command}`, body));
    } catch (refused) {
      this.word = refusal(refused);
      this.cut = /** @type {Refused} */ (refused).status === 0;
    }
    this.refresh(0);
    this.changed();
    setTimeout(() => {
      this.busy = false;
      this.changed();
    }, LOCK_MS);
  }

  /** @param {Record<string, any> | null} answer */
  #recorded(answer) {
    if (!answer) {
      this.word = { kind: 'warning', text: 'clerk.queueEmpty' };
      return;
    }
    this.word = { kind: 'good', text: 'console.recorded', seq: answer.seq };
    const number = answer.counter.ticket?.number;
    this.called = answer.why ? { number, why: answer.why } : this.called;
    if (this.view && answer.seq >= this.view.seq) {
      const waiting = this.view.waiting.filter((/** @type {{number: string}} */ ticket) => ticket.number !== number);
      this.view = { ...this.view, seq: answer.seq, counter: answer.counter, waiting };
    }
  }
}

/** @param {unknown} refused @returns {Word} */
function refusal(refused) {
  if (!(refused instanceof Refused)) {
    throw refused;
  }
  return { kind: 'bad', text: refused.message, code: refused.code, problem: refused.problem };
}
