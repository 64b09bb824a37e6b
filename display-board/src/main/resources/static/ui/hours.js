/** What follows from the hours of an office. */
import { wall } from './dates.js';

const SATURDAY = 6;

/**
 * When the doors open next, by the usual week. Holidays will come with the office's calendar.
 * @param {Record<string, any>} office
 * @param {number} now epoch milliseconds
 * @param {boolean} over whether today is over for good
 * @returns {{day: string, time: string}}
 */
export function nextOpening(office, now, over) {
  const { day: today, time } = wall(now, office.zone);
  const date = new Date(`${today}T00:00:00Z`);
  const late = over || time >= office.hours.close;
  date.setUTCDate(date.getUTCDate() + (late ? 1 : 0));
  while (date.getUTCDay() === 0 || date.getUTCDay() === SATURDAY) {
    date.setUTCDate(date.getUTCDate() + 1);
  }
  return { day: date.toISOString().slice(0, 10), time: office.hours.open };
}

/** @param {Record<string, any>} office @param {number} now whether no more tickets are issued today */
export function issuingEnded(office, now) {
  return wall(now, office.zone).time >= office.hours.lastTicket;
}

/** @param {Record<string, any>} office @param {number} now whether the whole office is at lunch */
export function atLunch(office, now) {
  const { lunch } = office.hours;
  const { time } = wall(now, office.zone);
  return lunch?.mode === 'closed' && time >= lunch.from && time < lunch.to;
}
