/** How fresh the signature of the log is, and how far its witnesses have come. */
import { html, nothing } from '../ui/lit.js';
import { t } from '../ui/texts.js';

const WARN_MIN = 2;
const BAD_MIN = 5;

/** @param {Record<string, any> | null} ledger `GET /api/offices/{office}/ledger` */
export function ledgerCard(ledger) {
  if (!ledger) {
    return nothing;
  }
  const unsigned = ledger.records - ledger.signed;
  return html`<section class="card ledger" aria-labelledby="ledger-title">
    <h2 id="ledger-title">${t('supervisor.ledger')}</h2>
    ${ledger.strangeKey ? html`<p class="chip bad key" role="alert">▲ ${t('supervisor.strangeKey', ledger.strangeKey)}</p>` : nothing}
    ${ledger.trouble ? html`<p class="chip bad" role="alert">▲ ${t('supervisor.logTrouble', { n: ledger.trouble.index })}</p>` : nothing}
    <ul>
      <li><span>${ledger.signed ? t('supervisor.signed', { n: ledger.signed, of: ledger.records }) : t('supervisor.neverSigned')}</span>
        ${age(ledger.at, unsigned > 0)}</li>
      ${ledger.witnesses.map((/** @type {any} */ witness) => html`
        <li><span>${t('supervisor.witness', { name: witness.witness })}: ${witness.size}</span>
          ${age(witness.at, witness.silent)}</li>`)}
      ${ledger.witnesses.length ? nothing : html`<li class="soft">${t('supervisor.noWitness')}</li>`}
    </ul>
  </section>`;
}

/** Old is bad only while something waits. @param {string | undefined} at @param {boolean} behind */
function age(at, behind) {
  const minutes = at ? Math.max(0, Math.floor((Date.now() - Date.parse(at)) / 60000)) : Infinity;
  const level = !behind || minutes < WARN_MIN ? 'good' : minutes < BAD_MIN ? 'warn' : 'bad';
  return html`<span class="chip ${level}">${level === 'bad' ? '▲ ' : ''}${Number.isFinite(minutes) ? t('supervisor.ago', { n: minutes }) : '–'}</span>`;
}
