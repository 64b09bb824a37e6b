/** The code of a booking, typed with large keys: a kiosk has no keyboard. */
import { icon } from '../ui/icons.js';
import { html, nothing } from '../ui/lit.js';
import { favours } from '../ui/office.js';
import { notice } from '../ui/parts.js';
import { t } from '../ui/texts.js';
import { lastTouch } from './claims.js';

const DIGITS = [...'1234567890'];

/** @param {import('./screens.js').Kiosk} kiosk @param {import('./visit.js').Visit} visit */
export function codeScreen({ office }, visit) {
  const { code, coded, refused, sending } = visit;
  return html`<section class="typed">
      <output aria-label=${t('kiosk.codeTyped')}>${code || html`<span aria-hidden="true">– – –</span>`}</output>
      ${refused ? notice('bad', refused.message) : html`<p>${t('kiosk.codeHint')}</p>`}
      <p class="help">${icon('bell')}<span>${t('kiosk.help')}</span></p></section>
    <div class="pad" role="group" aria-label=${t('kiosk.enterBookingCode')}>
      ${DIGITS.map((digit) => html`<button type="button" class="button" @click=${() => visit.type(digit)}>${digit}</button>`)}
      <button type="button" class="button rub" ?disabled=${!visit.typed} @click=${() => visit.rub()}>${icon('back')}${t('kiosk.codeDelete')}</button>
    </div>
    <button type="button" class="button main take" ?disabled=${sending || !coded} @click=${() => visit.checkIn()}>
      ${icon('printer')}${t(sending ? 'kiosk.sending' : 'kiosk.getTicket')}</button>
    ${office?.categories.length ? html`<button type="button" class="button entitled" ?disabled=${sending || !coded} @click=${() => visit.claim()}>
      ${t(favours(office) ? 'kiosk.entitled' : 'kiosk.category')}</button>` : nothing}`;
}

/** Whoever has booked says what he is entitled to. @param {import('./screens.js').Kiosk} kiosk @param {import('./visit.js').Visit} visit */
export function claimScreen(kiosk, visit) {
  return html`<section class="choice"><p class="choice-name">${visit.code}</p><p>${t('kiosk.haveBooking')}</p></section>
    ${lastTouch(kiosk, visit, visit.refused?.message ?? '', (claim) => visit.checkIn(claim))}`;
}
