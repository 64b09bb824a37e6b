/** Who is called next: the bound, the credits and the guards in one table, what they would mean, and the sheet for the wall. */
import { html, nothing } from '../ui/lit.js';
import { orderOf } from '../ui/report.js';
import { LANGUAGES, pick, t } from '../ui/texts.js';
import { Draft, name, Past } from './draft.js';
import { number } from './fields.js';
import { Preview } from './preview.js';

/** @typedef {import('./fields.js').Form} Form */
/** @typedef {'credits' | 'guards'} Kind */

export class OrderCard {
  /** What somebody tries who may not save it. @type {Draft | undefined} */
  #trial;

  /** @param {string} office @param {() => void} draw */
  constructor(office, draw) {
    this.office = office;
    this.preview = new Preview(office, draw);
  }

  /** @param {Form} form */
  view(form) {
    const past = form.draft instanceof Past;
    const own = past || form.draft.may(['order']);
    const { draft, draw } = own ? form : { ...form, draft: this.#trial ??= new Draft(form.draft.before, 'administrator') };
    const here = { draft, draw };
    return html`<h2 id="section-title">${t('admin.section.order')}</h2>
      ${own ? nothing : html`<p class="notice" data-kind="info"><span>${t('admin.tryOnly')}</span></p>`}
      <p class="soft">${t('admin.orderHelp')}. ${t('admin.guardHelp')}.</p>
      <div class="row">${number(here, ['order', 'overtakes'], t('admin.overtakes'), { min: 1, optional: true })}</div>
      <p class="soft">${t('admin.overtakesHelp')}</p>
      <table class="order"><thead><tr><th scope="col">${t('preview.who')}</th><th scope="col">${t('admin.credit')}</th><th scope="col">${t('admin.guard')}</th></tr></thead>
        <tbody>${kinds(draft).map(({ category, words }) => html`<tr><th scope="row">${words}</th>
          <td>${category ? minutes(here, 'credits', category, `${t('admin.credit')}: ${words}`) : '–'}</td>
          <td>${minutes(here, 'guards', category, `${t('admin.guard')}: ${words}`)}</td></tr>`)}</tbody></table>
      ${past ? nothing : html`${this.preview.view(draft, kinds(draft))}${this.#print()}`}`;
  }

  #print() {
    return html`<h3>${t('order.print')}</h3><p class="soft">${t('order.printNote')}</p>
      <ul class="ways"><li><a class="button" href=${orderOf(this.office)}>${t('order.printBoth')}</a></li>
        ${LANGUAGES.map(({ code, name: words }) => html`<li><a class="button" lang=${code} href=${orderOf(this.office, code)}>${words}</a></li>`)}</ul>`;
  }
}

/** Every kind of visitor, those without a category first. @param {Draft} draft @returns {{category: string | undefined, words: string}[]} */
function kinds(draft) {
  return [{ category: undefined, words: t('order.ordinary') },
    ...draft.get(['categories']).map((/** @type {any} */ { code, names }) => ({ category: code, words: pick(names) || code }))];
}

/** The minutes of one kind of visitor in one of the lists; an empty field is no entry. @param {Form} form @param {Kind} list @param {string | undefined} category @param {string} label */
function minutes({ draft, draw }, list, category, label) {
  const path = ['order', list];
  /** @type {{category?: string, minutes: number}[]} */
  const all = draft.get(path) ?? [];
  const at = all.findIndex((one) => one.category === category);
  const fault = at < 0 ? undefined : draft.fault([...path, at, 'minutes']);
  const id = `${list}-${category ?? 'ordinary'}`;
  return html`<div class="field" data-kind="number"><input id=${id} name=${at < 0 ? nothing : name([...path, at, 'minutes'])} type="number" min="0" aria-label=${label} .value=${String(all[at]?.minutes ?? '')} ?disabled=${!draft.may(path)}
      aria-invalid=${String(Boolean(fault))} aria-describedby=${fault ? `${id}-fault` : nothing}
      @change=${(/** @type {Event} */ event) => {
    const { value } = /** @type {HTMLInputElement} */ (event.target);
    const entry = { category, minutes: Number(value) };
    const next = value === '' ? all.filter((_, n) => n !== at) : at < 0 ? [...all, entry] : all.with(at, entry);
    draft.set(path, next.length || list === 'credits' ? next : undefined);
    draft.faults = draft.faults.filter(({ field }) => !field.startsWith(`${name(path)}[`));
    draw();
  }}>${fault ? html`<p class="fault" id=${`${id}-fault`}>▲ ${fault}</p>` : nothing}</div>`;
}
