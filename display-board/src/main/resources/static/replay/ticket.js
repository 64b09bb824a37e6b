/** What happened to one ticket, from its issue to its end, with the stored reason of every call. */
import { askBefore } from '../ui/before.js';
import { timeOn, wall, watch } from '../ui/dates.js';
import { detail, sentence } from '../ui/happened.js';
import { html, nothing } from '../ui/lit.js';
import { stateText } from '../ui/office.js';
import { notice, shown, stored } from '../ui/parts.js';
import { t } from '../ui/texts.js';

/**
 * @param {object} of
 * @param {string | null} of.number the ticket asked for
 * @param {Record<string, any> | null} of.ticket its history, null until it has come
 * @param {string} of.problem why it does not come
 * @param {string} of.path of the day
 * @param {number} of.seq the event that is shown
 * @param {import('../ui/office.js').OfficeWords} of.words
 * @param {(number: string) => void} of.find
 * @param {(seq: number) => void} of.go
 */
export function ticketCard({ number, ticket, problem, path, seq, words, find, go }) {
  return html`
    <form class="find" role="search" @submit=${(/** @type {any} */ event) => {
      event.preventDefault();
      find(stored(event.target.elements.ticket.value));
    }}><label for="find-ticket">${t('replay.find')}</label>
      <input id="find-ticket" name="ticket" autocomplete="off" maxlength="6" size="7" placeholder="K-017"><button class="button">${t('replay.findGo')}</button></form>
    ${problem ? notice('warning', problem) : nothing}
    ${ticket && ticket.number === number ? history({ ticket, path, seq, words, go }) : number ? nothing : html`<p class="soft hint">${t('replay.findHint')}</p>`}`;
}

/** @param {{ticket: Record<string, any>, path: string, seq: number, words: import('../ui/office.js').OfficeWords, go: (seq: number) => void}} of */
function history({ ticket, path, seq, words, go }) {
  const issued = ticket.history.find((/** @type {any} */ { type }) => type === 'TicketIssued');
  const { day } = wall(ticket.issuedAt, words.office.zone);
  return html`
    <div class="ticket-head"><strong>${shown(ticket.number)}</strong>
      <p><b>${words.service(ticket.service)}</b><span class="soft">${issued ? t(`replay.channel.${issued.channel}`) : ''} · ${t(`replay.language.${issued?.language ?? 'kk'}`)}</span>
      <span class="chip">${stateText(ticket.state)}</span></p></div>
    <dl class="figures">
      ${figure(ticket.waitSeconds, 'replay.wait')}${figure(ticket.workingWaitSeconds, 'replay.workingWait')}${figure(ticket.walkSeconds, 'replay.walk')}${figure(ticket.serviceSeconds, 'replay.service')}
    </dl>
    <p class="why"><button type="button" class="button" @click=${() => askBefore({ path, number: ticket.number, called: [], words })}>${t('console.deed.before')}</button></p>
    <ol class="history">${ticket.history.map((/** @type {any} */ event) => html`
      <li class=${event.seq > seq ? 'later' : event.seq === seq ? 'now' : ''}>
        <button type="button" aria-current=${event.seq === seq ? 'true' : nothing} @click=${() => go(event.seq)}>
          <time>${timeOn(day, event.at, words.office.zone)}</time>
          <span><b>${sentence(event)}</b>${event.seq > seq ? html`<em>${t('replay.later')}</em>` : nothing}
            <span class="soft">${detail(event, words)}</span><span class="record">${event.seq} · ${event.type} · ${event.by}</span></span></button></li>`)}</ol>`;
}

/** @param {number | null} seconds @param {string} key */
function figure(seconds, key) {
  return html`<div><dd>${seconds === null || seconds === undefined ? '–' : watch(seconds)}</dd><dt>${t(key)}</dt></div>`;
}
