/** The screens of the kiosk, one per step, and those that say why there is no ticket now. */
import { dayText, wall } from '../ui/dates.js';
import { groupIcon, icon, mark } from '../ui/icons.js';
import { html, nothing } from '../ui/lit.js';
import { atLunch } from '../ui/hours.js';
import { callTime, takesBookings, waitingBefore } from '../ui/office.js';
import { bigNumber, notice, shown, twice } from '../ui/parts.js';
import { pick, t } from '../ui/texts.js';
import { lastTouch } from './claims.js';
import { claimScreen, codeScreen } from './code.js';
import { haveBooking, languages } from './entry.js';
import { shutScreen, stops } from './shut.js';

/**
 * @typedef {object} Kiosk
 * @property {Record<string, any> | null} office
 * @property {Record<string, any> | null} hall
 * @property {import('../ui/socket.js').Line} line
 * @property {{services: string[], opens: {date: string, time: string}} | null} full for what nobody else can be served today, and when again
 * @property {number} now the office's time
 * @property {boolean} unknown there is no such office
 * @property {boolean} offline
 * @property {string | null | undefined} shut why nobody gets a ticket now: `not-open`, `closed`, `issuing-ended`, `issuing-stopped`, `appointment-only`
 * @property {import('./visit.js').Visit | null} visit
 * @property {boolean} chosen whether the visitor has chosen a language; before, two are shown
 * @property {boolean} large
 * @property {boolean} contrast
 * @property {number | null} left seconds before an abandoned kiosk returns to its beginning
 * @property {number} doneLeft the part of the time that the number stays on the screen
 * @property {(code: import('../ui/texts.js').Language) => void} speak
 * @property {(look: 'large' | 'contrast') => void} toggle
 * @property {() => void} restart
 * @property {() => void} print
 */

/** @param {Kiosk} kiosk */
export function screen(kiosk) {
  const { office, visit } = kiosk;
  if (!office || !visit) {
    return html`<main class="plate">${mark()}<h1>${t(kiosk.unknown ? 'board.unknownOffice' : 'ui.loading')}</h1></main>`;
  }
  const stopped = stops(kiosk, visit);
  return html`<div class="kiosk" data-step=${stopped ? 'shut' : visit.step}>
    ${head(kiosk, office, stopped)}
    <main class="middle" ?inert=${!visit.steady}>${stopped ? shutScreen(kiosk, office, visit) : STEPS[visit.step](kiosk, visit)}</main>
    ${foot(kiosk, visit, stopped)}
    ${kiosk.left === null ? nothing : stillHere(kiosk.left)}
  </div>`;
}

/** @type {Record<import('./visit.js').Step, (kiosk: Kiosk, visit: import('./visit.js').Visit) => unknown>} */
const STEPS = { groups, services, confirm, code: codeScreen, claim: claimScreen, done };

/** In the visitor's language; as long as none is chosen in both languages of the state. @param {Kiosk} kiosk @param {string} key */
function title({ chosen }, key) {
  return chosen ? html`<h1>${t(key)}</h1>` : html`<h1>${t(key, {}, 'kk')}</h1><p class="second" lang="ru">${t(key, {}, 'ru')}</p>`;
}

/** @param {Kiosk} kiosk @param {Record<string, any>} office @param {boolean} stopped */
function head(kiosk, office, stopped) {
  const key = { groups: 'kiosk.chooseGroup', services: 'kiosk.chooseService', confirm: 'kiosk.checkChoice', code: 'kiosk.enterBookingCode', claim: 'kiosk.checkChoice', done: 'kiosk.takeTicket' };
  return html`<header class="head">
    <div class="head-line">${mark()}
      <p class="head-office"><strong>${pick(office.names)}</strong><span>${t('kiosk.title')}</span></p>
      <time>${wall(kiosk.now, office.zone).time}</time></div>
    <div class="head-title">${title(kiosk, stopped || !kiosk.visit ? 'kiosk.title' : key[kiosk.visit.step])}</div>
  </header>`;
}

/** @param {Kiosk} kiosk @param {import('./visit.js').Visit} visit */
function groups(kiosk, visit) {
  const { office, now, chosen } = kiosk;
  return html`${languages(kiosk)}
    ${office && atLunch(office, now) ? notice('info', t('kiosk.lunch', office.hours.lunch)) : nothing}
    <ul class="tiles">${office?.groups.map((/** @type {any} */ group) => html`<li>
      <button type="button" class="tile" ?disabled=${isFull(kiosk, visit.servicesOf(group.letter))} @click=${() => visit.chooseGroup(group)}>
        <span class="tile-icon">${groupIcon(group.letter)}</span>
        <span class="tile-name">${pick(group.names)}${chosen ? nothing : html`<small lang="ru">${group.names.ru}</small>`}</span>
        ${crowd(kiosk, visit.servicesOf(group.letter))}
      </button></li>`)}</ul>
    ${office && takesBookings(office) ? haveBooking(kiosk, visit) : nothing}
    ${earlier(kiosk, office?.services ?? [])}`;
}

/** Whether nobody else can be served today for any of these services. @param {Kiosk} kiosk @param {Record<string, any>[]} services */
function isFull({ full }, services) {
  return services.length > 0 && services.every(({ code }) => full?.services.includes(code));
}

/** When to come again, where one of these services is full. @param {Kiosk} kiosk @param {Record<string, any>[]} services */
function earlier({ full }, services) {
  return full && services.some(({ code }) => full.services.includes(code)) ? notice('info', again(full.opens)) : nothing;
}

/** @param {{date: string, time: string}} opens */
function again({ date, time }) {
  return t('kiosk.nextOpening', { day: dayText(date), time });
}

/** How many wait at the windows for these services, or that they are full: nothing when the hall is not known. @param {Kiosk} kiosk @param {Record<string, any>[]} services */
function crowd(kiosk, services) {
  const { hall } = kiosk;
  if (isFull(kiosk, services)) {
    return html`<span class="chip warn">${t('kiosk.full')}</span>`;
  }
  if (!hall) {
    return nothing;
  }
  const n = waitingBefore(kiosk.office ?? { counters: [] }, hall, services.map(({ code }) => code));
  return html`<span class="chip ${n ? '' : 'good'}">${n ? t('kiosk.waitingNow', { n }) : t('kiosk.noQueue')}</span>`;
}

/** @param {Kiosk} kiosk @param {import('./visit.js').Visit} visit */
function services(kiosk, visit) {
  const offered = visit.servicesOf(visit.group?.letter);
  return html`<h2 class="under">${groupIcon(visit.group?.letter)}${pick(visit.group?.names)}</h2>
    <ul class="services">${offered.map((/** @type {any} */ service) => html`<li>
      <button type="button" class="service" ?disabled=${isFull(kiosk, [service])} @click=${() => visit.chooseService(service)}>
        <span>${pick(service.names)}</span>${crowd(kiosk, [service])}</button></li>`)}</ul>
    ${earlier(kiosk, offered)}`;
}

/** @param {Kiosk} kiosk @param {import('./visit.js').Visit} visit */
function confirm(kiosk, visit) {
  const { service, refused } = visit;
  const refusal = refused?.code === 'capacity-reached' ? `${refused.message}. ${again(refused.problem)}` : refused?.message ?? '';
  return html`<section class="choice"><p class="choice-name">${pick(service?.names)}</p><p>${pick(service?.fullNames)}</p>
      ${service ? crowd(kiosk, [service]) : nothing}</section>
    ${lastTouch(kiosk, visit, refusal, (claim) => visit.take(claim))}`;
}

/** @param {Kiosk} kiosk @param {import('./visit.js').Visit} visit */
function done({ office, restart, print, doneLeft }, { ticket, service }) {
  const time = office && ticket ? callTime(ticket, office.zone) : '';
  return html`<section class="done" role="status">
    <p class="done-label">${t('ticket.yourNumber')}</p>
    <p class="done-number" aria-label=${shown(ticket?.number)}>${bigNumber(ticket?.number)}</p>
    <p class="done-service">${pick(service?.names)}</p>
    <p class="done-ahead">${time ? t('kiosk.yourTime', { time }) : ticket?.ahead ? t('kiosk.peopleAhead', { n: ticket.ahead }) : t('kiosk.noWait')}</p>
    <div class="done-phone"><img src=${`/api/tickets/${ticket?.id}/qr.svg?receipt=${encodeURIComponent(ticket?.receipt ?? '')}`} alt=${t('ticket.qr')}><p>${t('kiosk.paperless')}</p></div>
    <div class="done-acts"><button type="button" class="button" @click=${print}>${icon('printer')}${t('kiosk.print')}</button>
      <button type="button" class="button main" @click=${restart}>${icon('check')}${t('kiosk.done')}</button></div>
    <div class="done-left" .style=${`--left: ${doneLeft}`}></div>
  </section>`;
}

/** @param {Kiosk} kiosk @param {import('./visit.js').Visit} visit @param {boolean} stopped */
function foot({ large, contrast, toggle, restart }, visit, stopped) {
  const moving = !stopped && visit.begun && visit.step !== 'done';
  return html`<footer class="foot" ?data-moving=${moving}>
    ${moving ? html`<button type="button" class="button" @click=${() => visit.back()}>${icon('back')}${t('kiosk.back')}</button>
        <button type="button" class="button" @click=${restart}>${icon('cross')}${t('kiosk.cancel')}</button>`
      : html`<p class="help">${icon('bell')}<span>${t('kiosk.help')}</span></p>`}
    <button type="button" class="button look" aria-pressed=${String(large)} @click=${() => toggle('large')}><b aria-hidden="true">Aa</b><span>${t('kiosk.largeText')}</span></button>
    <button type="button" class="button look" aria-pressed=${String(contrast)} @click=${() => toggle('contrast')}>${icon('contrast')}<span>${t('kiosk.highContrast')}</span></button>
  </footer>`;
}

/** @param {number} left */
function stillHere(left) {
  return html`<div class="still" role="alert"><div><p>${twice('kiosk.stillHere')}</p><strong>${left}</strong></div></div>`;
}
