/** The scrub bar: how many waited over the day, with the moments worth a look above it. Drag it, or use its keys. */
import { html, render, svg } from '../ui/lit.js';
import { stateText } from '../ui/office.js';
import { onLanguage, t } from '../ui/texts.js';
import { Scale, sized } from './scale.js';

const LEFT = 34;
const RIGHT = 24;
const TOP = 26;
const AXIS = 22;

export class Scrub {
  #width = 0;
  #height = 0;
  #time = 0;

  /**
   * @param {HTMLElement} frame a slider
   * @param {Record<string, any>} timeline
   * @param {string} zone
   * @param {(time: number) => void} moved the auditor drags to this instant
   * @param {(seq: number) => void} marked the auditor takes a mark
   */
  constructor(frame, timeline, zone, moved, marked) {
    this.frame = frame;
    this.timeline = timeline;
    this.zone = zone;
    this.moved = moved;
    this.marked = marked;
    onLanguage(() => this.draw());
    sized(frame, (width, height) => {
      this.#width = width;
      this.#height = height;
      this.draw();
    });
    frame.addEventListener('pointerdown', (event) => this.#press(event));
    frame.addEventListener('pointermove', (event) => frame.hasPointerCapture(event.pointerId) && this.#drag(event));
  }

  /**
   * Moves the playhead.
   * @param {number} time
   * @param {{seq: number, last: number, text: string}} now what a screen reader hears
   */
  move(time, { seq, last, text }) {
    this.#time = time;
    const attributes = { 'aria-valuemin': 0, 'aria-valuemax': last, 'aria-valuenow': seq, 'aria-valuetext': text };
    Object.entries(attributes).forEach(([name, value]) => this.frame.setAttribute(name, String(value)));
    this.#head();
  }

  #head() {
    const head = this.#width ? this.scale.x(this.#time) : 0;
    this.frame.querySelector('#scrub-past rect')?.setAttribute('width', String(head));
    const rest = this.frame.querySelector('.ahead');
    rest?.setAttribute('x', String(head));
    rest?.setAttribute('width', String(Math.max(0, this.#width - RIGHT - head)));
    this.frame.querySelector('.playhead')?.setAttribute('transform', `translate(${head} 0)`);
  }

  get scale() {
    const { from, to } = this.timeline;
    return new Scale(Date.parse(from), Date.parse(to), LEFT, this.#width - RIGHT);
  }

  draw() {
    if (this.#width === 0) {
      return;
    }
    const scale = this.scale;
    const floor = this.#height - AXIS;
    const most = Math.max(4, ...this.timeline.waiting.map((/** @type {{n: number}} */ { n }) => n));
    const y = (/** @type {number} */ n) => floor - (n / most) * (floor - TOP);
    const line = this.#line(scale, y);
    const area = `${line} V${floor} H${LEFT} Z`;
    render(html`<svg class="scrub" width=${this.#width} height=${this.#height} aria-hidden="true">
      <clipPath id="scrub-past"><rect x="0" y="0" width="0" height=${this.#height}></rect></clipPath>
      ${[0, 0.5, 1].map((share) => svg`<line class="hour" x1=${LEFT} x2=${this.#width - RIGHT} y1=${y(share * most)} y2=${y(share * most)}></line>
        <text class="scale-text" x=${LEFT - 8} y=${y(share * most) + 4}>${Math.round(share * most)}</text>`)}
      ${scale.ticks(this.zone).map(({ x, text }) => svg`<line class="hour" x1=${x} x2=${x} y1=${TOP} y2=${floor}></line>
        <text class="hour-text" x=${x} y=${this.#height - 4}>${text}</text>`)}
      <rect class="ahead" y=${TOP} height=${floor - TOP}></rect>
      <path class="later" d=${line}></path>
      <g clip-path="url(#scrub-past)"><path class="area" d=${area}></path><path class="line" d=${line}></path></g>
      <text class="title" x=${LEFT + 10} y=${TOP + 18}>${t('replay.waiting')}</text>
      ${this.timeline.marks.map((/** @type {any} */ { seq, at, kind }) => svg`<path class="mark-sign" data-seq=${seq}
        transform=${`translate(${scale.x(at)} 4)`} d="M-7 0H7L0 12Z"><title>${kind === 'passed-over' ? t('replay.passedOver') : stateText(kind)}</title></path>`)}
      <g class="playhead"><line y1=${TOP - 6} y2=${floor}></line><circle cy=${floor} r="8"></circle><circle class="eye" cy=${floor} r="3"></circle></g>
    </svg>`, this.frame);
    this.#head();
  }

  /** A line of steps: the number changes at once, not little by little. @param {Scale} scale @param {(n: number) => number} y */
  #line(scale, y) {
    const steps = this.timeline.waiting.map((/** @type {{at: string, n: number}} */ { at, n }) => `H${scale.x(at).toFixed(1)}V${y(n).toFixed(1)}`);
    return `M${LEFT} ${y(0)}${steps.join('')}H${scale.right}`;
  }

  /** @param {PointerEvent} event */
  #press(event) {
    const { seq } = /** @type {SVGElement} */ (event.target).dataset;
    if (seq) {
      this.marked(Number(seq));
      return;
    }
    this.frame.setPointerCapture(event.pointerId);
    this.#drag(event);
  }

  /** @param {PointerEvent} event */
  #drag({ clientX }) {
    this.moved(this.scale.time(clientX - this.frame.getBoundingClientRect().left));
  }
}
