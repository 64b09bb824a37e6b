/**
 * Calls wait here for their turn to be heard: one after another, never over each other. Each has the words that are
 * shown and, once there are recorded voices, spoken: Kazakh first, the window as an ordinal.
 */
import { ordinal } from '../ui/kazakh.js';
import { shown } from '../ui/parts.js';
import { t } from '../ui/texts.js';
import { chime } from '../ui/chime.js';

/** How long a call keeps the great place to itself, and how long when another waits behind it. */
const HOLD_MS = 6000;
const HURRIED_MS = 2000;
const STEP_MS = 200;
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

  /** Drops what is no longer true: the visitor has come, or the ticket is gone. @param {Record<string, any> | null} hall */
  keep(hall) {
    this.#waiting = this.#waiting.filter(({ ticket }) => hall?.calls.some((/** @type {any} */ call) => call.number === ticket
      && call.state === 'called'));
  }

  async #say() {
    for (;;) {
      this.#waiting = this.#waiting.filter((call) => performance.now() - call.asked < STALE_MS);
      this.current = this.#waiting.shift() ?? null;
      this.changed(this.current);
      if (!this.current) {
        return;
      }
      const begun = performance.now();
      await chime();
      while (performance.now() - begun < (this.#waiting.length > 0 ? HURRIED_MS : HOLD_MS)) {
        await new Promise((resolve) => setTimeout(resolve, STEP_MS));
      }
    }
  }
}

/**
 * The calls of a hall that the hall before did not know, the oldest first. They are read off the state, not off the
 * events, so that a board which was away for a moment announces what it missed. A board that has just been switched on
 * announces nothing.
 * @param {Record<string, any> | null} before
 * @param {Record<string, any> | null} after
 * @returns {Announcement[]}
 */
export function newCalls(before, after) {
  if (!before || !after || before.day !== after.day) {
    return [];
  }
  /** @type {Map<string, number>} */
  const known = new Map(before.calls.map((/** @type {any} */ { number, attempt }) => [number, attempt]));
  return after.calls
    .filter((/** @type {any} */ { number, state, attempt }) => state === 'called' && attempt > (known.get(number) ?? 0))
    .map((/** @type {any} */ { number, counter, attempt }) => ({ ticket: number, counter, attempt }))
    .reverse();
}

/** The sentence of a call. @param {Announcement} call @param {'kk' | 'ru' | 'en'} code */
export function sentence({ ticket, counter, attempt }, code) {
  const key = attempt > 1 ? 'call.repeat' : 'call.window';
  return t(key, { ticket: shown(ticket), window: counter, windowOrdinal: ordinal(counter) }, code);
}
