/** Keeps what the office has told fresh on screens that run for days. */
import { loadOffice } from './api.js';
import { wall } from './dates.js';

/**
 * Asks for the office again when it may tell something else: on a new day, when the day is opened or closed, and when the
 * hours of a day are over that nobody has opened.
 * @param {string} id of the office
 * @param {(office: Record<string, any>) => void} told
 * @returns {(hall: Record<string, any>, office: Record<string, any>, now: number) => void} to be called as time passes, with the hall now and what is known of the office
 */
export function following(id, told) {
  let followed = '';
  return (hall, office, now) => {
    followed ||= stage(office.day.date, office.day.state, office, now);
    const reached = stage(hall.day, hall.state, office, now);
    if (reached !== followed) {
      followed = reached;
      loadOffice(id).then(told, () => {});
    }
  };
}

/** @param {string} day @param {string} state @param {Record<string, any>} office @param {number} now */
function stage(day, state, office, now) {
  return `${day} ${state} ${state === 'not-open' && wall(now, office.zone).time >= office.hours.close}`;
}
