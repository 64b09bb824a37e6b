/** The hall as everybody saw it at this event, as the server folds it from the record. */
import { html, nothing } from '../ui/lit.js';
import { shown } from '../ui/parts.js';
import { t } from '../ui/texts.js';

const CALLS = 12;

/**
 * @param {Record<string, any> | undefined} hall the latest known
 * @param {number} seq the event that is wanted
 */
export function smallHall(hall, seq) {
  if (!hall) {
    return html`<p class="hall-head"><strong>${t('replay.hall')}</strong><span>${t('ui.loading')}</span></p>`;
  }
  const { calls, waiting, next, served, counters, state } = hall;
  return html`
    <p class="hall-head"><strong>${t('replay.hallAt', { n: hall.seq })}</strong>
      <span>${hall.seq === seq ? t(`replay.day.${state}`) : t('ui.loading')}</span></p>
    <ol class="hall-calls">${calls.slice(0, CALLS).map((/** @type {any} */ call) => html`
      <li data-state=${call.state}><b>${shown(call.number)}</b><span aria-hidden="true">→</span>
        <span class="unseen">${t('console.window', { n: call.counter })}, ${t(`status.${call.state}`)}</span><b aria-hidden="true">${call.counter}</b></li>`)}
      ${calls.length ? nothing : html`<li class="none">${t(waiting.total ? 'replay.noCalls' : 'clerk.queueEmpty')}</li>`}</ol>
    <ol class="hall-counters" aria-label=${t('replay.counters')}>${counters.map((/** @type {any} */ counter) => html`
      <li data-state=${counter.state} title=${t(`console.state.${counter.state}`)}><span aria-hidden="true">${counter.number}</span>
        <span class="unseen">${t('console.window', { n: counter.number })}: ${t(`console.state.${counter.state}`)}</span></li>`)}</ol>
    <dl class="hall-foot">
      <div><dt>${t('board.waiting')}</dt><dd>${waiting.total}</dd></div>
      <div><dt>${t('board.servedToday')}</dt><dd>${served}</dd></div>
      <div class="next"><dt>${t('board.next')}</dt><dd>${next.length ? next.slice(0, 5).map(shown).join('  ') : '–'}</dd></div>
    </dl>`;
}
