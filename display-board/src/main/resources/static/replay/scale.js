/** From office time to pixels and back, with the full hours of the office's own wall clock. */
import { wall } from '../ui/dates.js';

const HOUR = 3600000;

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

  /** The full hours within, as many as there is room for. @param {string} zone @returns {{x: number, text: string}[]} */
  hours(zone) {
    const [, minutes, seconds] = wall(this.from, zone).seconds.split(':').map(Number);
    const step = HOUR * Math.max(1, Math.ceil((this.to - this.from) / HOUR / ((this.right - this.left) / 64)));
    const first = Math.floor(this.from / 1000) * 1000 - (minutes * 60 + seconds) * 1000 + HOUR;
    const found = [];
    for (let time = first; time <= this.to; time += step) {
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
