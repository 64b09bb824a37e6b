/** The steps of a booking, one at a time, with what was chosen before above them. */
import { dayText } from '../ui/dates.js';
import { groupIcon, icon } from '../ui/icons.js';
import { html, nothing } from '../ui/lit.js';
import { notice, visitorHeader } from '../ui/parts.js';
import { LANGUAGES, language, pick, t } from '../ui/texts.js';
import { STEPS } from './flow.js';

/** @typedef {import('./flow.js').Flow} Flow */

/** @type {Record<import('./flow.js').Step, (flow: Flow) => unknown>} */
const VIEWS = { service, time, check };
/** @type {Record<import('./flow.js').Step, string>} */
const TITLES = { service: 'kiosk.chooseService', time: 'book.chooseTime', check: 'book.check' };

/** @param {{office: Record<string, any> | null, unknown: boolean, flow: Flow | null}} state */
export function page({ office, unknown, flow }) {
  return html`${visitorHeader(office?.names, t('book.title'))}
    <main class="body wide">${flow ? steps(flow) : office ? html`<h1>${t('book.title')}</h1>${notice('info', t('book.none'))}`
      : notice(unknown ? 'warning' : 'info', t(unknown ? 'board.unknownOffice' : 'ui.loading'))}</main>`;
}

/** @param {Flow} flow */
function steps(flow) {
  return html`<h1>${t('book.title')}</h1>
    <section class="step" data-step=${flow.step} aria-labelledby="step" aria-busy=${String(flow.loading)}>
      <p class="count">${t('book.step', { n: STEPS.indexOf(flow.step) + 1, of: STEPS.length })}</p>
      <h2 id="step" tabindex="-1">${t(TITLES[flow.step])}</h2>
      ${flow.step === 'time' && flow.chosen ? nothing : trouble(flow)}
      ${VIEWS[flow.step](flow)}
    </section>`;
}

/** What was refused, in words. @param {Flow} flow */
function trouble({ refused, step }) {
  const faster = refused?.code === 'slot-full' && step === 'time';
  return refused ? notice(faster ? 'warning' : 'bad', faster ? t('book.faster') : refused.message) : nothing;
}

/** @param {Flow} flow */
function service(flow) {
  const { office, services } = flow;
  return office.groups.map((/** @type {any} */ group) => {
    const own = services.filter((/** @type {any} */ { letter }) => letter === group.letter);
    return own.length ? html`<section class="group" aria-labelledby=${`group-${group.letter}`}>
      <h3 id=${`group-${group.letter}`}>${groupIcon(group.letter)}${pick(group.names)}</h3>
      <ul class="choices">${own.map((/** @type {any} */ one) => html`<li>
        <button type="button" class="choice" @click=${() => flow.chooseService(one)}><strong>${pick(one.names)}</strong>
          <small>${pick(one.fullNames)}</small></button></li>`)}</ul></section>` : nothing;
  });
}

/** @param {Flow} flow */
function time(flow) {
  const { dates, loading, more, refused } = flow;
  const over = !loading && !more && !dates.length;
  return html`${summary(flow)}
    ${dates.length ? html`<ul class="dates" aria-label=${t('book.dates')}>${dates.map((date) => html`<li>${dateTile(flow, date)}</li>`)}</ul>` : nothing}
    ${loading ? html`<p role="status">${t('ui.loading')}</p>` : nothing}
    ${over ? notice('info', t('book.noTimes')) : nothing}
    ${more && !loading ? html`<button type="button" class="button" @click=${() => flow.later()}>${t(refused?.unanswered ? 'ui.tryAgain' : 'book.later')}</button>` : nothing}
    ${times(flow)}`;
}

/** @param {Flow} flow @param {Record<string, any>} date */
function dateTile(flow, { day, slots }) {
  const [weekday, date] = dayText(day).split(', ');
  const n = slots.reduce((/** @type {number} */ sum, /** @type {any} */ { free }) => sum + free, 0);
  return html`<button type="button" class="date" aria-pressed=${String(day === flow.day)} ?disabled=${n === 0} @click=${() => flow.chooseDay(day)}>
    <span>${weekday}</span><strong>${date}</strong><small>${n ? t('book.free', { n }) : t('book.full')}</small></button>`;
}

/** The times of the chosen date; those that are taken stand there too, so that nobody looks for them. @param {Flow} flow */
function times(flow) {
  const { chosen } = flow;
  return chosen ? html`<section class="of-day" aria-labelledby="of-day"><h3 id="of-day" tabindex="-1">${t('book.timesOn', { day: dayText(chosen.day) })}</h3>
    ${trouble(flow)}
    <ul class="times">${chosen.slots.map((/** @type {any} */ slot) => html`<li>
      <button type="button" class="time" ?disabled=${slot.free === 0} @click=${() => flow.chooseSlot(slot)}><strong>${slot.time}</strong>
        <small>${slot.free ? t('book.free', { n: slot.free }) : t('book.taken')}</small></button></li>`)}</ul></section>` : nothing;
}

/** @param {Flow} flow */
function check(flow) {
  const { open, sending, called, refused } = flow;
  const chosen = called ?? language();
  return html`${summary(flow)}
    <fieldset class="tongue" ?disabled=${open}><legend>${t('book.callLanguage')}</legend>
      ${LANGUAGES.map(({ code, name }) => html`<label lang=${code}><input type="radio" name="tongue" .checked=${code === chosen}
        @change=${() => flow.callIn(code)}>${name}</label>`)}</fieldset>
    <button type="button" class="button main" ?disabled=${sending} @click=${() => flow.book()}>
      ${icon('check')}${t(sending ? 'book.sending' : refused?.unanswered ? 'ui.tryAgain' : 'book.confirm')}</button>
    <p class="face-hint">${t('book.noData')}</p>`;
}

/** What was chosen so far, each with the way back to it. @param {Flow} flow */
function summary(flow) {
  const { service: wanted, day, slot, open } = flow;
  /** @param {string} label @param {unknown} value @param {import('./flow.js').Step} step */
  const line = (label, value, step) => html`<div><dt>${t(label)}</dt><dd>${value}</dd>
    <dd><button type="button" class="button" ?disabled=${open} @click=${() => flow.back(step)}>${t('book.change')}<span class="unseen">: ${t(label)}</span></button></dd></div>`;
  return html`<dl class="chosen">${line('ticket.service', pick(wanted?.names), 'service')}
    ${slot && day ? line('book.when', html`${dayText(day)}, <strong>${slot.time}</strong>`, 'time') : nothing}</dl>`;
}
