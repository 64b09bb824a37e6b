/** A year drawn as a calendar; each date can be made to differ from the week. */
import { asked } from '../ui/dialog.js';
import { dayText, later, monthTitle, weekdayShort } from '../ui/dates.js';
import { html, nothing } from '../ui/lit.js';
import { LANGUAGES, pick, t } from '../ui/texts.js';
import { choice, clockTime, several } from './fields.js';
import { dayOf, months, WEEK, weekday } from './year.js';

const ADMISSIONS = ['walk-in', 'mixed', 'appointment-only'];
/** A sign beside the colour. @type {Record<string, string>} */
const SIGNS = { open: '', short: '◐', shut: '×', extra: '+', weekend: '' };
/** @type {Record<string, number>} */
const STEPS = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

export class CalendarCard {
  /** @param {string} today of the office */
  constructor(today) {
    this.show(today);
  }

  /** Turns to a date. @param {string} date */
  show(date) {
    this.year = Number(date.slice(0, 4));
    this.at = date;
  }

  /** @param {import('./fields.js').Form} form */
  view(form) {
    const { draft, draw } = form;
    const calendar = draft.get(['calendar']);
    if (!calendar) {
      return html`<h2 id="section-title">${t('admin.section.calendar')}</h2><p>${t('admin.noCalendar')}</p>
        ${draft.may(['calendar']) ? html`<button type="button" class="button" @click=${() => {
    draft.set(['calendar'], { workingDays: WEEK.slice(0, 5), admission: 'walk-in', exceptions: [] });
    draw();
  }}>${t('admin.startCalendar')}</button>` : nothing}`;
    }
    const years = (/** @type {number} */ step) => () => {
      this.year += step;
      this.at = `${this.year}-01-01`;
      draw();
    };
    return html`<h2 id="section-title">${t('admin.section.calendar')}</h2>
      ${several(form, ['calendar', 'workingDays'], t('admin.workingDays'), WEEK.map((day, at) => [day, weekdayShort(at)]))}
      ${choice(form, ['calendar', 'admission'], t('admin.admission'), ADMISSIONS.map((mode) => [mode, t(`admin.admission.${mode}`)]))}
      <div class="year-head">
        <button type="button" class="button small" aria-label=${t('admin.yearBefore')} @click=${years(-1)}>←</button>
        <h3>${this.year}</h3>
        <button type="button" class="button small" aria-label=${t('admin.yearAfter')} @click=${years(1)}>→</button>
        <ul class="legend">${Object.keys(SIGNS).map((kind) => html`<li><span class="swatch" data-kind=${kind} aria-hidden="true">${SIGNS[kind]}</span>${t(`admin.day.${kind}`)}</li>`)}</ul>
      </div>
      <p class="soft">${t('admin.calendarHelp')}</p>
      <div class="year" @keydown=${(/** @type {KeyboardEvent} */ event) => this.move(event, draw)}>
        ${months(this.year).map((month) => this.month(month, form))}</div>`;
  }

  /** @param {{month: number, first: string, dates: string[]}} month @param {import('./fields.js').Form} form */
  month({ month, first, dates }, form) {
    return html`<section class="month" aria-label=${`${monthTitle(month)} ${this.year}`}><h4>${monthTitle(month)}</h4>
      <div class="days">${WEEK.map((_, at) => html`<span class="weekday" aria-hidden="true">${weekdayShort(at)}</span>`)}
        ${Array.from({ length: weekday(first) }, () => html`<span></span>`)}
        ${dates.map((date) => this.day(date, form))}</div></section>`;
  }

  /** @param {string} date @param {import('./fields.js').Form} form */
  day(date, form) {
    const { draft } = form;
    const { kind, special } = dayOf(date, draft.get(['calendar']), draft.get(['hours']));
    const place = draft.get(['calendar', 'exceptions']).indexOf(special);
    const wrong = draft.faults.some(({ field }) => field.startsWith(`calendar.exceptions[${place}]`));
    const words = [dayText(date), t(`admin.day.${kind}`), special && pick(special.note)].filter(Boolean).join(', ');
    return html`<button type="button" class="date" data-date=${date} data-kind=${kind} data-wrong=${String(wrong)} tabindex=${date === this.at ? 0 : -1}
      aria-label=${words} title=${special ? pick(special.note) : nothing} @click=${() => this.edit(date, form)}>${Number(date.slice(8))}<i aria-hidden="true">${SIGNS[kind]}</i></button>`;
  }

  /** Arrows go from date to date. @param {KeyboardEvent} event @param {() => void} draw */
  move(event, draw) {
    const step = STEPS[event.key];
    const to = step && later(this.at, step);
    if (!to || !to.startsWith(String(this.year))) {
      return;
    }
    event.preventDefault();
    this.at = to;
    draw();
    queueMicrotask(() => /** @type {HTMLElement | null} */ (document.querySelector(`[data-date="${to}"]`))?.focus());
  }

  /** @param {string} date @param {import('./fields.js').Form} form */
  async edit(date, { draft, draw }) {
    this.at = date;
    draw();
    if (!draft.may(['calendar'])) {
      return;
    }
    const calendar = draft.get(['calendar']);
    const { special } = dayOf(date, calendar, draft.get(['hours']));
    const result = await asked(question(date, special, draft.get(['hours'])));
    if (result?.answer === 'yes') {
      const others = calendar.exceptions.filter((/** @type {any} */ one) => one.date !== date);
      const next = answer(date, result.fields);
      draft.set(['calendar', 'exceptions'], (next ? [...others, next] : others)
        .sort((/** @type {any} */ one, /** @type {any} */ other) => one.date.localeCompare(other.date)));
      draft.faults = [];
      draw();
    }
    /** @type {HTMLElement | null} */ (document.querySelector(`[data-date="${date}"]`))?.focus();
  }
}

/** @param {string} date @param {Record<string, any> | undefined} special @param {Record<string, any>} usual */
function question(date, special, usual) {
  const kind = !special ? 'week' : special.hours ? 'hours' : 'shut';
  const { open, lastTicket, close, lunch } = special?.hours ?? usual;
  const time = (/** @type {string} */ key, /** @type {string} */ label, /** @type {string | undefined} */ value) => html`
    <label>${label}<input size="5" name=${key} .value=${value ?? ''} ?disabled=${kind !== 'hours'}></label>`;
  return html`<form method="dialog" class="date-form" @change=${suit}><h2 id="dialog-title">${dayText(date)}</h2>
    <div class="kinds" role="radiogroup" aria-label=${t('admin.onThatDate')}>${['week', 'shut', 'hours'].map((one) => html`
      <label><input type="radio" name="kind" value=${one} .checked=${one === kind}>${t(`admin.date.${one}`)}</label>`)}</div>
    <div class="row">${time('open', t('admin.opens'), open)}${time('lastTicket', t('supervisor.lastTicket'), lastTicket)}${time('close', t('admin.closes'), close)}</div>
    <div class="row">${time('from', t('admin.lunchFrom'), lunch.from)}${time('to', t('admin.lunchTo'), lunch.to)}
      <label>${t('admin.admission')}<select name="admission" ?disabled=${kind === 'week'}><option value="">${t('admin.asUsual')}</option>
        ${ADMISSIONS.map((mode) => html`<option value=${mode} ?selected=${special?.admission === mode}>${t(`admin.admission.${mode}`)}</option>`)}</select></label></div>
    <input type="hidden" name="mode" .value=${lunch.mode === 'none' ? 'closed' : lunch.mode}>
    <fieldset class="names"><legend>${t('admin.note')}</legend>${LANGUAGES.map(({ code, short }) => html`
      <label lang=${code}>${short}<input name=${code} .value=${special?.note[code] ?? ''} ?disabled=${kind === 'week'}></label>`)}</fieldset>
    <div class="ask-answers"><button class="button" value="">${t('admin.cancel')}</button>
      <button class="button main" value="yes">${t('admin.take')}</button></div></form>`;
}

/** Only what counts for the chosen kind of day can be filled in. @param {Event} event */
function suit({ currentTarget }) {
  const form = /** @type {HTMLFormElement} */ (currentTarget);
  const kind = new FormData(form).get('kind');
  for (const field of form.querySelectorAll(/** @type {'input'} */ ('input:not([name="kind"], [name="mode"]), select'))) {
    field.disabled = kind === 'week' || (kind === 'shut' && field.size === 5);
  }
}

/** @param {string} date @param {FormData} fields @returns {Record<string, any> | null} null when the date is as the week says */
function answer(date, fields) {
  const of = (/** @type {string} */ key) => String(fields.get(key) ?? '');
  const time = (/** @type {string} */ key) => clockTime(of(key));
  if (of('kind') === 'week') {
    return null;
  }
  const note = Object.fromEntries(LANGUAGES.map(({ code }) => [code, of(code).trim() || t(`admin.date.${of('kind')}`, {}, code)]));
  const admission = of('admission') ? { admission: of('admission') } : {};
  if (of('kind') === 'shut') {
    return { date, ...admission, note };
  }
  const lunch = time('from') || time('to') ? { mode: of('mode'), from: time('from'), to: time('to') } : { mode: 'none' };
  return { date, ...admission, note, hours: { open: time('open'), lastTicket: time('lastTicket'), close: time('close'), lunch } };
}
