/** How long somebody has waited: by the clock and in working time, one of which the office holds against the norm. */
import { html, nothing } from './lit.js';
import { t } from './texts.js';

const MINUTE = 60000;
const NEAR = 2 / 3;

/** How the waits of a day are counted. @typedef {{norm: 'working' | 'clock', working: {from: string, to: string}[]}} WaitRule */

/** Working time between two instants, all in milliseconds. @param {WaitRule} rule @param {number} from @param {number} to */
export function worked({ working }, from, to) {
  return working.reduce((sum, stretch) => sum + Math.max(0, Math.min(to, Date.parse(stretch.to)) - Math.max(from, Date.parse(stretch.from))), 0);
}

/**
 * Whole minutes of a wait.
 * @param {WaitRule} rule @param {number} from @param {number} to both in epoch milliseconds
 * @returns {{counted: number, other: number}} the wait that is held against the norm, and the other one
 */
export function minutes(rule, from, to) {
  const clock = Math.max(0, Math.floor((to - from) / MINUTE));
  const working = Math.floor(worked(rule, from, to) / MINUTE);
  return rule.norm === 'clock' ? { counted: clock, other: working } : { counted: working, other: clock };
}

/**
 * A wait up to now against the norm, told by colour, sign and word; the other one beside it where it differs.
 * @param {WaitRule} rule @param {number} from epoch milliseconds @param {number} now @param {number} norm in minutes
 */
export function wait(rule, from, now, norm) {
  const { counted, other } = minutes(rule, from, now);
  const level = counted >= norm ? 'bad' : counted >= norm * NEAR ? 'warn' : 'good';
  const over = level === 'bad' ? html`<span aria-hidden="true">▲</span><span class="unseen">${t('console.overNorm', { n: norm })}</span>` : nothing;
  return html`<span class="waits"><span class="chip wait ${level}">${over}${t('console.minutes', { n: counted })}</span>
    ${other === counted ? nothing : html`<small class="soft">${t(rule.norm === 'clock' ? 'wait.working' : 'wait.clock', { n: other })}</small>`}</span>`;
}
