/** Booked times: a clerk books one for somebody who calls, finds who is expected, checks him in, or takes his booking out. */
import { get, newKey } from '../ui/api.js';
import { dayText, later, wall } from '../ui/dates.js';
import { asked } from '../ui/dialog.js';
import { html } from '../ui/lit.js';
import { keyCap, shown } from '../ui/parts.js';
import { slotsFrom } from '../ui/slots.js';
import { t } from '../ui/texts.js';
import { choose } from './choose.js';
import { showTicket } from './paper.js';
import { askCategory, askLanguage, askReason, askService } from './questions.js';
import { deal, kindOf } from './tickets.js';

/** @typedef {import('./questions.js').Scene} Scene */
/** @typedef {import('./desk.js').Order} Order */
/** @typedef {{number: number, service: string, slot: string, from: string, state: string, received: boolean, closedEarly?: boolean, ticket: string | null}} Booking */
/** @typedef {{day: string, slots: {slot: string, time: string, free: number}[]}} FreeDay */

const MINUTE = 60000;
/** How many dates are asked for at once, and with how many that have free times the clerk is content. */
const AT_ONCE = 7;
const ENOUGH = 8;
/** A code as it is typed: the number of the booking and five digits, with the hyphen or without. */
const CODE = /^\d{1,6}-?\d{5}$/;

/** For somebody who calls or stands here. @param {Scene} scene @returns {Promise<Order | null>} */
export async function book(scene) {
  const title = t('console.book');
  const service = await askService(title, scene.office.appointments.services, scene);
  const time = service && await askTime(title, service, scene);
  const language = time && await askLanguage(title);
  return time && language ? {
    path: `days/${time.day}/bookings`, key: newKey(), body: { service, slot: time.slot, language },
    said: 'console.booked', done: (booking) => tell(booking, scene),
  } : null;
}

/**
 * Asks for a date that has free times, then for one of them.
 * @param {string} title @param {string} service @param {Scene} scene
 * @returns {Promise<{day: string, slot: string} | null>}
 */
async function askTime(title, service, scene) {
  /** @type {FreeDay | null} */
  let day = null;
  for (let ahead = 0; !day;) {
    const { days, next } = await freeDays(service, scene, ahead);
    const chosen = await choose({ title, hint: t(days.length ? 'console.bookDay' : 'console.bookNone'), choices: [
      ...days.map((one) => ({ value: one, text: dayText(one.day), note: t('console.freeTimes', { n: one.slots.length }) })),
      ...next === null ? [] : [{ value: null, text: t('console.laterDays') }],
    ].map((choice) => ({ ...choice, value: { day: choice.value } })) });
    if (!chosen) {
      return null;
    }
    day = chosen.day;
    ahead = next ?? ahead;
  }
  const slot = await choose({ title: dayText(day.day), hint: t('console.bookTime'),
    choices: day.slots.map(({ slot: value, time, free }) => ({ value, text: time, note: t('console.places', { n: free }) })) });
  return slot && { day: day.day, slot };
}

/**
 * The next dates with free times.
 * @param {string} service @param {Scene} scene @param {number} ahead days from today at which to begin
 * @returns {Promise<{days: FreeDay[], next: number | null}>} `next` is where to go on; null when all dates were asked for
 */
async function freeDays(service, { office, view }, ahead) {
  /** @type {FreeDay[]} */
  const found = [];
  let next = ahead;
  while (next <= office.appointments.daysAhead && found.length < ENOUGH) {
    const days = await slotsFrom(office, { service, today: view.day.date, first: next, most: AT_ONCE });
    found.push(...days.map(({ day, slots }) => ({ day, slots: slots.filter(({ free }) => free > 0) })).filter(({ slots }) => slots.length));
    next += days.length;
  }
  return { days: found, next: next <= office.appointments.daysAhead ? next : null };
}

/** What the visitor must know: his code, and when to come. @param {Record<string, any>} booking @param {Scene} scene */
function tell({ code, day, slot }, { office }) {
  return asked(html`<form method="dialog" class="ask-list">
    <h2 id="dialog-title">${t('console.tellCode')}</h2>
    <p class="code">${code}</p>
    <p>${dayText(day)}, ${wall(slot, office.zone).time}</p>
    <p>${t('console.codeHint')}</p>
    <div class="ask-answers"><button class="button main" value="told" autofocus>${t('console.codeTold')} ${keyCap('Enter')}</button></div></form>`);
}

/** Who is expected today: found by his time, his service or his code. @param {Scene} scene @returns {Promise<Order | null>} */
export function expected(scene) {
  return list(scene, scene.view.day.date);
}

/** @param {Scene} scene @param {string} day @returns {Promise<Order | null>} */
async function list(scene, day) {
  const { office, words, view, now } = scene;
  const today = day === view.day.date;
  /** @type {Booking[]} */
  const all = await get(`/api/offices/${office.id}/days/${day}/bookings`);
  const bookings = all.filter(({ state }) => state !== 'cancelled').sort((one, other) => one.slot.localeCompare(other.slot) || one.number - other.number);
  /** @type {{booking?: Booking, code?: string} | null} */
  const found = await choose({
    title: t('console.expectedOn', { day: dayText(day) }), digits: false,
    hint: t(bookings.length ? today ? 'console.expectedHint' : 'console.choose' : 'console.expectedNone'),
    choices: [
      ...bookings.map((booking) => ({ value: { booking }, text: `${wall(booking.slot, office.zone).time} · ${words.service(booking.service)}`,
        note: `№ ${booking.number} · ${standing(booking, now, office.zone)}` })),
      ...office.appointments ? [{ value: {}, text: t('console.anotherDay') }] : [],
    ],
    other: (typed) => (today && CODE.test(typed.trim()) ? { code: typed.trim() } : undefined),
  });
  if (!found) {
    return null;
  }
  if (found.code) {
    return checkIn(scene, 'check-in', { code: found.code });
  }
  return found.booking ? act(scene, day, found.booking) : anotherDay(scene);
}

/** @param {Scene} scene @returns {Promise<Order | null>} */
async function anotherDay(scene) {
  const { office, view } = scene;
  const dates = Array.from({ length: office.appointments.daysAhead }, (_, n) => later(view.day.date, n + 1));
  const day = await choose({ title: t('console.anotherDay'), choices: dates.map((date) => ({ value: date, text: dayText(date) })) });
  return day && list(scene, day);
}

/** Whether he is here, may come, or is late. @param {Booking} booking @param {number} now @param {string} zone */
function standing({ slot, from, state, received, closedEarly, ticket }, now, zone) {
  if (ticket) {
    return t('console.arrived', { ticket: shown(ticket) });
  }
  if (state === 'missed') {
    return t(closedEarly ? 'console.closedEarly' : 'console.missed');
  }
  if (!received) {
    return t('console.displaced');
  }
  const late = Math.floor((now - Date.parse(slot)) / MINUTE);
  if (late > 0) {
    return t('console.late', { n: late });
  }
  return now < Date.parse(from) ? t('console.checkInFrom', { time: wall(from, zone).time }) : t('console.mayCome');
}

/** What can be done with a booking; with one whose visitor is here, what can be done with his ticket. @param {Scene} scene @param {string} day @param {Booking} booking @returns {Promise<Order | null>} */
async function act(scene, day, { number, slot, service, ticket, from }) {
  if (ticket) {
    return deal(scene, { number: ticket, kind: kindOf(scene.view, ticket), service });
  }
  const { office, words, view, now } = scene;
  const title = `${wall(slot, office.zone).time} · № ${number}`;
  const today = day === view.day.date;
  const early = today && now < Date.parse(from);
  const deeds = today && !early ? ['check-in', 'cancel'] : ['cancel'];
  const hint = early ? `${words.service(service)} · ${t('console.checkInFrom', { time: wall(from, office.zone).time })}` : words.service(service);
  const what = await choose({ title, hint, choices: deeds.map((deed) => ({ value: deed, text: t(`console.booking.${deed}`) })) });
  if (what === 'check-in') {
    return checkIn(scene, `days/today/bookings/${number}/check-in`, {});
  }
  const reason = what && await askReason(`${title} · ${t('console.booking.cancel')}`, office.cancelReasons);
  return reason ? { path: `days/${day}/bookings/${number}/cancel`, body: { reason }, said: today ? undefined : 'console.bookingCancelled' } : null;
}

/** The visitor is here: he gets his ticket. @param {Scene} scene @param {string} path @param {object} of what tells his booking @returns {Promise<Order | null>} */
async function checkIn(scene, path, of) {
  const claim = scene.office.categories.length ? await askCategory(t('console.booking.check-in'), scene) : '';
  return claim === null ? null : { path, key: newKey(), body: { ...of, claim: claim || undefined }, done: (ticket) => showTicket(ticket, scene) };
}
