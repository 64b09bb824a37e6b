/** What an order would mean before it takes force: the same visitors twice, drawn side by side. */
import { get, post, Refused } from '../ui/api.js';
import { longDay } from '../ui/dates.js';
import { html, nothing, svg } from '../ui/lit.js';
import { notice } from '../ui/parts.js';
import { language, t } from '../ui/texts.js';

/** @typedef {{category: string | null, visitors: number, meanSeconds: number, p95Seconds: number, mostOvertaken: number}} Line */
/** @typedef {{days: number, measure: 'working' | 'clock', inForce: Line[], proposed: Line[]}} Answer */
/** @typedef {{category: string | undefined, words: string}[]} Kinds */

const SHOWN = 30;
const BAR = 10;

export class Preview {
  /** The recorded days, the newest first; none before they came. @type {string[]} */
  days = [];
  /** Nothing when the days are simulated. */
  day = '';
  /** @type {{order: string, answer: Answer} | null} */
  result = null;
  /** @type {string | null} */
  refused = null;
  busy = false;
  #asked = false;

  /** @param {string} office @param {() => void} draw */
  constructor(office, draw) {
    this.path = `/api/offices/${encodeURIComponent(office)}`;
    this.draw = draw;
  }

  async #readDays() {
    this.#asked = true;
    /** @type {{day: string}[]} */
    const days = await get(`${this.path}/days`).catch(() => []);
    this.days = days.slice(0, SHOWN).map(({ day }) => day);
    this.day ||= this.days[0] ?? '';
    this.draw();
  }

  /** @param {import('./draft.js').Draft} draft */
  async #show(draft) {
    if (this.busy) {
      return;
    }
    this.busy = true;
    this.refused = null;
    this.draw();
    const order = draft.get(['order']);
    try {
      const answer = await post(`${this.path}${this.day ? `/days/${this.day}` : ''}/preview`, order);
      this.result = { order: JSON.stringify(order), answer };
    } catch (refused) {
      this.result = null;
      this.refused = draft.refuse(/** @type {Refused} */ (refused), 'order.');
    }
    this.busy = false;
    this.draw();
  }

  /** @param {import('./draft.js').Draft} draft @param {Kinds} kinds */
  view(draft, kinds) {
    if (!this.#asked) {
      this.#readDays();
    }
    const { result } = this;
    const order = draft.get(['order']);
    return html`<section class="preview" aria-labelledby="preview"><h3 id="preview">${t('preview.title')}</h3>
      <p class="soft">${t('preview.help')}</p>
      <div class="row"><div class="field"><label for="preview-day">${t('preview.day')}</label>
        <select id="preview-day" @change=${(/** @type {any} */ event) => {
      this.day = event.target.value;
      this.result = null;
      this.draw();
    }}>${[...this.days, ''].map((day) => html`<option value=${day} ?selected=${day === this.day}>${day ? longDay(day) : t('preview.simulated')}</option>`)}</select></div>
        <button type="button" class="button" aria-disabled=${String(this.busy)} @click=${() => this.#show(draft)}>${t('preview.show')}</button></div>
      <div role="status">${this.busy ? html`<p>${t('ui.loading')}</p>` : nothing}${this.refused ? notice('bad', this.refused) : nothing}
        ${result && result.order === JSON.stringify(order) ? comparison(result.answer, order, kinds) : nothing}</div></section>`;
  }
}

/** @param {Answer} answer @param {Record<string, any>} order @param {Kinds} kinds */
function comparison({ days, measure, inForce, proposed }, order, kinds) {
  const visitors = sum(proposed);
  if (!visitors) {
    return html`<p>${t('preview.nobody')}</p>`;
  }
  const favoured = sum(proposed.filter(({ category }) => order.credits.some((/** @type {any} */ credit) => credit.category === category && credit.minutes > 0)));
  const share = { n: favoured, of: visitors, percent: Math.round(100 * favoured / visitors) };
  const longest = Math.max(1, ...[...inForce, ...proposed].map(({ p95Seconds }) => p95Seconds));
  const change = html`<small>${t('admin.before')} → ${t('admin.after')}</small>`;
  return html`<p>${t('preview.of', { days, n: visitors })}. ${t('preview.share', share)}. ${t(`preview.measure.${measure}`)}.</p>
    <div class="scroll" tabindex="0" role="region" aria-labelledby="preview"><table class="consequences">
      <thead><tr><th scope="col">${t('preview.who')}</th><td class="key">${key()}</td>
        <th scope="col">${t('preview.mean')} ${change}</th><th scope="col">${t('preview.p95')} ${change}</th>
        <th scope="col">${t('preview.overtaken')} ${change}</th><th scope="col">${t('preview.visitors')}</th></tr></thead>
      <tbody>${[...proposed].sort((one, other) => place(kinds, one) - place(kinds, other)).map((after) => {
    const before = inForce.find(({ category }) => category === after.category) ?? after;
    const words = kinds[place(kinds, after)]?.words ?? after.category;
    return html`<tr><th scope="row">${words}</th><td>${bars(before, after, longest)}</td>
        ${figures(before.meanSeconds / 60, after.meanSeconds / 60, 1)}${figures(before.p95Seconds / 60, after.p95Seconds / 60, 1)}
        ${figures(before.mostOvertaken, after.mostOvertaken, 0)}<td>${after.visitors}</td></tr>`;
  })}</tbody></table></div>`;
}

/** Where the kind of a line stands in the table above. @param {Kinds} kinds @param {Line} line */
function place(kinds, line) {
  return kinds.findIndex(({ category }) => (category ?? null) === line.category);
}

/** @param {Line[]} lines */
function sum(lines) {
  return lines.reduce((all, { visitors }) => all + visitors, 0);
}

/** Before and after, and by how much it differs: with a sign, not by colour alone. @param {number} before @param {number} after @param {number} digits */
function figures(before, after, digits) {
  const [was, is] = [before, after].map((value) => Number(value.toFixed(digits)));
  const more = is - was;
  return html`<td>${decimal(was, digits)} → <strong>${decimal(is, digits)}</strong>
    ${more ? html`<small data-more=${String(more > 0)}>${more > 0 ? '+' : '−'}${decimal(Math.abs(more), digits)}</small>` : nothing}</td>`;
}

/** @param {number} value @param {number} digits */
function decimal(value, digits) {
  const text = value.toFixed(digits);
  return language() === 'en' ? text : text.replace('.', ',');
}

/** Two bars, before over after; the figures beside them say the same. @param {Line} before @param {Line} after @param {number} longest in seconds */
function bars(before, after, longest) {
  const bar = (/** @type {Line} */ { meanSeconds, p95Seconds }, /** @type {string} */ kind, /** @type {number} */ y) => svg`
    <rect class=${`${kind} tail`} y=${y} width=${100 * p95Seconds / longest} height=${BAR}></rect>
    <rect class=${kind} y=${y} width=${100 * meanSeconds / longest} height=${BAR}></rect>`;
  return html`<svg class="bars" viewBox="0 0 100 24" preserveAspectRatio="none" aria-hidden="true">${bar(before, 'before', 0)}${bar(after, 'after', BAR + 3)}</svg>`;
}

/** What the bars are. */
function key() {
  return html`<span><i class="before"></i>${t('admin.before')}</span> <span><i class="after"></i>${t('admin.after')}</span><br><small>${t('preview.bars')}</small>`;
}
