/** What happened, in words, for a clerk, a supervisor and an auditor: the same sentence everywhere. */
import { wall, watch } from './dates.js';
import { outcomeText } from './office.js';
import { shown } from './parts.js';
import { hasText, t } from './texts.js';

/** @typedef {Record<string, any>} DayEvent an event of the day as the API tells it */

/** @param {DayEvent} event @returns {string} such as «вызван к окну 3»; who or what it happened to stands before it */
export function sentence(event) {
  const key = `event.${event.type}`;
  return hasText(key) ? t(key, event) : event.type;
}

/** Who or what it happened to: a ticket; of a booking its number, and its time. @param {DayEvent} event @param {string} zone */
export function subject({ ticket, booking, slot }, zone) {
  return ticket ? shown(ticket) : booking ? `№ ${booking}${slot ? ` · ${wall(slot, zone).time}` : ''}` : '';
}

/**
 * The second line: what else the record says about it.
 * @param {DayEvent} event
 * @param {import('./office.js').OfficeWords} words
 * @returns {string}
 */
export function detail(event, words) {
  return [...facts(event, words)].filter(Boolean).join(' · ');
}

/** @param {DayEvent} event @param {import('./office.js').OfficeWords} words @returns {Generator<string>} */
function* facts(event, words) {
  switch (event.type) {
    case 'TicketIssued':
      yield words.service(event.service);
      yield t('event.ahead', { n: event.ahead });
      yield event.claim ? t('event.claim', { category: words.code(event.claim) }) : '';
      break;
    case 'SlotBooked':
      yield words.service(event.service);
      yield t('audit.slot', { time: wall(event.slot, words.office.zone).time, n: event.booking });
      break;
    case 'BookingCheckedIn':
      yield t('audit.slot', { time: wall(event.due, words.office.zone).time, n: event.booking });
      yield late(event);
      yield t('audit.credit', { n: event.credit });
      break;
    case 'TicketCalled':
      yield* reason(event.why);
      break;
    case 'TicketRecalled':
      yield t('event.attempt', { n: event.attempt });
      break;
    case 'ServiceStarted':
      yield words.service(event.service);
      break;
    case 'ServiceFinished':
      yield outcomeText(event.outcome);
      break;
    case 'NoShowMarked':
      yield t('event.noShowAfter', { calls: event.calls, time: watch(event.seconds) });
      break;
    case 'CounterPaused':
    case 'TicketCancelled':
    case 'BookingCancelled':
    case 'TicketRestored':
    case 'TicketParked':
    case 'IssuingStopped':
      yield words.code(event.reason);
      break;
    case 'TicketTransferred':
    case 'ServiceAdded':
      yield words.service(event.service);
      yield event.reason ? words.code(event.reason) : '';
      break;
    case 'VisitRecordedWithoutTicket':
    case 'HomeVisitRecorded':
      yield words.service(event.service);
      yield outcomeText(event.outcome);
      yield t('console.minutes', { n: event.minutes });
      break;
    case 'ServiceCorrected':
      yield outcomeText(event.outcome);
      yield words.code(event.reason);
      break;
    case 'PriorityConfirmed':
      yield words.code(event.category);
      yield t(event.documentSeen ? 'event.documentSeen' : 'event.documentUnseen');
      break;
    case 'PriorityDeclined':
      yield words.code(event.category);
      break;
    case 'CounterOpened':
      yield t('event.services', { n: event.services?.length ?? 0 });
      break;
    case 'DayClosed':
      yield t('event.unfinished', { n: event.unfinished?.length ?? 0 });
      break;
  }
}

/** Whether a booked visitor came before his time or after it. @param {DayEvent} event */
function late({ at, due }) {
  const minutes = Math.trunc((Date.parse(at) - Date.parse(due)) / 60000);
  return minutes === 0 ? t('audit.onTime') : t(minutes < 0 ? 'audit.early' : 'audit.late', { n: Math.abs(minutes) });
}

/** Why this ticket and no other, as it was stored with the call. @param {Record<string, any> | undefined} why @returns {Generator<string>} */
export function* reason(why) {
  if (!why) {
    return;
  }
  yield hasText(`why.${why.code}`) ? t(`why.${why.code}`, why) : why.text ?? why.code;
  yield t('event.eligible', { n: why.eligible });
  if (why.passedOver?.length) {
    yield t('event.passedOver', { tickets: why.passedOver.map(shown).join(', ') });
  }
}
