/** Talks to the office over HTTP. Every refusal becomes a {@link Refused} with a stable code and a text to show. */
import { hasText, language, t } from './texts.js';

const TIMEOUT_MS = 8000;
const RETRY_MS = [400, 1200];
const OFFICE_RETRY_MS = 3000;

/** What the server, or the way to it, refused. `code` is stable; `message` is in the language of the page. */
export class Refused extends Error {
  /**
   * @param {number} status 0 when no answer came
   * @param {string} code
   * @param {Record<string, any>} [problem] the problem document (RFC 9457) with its own fields
   */
  constructor(status, code, problem = {}) {
    super(words(code, problem));
    this.status = status;
    this.code = code;
    this.problem = problem;
  }

  /** Whether nothing is known about the outcome, so that the same request may be sent again with the same key. */
  get unanswered() {
    return this.status === 0 || this.status === 503;
  }
}

/** @param {string} code @param {Record<string, any>} problem */
function words(code, problem) {
  const key = `error.${code}`;
  return hasText(key) ? t(key, problem) : problem.detail ?? problem.title ?? code;
}

/** @param {string} path @returns {Promise<any>} */
export function get(path) {
  return ask('GET', path);
}

/** @param {string} path @param {object} body @returns {Promise<any>} */
export function put(path, body) {
  return ask('PUT', path, body);
}

/**
 * @param {string} path
 * @param {object} [body]
 * @param {{key?: string}} [options] with a key the request is repeated when no answer comes: it counts once
 * @returns {Promise<any>} the answer; `null` when there is nothing to say (204)
 */
export async function post(path, body = {}, { key } = {}) {
  for (const pause of key ? RETRY_MS : []) {
    try {
      return await ask('POST', path, body, key);
    } catch (refused) {
      if (!(refused instanceof Refused) || refused.status !== 0) {
        throw refused;
      }
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  return ask('POST', path, body, key);
}

/**
 * The office as `GET /api/offices/{office}` tells it, however long the server takes to come back.
 * @param {string} id
 * @returns {Promise<Record<string, any>>}
 * @throws {Refused} when there is no such office, or no right to see it
 */
export async function loadOffice(id) {
  for (;;) {
    try {
      return await get(`/api/offices/${encodeURIComponent(id)}`);
    } catch (refused) {
      if (!(refused instanceof Refused) || !(refused.unanswered || refused.status >= 500)) {
        throw refused;
      }
    }
    await new Promise((resolve) => setTimeout(resolve, OFFICE_RETRY_MS));
  }
}

/** The n-th part of the page's address after its name: `/hall/{0}`, `/clerk/{0}/{1}`. @param {number} n */
export function fromAddress(n) {
  return decodeURIComponent(location.pathname.split('/')[n + 2] ?? '');
}

/** A key that makes a request count once however often it is sent. */
export function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The header that proves the request comes from our own page, if the server set its cookie. @returns {Record<string, string>} */
export function proof() {
  const cookie = document.cookie.split('; ').find((part) => part.startsWith('XSRF-TOKEN='));
  return cookie ? { 'X-XSRF-TOKEN': decodeURIComponent(cookie.slice('XSRF-TOKEN='.length)) } : {};
}

/** @param {string} method @param {string} path @param {object} [body] @param {string} [key] */
async function ask(method, path, body, key) {
  /** @type {Record<string, string>} */
  const headers = { Accept: 'application/json, application/problem+json', 'Accept-Language': language() };
  if (method !== 'GET') {
    Object.assign(headers, { 'Content-Type': 'application/json' }, proof(), key ? { 'Idempotency-Key': key } : {});
  }
  let answer;
  let text;
  try {
    answer = await fetch(path, {
      method, headers, body: body && JSON.stringify(body), signal: AbortSignal.timeout(TIMEOUT_MS), cache: 'no-store',
    });
    text = await answer.text();
  } catch {
    throw new Refused(0, 'no-connection');
  }
  const content = parsed(text);
  if (answer.ok) {
    return answer.status === 204 ? null : content;
  }
  throw new Refused(answer.status, content?.code ?? `http-${answer.status}`, content ?? {});
}

/** @param {string} text */
function parsed(text) {
  try {
    return text ? JSON.parse(text) : null;
  } catch {
    return null;
  }
}
