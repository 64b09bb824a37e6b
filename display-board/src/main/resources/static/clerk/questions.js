/** What the console asks again and again: a reason, a service, an outcome, a time. Each is one list of {@link choose}. */
import { wall } from '../ui/dates.js';
import { favours, OUTCOME_CODES, outcomeText } from '../ui/office.js';
import { shown } from '../ui/parts.js';
import { pick, t } from '../ui/texts.js';
import { choose } from './choose.js';

/**
 * @typedef {object} Scene what a question may look at
 * @property {Record<string, any>} office
 * @property {import('../ui/office.js').OfficeWords} words
 * @property {Record<string, any>} view of the counter
 * @property {Record<string, any> | null} hall
 * @property {number} number of the counter
 * @property {number} now the office's time
 */

const MINUTE = 60000;
const LENGTHS = [2, 5, 10, 15, 20, 30, 45, 60, 90, 120, 150, 180, 240, 300, 360, 480, 600];
const AWAY = [5, 10, 15, 20, 30, 45, 60, 120];
const AGO = [5, 10, 15, 20, 30, 45, 60, 90];
const LANGUAGES = ['kk', 'ru', 'en'];

/** @param {string} title @param {{code: string, names: object}[]} reasons @returns {Promise<string | null>} */
export function askReason(title, reasons) {
  return choose({ title, hint: t('clerk.reasonRequired'), choices: reasons.map(({ code, names }) => ({ value: code, text: pick(names) })) });
}

/**
 * @param {string} title
 * @param {string[]} codes
 * @param {Scene} scene
 * @returns {Promise<string | null>}
 */
export function askService(title, codes, { words }) {
  return choose({ title, hint: t('kiosk.chooseService'), choices: codes.map((code) => ({ value: code, text: words.service(code) })) });
}

/** Every service of the office, those of this counter first. @param {Scene} scene @returns {string[]} */
export function servicesFrom({ office, view }) {
  const own = view.counter.services;
  return [...own, ...office.services.map((/** @type {any} */ { code }) => code).filter((/** @type {string} */ code) => !own.includes(code))];
}

/** @param {string} title @param {string} hint @returns {Promise<string | null>} the code of the outcome; keys 1 to 5 answer at once */
export function askOutcome(title, hint) {
  return choose({ title, hint, choices: OUTCOME_CODES.map((code) => ({ value: code, text: outcomeText(code) })) });
}

/** @param {string} title @returns {Promise<number | null>} how long something took */
export function askLength(title) {
  return choose({ title, hint: t('console.howLong'), choices: LENGTHS.map((n) => ({ value: n, text: t('console.minutes', { n }) })) });
}

/**
 * Asks until when; the first answer says nothing.
 * @param {string} title
 * @param {string} nothing the words of the first answer
 * @param {Scene} scene
 * @param {{minutes?: number[], lunch?: boolean, hint?: string}} [options]
 * @returns {Promise<string | null>} an instant, or nothing
 */
export function askUntil(title, nothing, { office, now }, { minutes = AWAY, lunch = false, hint = 'console.pauseUntil' } = {}) {
  const toLunch = lunch ? untilLunchEnds(office, now) : 0;
  const ends = [...minutes.filter((n) => n !== toLunch), ...toLunch ? [toLunch] : []].sort((one, other) => one - other).slice(-8);
  return choose({ title, hint: t(hint), choices: [{ value: '', text: nothing }, ...ends.map((n) => {
    const at = Math.floor(now / MINUTE + n) * MINUTE;
    return { value: new Date(at).toISOString(), text: t('console.pauseEnd', { time: wall(at, office.zone).time, n }) };
  })] });
}

/** @param {Record<string, any>} office @param {number} now @returns {number} minutes to the end of lunch while it is near; else 0 */
function untilLunchEnds({ hours, zone }, now) {
  if (!hours.lunch?.to) {
    return 0;
  }
  const [hour, minute] = wall(now, zone).time.split(':').map(Number);
  const [toHour, toMinute] = hours.lunch.to.split(':').map(Number);
  const left = (toHour - hour) * 60 + toMinute - minute;
  return left > 0 && left <= 150 ? left : 0;
}

/**
 * Asks when a service truly ended.
 * @param {string} title
 * @param {string} hint
 * @param {string} from when it began
 * @param {Pick<Scene, 'office' | 'now'>} scene
 * @param {string} [nothing] the words of the first answer
 * @returns {Promise<string | null>} an instant; nothing for the first answer
 */
export function askEnd(title, hint, from, { office, now }, nothing = t('console.endNow')) {
  const earlier = AGO.map((n) => ({ n, at: now - n * MINUTE })).filter(({ at }) => at > Date.parse(from));
  return choose({ title, hint, choices: [{ value: '', text: nothing }, ...earlier.map(({ n, at }) => ({
    value: new Date(at).toISOString(), text: t('console.endAgo', { time: wall(at, office.zone).time, n }),
  }))] });
}

/** Asks for the category a visitor claims. @param {string} title @param {Scene} scene @returns {Promise<string | null>} nothing for none */
export function askCategory(title, { office }) {
  return choose({ title, hint: t(favours(office) ? 'kiosk.priorityQuestion' : 'kiosk.categoryQuestion'), choices: [{ value: '', text: t('console.noCategory') },
    ...office.categories.map((/** @type {any} */ { code, names }) => ({ value: code, text: pick(names) }))] });
}

/** @param {string} title @returns {Promise<string | null>} in which language a visitor is called */
export function askLanguage(title) {
  return choose({ title, choices: LANGUAGES.map((code) => ({ value: code, text: t(`console.speaks.${code}`) })) });
}

/**
 * How long somebody is out: until his booked time, or until he is expected back.
 * @param {{until?: string | null, booked?: string | null}} ticket
 * @param {string} zone
 */
export function untilWhen({ until, booked }, zone) {
  return until ? t(until === booked ? 'console.ownTime' : 'console.until', { time: wall(until, zone).time }) : t('status.parked');
}

/** The ticket of the counter before the words of a question. @param {Scene} scene @param {string} text */
export function ofTicket({ view }, text) {
  return `${shown(view.counter.ticket?.number)} · ${text}`;
}
