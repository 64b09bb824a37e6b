/** Names a field of the settings as the pages name it: its section, the line of its list, its label. */
import { dayText } from '../ui/dates.js';
import { LANGUAGES, pick, t } from '../ui/texts.js';

/** What a field is called beside its input; a list by its heading. @type {Record<string, string>} */
const LABELS = {
  open: 'admin.opens', lastTicket: 'supervisor.lastTicket', close: 'admin.closes', lunch: 'admin.lunch', from: 'admin.from', to: 'admin.to',
  fullNames: 'admin.fullName', names: 'admin.name', number: 'admin.counterNumber', services: 'admin.section.services', letter: 'admin.letter',
  groups: 'admin.groups', guards: 'admin.guard', credits: 'admin.credit', days: 'admin.workingDays', minutes: 'admin.slotMinutes',
  callRule: 'admin.callRule', waits: 'admin.waitsNorm', credit: 'admin.slotCredit',
};
/** Labels that are the text of their own name. */
const PLAIN = [
  'opensBefore', 'closesAfter', 'byCapacity', 'normPercent', 'workingDays', 'admission', 'capacity', 'daysAhead', 'earlyMinutes', 'graceMinutes',
  'onTimeMinutes', 'note', 'waitNorm', 'serviceNorm', 'code', 'zone', 'account', 'ground', 'calls', 'seconds', 'recallEvery', 'overtakes',
  'withdrawSeconds', 'restoreMinutes', 'parkMinutes', 'deferMinutes',
];
/** Their names say no more than the section or the line. */
const SILENT = ['hours', 'calendar', 'exceptions', 'appointments', 'slots', 'counters', 'staff', 'categories', 'order', 'desk', 'issuing', 'mode'];

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

/**
 * A field in words, such as «Услуги · Земельный участок · Норма ожидания, мин».
 * @param {string} field as the server names it, the elements of lists by place or by key
 * @param {Record<string, any>} settings in which it lies
 */
export function fieldWords(field, settings) {
  /** @type {any} */
  let here = settings;
  let list = '';
  const words = [t(`admin.section.${sectionOf(field)}`)];
  for (const [step, key] of field.matchAll(/[^.[\]]+|\[([^\]]*)\]/g)) {
    const element = key === undefined ? undefined : lineOf(here, key);
    words.push(key === undefined ? label(step, list) : lineWords(list, element, key, settings));
    here = key === undefined ? here?.[step] : element;
    list = key === undefined ? step : list;
  }
  return words.filter((word, at) => word && word !== words[at - 1]).join(' · ');
}

/** @param {any} list @param {string} key a place, or what the element is known by */
function lineOf(list, key) {
  const known = (/** @type {any} */ one) => [one?.code, one?.number, one?.account, one?.date, one?.letter, one].some((name) => String(name) === key);
  return Array.isArray(list) ? list.find((one) => typeof one === 'object' && known(one)) ?? list[Number(key)] : undefined;
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

/** @param {string} list @param {any} element @param {string} key @param {Record<string, any>} settings */
function lineWords(list, element, key, settings) {
  const place = /^\d+$/.test(key) ? `№ ${Number(key) + 1}` : key;
  if (typeof element !== 'object') {
    const service = settings.services.find((/** @type {any} */ { code }) => code === element);
    return pick(service?.names) || String(element ?? place);
  }
  if (element.number !== undefined) {
    return t('console.window', { n: element.number });
  }
  if (list === 'guards' || list === 'credits') {
    const category = settings.categories.find((/** @type {any} */ { code }) => code === element.category);
    return element.category ? pick(category?.names) || element.category : t('order.ordinary');
  }
  return pick(element.names) || element.code || element.account || (element.date ? dayText(element.date) : place);
}
