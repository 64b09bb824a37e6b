/** The frame of the replay page; each panel draws itself into its place. */
import { longDay } from '../ui/dates.js';
import { icon } from '../ui/icons.js';
import { html, nothing } from '../ui/lit.js';
import { header } from '../ui/parts.js';
import { reportOf } from '../ui/report.js';
import { who } from '../ui/staff.js';
import { pick, t } from '../ui/texts.js';
import { download } from './csv.js';
import { KINDS } from './lanes.js';

/** Nothing in here changes, so that the panels are never drawn over. */
export function frame() {
  return html`
    <div id="bar"></div>
    <main class="theatre">
      <section class="card stage"><div id="legend"></div><div id="lanes"></div></section>
      <section class="hall" id="hall"></section>
      <div class="panels" data-front="events">
        <div id="tabs"></div>
        <section class="card" id="events-panel"><ol id="events" role="listbox" tabindex="0"></ol></section>
        <section class="card" id="ticket"></section>
      </div>
    </main>
    <footer class="player"><div id="controls"></div>
      <div id="scrub" role="slider" tabindex="0"></div></footer>
    <p class="unseen" id="spoken" aria-live="polite"></p>`;
}

/**
 * @param {Record<string, any>} office
 * @param {import('./record.js').DayRecord} record
 * @param {unknown} seal whether the record is intact
 */
export function bar(office, record, seal) {
  const { timeline, events, contiguous } = record;
  document.title = `${t('replay.title')} ${timeline.day} – Kezek`;
  document.getElementById('scrub')?.setAttribute('aria-label', t('replay.scrub'));
  return header({
    title: t('replay.title'),
    names: { kk: subtitle('kk'), ru: subtitle('ru'), en: subtitle('en') },
    left: timeline.state === 'open' ? html`<span class="chip warn running">${t('replay.running')}</span>
      <button type="button" class="button dark" title=${t('replay.running')} @click=${() => location.reload()}>${icon('replay')}${t('replay.refresh')}</button>` : nothing,
    right: html`
      ${contiguous ? seal : html`<span class="chip seal broken">${icon('warning')}${t('replay.gap', { n: events.length })}</span>`}
      <a class="button dark" href=${reportOf(office.id, timeline.day)} target="_blank">${t('report.link')}</a>
      <button type="button" class="button dark" @click=${() => download(events, `${office.id}-${timeline.day}.csv`)}>${t('replay.csv')}</button>${who()}`,
  });

  /** @param {import('../ui/texts.js').Language} code */
  function subtitle(code) {
    return `${pick(office.names, code)} · ${longDay(timeline.day, code)}`;
  }
}

export function legend() {
  return html`<div class="card-head"><h2>${t('replay.lanes')}</h2>
    <ul>${KINDS.map((kind) => html`<li><svg width="22" height="14" aria-hidden="true"><rect class=${kind} x="1" y="1" width="20" height="12" rx="3"></rect></svg>${t(`replay.kind.${kind}`)}</li>`)}
      <li><svg width="22" height="14" aria-hidden="true"><g class="future"><rect class="serving" x="1" y="1" width="20" height="12" rx="3"></rect></g></svg>${t('replay.kind.later')}</li></ul></div>`;
}

/** @param {'events' | 'ticket'} front @param {(tab: 'events' | 'ticket') => void} show */
export function tabs(front, show) {
  return html`<div class="tabs" role="group">${/** @type {const} */ (['events', 'ticket']).map((tab) => html`
    <button type="button" aria-pressed=${String(tab === front)} @click=${() => show(tab)}>${t(`replay.${tab}`)}</button>`)}</div>`;
}
