/** The office's own words: its services, reasons and categories by code, in the language of the page. */
import { wall } from './dates.js';
import { pick, t } from './texts.js';

/** @typedef {{code: string, names: import('./texts.js').Names, fullNames?: import('./texts.js').Names, waitNorm: number, serviceNorm: number}} Service */

/** How the published outcomes of a service are called. @type {Record<string, string>} */
const OUTCOMES = {
  'served': 'outcome.served',
  'missing-documents': 'outcome.missingDocs',
  'refused': 'outcome.refused',
  'advice': 'outcome.consulted',
  'system-down': 'outcome.systemDown',
};

/** The outcomes in the order of their keys 1 to 5. */
export const OUTCOME_CODES = Object.keys(OUTCOMES);

/** @param {string} code @returns {string} such as «Не хватает документов» */
export function outcomeText(code) {
  return OUTCOMES[code] ? t(OUTCOMES[code]) : code;
}

/** @param {string} state of a ticket, such as `no-show` @returns {string} such as «Не явился» */
export function stateText(state) {
  return t(`status.${state.replace(/-(\w)/g, (_, letter) => letter.toUpperCase())}`);
}

/** Whether somebody may come today who has booked his time, be it that nothing can be booked any more. @param {Record<string, any>} office */
export function takesBookings({ appointments, day }) {
  return Boolean(appointments) || day.admission !== 'walk-in' || day.booked;
}

/**
 * From when on a visitor is called who came before his booked time; empty for everybody else.
 * @param {Record<string, any>} ticket as it was issued
 * @param {string} zone
 */
export function callTime({ due, issuedAt }, zone) {
  return due && Date.parse(due) > Date.parse(issuedAt) ? wall(due, zone).time : '';
}

/** Whether any category is called before others; in a strict order the clerk only hears of it. @param {Record<string, any> | null} office */
export function favours(office) {
  return Boolean(office?.categories.some((/** @type {any} */ { favoured }) => favoured));
}

/**
 * What a counter takes: as the hall tells, or as it is planned while a number stands beside it, when the hall does not say.
 * @param {Record<string, any>} office @param {Record<string, any>} counter of the hall @returns {string[]}
 */
export function takenAt({ counters }, { number, ticket, services }) {
  return ticket ? counters.find((/** @type {any} */ one) => one.number === number)?.services ?? [] : services;
}

/**
 * How many wait at the counters that take a service, whatever they have come for: those who are called before a newcomer,
 * where nothing but the order of arrival counts. Where no counter takes it now, those planned for it are asked.
 * @param {Record<string, any>} office @param {Record<string, any>} hall @param {string[]} services
 */
export function waitingBefore(office, hall, services) {
  const takes = (/** @type {string[]} */ taken) => taken.some((code) => services.includes(code));
  const staffed = hall.counters.filter((/** @type {any} */ { state }) => state !== 'closed').map((/** @type {any} */ one) => takenAt(office, one)).filter(takes);
  const planned = office.counters.map((/** @type {any} */ { services: of }) => of).filter(takes);
  const rivals = new Set((staffed.length ? staffed : planned).flat());
  return Object.entries(hall.waiting.byService).filter(([code]) => rivals.has(code)).reduce((sum, [, n]) => sum + n, 0);
}

/** Why tickets are not given out, where the office has words for it. @param {Record<string, any>} office @param {Record<string, any> | null} hall @returns {import('./texts.js').Names | undefined} */
export function stopReason({ desk }, hall) {
  return desk?.stopReasons.find((/** @type {any} */ { code }) => hall?.stopped?.includes(code))?.names;
}

/**
 * That tickets are not given out, and why, as a text and what to put into it.
 * @param {Record<string, any>} office
 * @param {Record<string, any> | null} hall
 * @returns {[key: string, values: (code?: import('./texts.js').Language) => Record<string, string>]}
 */
export function stopped(office, hall) {
  const names = stopReason(office, hall);
  return names ? ['kiosk.stoppedBecause', (code) => ({ reason: pick(names, code) })] : ['kiosk.issuingStopped', () => ({})];
}

export class OfficeWords {
  /** @param {Record<string, any>} office as `GET /api/offices/{office}` tells */
  constructor(office) {
    this.office = office;
    /** @type {Map<string, Service>} */
    this.services = new Map(office.services.map((/** @type {Service} */ service) => [service.code, service]));
  }

  /** The short name of a service. @param {string} code @param {import('./texts.js').Language} [language] */
  service(code, language) {
    return pick(this.services.get(code)?.names, language) || code;
  }

  /** The name of a service as the register has it. @param {string} code */
  fullName(code) {
    return pick(this.services.get(code)?.fullNames) || this.service(code);
  }

  /** Minutes that a visitor should wait at most. @param {string} code */
  waitNorm(code) {
    return this.services.get(code)?.waitNorm ?? 30;
  }

  /** Minutes that the service should take at most. @param {string} code */
  serviceNorm(code) {
    return this.services.get(code)?.serviceNorm ?? 30;
  }

  /** A reason of any of the office's lists, or a category, by its code. @param {string} code */
  code(code) {
    const { pauseReasons, cancelReasons, categories, desk } = this.office;
    const found = [...pauseReasons, ...cancelReasons, ...categories, ...Object.values(desk ?? {}).filter(Array.isArray).flat()].find((entry) => entry.code === code);
    return pick(found?.names) || code;
  }
}
