/** The settings in the making: a copy that forms write into, beside what is in force. */

import { t } from '../ui/texts.js';

/** @typedef {(string | number)[]} Path */

const IMPOSSIBLE = 'invalid-value';
const TIME = /\.(open|close|lastTicket|from|to)$/;

/** What a supervisor changes himself; the rest is the administrator's. The server decides; this only greys out. */
const OF_THE_SUPERVISOR = /^(hours|calendar|counters|staff|issuing|appointments)(\.|$)|^services\.\d+\.(waitNorm|serviceNorm)$/;

export class Draft {
  /** @param {Record<string, any>} settings in force @param {string} role */
  constructor(settings, role) {
    this.before = settings;
    this.role = role;
    this.now = structuredClone(settings);
    /** @type {{field: string, code: string, text: string}[]} */
    this.faults = [];
    /** Lines that stand open: those that were wrong or are new. @type {Set<string>} */
    this.opened = new Set();
  }

  get changed() {
    return JSON.stringify(this.before) !== JSON.stringify(this.now);
  }

  /** @param {Path} path @returns {any} */
  get(path) {
    return path.reduce((/** @type {any} */ value, step) => value?.[step], this.now);
  }

  /** Writes a value; one that is absent leaves no trace. @param {Path} path @param {unknown} value */
  set(path, value) {
    const parent = path.slice(0, -1).reduce((/** @type {any} */ of, step) => (of[step] ??= {}), this.now);
    const last = path[path.length - 1];
    if (value === undefined || value === null) {
      delete parent[last];
    } else {
      parent[last] = value;
    }
    const own = name(path);
    this.faults = this.faults.filter(({ field }) => field !== own && !field.startsWith(`${own}.`) && !field.startsWith(`${own}[`));
  }

  /** @param {Path} path of a list @param {unknown} element */
  add(path, element) {
    const before = this.get(path) ?? [];
    this.set(path, [...before, element]);
    this.opened.add(name([...path, before.length]));
    this.faults = [];
  }

  /** @param {Path} path of a list @param {number} place */
  remove(path, place) {
    this.set(path, this.get(path).filter((/** @type {unknown} */ _, /** @type {number} */ at) => at !== place));
    this.opened = new Set([...this.opened].map((line) => moved(line, name(path), place)).filter((line) => line !== null));
    this.faults = [];
  }

  /** What is wrong at a place, in words; nothing when all is well. @param {Path} path */
  fault(path) {
    return this.faults.find(({ field }) => field === name(path))?.text;
  }

  /**
   * Notes what the server refused, each at its field.
   * @param {import('../ui/api.js').Refused} refused @param {string} [root] before the fields that it names
   * @returns {string} what to say about it
   */
  refuse({ problem, message }, root = '') {
    const single = problem.field ? [{ field: root + problem.field, code: problem.code, text: problem.code === IMPOSSIBLE ? t(TIME.test(problem.field) ? 'fault.not-a-time' : 'fault.invalid-value') : message }] : [];
    this.faults = problem.faults ?? single;
    this.faults.forEach(({ field }) => [...field.matchAll(/\]/g)].forEach(({ index }) => this.opened.add(field.slice(0, index + 1))));
    return problem.faults ? t('admin.contradicts', { n: this.faults.length }) : message;
  }

  /** Whether whoever is signed in may write there. @param {Path} path */
  may(path) {
    return this.role === 'administrator' || (this.role === 'supervisor' && OF_THE_SUPERVISOR.test(path.join('.')));
  }
}

/** A settings page of a day that is over: nothing can be written. */
export class Past extends Draft {
  /** @param {Record<string, any>} settings */
  constructor(settings) {
    super(settings, '');
  }
}

/** What a line of a list is called once another is taken out; nothing when it is that one. @param {string} line @param {string} list @param {number} gone */
function moved(line, list, gone) {
  const at = line.startsWith(`${list}[`) ? Number.parseInt(line.slice(list.length + 1), 10) : -1;
  return at < gone ? line : at === gone ? null : line.replace(`${list}[${at}]`, `${list}[${at - 1}]`);
}

/** A path as the server names it: `counters[1].services`. @param {Path} path */
export function name(path) {
  return path.map((step, at) => (typeof step === 'number' ? `[${step}]` : `${at ? '.' : ''}${step}`)).join('');
}
