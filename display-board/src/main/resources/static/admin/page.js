/** The settings of an office: one section at a time, one draft for all of them, saved with every difference told first. */
import { get, post, put, Refused } from '../ui/api.js';
import { asked } from '../ui/dialog.js';
import { longDay } from '../ui/dates.js';
import { html, nothing } from '../ui/lit.js';
import { header, mount, notice } from '../ui/parts.js';
import { myRole, who } from '../ui/staff.js';
import { t } from '../ui/texts.js';
import { appointmentsCard } from './appointments.js';
import { CalendarCard } from './calendar.js';
import { countersCard, servicesCard, staffCard } from './catalogue.js';
import { Draft, Past } from './draft.js';
import { Founding } from './founding.js';
import { differences, historyCard, leftOutside } from './history.js';
import { hoursCard } from './hours.js';
import { categoriesCard, officeCard, reasonsCard, rulesCard } from './lists.js';
import { OrderCard } from './order.js';

const SECTIONS = ['hours', 'calendar', 'appointments', 'services', 'counters', 'staff', 'categories', 'order', 'rules', 'reasons', 'office', 'history'];

export class AdminPage {
  /** @type {Record<string, any>[] | null} every version, the newest first */
  versions = null;
  /** @type {{kind: 'good' | 'bad', text: string} | null} */
  word = null;
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
      document.getElementById('section')?.focus();
    });
    addEventListener('beforeunload', (event) => this.draft.changed && event.preventDefault());
    this.#readHistory();
  }

  get sections() {
    return myRole() === 'administrator' ? [...SECTIONS, 'founding'] : SECTIONS;
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
      this.word = { kind: 'bad', text: /** @type {Refused} */ (refused).message };
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
        await this.#readHistory();
      }
    } catch (refused) {
      this.word = { kind: 'bad', text: this.draft.refuse(/** @type {Refused} */ (refused)) };
    }
    this.busy = false;
    this.draw();
    queueMicrotask(() => document.querySelector('.middle > .notice')?.scrollIntoView({ block: 'center' }));
  }

  /** @param {any[]} changes @param {any[]} displaced whom the change would leave before closed doors */
  async #agreed(changes, displaced) {
    const answer = await asked(html`<form method="dialog" class="agree"><h2 id="dialog-title">${t('admin.saveAsk')}</h2>
      <div class="scroll" tabindex="0" role="region" aria-label=${t('admin.differences')}>${displaced.length ? leftOutside(displaced, this.office) : nothing}${differences(changes)}</div><p>${t('admin.forceNext')}</p>
      <div class="ask-answers"><button class="button" value="" autofocus>${t('admin.cancel')}</button>
        <button class="button main" value="yes">${t('admin.save')}</button></div></form>`);
    return answer?.answer === 'yes';
  }

  #discard() {
    this.draft = new Draft(this.draft.before, myRole());
    this.word = null;
    this.draw();
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
      case 'history': return historyCard(this.versions, this.draft.before.zone, (day) => this.#asOf(day));
      case 'founding': return this.founding.view();
      default: return hoursCard(form);
    }
  }

  /** The date that an entry of the calendar is for. @param {string} field */
  #dateOf(field) {
    const entry = /^calendar\.exceptions\[(\d+)\]/.exec(field);
    const date = entry && this.draft.now.calendar?.exceptions[Number(entry[1])]?.date;
    return date ? `${longDay(date)}: ` : '';
  }

  /** What is wrong, each with the way to its section. */
  #faults() {
    return this.draft.faults.length ? html`<ul class="faults">${this.draft.faults.map(({ field, text }) => html`
      <li><a href=${`#${sectionOf(field)}`}><code>${field}</code></a> ${this.#dateOf(field)}${text}</li>`)}</ul>` : nothing;
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
        ${word ? notice(word.kind, word.text) : nothing}${this.#faults()}
        <section class="card" id="section" tabindex="-1" aria-labelledby="section-title">${this.#content()}</section>
        ${!past && draft.changed ? html`<div class="savebar"><p>${t('admin.unsaved')}</p>
          <button type="button" class="button" @click=${() => this.#discard()}>${t('admin.discard')}</button>
          <button type="button" class="button main" aria-disabled=${String(this.busy)} @click=${() => this.#save()}>${t('admin.look')}</button></div>` : nothing}
      </div>
    </main>`;
  }
}

/** Where a field is edited. @param {string} field such as `services[3].waitNorm` */
function sectionOf(field) {
  const root = field.split(/[.[]/)[0];
  /** @type {Record<string, string>} */
  const elsewhere = { groups: 'services', callRule: 'rules', pauseReasons: 'reasons', cancelReasons: 'reasons', names: 'office', zone: 'office', issuing: 'hours', waits: 'services' };
  if (root === 'desk') {
    return field.includes('Reasons') ? 'reasons' : 'rules';
  }
  return field.startsWith('calendar.opens') || field.startsWith('calendar.closes') ? 'hours' : elsewhere[root] ?? root;
}
