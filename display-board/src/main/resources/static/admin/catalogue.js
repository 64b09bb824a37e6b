/** What an office offers and who serves it: services, counters, staff. */
import { html, nothing } from '../ui/lit.js';
import { confirmed } from '../ui/parts.js';
import { pick, t } from '../ui/texts.js';
import { addition, choice, names, noNames, number, removal, several, standsOpen, text } from './fields.js';

/** @typedef {import('./fields.js').Form} Form */

/** Letters whose name every voice knows. */
const LETTERS = ['A', 'C', 'E', 'K', 'M', 'T'];

/** Which wait is held against the norm; the first unless the office wants otherwise. */
const WAITS = ['working', 'clock'];

/** The services that can be ticked. @param {Form} form @returns {[string, unknown][]} */
export function offered({ draft }) {
  return draft.get(['services']).map((/** @type {any} */ { code, letter, names: of }) => [code, `${letter} · ${pick(of) || code}`]);
}

/** @param {Form} form */
export function servicesCard(form) {
  const { draft } = form;
  const groups = draft.get(['groups']);
  return html`<h2 id="section-title">${t('admin.section.services')}</h2>
    ${draft.get(['services']).map((/** @type {any} */ service, /** @type {number} */ at) => html`<details class="line" ?open=${standsOpen(form, ['services', at])}>
      <summary><b>${service.letter}</b> ${pick(service.names) || service.code}
        <span class="soft">${t('admin.norms', { wait: service.waitNorm, service: service.serviceNorm })}</span></summary>
      <div class="row">
        ${number(form, ['services', at, 'waitNorm'], t('admin.waitNorm'), { min: 1, max: 480 })}
        ${number(form, ['services', at, 'serviceNorm'], t('admin.serviceNorm'), { min: 1, max: 480 })}
        ${text(form, ['services', at, 'code'], t('admin.code'))}
        ${choice(form, ['services', at, 'letter'], t('admin.group'), groups.map((/** @type {any} */ group) => [group.letter, `${group.letter} · ${pick(group.names)}`]))}
      </div>
      ${names(form, ['services', at, 'names'], t('admin.shortName'))}
      ${names(form, ['services', at, 'fullNames'], t('admin.fullName'))}
      ${removal(form, ['services'], at, pick(service.names) || service.code, () => takenOut(form, service))}</details>`)}
    ${addition(form, ['services'], t('admin.addService'), () => ({
    code: '', letter: groups[0]?.letter ?? 'A', names: noNames(), fullNames: noNames(), waitNorm: 30, serviceNorm: 30,
  }))}
    <h3>${t('admin.waits')}</h3>
    <p class="soft">${t('admin.waitsHelp')}</p>
    ${choice(form, ['waits'], t('admin.waitsNorm'), WAITS.map((one) => [one, t(`admin.waits.${one}`)]))}
    <h3>${t('admin.groups')}</h3>
    ${groups.map((/** @type {any} */ group, /** @type {number} */ at) => html`<div class="line">
      ${choice(form, ['groups', at, 'letter'], t('admin.letter'), LETTERS.map((letter) => [letter, letter]))}
      ${names(form, ['groups', at, 'names'], t('admin.name'))}
      ${removal(form, ['groups'], at, group.letter)}</div>`)}
    ${addition(form, ['groups'], t('admin.addGroup'), () => ({ letter: LETTERS[0], names: noNames() }))}`;
}

/**
 * A service that is given somewhere is taken out there too, if whoever takes it out agrees.
 * @param {Form} form @param {any} service
 */
async function takenOut({ draft }, { code, names: of }) {
  const places = [
    ...draft.get(['counters']).map((/** @type {any} */ one, /** @type {number} */ at) => ({ one, path: ['counters', at], words: t('console.window', { n: one.number }) })),
    ...(draft.get(['staff']) ?? []).map((/** @type {any} */ one, /** @type {number} */ at) => ({ one, path: ['staff', at], words: one.account })),
    ...(draft.get(['appointments', 'slots']) ?? []).map((/** @type {any} */ one, /** @type {number} */ at) => ({ one, path: ['appointments', 'slots', at], words: `${t('admin.section.appointments')} ${one.from}–${one.to}` })),
  ].filter(({ one }) => one.services.includes(code));
  const detail = places.map(({ words }) => words).join(' · ');
  if (places.length && !await confirmed(t('admin.removeGiven', { service: pick(of) || code }), { yes: t('admin.remove'), no: t('admin.cancel'), detail })) {
    return false;
  }
  places.forEach(({ one, path }) => draft.set([...path, 'services'], one.services.filter((/** @type {string} */ other) => other !== code)));
  return true;
}

/** @param {Form} form */
export function countersCard(form) {
  const counters = form.draft.get(['counters']);
  const next = 1 + Math.max(0, ...counters.map((/** @type {any} */ { number: n }) => n));
  return html`<h2 id="section-title">${t('admin.section.counters')}</h2>
    ${counters.map((/** @type {any} */ counter, /** @type {number} */ at) => html`<div class="line">
      ${number(form, ['counters', at, 'number'], t('admin.counterNumber'), { min: 1, max: 999 })}
      ${several(form, ['counters', at, 'services'], t('admin.section.services'), offered(form))}
      ${removal(form, ['counters'], at, String(counter.number))}</div>`)}
    ${addition(form, ['counters'], t('admin.addCounter'), () => ({ number: next, services: [] }))}`;
}

/** @param {Form} form */
export function staffCard(form) {
  const { draft, draw } = form;
  const staff = draft.get(['staff']);
  return html`<h2 id="section-title">${t('admin.section.staff')}</h2>
    <p class="soft">${t('admin.staffHelp')}</p>
    ${(staff ?? []).map((/** @type {any} */ member, /** @type {number} */ at) => html`<div class="line">
      ${text(form, ['staff', at, 'account'], t('admin.account'))}
      ${several(form, ['staff', at, 'services'], t('admin.section.services'), offered(form))}
      ${removal(form, ['staff'], at, member.account)}</div>`)}
    ${addition(form, ['staff'], t('admin.addStaff'), () => ({ account: '', services: draft.get(['services']).map((/** @type {any} */ { code }) => code) }))}
    ${staff && draft.may(['staff']) ? html`<button type="button" class="button" @click=${() => {
    draft.set(['staff'], undefined);
    draw();
  }}>${t('admin.noStaff')}</button>` : nothing}`;
}
