/** What a clerk does with a ticket that is not at his counter: finds it, brings it back, takes it out of turn, prints it again. */
import { get } from '../ui/api.js';
import { askBefore } from '../ui/before.js';
import { wall } from '../ui/dates.js';
import { favours } from '../ui/office.js';
import { shown, stored } from '../ui/parts.js';
import { pick, t } from '../ui/texts.js';
import { choose } from './choose.js';
import { printCopy } from './paper.js';
import { askEnd, askOutcome, askReason, untilWhen } from './questions.js';

/** @typedef {import('./questions.js').Scene} Scene */
/** @typedef {import('./desk.js').Order} Order */
/** @typedef {{number: string, kind: string, service?: string, claim?: string | null}} Found */

const DEFER = [5, 10, 15, 20, 30, 45, 60, 90];
const NUMBER = /^[A-Z]\d{3,}$/;

/** What can be done, by where the ticket is. @type {Record<string, string[]>} */
const OF_KIND = {
  here: ['confirm', 'before', 'reprint'],
  waiting: ['call', 'confirm', 'defer', 'before', 'reprint', 'cancel'],
  away: ['return', 'confirm', 'before', 'reprint'],
  missed: ['restore', 'before'],
  other: ['call', 'return', 'restore', 'confirm', 'defer', 'before', 'reprint', 'cancel'],
};

/** @type {Record<string, (scene: Scene, ticket: Found) => Promise<Order | null>>} */
const DEEDS = {
  call: async ({ office, number }, ticket) => {
    const reason = await askReason(t('console.callByHand', { ticket: shown(ticket.number) }), office.desk.outOfTurnReasons);
    return reason ? { path: `counters/${number}/call`, body: { number: ticket.number, reason } } : null;
  },
  confirm: category,
  return: async (_, { number }) => of(number, 'return'),
  restore: async ({ office }, { number }) => {
    const reason = await askReason(t('console.restore', { ticket: shown(number) }), office.desk.outOfTurnReasons);
    return reason ? of(number, 'restore', { reason }) : null;
  },
  defer: async ({ office, now }, { number }) => {
    const minutes = await choose({ title: `${shown(number)} · ${t('console.defer')}`, choices: DEFER.map((n) => ({
      value: n, text: t('console.pauseEnd', { time: wall(now + n * 60000, office.zone).time, n }),
    })) });
    return minutes ? of(number, 'defer', { minutes }) : null;
  },
  before: async ({ office, words, hall }, { number }) => {
    const called = (hall?.calls ?? []).map((/** @type {any} */ call) => call.number).filter((/** @type {string} */ other) => other !== number);
    await askBefore({ path: `/api/offices/${office.id}/days/today`, number, called, words });
    return null;
  },
  reprint: async (scene, { number }) => ({ ...of(number, 'reprint'), done: () => printCopy(number, scene) }),
  cancel: async ({ office }, { number }) => {
    const reason = await askReason(`${shown(number)} · ${t('console.cancel')}`, office.cancelReasons);
    return reason ? of(number, 'cancel', { reason }) : null;
  },
};

/** @param {string} number @param {string} command @param {object} [body] @returns {Order} */
function of(number, command, body = {}) {
  return { path: `tickets/${number}/${command}`, body };
}

/** Finds a ticket by its number or service, then asks what is to be done with it. @param {Scene} scene @returns {Promise<Order | null>} */
export async function find(scene) {
  const { view, words, office } = scene;
  const { ticket } = view.counter;
  /** @param {string} kind @returns {(ticket: any) => {value: Found, text: string, note: string}} */
  const as = (kind) => ({ number, service, claim, until, booked }) => ({
    value: { number, kind, service, claim },
    text: `${shown(number)} · ${words.service(service)}`,
    note: [kind === 'away' && until ? untilWhen({ until, booked }, office.zone) : t(`console.found.${kind}`), claim ? words.code(claim) : '']
      .filter(Boolean).join(' · '),
  });
  /** @type {Found | null} */
  const found = await choose({
    title: t('console.find'), hint: t('console.findHint'), digits: false,
    choices: [...view.waiting.map(as('waiting')), ...view.away.map(as('away')), ...view.missed.map(as('missed')), ...ticket ? [as('here')(ticket)] : []],
    other: (typed) => {
      const number = stored(typed);
      return NUMBER.test(number) ? { number, kind: 'other' } : undefined;
    },
  });
  return found && deal(scene, found);
}

/** Asks what is to be done with a ticket. @param {Scene} scene @param {Found} found @returns {Promise<Order | null>} */
export async function deal(scene, found) {
  const { view, words } = scene;
  const free = view.counter.state === 'free';
  const what = await choose({ title: shown(found.number), hint: found.service && words.service(found.service),
    choices: OF_KIND[found.kind].filter((deed) => deed !== 'call' || free).map((deed) => ({ value: deed, text: t(`console.deed.${deed}`) })) });
  return what ? DEEDS[what](scene, found) : null;
}

/** Where a ticket is, as far as the view of this counter tells. @param {Record<string, any>} view @param {string} number */
export function kindOf({ waiting, away, missed, counter }, number) {
  /** @param {{number: string}[]} list */
  const among = (list) => list.some((one) => one.number === number);
  return counter.ticket?.number === number ? 'here' : among(waiting) ? 'waiting' : among(away) ? 'away' : among(missed) ? 'missed' : 'other';
}

/** Somebody is there again: from his errand, or after all. @param {Scene} scene @returns {Promise<Order | null>} */
export async function bringBack(scene) {
  const { view, words, office } = scene;
  /** @param {string} note @returns {(ticket: any) => {text: string, note: string}} */
  const line = (note) => ({ number, service }) => ({ text: `${shown(number)} · ${words.service(service)}`, note });
  const found = await choose({ title: t('console.bringBack'), choices: [
    ...view.away.map((/** @type {any} */ ticket) => ({ value: { ...ticket, kind: 'return' },
      ...line(untilWhen(ticket, office.zone))(ticket) })),
    ...view.missed.map((/** @type {any} */ ticket) => ({ value: { ...ticket, kind: 'restore' }, ...line(t('status.noShow'))(ticket) })),
  ] });
  return found && DEEDS[found.kind](scene, found);
}

/** Whether a category is granted: with the document seen or not. @param {Scene} scene @param {Found} ticket @returns {Promise<Order | null>} */
export async function category({ office, words }, { number, claim }) {
  const title = t(favours(office) ? 'console.categoryOf' : 'console.categoryHere', { ticket: shown(number) });
  const first = claim ? await choose({ title, hint: words.code(claim), choices: [
    { value: 'seen', text: t('console.documentSeen') }, { value: 'unseen', text: t('console.documentUnseen') },
    { value: 'decline', text: t('console.decline') }, { value: 'other', text: t('console.otherCategory') },
  ] }) : 'other';
  if (first === null || first === 'decline') {
    return first && of(number, 'decline');
  }
  const chosen = first !== 'other' ? claim : await choose({ title,
    choices: office.categories.map((/** @type {any} */ { code, names }) => ({ value: code, text: pick(names) })) });
  const seen = first !== 'other' ? first : chosen && await choose({ title, hint: words.code(chosen), choices: [
    { value: 'seen', text: t('console.documentSeen') }, { value: 'unseen', text: t('console.documentUnseen') }] });
  return seen ? of(number, 'confirm', { category: chosen, documentSeen: seen === 'seen' }) : null;
}

/** A finished service was recorded wrongly: the record keeps both. @param {Scene} scene @returns {Promise<Order | null>} */
export async function correct(scene) {
  const { view, office } = scene;
  const done = view.mine.log.filter((/** @type {any} */ { type }) => type === 'ServiceFinished');
  const title = t('console.correct');
  const chosen = await choose({ title, choices: done.map((/** @type {any} */ entry) => ({
    value: entry.ticket, text: shown(entry.ticket), note: wall(entry.at, office.zone).time })) });
  if (!chosen) {
    return null;
  }
  const { history } = await get(`/api/offices/${office.id}/days/today/tickets/${chosen}`);
  const end = history.findLast((/** @type {any} */ { type }) => type === 'ServiceFinished');
  const start = history.findLast((/** @type {any} */ { type }) => type === 'ServiceStarted');
  const outcome = await askOutcome(`${shown(chosen)} · ${title}`, t('console.outcomeOf'));
  const ended = outcome && await askEnd(`${shown(chosen)} · ${title}`, t('console.trueEnd'), start.at, { ...scene, now: Date.parse(end.at) }, t('console.endRecorded'));
  const reason = ended !== null && outcome && await askReason(`${shown(chosen)} · ${title}`, office.desk.correctionReasons);
  return reason ? of(chosen, 'correct', { service: end.service, outcome, ended: ended || end.at, reason }) : null;
}
