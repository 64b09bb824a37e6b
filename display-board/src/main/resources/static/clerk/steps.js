/**
 * What a clerk can do next. The first step of a state is the next logical one and gets the big button; few more are
 * visible beside it; the rest is in one menu, and most of it has a key of its own.
 */

/**
 * @typedef {object} Step
 * @property {string} id the command as it is called in the API, or the name of a question
 * @property {string} key as printed on the keyboard; empty when only the menu leads there
 * @property {string} text key of its words
 */

/** @type {Record<string, Step>} */
export const STEPS = {
  'open': { id: 'open', key: 'F8', text: 'console.open' },
  'call-next': { id: 'call-next', key: 'F2', text: 'clerk.callNext' },
  'finish-and-call-next': { id: 'finish-and-call-next', key: 'F2', text: 'console.finishAndCall' },
  'recall': { id: 'recall', key: 'F4', text: 'clerk.recall' },
  'start': { id: 'start', key: 'F8', text: 'clerk.start' },
  'finish': { id: 'finish', key: 'F8', text: 'clerk.finish' },
  'no-show': { id: 'no-show', key: 'F9', text: 'clerk.noShow' },
  'withdraw': { id: 'withdraw', key: 'Ctrl+Z', text: 'console.withdraw' },
  'find': { id: 'find', key: 'Ctrl+K', text: 'console.find' },
  'park': { id: 'park', key: 'Alt+P', text: 'clerk.park' },
  'transfer': { id: 'transfer', key: 'Alt+T', text: 'clerk.transfer' },
  'add-service': { id: 'add-service', key: 'Alt+A', text: 'clerk.addService' },
  'confirm': { id: 'confirm', key: 'Alt+C', text: 'console.category' },
  'bring-back': { id: 'bring-back', key: 'Alt+R', text: 'console.bringBack' },
  'walk-direct': { id: 'walk-direct', key: 'Alt+W', text: 'console.walkDirect' },
  'issue': { id: 'issue', key: 'Alt+N', text: 'console.issue' },
  'book': { id: 'book', key: 'Alt+S', text: 'console.book' },
  'expected': { id: 'expected', key: 'Alt+I', text: 'console.expected' },
  'advice': { id: 'advice', key: 'Alt+V', text: 'console.advice' },
  'visit': { id: 'visit', key: '', text: 'console.visit' },
  'home-visit': { id: 'home-visit', key: 'Alt+H', text: 'console.homeVisit' },
  'pause': { id: 'pause', key: 'Alt+B', text: 'clerk.pause' },
  'resume': { id: 'resume', key: 'Alt+B', text: 'clerk.resume' },
  'finish-earlier': { id: 'finish-earlier', key: '', text: 'console.finishEarlier' },
  'correct': { id: 'correct', key: '', text: 'console.correct' },
  'services': { id: 'services', key: '', text: 'console.services' },
  'reception': { id: 'reception', key: '', text: 'console.reception' },
  'move': { id: 'move', key: '', text: 'console.move' },
  'close': { id: 'close', key: '', text: 'console.close' },
  'menu': { id: 'menu', key: 'Alt+M', text: 'console.menu' },
};

/** @type {Record<string, string[]>} */
const VISIBLE = {
  closed: ['open'],
  free: ['call-next', 'walk-direct', 'pause', 'menu'],
  calling: ['start', 'recall', 'no-show', 'menu'],
  serving: ['finish', 'finish-and-call-next', 'park', 'menu'],
  paused: ['resume', 'home-visit', 'close', 'menu'],
};

const ANY = ['find', 'bring-back', 'issue', 'expected', 'book', 'advice', 'visit', 'correct'];
const BUSY = ['transfer', 'add-service', 'confirm', ...ANY, 'withdraw'];
const FREE = [...ANY, 'home-visit', 'services', 'reception', 'move', 'withdraw'];

/** @type {Record<string, string[]>} */
const MENU = {
  free: [...FREE, 'close'],
  calling: ['park', ...BUSY],
  serving: [...BUSY, 'finish-earlier'],
  paused: FREE,
};

/** The keys that mean something somewhere on this page, so that a press at the wrong moment gets an answer. */
export const COMMAND_KEYS = [...new Set(Object.values(STEPS).map(({ key }) => key).filter(Boolean))];

/** Group of the akim's reception. */
const AKIM = 'A';
/** The break from which a clerk comes back with a home visit to record. */
const OUTSIDE = 'field';

/** What else must be true. @type {Record<string, (view: Record<string, any>, office: Record<string, any>, now: number) => boolean>} */
const IF = {
  'withdraw': ({ undo }, _, now) => Boolean(undo) && Date.parse(undo.until) > now,
  'bring-back': ({ away, missed }) => away.length + missed.length > 0,
  'book': (_, office) => Boolean(office.appointments),
  'expected': ({ expected }, office) => Boolean(office.appointments) || expected.length > 0,
  'correct': ({ mine }) => mine.log.some((/** @type {any} */ { type }) => type === 'ServiceFinished'),
  'reception': ({ counter }, office) => office.services.some((/** @type {any} */ { code, letter }) => letter === AKIM && counter.services.includes(code)),
};

/**
 * @param {Record<string, any>} view of the counter
 * @returns {Step[]} the visible ones, the most likely first; empty while the office's day is not open
 */
export function steps({ day, counter }) {
  const visible = (VISIBLE[counter.state] ?? []).filter((id) => id !== 'home-visit' || counter.reason === OUTSIDE);
  return day.state === 'open' ? visible.map((id) => STEPS[id]) : [];
}

/**
 * @param {Record<string, any>} view of the counter
 * @param {Record<string, any>} office
 * @param {number} now
 * @returns {Step[]} what the menu holds
 */
export function menu({ day, counter, ...rest }, office, now) {
  const view = { day, counter, ...rest };
  return day.state === 'open' ? (MENU[counter.state] ?? []).filter((id) => IF[id]?.(view, office, now) ?? true).map((id) => STEPS[id]) : [];
}
