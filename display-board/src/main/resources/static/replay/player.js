/**
 * Where the auditor stands in the day: a position by event number, shown as time. Two events of one second stay two
 * positions. Playing moves the time; the time carries the number along.
 */

/** The speeds offered, in office seconds per second. */
export const SPEEDS = [1, 10, 60, 300, 600];

/** With «skip idle» a silence between two events lasts at most this long on the auditor's own watch. */
const IDLE_MS = 700;

/** @typedef {{seq: number, at: string}} Moment an event, as far as the player must know it */

export class Player {
  /** @type {number[]} the instant of event n at index n - 1, in epoch milliseconds; never decreasing */
  #times;
  playing = false;
  speed = 60;
  skipIdle = true;
  /** The event whose hall is shown; 0 before the first. */
  seq = 0;
  /** The playhead, in epoch milliseconds. */
  time = 0;

  /** @param {Moment[]} moments all events of the day in order */
  constructor(moments) {
    this.#times = moments.map(({ at }) => Date.parse(at));
    this.seek(0);
  }

  /** The number of the last event. */
  get last() {
    return this.#times.length;
  }

  /** The instant of an event; before the first event that of the first. @param {number} seq */
  timeOf(seq) {
    return this.#times[Math.max(0, Math.min(seq, this.last) - 1)] ?? 0;
  }

  /** Goes to an event. @param {number} seq */
  seek(seq) {
    this.seq = Math.max(0, Math.min(this.last, Math.round(seq)));
    this.time = this.timeOf(this.seq);
  }

  /** Goes to an instant: the last event that had happened by then is shown. @param {number} time */
  seekTime(time) {
    this.time = Math.max(this.timeOf(1), Math.min(this.timeOf(this.last), time));
    this.seq = this.seqAt(this.time);
  }

  /** The number of the last event at or before an instant; 0 when there is none. @param {number} time */
  seqAt(time) {
    let low = 0;
    let high = this.last;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#times[middle - 1] <= time) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /**
   * Lets this much of the auditor's own time pass.
   * @param {number} ms
   * @returns {boolean} whether another event is shown now
   */
  tick(ms) {
    if (!this.playing) {
      return false;
    }
    const before = this.seq;
    const next = this.timeOf(this.seq + 1);
    const pace = this.skipIdle ? Math.max(this.speed, this.#gap() / IDLE_MS) : this.speed;
    const time = this.time + ms * pace;
    // the hurry through a silence ends at the event that breaks it
    this.seekTime(pace > this.speed ? Math.min(time, next) : time);
    if (this.seq === this.last) {
      this.playing = false;
    }
    return this.seq !== before;
  }

  /** Office milliseconds between the event shown and the one after it. */
  #gap() {
    return this.seq === 0 || this.seq >= this.last ? 0 : this.timeOf(this.seq + 1) - this.timeOf(this.seq);
  }
}
