/** What the calendar of an office says of each date of a year. */
import { later } from '../ui/dates.js';

const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
/** The week as Kazakhstan counts it. */
export const WEEK = [...DAYS.slice(1), DAYS[0]];

/** @typedef {'open' | 'short' | 'shut' | 'extra' | 'weekend'} Kind */
/** @typedef {{date: string, kind: Kind, special: Record<string, any> | undefined}} DayOfYear */

/** @param {string} date @returns {number} 0 for Monday */
export function weekday(date) {
  return (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
}

/**
 * @param {string} date
 * @param {Record<string, any>} calendar of the settings
 * @param {Record<string, any>} usual hours of the settings
 * @returns {DayOfYear}
 */
export function dayOf(date, calendar, usual) {
  const works = calendar.workingDays.includes(WEEK[weekday(date)]);
  const special = calendar.exceptions.find((/** @type {any} */ one) => one.date === date);
  if (!special) {
    return { date, kind: works ? 'open' : 'weekend', special };
  }
  const { hours } = special;
  if (!hours) {
    return { date, kind: 'shut', special };
  }
  const shorter = hours.close < usual.close || hours.open > usual.open;
  return { date, kind: works ? shorter ? 'short' : 'open' : 'extra', special };
}

/** The months of a year, each with its dates. @param {number} year */
export function months(year) {
  return Array.from({ length: 12 }, (_, month) => {
    const first = `${year}-${String(month + 1).padStart(2, '0')}-01`;
    const dates = [];
    for (let date = first; date.startsWith(first.slice(0, 7)); date = later(date, 1)) {
      dates.push(date);
    }
    return { month, first, dates };
  });
}
