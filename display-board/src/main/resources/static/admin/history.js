/** Every change of the settings: who, when, what; and the settings as they were on a day. */
import { dayText, longDay, wall } from '../ui/dates.js';
import { html, nothing } from '../ui/lit.js';
import { OfficeWords } from '../ui/office.js';
import { notice } from '../ui/parts.js';
import { pick, t } from '../ui/texts.js';
import { changeWords, valueWords } from './words.js';

/** The fields that differ, before and after. @param {{field: string, before?: string, after?: string}[]} changes @param {import('./draft.js').Draft} draft of the same office */
export function differences(changes, { before: known, now }) {
  return html`<table class="differences"><thead><tr><th>${t('admin.field')}</th><th>${t('admin.before')}</th><th>${t('admin.after')}</th></tr></thead>
    <tbody>${changes.map(({ field, before, after }) => html`<tr><th scope="row" title=${field}>${changeWords(field, now, known)}</th>
      ${[before, after].map((value) => html`<td>${value ? valueWords(field, value, now, known) : html`<span class="soft">${t('admin.absent')}</span>`}</td>`)}</tr>`)}</tbody></table>`;
}

/**
 * Whom a change would leave before closed doors, although he has booked.
 * @param {{day: string, number: number, service: string, slot: string}[]} displaced @param {Record<string, any>} office
 */
export function leftOutside(displaced, office) {
  const words = new OfficeWords(office);
  return html`${notice('warning', t('admin.displaced', { n: displaced.length }))}
    <ul class="displaced">${displaced.map(({ day, number, service, slot }) => html`<li><b>${dayText(day)}, ${wall(slot, office.zone).time}</b>
      № ${number} · ${words.service(service)}</li>`)}</ul>
    <p>${t('admin.displacedHint')}</p>`;
}

/** Which services would be offered and given nowhere. @param {import('./draft.js').Draft} draft */
export function unserved({ now }) {
  const given = new Set(now.counters.flatMap((/** @type {any} */ { services }) => services));
  const none = now.services.filter((/** @type {any} */ { code }) => !given.has(code)).map((/** @type {any} */ { code, names }) => pick(names) || code);
  return none.length ? notice('warning', t('admin.unserved', { services: none.join(' · ') })) : nothing;
}

/**
 * @param {Record<string, any>[] | null} versions the newest first; null until they came
 * @param {import('./draft.js').Draft} draft
 * @param {(day: string) => void} asOf shows the settings of a day
 */
export function historyCard(versions, draft, asOf) {
  return html`<h2 id="section-title">${t('admin.section.history')}</h2>
    <form class="row as-of" @submit=${(/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    asOf(String(new FormData(/** @type {HTMLFormElement} */ (event.target)).get('day')));
  }}>
      <div class="field"><label for="as-of">${t('admin.asItWasOn')}</label><input id="as-of" type="date" name="day" required></div>
      <button class="button">${t('admin.show')}</button></form>
    ${versions ? html`<ol class="versions">${versions.map(({ version, at, by, type, changes }) => {
    const { day, time } = wall(at, draft.before.zone);
    return html`<li><h3>${t('admin.version', { n: version })} <span class="soft">${longDay(day)}, ${time} · ${by}</span></h3>
        ${type === 'OfficeFounded' ? html`<p>${t('admin.founded')}</p>` : nothing}
        ${changes.length ? differences(changes, draft) : nothing}</li>`;
  })}</ol>` : html`<p role="status">${t('ui.loading')}</p>`}`;
}
