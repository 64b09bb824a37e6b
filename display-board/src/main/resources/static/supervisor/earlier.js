/** The days that can be replayed. */
import { dayText } from '../ui/dates.js';
import { html } from '../ui/lit.js';
import { t } from '../ui/texts.js';

const SHOWN = 14;

/** @param {string} office @param {{day: string, state: string, events: number}[]} days @param {string} today */
export function earlierDays(office, days, today) {
  const earlier = days.filter(({ day }) => day !== today).slice(0, SHOWN);
  return html`<section class="card earlier" aria-labelledby="earlier-title">
    <h2 id="earlier-title">${t('supervisor.earlier')}</h2>
    ${earlier.length ? html`<ul>${earlier.map(({ day, events, state }) => html`
      <li><a href=${`/replay/${office}/${day}`}>${dayText(day)}</a>
        <span class="soft">${t('supervisor.events', { n: events })}${state === 'open' ? ` · ${t('supervisor.neverClosed')}` : ''}</span></li>`)}</ul>`
      : html`<p class="soft">${t('supervisor.noEarlier')}</p>`}
  </section>`;
}
