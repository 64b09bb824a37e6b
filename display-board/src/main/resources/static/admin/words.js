/** Names a field of the settings as the pages name it, its section, the line of its list, its label, and its value as well. */
import { longDay, weekdayShort } from '../ui/dates.js';
import { LANGUAGES, language, pick, t } from '../ui/texts.js';
import { WEEK } from './year.js';

/** What a field is called beside its input; a list by its heading. @type {Record<string, string>} */
const LABELS = {
  open: 'admin.opens', lastTicket: 'supervisor.lastTicket', close: 'admin.closes', lunch: 'admin.lunch', from: 'admin.from', to: 'admin.to',
  fullNames: 'admin.fullName', names: 'admin.name', number: 'admin.counterNumber', services: 'admin.section.services', letter: 'admin.letter',
  groups: 'admin.groups', guards: 'admin.guard', credits: 'admin.credit', days: 'admin.workingDays', minutes: 'admin.slotMinutes',
  callRule: 'admin.callRule', waits: 'admin.waitsNorm', credit: 'admin.slotCredit', category: 'preview.who',
};
/** Labels that are the text of their own name. */
const PLAIN = [
  'opensBefore', 'closesAfter', 'byCapacity', 'normPercent', 'workingDays', 'admission', 'capacity', 'daysAhead', 'earlyMinutes', 'graceMinutes',
  'onTimeMinutes', 'note', 'waitNorm', 'serviceNorm', 'code', 'zone', 'account', 'ground', 'calls', 'seconds', 'recallEvery', 'overtakes',
  'withdrawSeconds', 'restoreMinutes', 'parkMinutes', 'deferMinutes',
];
/** Labels of fields whose values are words of the program; theirs are the keys that follow. @type {Record<string, string>} */
const CHOICES = { admission: 'admin.admission', mode: 'admin.lunch', waits: 'admin.waits' };
/** Their names say no more than the section or the line. */
const SILENT = ['hours', 'calendar', 'exceptions', 'date', 'appointments', 'slots', 'counters', 'staff', 'categories', 'order', 'desk', 'issuing', 'mode'];

/** Where a field is edited. @param {string} field such as `services[3].waitNorm` */
export function sectionOf(field) {
  const root = field.split(/[.[]/)[0];
  /** @type {Record<string, string>} */
  const elsewhere = { groups: 'services', callRule: 'rules', pauseReasons: 'reasons', cancelReasons: 'reasons', names: 'office', zone: 'office', issuing: 'hours', waits: 'services' };
  if (root === 'desk') {
    return field.includes('Reasons') ? 'reasons' : 'rules';
  }
  return field.startsWith('calendar.opens') || field.startsWith('calendar.closes') ? 'hours' : elsewhere[root] ?? root;
}

/** What an element of a list is known by, where it has such a thing. @param {any} one */
function identity(one) {
  return one?.code ?? one?.number ?? one?.account ?? one?.date ?? one?.letter ?? one?.category;
}

/** @typedef {(list: any, key: string) => any} Finding */

/** Faults name an element by its place. @type {Finding} */
const byPlace = (list, key) => (Array.isArray(list) ? list[Number(key)] : undefined);

/** Changes name it by what it is known by, and by its place where it is known by nothing. @type {Finding} */
const byKey = (list, key) => (Array.isArray(list) ? list.find((one) => String(identity(one)) === key) ?? (identity(list[0]) === undefined ? list[Number(key)] : undefined) : undefined);

/**
 * A field in which something is wrong, such as «Услуги · Земельный участок · Норма ожидания, мин».
 * @param {string} field as the server names it @param {Record<string, any>} settings
 */
export function fieldWords(field, settings) {
  return words(field, [settings], byPlace);
}

/**
 * A field that differs; what is not there any more has its name in the settings before.
 * @param {string} field as the server names it @param {Record<string, any>} now @param {Record<string, any>} before
 */
export function changeWords(field, now, before) {
  return words(field, [now, before], byKey);
}

/** @param {string} field @param {Record<string, any>[]} settings @param {Finding} find */
function words(field, settings, find) {
  let here = settings;
  let list = '';
  const found = [t(`admin.section.${sectionOf(field)}`)];
  for (const [step, key] of field.matchAll(/[^.[\]]+|\[([^\]]*)\]/g)) {
    if (key === undefined) {
      found.push(label(step, list));
      here = here.map((of) => of?.[step]);
      list = step;
    } else {
      here = here.map((of) => find(of, key));
      found.push(lineWords(list, here.find((of) => of !== undefined), key, settings));
    }
  }
  return found.filter((word, at) => word && word !== found[at - 1]).join(' · ');
}

/** @param {string} step @param {string} list in whose line it lies */
function label(step, list) {
  const language = LANGUAGES.find(({ code }) => code === step);
  if (language) {
    return language.short;
  }
  if (SILENT.includes(step) || (step === 'services' && !list)) {
    return '';
  }
  if (step === 'minutes' && ['guards', 'credits'].includes(list)) {
    return '';
  }
  return PLAIN.includes(step) ? t(`admin.${step}`) : step.endsWith('Reasons') ? t(`admin.list.${step}`) : LABELS[step] ? t(LABELS[step]) : step;
}

/** @param {string} list @param {any} element @param {string} key @param {Record<string, any>[]} settings */
function lineWords(list, element, key, settings) {
  if (list === 'guards' || list === 'credits') {
    const category = element ? element.category : key;
    return category && category !== 'null' ? named('categories', category, settings) : t('order.ordinary');
  }
  if (element === undefined || typeof element === 'string') {
    return element ? named('services', element, settings) : dated(key);
  }
  if (element.number !== undefined) {
    return t('console.window', { n: element.number });
  }
  return pick(element.names) || element.code || element.account || (element.date ? dated(element.date) : `№ ${Number(key) + 1}`);
}

/** A date as people read it; anything else as it is. @param {string} value */
function dated(value) {
  return /^\d{4}-\d\d-\d\d$/.test(value) ? longDay(value) : value;
}

/** What an entry of a list is called. @param {'services' | 'categories'} list @param {string} code @param {Record<string, any>[]} settings */
function named(list, code, settings) {
  return pick(settings.flatMap((of) => of[list]).find((one) => one.code === code)?.names) || code;
}

/**
 * What a field was or became. A line that came or went is told whole, as `name: value; name: value`, a text as `kk / ru / en`.
 * @param {string} field as the server names it @param {string} value as the server tells it
 * @param {Record<string, any>} now @param {Record<string, any>} before
 */
export function valueWords(field, value, now, before) {
  const list = field.match(/(\w+)(?:\[[^\]]*\])?$/)?.[1] ?? '';
  return value.split(/; |, (?=\w+: )/).map((part) => {
    const [, path, told] = /** @type {RegExpMatchArray} */ (part.match(/^((?:[a-z][A-Za-z]*: )*)(.*)$/s));
    const steps = path.split(': ').slice(0, -1);
    const words = told.split(', ').map((one) => valueWord(steps.at(-1) ?? list, one, [now, before])).join(', ');
    const known = steps.map((step) => label(step, list)).filter(Boolean).at(-1);
    return known ? `${known}: ${words}` : words;
  }).join('; ');
}

/** @param {string} step the field itself @param {string} value @param {Record<string, any>[]} settings */
function valueWord(step, value, settings) {
  const texts = value.split(' / ');
  if (texts.length === LANGUAGES.length) {
    return texts[LANGUAGES.findIndex(({ code }) => code === language())];
  }
  if (step === 'services') {
    return named('services', value, settings);
  }
  if (step === 'category' || step === 'categories') {
    return named('categories', value, settings);
  }
  if (WEEK.includes(value)) {
    return weekdayShort(WEEK.indexOf(value));
  }
  return value === 'shut' ? t('admin.day.shut') : value === 'true' ? t('ui.yes') : value === 'false' ? t('ui.no') : CHOICES[step] ? t(`${CHOICES[step]}.${value}`) : dated(value);
}
