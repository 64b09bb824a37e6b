/**
 * Follows the hall of an office over the board socket: a snapshot, then numbered changes. A lost line is taken up again
 * after the last number seen, which is a number of its day alone; a gap asks for a fresh snapshot; silence is shown,
 * never hidden.
 */
import { OfficeClock } from './clock.js';

/** @typedef {'connecting' | 'live' | 'late' | 'lost' | 'refused'} Line how fresh the data is */

const LATE_MS = 3500;
const SILENT_MS = 6000;
const LOST_MS = 15000;
const RESUME_MS = 600000;
const WATCH_MS = 500;
const RETRY_MIN_MS = 250;
const RETRY_MAX_MS = 10000;
const REFUSED = [4403, 4404];

export class HallSocket {
  /** @type {Record<string, any> | null} the hall as last heard, null before the first frame */
  hall = null;
  /** @type {Line} */
  line = 'connecting';
  clock = new OfficeClock();

  /** @type {WebSocket | null} */
  #socket = null;
  /** When the last frame came, and when this socket last gave a sign or was opened. */
  #heard = performance.now();
  #stirred = performance.now();
  #tries = 0;
  #behind = 0;
  #resume = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #retry;

  /**
   * @param {string} office
   * @param {object} [listeners]
   * @param {string} [listeners.ticket] a visitor follows the hall with the secret of his ticket
   * @param {() => void} [listeners.changed] after every change of the hall or of the line
   * @param {(event: Record<string, any>, seq: number) => void} [listeners.happened] each event once, after its hall
   */
  constructor(office, { ticket, changed = () => {}, happened = () => {} } = {}) {
    this.office = office;
    this.ticket = ticket;
    this.changed = changed;
    this.happened = happened;
    this.watch = setInterval(() => this.#watchLine(), WATCH_MS);
    addEventListener('online', () => this.#connect());
    this.#connect();
  }

  /** Ends it for good. */
  close() {
    clearInterval(this.watch);
    clearTimeout(this.#retry);
    this.#drop();
  }

  /** The office's time of the last frame, in epoch milliseconds; null before its clock is known. */
  get heardAt() {
    return this.clock.at(this.#heard);
  }

  /** Tells the server what this board has painted or spoken. @param {object} frame */
  send(frame) {
    if (this.#socket?.readyState === WebSocket.OPEN) {
      this.#socket.send(JSON.stringify(frame));
    }
  }

  #connect() {
    if (this.line === 'refused') {
      return;
    }
    clearTimeout(this.#retry);
    this.#drop();
    const socket = new WebSocket(this.#address());
    this.#socket = socket;
    this.#stirred = performance.now();
    socket.onmessage = ({ data }) => socket === this.#socket && this.#frame(JSON.parse(data));
    socket.onclose = ({ code }) => socket === this.#socket && this.#closed(code);
  }

  #address() {
    const query = new URLSearchParams({ office: this.office });
    if (this.ticket) {
      query.set('ticket', this.ticket);
    }
    if (this.#resume && this.hall && performance.now() - this.#heard < RESUME_MS) {
      query.set('after', this.hall.seq);
      query.set('day', this.hall.day);
    }
    return `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/ws/board?${query}`;
  }

  /** @param {Record<string, any>} frame */
  #frame(frame) {
    this.#heard = this.#stirred = performance.now();
    this.#tries = 0;
    if (frame.type === 'hall') {
      this.hall = { ...frame.hall, seq: frame.seq };
    } else if (frame.type === 'event') {
      if (!this.hall || frame.seq > this.hall.seq + 1) {
        return this.#afresh();
      }
      if (frame.seq <= this.hall.seq) {
        return undefined;
      }
      this.hall = { ...this.hall, ...frame.hall, seq: frame.seq };
    } else if (frame.type === 'beat') {
      this.clock.beat(frame.at, this.#heard);
      this.#behind = this.hall && frame.seq > this.hall.seq ? this.#behind + 1 : 0;
      if (this.#behind > 1) {
        return this.#afresh();
      }
    }
    this.#resume = this.hall !== null;
    this.line = 'live';
    if (frame.type === 'event') {
      this.happened(frame.event, frame.seq);
    }
    return this.changed();
  }

  /** Something was missed: nothing but a fresh snapshot will do. */
  #afresh() {
    this.#resume = false;
    this.#behind = 0;
    this.#connect();
  }

  /** @param {number} code */
  #closed(code) {
    this.#socket = null;
    if (REFUSED.includes(code)) {
      this.line = 'refused';
      this.changed();
      return;
    }
    const most = Math.min(RETRY_MAX_MS, RETRY_MIN_MS * 2 ** this.#tries);
    this.#tries += 1;
    this.#retry = setTimeout(() => this.#connect(), RETRY_MIN_MS + Math.random() * (most - RETRY_MIN_MS));
  }

  #drop() {
    const socket = this.#socket;
    this.#socket = null;
    socket?.close();
  }

  #watchLine() {
    if (this.line === 'refused') {
      return;
    }
    const silent = performance.now() - this.#heard;
    const line = silent > LOST_MS ? 'lost' : silent > LATE_MS && this.line !== 'connecting' ? 'late' : this.line;
    if (line !== this.line) {
      this.line = line;
      this.changed();
    }
    if (this.#socket && performance.now() - this.#stirred > SILENT_MS) {
      this.#connect();
    }
  }
}
