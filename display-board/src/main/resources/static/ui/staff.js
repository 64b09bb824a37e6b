/** Small parts that only the pages of the staff share. */
import { html, nothing } from './lit.js';
import { t } from './texts.js';

const NEAR = 2 / 3;

/** Minutes waited against the norm, told by colour, sign and word. @param {number} minutes @param {number} norm */
export function wait(minutes, norm) {
  const whole = Math.max(0, Math.floor(minutes));
  const level = whole >= norm ? 'bad' : whole >= norm * NEAR ? 'warn' : 'good';
  const over = level === 'bad' ? html`<span aria-hidden="true">▲</span><span class="unseen">${t('console.overNorm', { n: norm })}</span>` : nothing;
  return html`<span class="chip wait ${level}">${over}${t('console.minutes', { n: whole })}</span>`;
}
