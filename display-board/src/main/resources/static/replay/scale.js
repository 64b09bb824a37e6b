/** From office time to pixels and back, with round times of the office's own wall clock. */
import { wall } from '../ui/dates.js';

const MINUTE = 60000;
const TICK_ROOM = 64;
/** Minutes between two marks of the axis. */
const STEPS = [1, 5, 10, 15, 30, 60, 120, 180, 360];

export class Scale {
  /**
   * @param {number} from the first instant, in epoch milliseconds
   * @param {number} to the last instant
   * @param {number} left where the first instant lies, in pixels
   * @param {number} right where the last instant lies
   */
  constructor(from, to, left, right) {
    this.from = from;
    this.to = Math.max(to, from + 60000);
    this.left = left;
    this.right = Math.max(right, left + 1);
  }

  /** @param {number | string} instant @returns {number} pixels */
  x(instant) {
    const time = typeof instant === 'string' ? Date.parse(instant) : instant;
    const share = (time - this.from) / (this.to - this.from);
    return this.left + Math.max(0, Math.min(1, share)) * (this.right - this.left);
  }

  /** @param {number} x pixels @returns {number} the instant */
  time(x) {
    return this.from + ((x - this.left) / (this.right - this.left)) * (this.to - this.from);
  }

  /** Round times of the office's wall clock within, as close as there is room for. @param {string} zone @returns {{x: number, text: string}[]} */
  ticks(zone) {
    const room = ((this.to - this.from) / (this.right - this.left)) * TICK_ROOM;
    const step = STEPS.find((minutes) => minutes * MINUTE >= room) ?? STEPS[STEPS.length - 1];
    const [hours, minutes] = wall(this.from, zone).time.split(':').map(Number);
    const ahead = step - ((hours * 60 + minutes) % step);
    const found = [];
    for (let time = Math.floor(this.from / MINUTE) * MINUTE + ahead * MINUTE; time <= this.to; time += step * MINUTE) {
      found.push({ x: Math.round(this.x(time)), text: wall(time, zone).time });
    }
    return found;
  }
}

/**
 * Keeps a drawing as large as its frame.
 * @param {Element} frame
 * @param {(width: number, height: number) => void} resized
 */
export function sized(frame, resized) {
  new ResizeObserver(([{ contentRect }]) => resized(Math.floor(contentRect.width), Math.floor(contentRect.height))).observe(frame);
}
