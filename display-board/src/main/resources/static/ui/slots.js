/** Times that can be booked, as visitors and clerks look for them: date after date. */
import { get } from './api.js';
import { later } from './dates.js';

/** @typedef {{day: string, byVisitors: boolean, slots: {slot: string, time: string, minutes: number, free: number}[]}} SlotsOfDay */

/**
 * The times of one date that are still to come.
 * @param {string} office its id
 * @param {string} day `yyyy-MM-dd`
 * @param {string} service its code
 * @returns {Promise<SlotsOfDay>}
 */
export function slotsOf(office, day, service) {
  return get(`/api/offices/${encodeURIComponent(office)}/days/${day}/slots?service=${encodeURIComponent(service)}`);
}

/**
 * The times of the dates that follow, up to the last one that can be booked.
 * @param {Record<string, any>} office with `appointments`
 * @param {{service: string, today: string, first: number, most: number}} of `first` in days from today, `most` in dates
 * @returns {Promise<SlotsOfDay[]>} one for each date that was asked for, also where it has no times
 */
export function slotsFrom({ id, appointments }, { service, today, first, most }) {
  const length = Math.min(most, appointments.daysAhead + 1 - first);
  return Promise.all(Array.from({ length }, (_, n) => slotsOf(id, later(today, first + n), service)));
}
