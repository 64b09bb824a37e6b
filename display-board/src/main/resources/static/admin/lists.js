/** The office's own lists and rules: categories with their legal ground, reasons, when nobody comes, desk. */
import { html, nothing } from '../ui/lit.js';
import { pick, t } from '../ui/texts.js';
import { name } from './draft.js';
import { addition, names, noNames, number, removal, standsOpen, text } from './fields.js';

/** @typedef {import('./fields.js').Form} Form */
/** @typedef {import('./draft.js').Path} Path */

const DESK_LISTS = ['parkReasons', 'transferReasons', 'outOfTurnReasons', 'correctionReasons', 'stopReasons', 'ratingReasons'];

/** Lines with a code and a text. @param {Form} form @param {Path} path @param {boolean} [grounded] whether each may name its law */
function entries(form, path, grounded = false) {
  const { draft, draw } = form;
  return html`${(draft.get(path) ?? []).map((/** @type {any} */ entry, /** @type {number} */ at) => html`<details class="line" ?open=${standsOpen(form, [...path, at])}>
      <summary>${pick(entry.names) || entry.code} ${entry.ground ? html`<span class="soft">${pick(entry.ground)}</span>` : nothing}</summary>
      ${text(form, [...path, at, 'code'], t('admin.code'))}
      ${names(form, [...path, at, 'names'], t('admin.name'))}
      ${!grounded ? nothing : entry.ground ? names(form, [...path, at, 'ground'], t('admin.ground'))
        : draft.may(path) ? html`<button type="button" class="button small" @click=${() => {
    draft.set([...path, at, 'ground'], noNames());
    draft.opened.add(name([...path, at]));
    draw();
    queueMicrotask(() => document.getElementById(`f-${[...path, at, 'ground', 'kk'].join('-')}`)?.focus());
  }}>+ ${t('admin.ground')}</button>` : nothing}
      ${removal(form, path, at, pick(entry.names) || entry.code)}</details>`)}
    ${addition(form, path, t('admin.addLine'), () => ({ code: '', names: noNames() }))}`;
}

/** @param {Form} form */
export function categoriesCard(form) {
  return html`<h2 id="section-title">${t('admin.section.categories')}</h2>
    <p class="soft">${t('admin.categoriesHelp')}</p>
    ${entries(form, ['categories'], true)}`;
}

/** @param {Form} form */
export function rulesCard(form) {
  const { draft } = form;
  return html`<h2 id="section-title">${t('admin.section.rules')}</h2>
    <h3>${t('admin.callRule')}</h3>
    <div class="row">
      ${number(form, ['callRule', 'calls'], t('admin.calls'), { min: 1 })}
      ${number(form, ['callRule', 'seconds'], t('admin.seconds'))}
      ${number(form, ['callRule', 'recallEvery'], t('admin.recallEvery'), { min: 1 })}
    </div>
    ${draft.get(['desk']) ? html`<h3>${t('admin.desk')}</h3>
      <div class="row">${['withdrawSeconds', 'restoreMinutes', 'parkMinutes', 'deferMinutes'].map((key) => number(form, ['desk', key], t(`admin.${key}`)))}</div>` : nothing}`;
}

/** @param {Form} form */
export function reasonsCard(form) {
  const lists = [['pauseReasons'], ['cancelReasons'], ...(form.draft.get(['desk']) ? DESK_LISTS.map((list) => ['desk', list]) : [])];
  return html`<h2 id="section-title">${t('admin.section.reasons')}</h2>
    ${lists.map((path) => html`<h3>${t(`admin.list.${path[path.length - 1]}`)}</h3>${entries(form, path)}`)}`;
}

/** @param {Form} form */
export function officeCard(form) {
  return html`<h2 id="section-title">${t('admin.section.office')}</h2>
    ${names(form, ['names'], t('admin.name'))}
    <p>${t('admin.zone')}: <b>${form.draft.get(['zone'])}</b></p>`;
}
