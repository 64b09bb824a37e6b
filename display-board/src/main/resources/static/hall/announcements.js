/**
 * Calls wait here for their turn to be heard: one after another, never over each other. Each has the words that are
 * shown and, once there are recorded voices, spoken: Kazakh first, the window as an ordinal.
 */
import { ordinal } from '../ui/kazakh.js';
import { shown } from '../ui/parts.js';
import { t } from '../ui/texts.js';
import { chime } from '../ui/chime.js';

/** How long a call keeps the board to itself, and how long when many wait behind it. */
const HOLD_MS = 6000;
const HURRIED_MS = 2500;
const MANY = 3;
/** Nobody is helped by hearing a call that was made long ago. */
const STALE_MS = 60000;

/**
 * @typedef {object} Announcement
 * @property {string} ticket
 * @property {number} counter
 * @property {number} attempt 1 for the first call
 */

export class Announcements {
  /** @type {Announcement | null} what the hall hears now */
  current = null;
  /** @type {(Announcement & {asked: number})[]} */
  #waiting = [];

  /** @param {(now: Announcement | null) => void} changed at the beginning of each call and when all are said */
  constructor(changed) {
    this.changed = changed;
  }

  /** @param {Announcement} call */
  add(call) {
    this.#waiting.push({ ...call, asked: performance.now() });
    if (!this.current) {
      this.#say();
    }
  }

  /** Drops what is no longer true: the visitor has come, or the ticket is gone. @param {string} ticket */
  forget(ticket) {
    this.#waiting = this.#waiting.filter((call) => call.ticket !== ticket);
  }

  async #say() {
    for (;;) {
      this.#waiting = this.#waiting.filter((call) => performance.now() - call.asked < STALE_MS);
      this.current = this.#waiting.shift() ?? null;
      this.changed(this.current);
      if (!this.current) {
        return;
      }
      await chime();
      const hold = this.#waiting.length >= MANY ? HURRIED_MS : HOLD_MS;
      await new Promise((resolve) => setTimeout(resolve, hold));
    }
  }
}

/** The sentence of a call. @param {Announcement} call @param {'kk' | 'ru' | 'en'} code */
export function sentence({ ticket, counter, attempt }, code) {
  const key = attempt > 1 ? 'call.repeat' : 'call.window';
  return t(key, { ticket: shown(ticket), window: counter, windowOrdinal: ordinal(counter) }, code);
}
