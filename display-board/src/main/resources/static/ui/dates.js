/**
 * Dates and times of an office in three languages. Browsers know the zones but print Kazakh dates wrongly
 * (Chromium issue 40075497), so the words come from here.
 */
import { language } from './texts.js';

const MONTHS = {
  kk: ['қаңтар', 'ақпан', 'наурыз', 'сәуір', 'мамыр', 'маусым', 'шілде', 'тамыз', 'қыркүйек', 'қазан', 'қараша', 'желтоқсан'],
  ru: ['января', 'февраля', 'марта', 'апреля', 'мая', 'июня', 'июля', 'августа', 'сентября', 'октября', 'ноября', 'декабря'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
};
const WEEKDAYS = {
  kk: ['жексенбі', 'дүйсенбі', 'сейсенбі', 'сәрсенбі', 'бейсенбі', 'жұма', 'сенбі'],
  ru: ['воскресенье', 'понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
};

/** As headings say them; only Russian has another form there. */
const TITLES = {
  kk: MONTHS.kk,
  ru: ['январь', 'февраль', 'март', 'апрель', 'май', 'июнь', 'июль', 'август', 'сентябрь', 'октябрь', 'ноябрь', 'декабрь'],
  en: MONTHS.en,
};
const SHORT_WEEK = {
  kk: ['дс', 'сс', 'ср', 'бс', 'жм', 'сб', 'жс'],
  ru: ['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'вс'],
  en: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'],
};

const DAY_MS = 86400000;

/** @type {Map<string, Intl.DateTimeFormat>} */
const formats = new Map();

/** @param {string} zone */
function format(zone) {
  let found = formats.get(zone);
  if (!found) {
    const two = /** @type {const} */ ('2-digit');
    found = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone, hourCycle: 'h23', year: 'numeric', month: two, day: two, hour: two, minute: two, second: two,
    });
    formats.set(zone, found);
  }
  return found;
}

/**
 * The wall clock of the zone at an instant.
 * @param {string | number | Date} instant
 * @param {string} zone such as `Asia/Almaty`
 * @returns {{day: string, time: string, seconds: string}} `2026-03-22`, `14:05`, `14:05:32`
 */
export function wall(instant, zone) {
  /** @type {Record<string, string>} */
  const part = {};
  for (const { type, value } of format(zone).formatToParts(new Date(instant))) {
    part[type] = value;
  }
  const time = `${part.hour}:${part.minute}`;
  return { day: `${part.year}-${part.month}-${part.day}`, time, seconds: `${time}:${part.second}` };
}

/** The time of what belongs to a day; with its date where it happened before. @param {string} day @param {string} instant @param {string} zone */
export function timeOn(day, instant, zone) {
  const at = wall(instant, zone);
  return at.day === day ? at.seconds : `${shortDay(at.day).slice(0, 5)} ${at.time}`;
}

/**
 * A date in words: `жексенбі, 22 наурыз`.
 * @param {string} day `yyyy-MM-dd`
 * @param {import('./texts.js').Language} [code]
 */
export function dayText(day, code = language()) {
  const { date, month, weekday } = split(day);
  return `${WEEKDAYS[code][weekday]}, ${date} ${MONTHS[code][month]}`;
}

/**
 * A date with its year: `2026 ж. 22 наурыз`, `22 марта 2026 г.`, `22 March 2026`.
 * @param {string} day `yyyy-MM-dd`
 * @param {import('./texts.js').Language} [code]
 */
export function longDay(day, code = language()) {
  const { year, month, date } = split(day);
  const name = MONTHS[code][month];
  return { kk: `${year} ж. ${date} ${name}`, ru: `${date} ${name} ${year} г.`, en: `${date} ${name} ${year}` }[code];
}

/** A month as a heading: `наурыз`, `март`, `March`. @param {number} month from 0 */
export function monthTitle(month) {
  return TITLES[language()][month];
}

/** @param {number} weekday 0 for Monday @returns {string} such as `дс` */
export function weekdayShort(weekday) {
  return SHORT_WEEK[language()][weekday];
}

/** @param {string} day `yyyy-MM-dd`, @returns {string} `22.03.2026`, as on paper */
export function shortDay(day) {
  return day.split('-').reverse().join('.');
}

/** Some days after a date, or before it. @param {string} day `yyyy-MM-dd` @param {number} days */
export function later(day, days) {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** A length of time on a running watch: `04:12`, or `1:04:12` from an hour on. @param {number} seconds */
export function watch(seconds) {
  const whole = Math.max(0, Math.floor(seconds));
  const two = (/** @type {number} */ n) => String(n).padStart(2, '0');
  const rest = `${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
  return whole < 3600 ? rest : `${Math.floor(whole / 3600)}:${rest}`;
}

/** @param {string} day */
function split(day) {
  const [year, month, date] = day.split('-').map(Number);
  return { year, month: month - 1, date, weekday: new Date(Date.UTC(year, month - 1, date)).getUTCDay() };
}
