/** One lane for each counter: whom it called, served and missed, and when it paused. Drawn once; only the playhead moves. */
import { wall } from '../ui/dates.js';
import { html, render, svg } from '../ui/lit.js';
import { shown } from '../ui/parts.js';
import { onLanguage, t } from '../ui/texts.js';
import { Scale, sized } from './scale.js';

const LABEL = 92;
const MARGIN = 14;
const AXIS = 26;
const LANE_MIN = 22;
const LANE_MAX = 96;
export const KINDS = ['calling', 'serving', 'no-show', 'paused'];

/** @typedef {{kind: string, from: string, to: string | null, ticket: string | null, seq: number}} Span */

export class Lanes {
  #width = 0;
  #height = 0;
  /** @type {string | null} */
  #ticket = null;
  #time = 0;

  /**
   * @param {HTMLElement} frame
   * @param {Record<string, any>} timeline
   * @param {string} zone
   * @param {{span: (span: Span) => void, time: (time: number) => void}} chosen
   */
  constructor(frame, timeline, zone, chosen) {
    this.frame = frame;
    this.timeline = timeline;
    this.zone = zone;
    this.chosen = chosen;
    onLanguage(() => this.draw());
    sized(frame, (width, height) => {
      this.#width = width;
      this.#height = height;
      this.draw();
    });
  }

  /** Moves the playhead. @param {number} time */
  move(time) {
    this.#time = time;
    const head = Math.round(this.scale.x(time));
    this.frame.querySelector('#lanes-past rect')?.setAttribute('width', String(head));
    const rest = this.frame.querySelector('#lanes-future rect');
    rest?.setAttribute('x', String(head));
    rest?.setAttribute('width', String(Math.max(0, this.#width - head)));
    this.frame.querySelector('.playhead')?.setAttribute('transform', `translate(${head} 0)`);
  }

  /** Shows more of a day that is still running. @param {Record<string, any>} timeline */
  grow(timeline) {
    this.timeline = timeline;
    this.#time = Date.parse(timeline.to);
    this.draw();
  }

  /** Marks the spans of one ticket. @param {string | null} ticket */
  mark(ticket) {
    this.#ticket = ticket;
    this.draw();
  }

  get scale() {
    const { from, to } = this.timeline;
    return new Scale(Date.parse(from), Date.parse(to), LABEL, this.#width - MARGIN);
  }

  get lane() {
    const fair = (this.#height - AXIS - MARGIN) / Math.max(1, this.timeline.lanes.length);
    return Math.max(LANE_MIN, Math.min(LANE_MAX, fair));
  }

  draw() {
    if (this.#width === 0) {
      return;
    }
    const { lanes } = this.timeline;
    const height = MARGIN + lanes.length * this.lane + AXIS;
    const scale = this.scale;
    render(html`<svg class="lanes" width=${this.#width} height=${height} role="img" aria-label=${t('replay.lanesText')}
      @click=${(/** @type {PointerEvent} */ event) => this.#click(event)}>
      <clipPath id="lanes-past"><rect x="0" y="0" width="0" height=${height}></rect></clipPath>
      <clipPath id="lanes-future"><rect x="0" y="0" width="0" height=${height}></rect></clipPath>
      ${lanes.map((/** @type {any} */ lane, /** @type {number} */ index) => this.#floor(lane.counter, index))}
      ${scale.ticks(this.zone).map(({ x, text }) => svg`<line class="hour" x1=${x} x2=${x} y1="6" y2=${height - AXIS + 4}></line>
        <text class="hour-text" x=${x} y=${height - 6}>${text}</text>`)}
      <g class="future" clip-path="url(#lanes-future)">${this.#spans(scale)}</g>
      <g class="past" clip-path="url(#lanes-past)">${this.#spans(scale)}</g>
      <g class="marked">${this.#marked(scale)}</g>
      <g class="playhead"><line y1="4" y2=${height - AXIS + 4}></line><circle cy="8" r="7"></circle></g>
    </svg>`, this.frame);
    this.move(this.#time);
  }

  /** @param {number} counter @param {number} index */
  #floor(counter, index) {
    const y = this.#top(index);
    return svg`<rect class="floor" x=${LABEL} y=${y + 3} width=${Math.max(0, this.#width - LABEL - MARGIN)} height=${this.lane - 6} rx="6"></rect>
      <text class="lane-text" x="0" y=${y + this.lane / 2 + 5}>${t('console.window', { n: counter })}</text>`;
  }

  /** @param {Scale} scale */
  #spans(scale) {
    return this.timeline.lanes.map((/** @type {any} */ lane, /** @type {number} */ index) => lane.spans.map((/** @type {Span} */ span) => {
      const { x, y, width, height } = this.#box(span, index, scale);
      return svg`<rect class=${span.kind} x=${x} y=${y} width=${width} height=${height} rx=${Math.min(3, width / 2)}
        data-lane=${index} data-seq=${span.seq}><title>${this.#words(span)}</title></rect>`;
    }));
  }

  /** @param {Scale} scale */
  #marked(scale) {
    return this.timeline.lanes.map((/** @type {any} */ lane, /** @type {number} */ index) => lane.spans
      .filter((/** @type {Span} */ span) => span.ticket && span.ticket === this.#ticket)
      .map((/** @type {Span} */ span) => {
        const { x, y, width, height } = this.#box(span, index, scale);
        return svg`<rect x=${x - 3} y=${y - 3} width=${width + 6} height=${height + 6} rx="5"></rect>`;
      }));
  }

  /** @param {Span} span @param {number} index of the lane @param {Scale} scale */
  #box({ from, to }, index, scale) {
    const x = scale.x(from);
    const width = Math.max(2.5, scale.x(to ?? this.timeline.to) - x - 0.5);
    return { x, y: this.#top(index) + 6, width, height: this.lane - 12 };
  }

  /** @param {Span} span */
  #words({ kind, from, to, ticket }) {
    const times = `${wall(from, this.zone).time}–${to ? wall(to, this.zone).time : ''}`;
    return [shown(ticket), t(`replay.kind.${kind}`), times].filter(Boolean).join(' · ');
  }

  /** @param {number} index */
  #top(index) {
    return MARGIN + index * this.lane;
  }

  /** @param {PointerEvent} event */
  #click({ target, offsetX }) {
    const { lane, seq } = /** @type {SVGElement} */ (target).dataset;
    const span = lane && this.timeline.lanes[Number(lane)].spans.find((/** @type {Span} */ one) => one.seq === Number(seq));
    if (span) {
      this.chosen.span(span);
    } else if (offsetX >= LABEL) {
      this.chosen.time(this.scale.time(offsetX));
    }
  }
}
