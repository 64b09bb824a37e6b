/** What each step of the console asks first, and the order that it then gives to the office. */
import { newKey } from '../ui/api.js';
import { takenAt } from '../ui/office.js';
import { confirmed, shown } from '../ui/parts.js';
import { t } from '../ui/texts.js';
import { book, expected } from './bookings.js';
import { choose, chooseMany } from './choose.js';
import { tooLong } from './current.js';
import { showTicket } from './paper.js';
import { askCategory, askEnd, askLanguage, askLength, askOutcome, askReason, askService, askUntil, ofTicket, servicesFrom } from './questions.js';
import { bringBack, category, correct, find } from './tickets.js';

/** @typedef {import('./questions.js').Scene} Scene */
/** @typedef {import('./desk.js').Order} Order */
/** @typedef {(scene: Scene) => Promise<Order | null>} Deed null when the clerk thought better of it */

const ADVICE = 'advice';
const LUNCH = 'lunch';

/** @type {Record<string, Deed>} */
const DEEDS = {
  'finish': (scene) => finish(scene, false),
  'finish-and-call-next': (scene) => finish(scene, true),
  'finish-earlier': finishEarlier,
  park,
  transfer,
  'add-service': addService,
  'confirm': (scene) => category(scene, scene.view.counter.ticket),
  find,
  'bring-back': bringBack,
  correct,
  'walk-direct': walkDirect,
  issue,
  book,
  expected,
  advice,
  visit,
  'home-visit': homeVisit,
  pause,
  services,
  reception,
  move,
  close,
};

/** The order of a step, once everything is said. @param {string} id @param {Scene} scene @returns {Promise<Order | null>} */
export function order(id, scene) {
  return DEEDS[id]?.(scene) ?? Promise.resolve(at(scene, id));
}

/** @param {Scene} scene @param {string} command @param {object} [body] @returns {Order} */
function at({ number }, command, body = {}) {
  return { path: `counters/${number}/${command}`, body };
}

/** Asks what the visit came to, and, when it has run very long, when it truly ended. @param {Scene} scene @param {boolean} next whether the next visitor is called at once @returns {Promise<Order | null>} */
async function finish(scene, next) {
  const { ticket } = scene.view.counter;
  const title = t('console.outcome', { ticket: shown(ticket.number) });
  const outcome = await askOutcome(title, t(next ? 'console.outcomeThenCall' : 'console.outcomeHint'));
  if (!outcome) {
    return null;
  }
  const ended = tooLong(ticket, scene.words, scene.now) ? await askEnd(title, t('console.stillServing'), ticket.startedAt, scene) : '';
  if (ended === null) {
    return null;
  }
  if (!ended) {
    return at(scene, next ? 'finish-and-call-next' : 'finish', { outcome });
  }
  return { ...at(scene, 'finish', { outcome, ended }), then: next ? at(scene, 'call-next') : undefined };
}

/** @type {Deed} */
async function finishEarlier(scene) {
  const { ticket } = scene.view.counter;
  const title = t('console.outcome', { ticket: shown(ticket.number) });
  const outcome = await askOutcome(title, t('console.outcomeHint'));
  const ended = outcome && await askEnd(title, t('console.trueEnd'), ticket.startedAt, scene);
  return outcome && ended !== null ? at(scene, 'finish', { outcome, ended: ended || undefined }) : null;
}

/** @type {Deed} */
async function park(scene) {
  const { parkReasons, parkMinutes } = scene.office.desk;
  const title = ofTicket(scene, t('clerk.park'));
  const reason = await askReason(title, parkReasons);
  const until = reason && await askUntil(title, t('console.parkUsual', { n: parkMinutes }), scene, { hint: 'console.parkUntil' });
  return reason && until !== null ? at(scene, 'park', { reason, until: until || undefined }) : null;
}

/** To a counter that works, or to a service. @type {Deed} */
async function transfer(scene) {
  const { office, words, hall, number, view } = scene;
  const own = view.counter.ticket.service;
  const title = ofTicket(scene, t('clerk.transfer'));
  /** @param {number} n */
  const offers = (n) => office.counters.find((/** @type {any} */ one) => one.number === n)?.services ?? [];
  const open = (hall?.counters ?? []).filter((/** @type {any} */ one) => one.state !== 'closed');
  const counters = open.filter((/** @type {any} */ one) => one.number !== number);
  const taken = new Set(open.flatMap((/** @type {any} */ one) => takenAt(office, one)));
  /** @param {string} code */
  const note = (code) => (hall && !taken.has(code) ? t('console.noWindow') : undefined);
  const to = await choose({ title, hint: t('console.transferTo'), choices: [
    ...counters.map((/** @type {any} */ one) => ({
      value: { counter: one.number },
      text: t('console.window', { n: one.number }), note: offers(one.number).map((/** @type {string} */ code) => words.service(code)).join(' · '),
    })),
    ...office.services.filter((/** @type {any} */ { code }) => code !== own).map((/** @type {any} */ { code }) => ({ value: { service: code }, text: words.service(code), note: note(code) })),
  ] });
  if (!to) {
    return null;
  }
  const foreign = to.counter && !offers(to.counter).includes(own);
  const service = foreign ? await askService(title, offers(to.counter), scene) : to.service;
  if (service === null) {
    return null;
  }
  const reason = await askReason(title, office.desk.transferReasons);
  const back = reason && await choose({ title, choices: [{ value: false, text: t('console.transferOnly') }, { value: true, text: t('console.transferBack') }] });
  return reason && back !== null ? at(scene, 'transfer', { service, counter: to.counter, reason, back }) : null;
}

/** @type {Deed} */
async function addService(scene) {
  const { ticket } = scene.view.counter;
  const codes = servicesFrom(scene).filter((code) => code !== ticket.service);
  const service = await askService(ofTicket(scene, t('clerk.addService')), codes, scene);
  return service ? at(scene, 'add-service', { service }) : null;
}

/** Two presses: the key and the digit of the service. A reason is asked only when the server wants one. @type {Deed} */
async function walkDirect(scene) {
  const title = t('console.walkDirect');
  const service = await askService(title, scene.view.counter.services, scene);
  return service ? {
    ...at(scene, 'walk-direct', { service }),
    key: newKey(),
    again: async ({ code }) => {
      const reason = code === 'reason-needed' && await askReason(title, scene.office.desk.outOfTurnReasons);
      return reason ? { service, reason } : null;
    },
  } : null;
}

/** @type {Deed} */
async function issue(scene) {
  const title = t('console.issue');
  const service = await askService(title, servicesFrom(scene), scene);
  const claim = service && scene.office.categories.length ? await askCategory(title, scene) : '';
  const language = service && claim !== null && await askLanguage(title);
  return service && language
    ? { path: 'tickets', key: newKey(), body: { service, language, claim: claim || undefined }, done: (ticket) => showTicket(ticket, scene) } : null;
}

/** A neighbour has asked something: who for what, and how long. @type {Deed} */
async function advice(scene) {
  const title = t('console.advice');
  const service = await askService(title, servicesFrom(scene), scene);
  const minutes = service && await askLength(title);
  return minutes ? at(scene, 'visits', { service, outcome: ADVICE, minutes }) : null;
}

/** @type {Deed} */
function visit(scene) {
  return received(scene, 'visits', t('console.visit'));
}

/** @type {Deed} */
function homeVisit(scene) {
  return received(scene, 'home-visits', t('console.homeVisit'));
}

/** @param {Scene} scene @param {string} command @param {string} title @returns {Promise<Order | null>} */
async function received(scene, command, title) {
  const service = await askService(title, servicesFrom(scene), scene);
  const outcome = service && await askOutcome(title, t('console.outcomeOf'));
  const minutes = outcome && await askLength(title);
  return minutes ? at(scene, command, { service, outcome, minutes }) : null;
}

/** @type {Deed} */
async function pause(scene) {
  const title = t('console.pause');
  const reason = await askReason(title, scene.office.pauseReasons);
  const until = reason && await askUntil(title, t('console.pauseOpen'), scene, { lunch: reason === LUNCH });
  return reason && until !== null ? at(scene, 'pause', { reason, until: until || undefined }) : null;
}

/** @type {Deed} */
async function services(scene) {
  const { view, office } = scene;
  const chosen = await chooseMany({
    title: t('console.services'), hint: t('console.servicesHint'), chosen: view.counter.services,
    choices: office.services.map((/** @type {any} */ { code }) => ({ value: code, text: scene.words.service(code) })),
  });
  return chosen?.length ? at(scene, 'services', { services: chosen }) : null;
}

/** @type {Deed} */
async function reception(scene) {
  const title = t('console.reception');
  const available = await choose({ title, choices: [{ value: true, text: t('console.receptionOn') }, { value: false, text: t('console.receptionOff') }] });
  const until = available === null ? null : await askUntil(title, t('console.pauseOpen'), scene, { minutes: [15, 30, 45, 60, 90, 120, 180], hint: 'console.receptionUntil' });
  return available !== null && until !== null ? at(scene, 'reception', { available, until: until || undefined }) : null;
}

/** @type {Deed} */
async function move(scene) {
  const { hall, office, number } = scene;
  const closed = (hall?.counters ?? []).filter((/** @type {any} */ one) => one.state === 'closed' && one.number !== number);
  const to = await choose({ title: t('console.move'), hint: t(closed.length ? 'console.choose' : 'console.moveNowhere'),
    choices: closed.map((/** @type {any} */ one) => ({ value: one.number, text: t('console.window', { n: one.number }) })) });
  return to && { ...at(scene, 'move', { to }), done: () => location.assign(`/clerk/${office.id}/${to}`) };
}

/** @type {Deed} */
async function close(scene) {
  const yes = await confirmed(t('console.closeAsk', { n: scene.number }), { yes: t('console.close'), no: t('console.stay') });
  return yes ? at(scene, 'close') : null;
}
