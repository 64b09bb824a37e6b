/** Whether the day's record is the one that was signed, and every call the one that the rule chose. */
import { get } from '../ui/api.js';
import { icon } from '../ui/icons.js';
import { html, nothing } from '../ui/lit.js';
import { shown } from '../ui/parts.js';
import { myRole } from '../ui/staff.js';
import { t } from '../ui/texts.js';

const RETRY_MS = 20000;
/** A log is signed once a minute while it grows. */
const AGAIN_MS = 60000;

export class Proof {
  /** @type {Record<string, any> | null} */
  integrity = null;
  /** @type {Record<string, any> | null} */
  conformance = null;

  /**
   * @param {string} path `/api/offices/{office}/days/{day}`
   * @param {() => boolean} goesOn whether records may still come to the day
   * @param {() => void} changed
   */
  constructor(path, goesOn, changed) {
    this.path = path;
    this.goesOn = goesOn;
    this.changed = changed;
    this.#read();
  }

  async #read() {
    const ask = (/** @type {string} */ what) => get(`${this.path}/${what}`).catch(() => null);
    [this.integrity, this.conformance] = await Promise.all([ask('integrity'), ask('conformance')]);
    if (!this.integrity || this.integrity.state === 'unsigned') {
      setTimeout(() => this.#read(), RETRY_MS);
    } else if (this.goesOn()) {
      setTimeout(() => this.#read(), AGAIN_MS);
    }
    this.changed();
  }

  /** The sign in the bar with what is behind it. @param {(seq: number) => void} go shows an event */
  sign(go) {
    const state = this.integrity?.state ?? 'unchecked';
    const bad = state === 'broken' || this.conformance?.findings.length;
    const good = state === 'intact' && !bad;
    return html`<button type="button" class="chip seal ${good ? 'whole' : bad ? 'broken' : ''}" data-state=${state} popovertarget="proof">
        ${icon(bad ? 'warning' : 'shield')}${t(`replay.${state}`, { n: this.integrity?.seq ?? '' })}</button>
      <section popover id="proof" class="card proof" aria-labelledby="proof-title">${this.#detail(go)}</section>`;
  }

  /** @param {(seq: number) => void} go */
  #detail(go) {
    const { integrity, conformance } = this;
    return html`<h2 id="proof-title">${t('replay.proof')}</h2>
      <dl>
        ${integrity?.root ? html`<dt>${t('replay.root')}</dt><dd class="hash">${integrity.root}</dd>
          <dt>${t('replay.records')}</dt><dd>${integrity.size}</dd>` : nothing}
        ${integrity?.what ? html`<dt>${t('replay.broken', { n: integrity.seq ?? '' })}</dt><dd lang="en">${integrity.what}</dd>` : nothing}
        ${conformance ? html`<dt>${t('replay.calls')}</dt>
          <dd>${t('replay.callsByRule', { n: conformance.byRule, calls: conformance.calls })}
            ${conformance.withReason ? html`<br>${t('replay.callsWithReason', { n: conformance.withReason })}` : nothing}</dd>` : nothing}
      </dl>
      ${conformance?.findings.length ? html`<ul>${conformance.findings.map((/** @type {any} */ finding) => html`
        <li><button type="button" class="quiet" @click=${() => go(finding.seq)}>${t(`replay.finding.${finding.code}`, {
          ticket: shown(finding.ticket), expected: finding.expected ? shown(finding.expected) : '–',
        })}</button></li>`)}</ul>` : nothing}
      <p class="proof-ways">
        ${myRole() === 'auditor' ? html`<a class="button" href=${`${this.path}/export`} download>${t('replay.export')}</a>` : nothing}
        <a class="button" href="/verify/verify.html" target="_blank" rel="noopener">${t('replay.verify')}</a></p>`;
  }
}
