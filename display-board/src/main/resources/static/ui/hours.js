/** What follows from the hours of an office. */
import { wall } from './dates.js';

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
