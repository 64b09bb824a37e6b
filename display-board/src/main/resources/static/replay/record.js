/** What the office recorded on a day, as the replay needs it: read once, the halls and tickets on demand. */
import { get } from '../ui/api.js';

/** @typedef {import('./player.js').Moment & Record<string, any>} DayEvent */

const HALLS_KEPT = 4000;
const AT_ONCE = 6;
const NEAR = 50;
const RETRY_MS = 1500;

export class DayRecord {
  /** @type {Map<number, Record<string, any>>} the halls that the server has told, by event number */
  #halls = new Map();
  /** @type {Set<number>} */
  #asked = new Set();
  /** @type {Map<string, Promise<Record<string, any>>>} */
  #tickets = new Map();

  /**
   * @param {string} path `/api/offices/{office}/days/{day}`
   * @param {Record<string, any>} timeline
   * @param {DayEvent[]} events
   */
  constructor(path, timeline, events) {
    this.path = path;
    this.timeline = timeline;
    this.events = events;
  }

  /** @param {string} office @param {string} day `yyyy-MM-dd` or `today` @returns {Promise<DayRecord>} */
  static async load(office, day) {
    const path = `/api/offices/${encodeURIComponent(office)}/days/${encodeURIComponent(day)}`;
    const [timeline, events] = await Promise.all([get(`${path}/timeline`), get(`${path}/events?after=0`)]);
    return new DayRecord(path, timeline, events);
  }

  /** Whether the events are numbered 1 to n without a gap. */
  get contiguous() {
    return this.events.every(({ seq }, index) => seq === index + 1);
  }

  /** Whether records may still come: the day was open when it was read, or is today. @param {string} zone of the office */
  goesOn(zone) {
    const today = new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(new Date());
    return this.timeline.state === 'open' || this.timeline.day === today;
  }

  /** The latest hall at or a little before an event that is here already; it says itself of which event it is. @param {number} seq */
  hall(seq) {
    let n = seq;
    while (n > seq - NEAR && n > 0 && !this.#halls.has(n)) {
      n -= 1;
    }
    return this.#halls.get(n);
  }

  /**
   * Asks the server for the hall after an event and, ahead of need, for the ones that follow; a few at a time, so ask
   * again when one has arrived.
   * @param {number} seq
   * @param {number} ahead how many of the following halls to fetch as well
   * @param {() => void} arrived called for each hall that came
   */
  want(seq, ahead, arrived) {
    const last = Math.min(seq + ahead, this.events.length);
    for (let n = seq; n <= last && this.#asked.size < AT_ONCE; n += 1) {
      if (!this.#halls.has(n) && !this.#asked.has(n)) {
        this.#fetch(n, arrived);
      }
    }
  }

  /** The history of one ticket. @param {string} number @returns {Promise<Record<string, any>>} */
  ticket(number) {
    const known = this.#tickets.get(number) ?? get(`${this.path}/tickets/${encodeURIComponent(number)}`);
    this.#tickets.set(number, known);
    known.catch(() => this.#tickets.delete(number));
    return known;
  }

  /** @param {number} seq @param {() => void} arrived */
  async #fetch(seq, arrived) {
    this.#asked.add(seq);
    try {
      const hall = await get(`${this.path}/hall?seq=${seq}`);
      if (this.#halls.size >= HALLS_KEPT) {
        this.#halls.clear();
      }
      this.#halls.set(seq, hall);
    } catch {
      // the hall stays unknown for now: the page says which event it still shows
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    } finally {
      this.#asked.delete(seq);
      arrived();
    }
  }
}
