/** The settings of an office: one section at a time, one draft for all of them, saved with every difference told first. */
import { get, post, put, Refused } from '../ui/api.js';
import { asked } from '../ui/dialog.js';
import { longDay } from '../ui/dates.js';
import { html, nothing } from '../ui/lit.js';
import { confirmed, header, mount, notice } from '../ui/parts.js';
import { isBound, myRole, who } from '../ui/staff.js';
import { t } from '../ui/texts.js';
import { appointmentsCard } from './appointments.js';
import { CalendarCard } from './calendar.js';
import { countersCard, servicesCard, staffCard } from './catalogue.js';
import { Draft, Past } from './draft.js';
import { Founding } from './founding.js';
import { differences, historyCard, leftOutside, unserved } from './history.js';
import { hoursCard } from './hours.js';
import { categoriesCard, officeCard, reasonsCard, rulesCard } from './lists.js';
import { OrderCard } from './order.js';
import { fieldWords, sectionOf } from './words.js';

const SECTIONS = ['hours', 'calendar', 'appointments', 'services', 'counters', 'staff', 'categories', 'order', 'rules', 'reasons', 'office', 'history'];

export class AdminPage {
  /** @type {Record<string, any>[] | null} every version, the newest first */
  versions = null;
  /** @type {{kind: 'good' | 'bad', text: string, faults?: boolean} | null} what was said last; of faults as long as there are some */
  word = null;
  /** The field to which somebody is on his way, in another section. @type {string | null} */
  #sought = null;
  /** @type {{day: string, draft: Draft} | null} the settings of a day, while they are looked at */
  past = null;
  busy = false;

  /** @param {HTMLElement} root @param {Record<string, any>} office @param {Record<string, any>} settings */
  constructor(root, office, settings) {
    this.office = office;
    this.path = `/api/offices/${encodeURIComponent(office.id)}/configuration`;
    this.draft = new Draft(settings, myRole());
    this.calendar = new CalendarCard(office.day.date);
    this.draw = mount(root, () => this.page());
    this.order = new OrderCard(office.id, this.draw);
    this.founding = new Founding(this.draw);
    addEventListener('hashchange', () => {
      this.draw();
      const field = this.#sought;
      this.#sought = null;
      queueMicrotask(() => (field ? this.#focusOn(field) : document.getElementById('section')?.focus()));
    });
    addEventListener('beforeunload', (event) => this.draft.changed && event.preventDefault());
    this.#readHistory();
  }

  get sections() {
    return myRole() === 'administrator' && !isBound() ? [...SECTIONS, 'founding'] : SECTIONS;
  }

  get section() {
    const wished = location.hash.slice(1);
    return this.sections.includes(wished) ? wished : 'hours';
  }

  async #readHistory() {
    this.versions = await get(`${this.path}/history`).catch(() => this.versions);
    this.draw();
  }

  /** @param {string} day */
  async #asOf(day) {
    try {
      this.past = { day, draft: new Past(await get(`${this.path}?day=${day}`)) };
      this.word = null;
      location.hash = 'hours';
    } catch (refused) {
      const { problem, message } = /** @type {Refused} */ (refused);
      this.word = { kind: 'bad', text: problem.code === 'unknown-day' ? t('admin.notOpened', { day: longDay(day) }) : message };
    }
    this.draw();
  }

  /** Tells what would change, asks, and saves. */
  async #save() {
    if (this.busy) {
      return;
    }
    this.busy = true;
    this.word = null;
    try {
      const { changes } = await put(`${this.path}?dry-run=true`, this.draft.now);
      const displaced = changes.length ? await post(`${this.path}/displaced`, this.draft.now) : [];
      if (changes.length && await this.#agreed(changes, displaced)) {
        const { configuration } = await put(this.path, this.draft.now);
        this.draft = new Draft(configuration, myRole());
        this.word = { kind: 'good', text: t('admin.saved', { n: configuration.version }) };
        queueMicrotask(() => document.getElementById('section')?.focus());
        await this.#readHistory();
      }
    } catch (refused) {
      this.word = { kind: 'bad', text: this.draft.refuse(/** @type {Refused} */ (refused)), faults: this.draft.faults.length > 0 };
    }
    this.busy = false;
    this.draw();
    queueMicrotask(() => {
      document.querySelector('.middle > .notice')?.scrollIntoView({ block: 'center' });
      /** @type {HTMLElement | null} */ (document.querySelector('.faults a'))?.focus({ preventScroll: true });
    });
  }

  /** @param {any[]} changes @param {any[]} displaced whom the change would leave before closed doors */
  async #agreed(changes, displaced) {
    const answer = await asked(html`<form method="dialog" class="agree"><h2 id="dialog-title">${t('admin.saveAsk')}</h2>
      <div class="scroll" tabindex="0" role="region" aria-label=${t('admin.differences')}>${displaced.length ? leftOutside(displaced, this.office) : nothing}${unserved(this.draft)}${differences(changes, this.draft)}</div><p>${t('admin.forceNext')}</p>
      <div class="ask-answers"><button class="button" value="" autofocus>${t('admin.cancel')}</button>
        <button class="button main" value="yes">${t('admin.save')}</button></div></form>`);
    return answer?.answer === 'yes';
  }

  async #discard() {
    if (!await confirmed(t('admin.discardAsk'), { yes: t('admin.giveUp'), no: t('admin.keep') })) {
      return;
    }
    this.draft = new Draft(this.draft.before, myRole());
    this.word = null;
    this.draw();
    queueMicrotask(() => document.getElementById('section')?.focus());
  }

  #content() {
    const form = { draft: this.past?.draft ?? this.draft, draw: this.draw };
    switch (this.section) {
      case 'calendar': return this.calendar.view(form);
      case 'appointments': return appointmentsCard(form);
      case 'services': return servicesCard(form);
      case 'counters': return countersCard(form);
      case 'staff': return staffCard(form);
      case 'categories': return categoriesCard(form);
      case 'order': return this.order.view(form);
      case 'rules': return rulesCard(form);
      case 'reasons': return reasonsCard(form);
      case 'office': return officeCard(form);
      case 'history': return historyCard(this.versions, this.draft, (day) => this.#asOf(day));
      case 'founding': return this.founding.view();
      default: return hoursCard(form);
    }
  }

  /** What is wrong, each with the way to its field. */
  #faults() {
    const { faults, now } = this.draft;
    return faults.length ? html`<ul class="faults">${faults.map(({ field, text }) => html`
      <li><a href=${`#${sectionOf(field)}`} title=${field} @click=${(/** @type {MouseEvent} */ event) => this.#seek(event, field)}>${fieldWords(field, now)}</a>: ${text}</li>`)}</ul>` : nothing;
  }

  /** @param {MouseEvent} event @param {string} field */
  #seek(event, field) {
    if (event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }
    if (sectionOf(field) === this.section) {
      event.preventDefault();
      this.#focusOn(field);
    } else {
      this.#sought = field;
    }
  }

  /** Puts the focus on a field, a date on the calendar, or the list or line in which something is wrong. @param {string} field */
  #focusOn(field) {
    const entry = /^calendar\.exceptions\[(\d+)\]/.exec(field);
    const date = entry && this.draft.get(['calendar', 'exceptions', Number(entry[1]), 'date']);
    if (date) {
      this.calendar.show(date);
      this.draw();
    }
    queueMicrotask(() => {
      const found = date ? document.querySelector(`[data-date="${date}"]`) : input(field);
      const line = found?.closest('details');
      if (line) {
        line.open = true;
      }
      /** @type {HTMLElement | null} */ (found ?? document.getElementById('section'))?.focus();
    });
  }

  page() {
    const { past, draft, word } = this;
    return html`${header({
      names: this.office.names,
      title: t('admin.title'),
      left: html`<span class="chip lamp">${t('admin.version', { n: (past?.draft ?? draft).before.version })}</span>`,
      right: who(),
    })}
    <main class="settings">
      <nav aria-label=${t('admin.sections')}><ul>${this.sections.map((name) => html`
        <li><a href=${`#${name}`} aria-current=${name === this.section ? 'page' : nothing}>${t(`admin.section.${name}`)}</a></li>`)}</ul></nav>
      <div class="middle">
        ${past ? html`<div class="past" role="status"><p>${t('admin.asItWas', { day: longDay(past.day) })}</p>
          <button type="button" class="button small" @click=${() => {
      this.past = null;
      this.draw();
    }}>${t('admin.backToNow')}</button></div>` : nothing}
        ${word && !(word.faults && !draft.faults.length) ? notice(word.kind, word.text) : nothing}${past ? nothing : this.#faults()}
        <section class="card" id="section" tabindex="-1" aria-labelledby="section-title">${this.#content()}</section>
        ${!past && draft.changed ? html`<div class="savebar"><p>${t('admin.unsaved')}</p>
          <button type="button" class="button" @click=${() => this.#discard()}>${t('admin.discard')}</button>
          <button type="button" class="button main" aria-disabled=${String(this.busy)} @click=${() => this.#save()}>${t('admin.look')}</button></div>` : nothing}
      </div>
    </main>`;
  }
}

/** Where a field is filled in, or else the line or the list of which it is a part; nothing where nobody may. @param {string} field */
function input(field) {
  for (let part = field; part; part = part.slice(0, Math.max(part.lastIndexOf('.'), part.lastIndexOf('['), 0))) {
    const found = document.querySelector(`[name="${part}"], [data-list="${part}"]${part.endsWith(']') ? `, [name^="${part}."]` : ''}`);
    if (found) {
      const box = found.matches('fieldset') ? found.querySelector('input') : found;
      return box?.matches(':disabled') ? null : box;
    }
  }
  return null;
}
