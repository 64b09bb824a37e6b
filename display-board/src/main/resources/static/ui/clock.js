/**
 * The office's clock as this screen may show it. The server's heartbeat tells the office's time; between two beats the
 * screen runs on by itself. A demonstration day runs faster than life, so the pace is read off the beats as well.
 */
const BEATS_KEPT = 12;
const JUMP_MS = 1000;

export class OfficeClock {
  /** @type {{at: number, here: number}[]} the latest beats: the office's time and this machine's */
  #beats = [];
  #rate = 1;

  /** @param {() => number} [here] this machine's monotonic milliseconds */
  constructor(here = () => performance.now()) {
    this.here = here;
  }

  /** The office says it is `at`. @param {string} at @param {number} [here] when it was heard */
  beat(at, here = this.here()) {
    const beat = { at: Date.parse(at), here };
    if (Number.isNaN(beat.at)) {
      return;
    }
    const jumped = this.#beats.length > 1 && Math.abs(beat.at - this.now()) > JUMP_MS * Math.max(1, this.#rate);
    this.#beats = jumped ? [beat] : [...this.#beats, beat].slice(-BEATS_KEPT);
    const first = this.#beats[0];
    const passed = beat.here - first.here;
    if (passed >= 1000) {
      const rate = (beat.at - first.at) / passed;
      this.#rate = Math.abs(rate - 1) < 0.05 ? 1 : Math.max(0, rate);
    }
  }

  /** Whether the office's time is known at all. */
  get known() {
    return this.#beats.length > 0;
  }

  /** Office milliseconds per millisecond of this machine: 1, or the speed of a demonstration. */
  get rate() {
    return this.#rate;
  }

  /** @returns {number} the office's time in epoch milliseconds; before the first beat this machine's */
  now() {
    return this.at(this.here()) ?? Date.now();
  }

  /** What the office's clock showed at a moment of this machine. @param {number} here @returns {number | null} */
  at(here) {
    const last = this.#beats.at(-1);
    return last ? last.at + (here - last.here) * this.#rate : null;
  }
}
