/** Tickets on paper from the clerk's desk: a new one for somebody who cannot use the kiosk, and the copy of a lost one. */
import { get } from '../ui/api.js';
import { callTime } from '../ui/office.js';
import { preparePaper, printPaper } from '../ui/paper.js';
import { shown } from '../ui/parts.js';
import { t } from '../ui/texts.js';
import { choose } from './choose.js';

/** @typedef {import('./questions.js').Scene} Scene */

/** A ticket has been issued: its number, to be told or printed. @param {Record<string, any>} ticket @param {Scene} scene */
export async function showTicket(ticket, { office, words }) {
  const time = callTime(ticket, office.zone);
  const printed = await choose({ title: t('console.issued', { ticket: shown(ticket.number) }),
    hint: [words.service(ticket.service), time ? t('console.ownTime', { time }) : ''].filter(Boolean).join(' · '),
    choices: [{ value: true, text: t('kiosk.print') }, { value: false, text: t('console.issuedTold') }] });
  if (printed) {
    await preparePaper(office, ticket, words.services.get(ticket.service) ?? {});
    printPaper();
  }
}

/** Prints the copy of a ticket; it says that it is one. @param {string} number @param {Scene} scene */
export async function printCopy(number, { office, words }) {
  const visit = await get(`/api/offices/${office.id}/days/today/tickets/${number}`);
  await preparePaper(office, { ...visit, copy: true }, words.services.get(visit.service) ?? {});
  printPaper();
}
