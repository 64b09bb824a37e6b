/** What happened to one ticket, from its issue to its end, with the stored reason of every call. */
import { timeOn, wall, watch } from '../ui/dates.js';
import { detail, sentence } from '../ui/happened.js';
import { html, nothing } from '../ui/lit.js';
import { stateText } from '../ui/office.js';
import { notice, shown } from '../ui/parts.js';
import { t } from '../ui/texts.js';

/**
 * @param {object} of
 * @param {string | null} of.number the ticket asked for
 * @param {Record<string, any> | null} of.ticket its history, null until it has come
 * @param {string} of.problem why it does not come
 * @param {number} of.seq the event that is shown
 * @param {import('../ui/office.js').OfficeWords} of.words
 * @param {(number: string) => void} of.find
 * @param {(seq: number) => void} of.go
 */
export function ticketCard({ number, ticket, problem, seq, words, find, go }) {
  return html`
    <form class="find" role="search" @submit=${(/** @type {any} */ event) => {
      event.preventDefault();
      find(stored(event.target.elements.ticket.value));
    }}><label for="find-ticket">${t('replay.find')}</label>
      <input id="find-ticket" name="ticket" autocomplete="off" maxlength="6" size="7" placeholder="K-017"><button class="button">${t('replay.findGo')}</button></form>
    ${problem ? notice('warning', problem) : nothing}
    ${ticket && ticket.number === number ? history(ticket, seq, words, go) : number ? nothing : html`<p class="soft hint">${t('replay.findHint')}</p>`}`;
}

/** @param {Record<string, any>} ticket @param {number} seq @param {import('../ui/office.js').OfficeWords} words @param {(seq: number) => void} go */
function history(ticket, seq, words, go) {
  const issued = ticket.history.find((/** @type {any} */ { type }) => type === 'TicketIssued');
  const { day } = wall(ticket.issuedAt, words.office.zone);
  return html`
    <div class="ticket-head"><strong>${shown(ticket.number)}</strong>
      <p><b>${words.service(ticket.service)}</b><span class="soft">${issued ? t(`replay.channel.${issued.channel}`) : ''} · ${t(`replay.language.${issued?.language ?? 'kk'}`)}</span>
      <span class="chip">${stateText(ticket.state)}</span></p></div>
    <dl class="figures">
      ${figure(ticket.waitSeconds, 'replay.wait')}${figure(ticket.walkSeconds, 'replay.walk')}${figure(ticket.serviceSeconds, 'replay.service')}
    </dl>
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

const LOOK_ALIKES = { А: 'A', С: 'C', Е: 'E', К: 'K', М: 'M', Т: 'T' };

/** A number as it is stored, from what people type: either alphabet, with or without a hyphen or zeros. @param {string} typed */
export function stored(typed) {
  const [, letter, digits] = typed.trim().toUpperCase().match(/^(\p{L})[\s-]*(\d{1,4})$/u) ?? [];
  return letter ? `${LOOK_ALIKES[/** @type {keyof typeof LOOK_ALIKES} */ (letter)] ?? letter}${digits.padStart(3, '0')}` : typed.trim();
}
