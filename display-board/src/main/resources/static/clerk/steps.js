/** What a clerk can do next. The first step is the next logical one: it gets the big button. */

/**
 * @typedef {object} Step
 * @property {string} id the command, as it is called in the API
 * @property {string} key as printed on the keyboard; empty when only a button leads there
 * @property {string} text key of its words
 */

/** @type {Record<string, Step>} */
const STEPS = {
  'open': { id: 'open', key: 'F8', text: 'console.open' },
  'call-next': { id: 'call-next', key: 'F2', text: 'clerk.callNext' },
  'recall': { id: 'recall', key: 'F4', text: 'clerk.recall' },
  'start': { id: 'start', key: 'F8', text: 'clerk.start' },
  'finish': { id: 'finish', key: 'F8', text: 'clerk.finish' },
  'finish-and-call-next': { id: 'finish-and-call-next', key: 'F2', text: 'console.finishAndCall' },
  'no-show': { id: 'no-show', key: 'F9', text: 'clerk.noShow' },
  'pause': { id: 'pause', key: 'Alt+B', text: 'clerk.pause' },
  'resume': { id: 'resume', key: 'Alt+B', text: 'clerk.resume' },
  'close': { id: 'close', key: '', text: 'console.close' },
};

/** @type {Record<string, string[]>} */
const OF_STATE = {
  closed: ['open'],
  free: ['call-next', 'pause', 'close'],
  calling: ['start', 'recall', 'no-show'],
  serving: ['finish', 'finish-and-call-next'],
  paused: ['resume', 'close'],
};

/** The keys that mean something somewhere on this page, so that a press at the wrong moment gets an answer. */
export const COMMAND_KEYS = ['F2', 'F4', 'F8', 'F9', 'Alt+B'];

/**
 * @param {Record<string, any>} view of the counter
 * @returns {Step[]} the most likely first; empty while the office's day is not open
 */
export function steps({ day, counter }) {
  return day.state === 'open' ? (OF_STATE[counter.state] ?? []).map((id) => STEPS[id]) : [];
}
