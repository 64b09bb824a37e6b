/** What a visit may begin with: the language, and the way in for whoever has booked. */
import { icon } from '../ui/icons.js';
import { html } from '../ui/lit.js';
import { twice } from '../ui/parts.js';
import { LANGUAGES, language, t } from '../ui/texts.js';

/** @param {import('./screens.js').Kiosk} kiosk */
export function languages({ speak }) {
  return html`<div class="speak" role="group" aria-label=${t('kiosk.chooseLanguage')}>${LANGUAGES.map(({ code, name }) => html`
    <button type="button" class="button" lang=${code} aria-pressed=${String(code === language())} @click=${() => speak(code)}>${name}</button>`)}
  </div>`;
}

/** @param {import('./screens.js').Kiosk} kiosk @param {import('./visit.js').Visit} visit */
export function haveBooking({ chosen }, visit) {
  return html`<button type="button" class="button booked" @click=${() => visit.enterCode()}>${icon('calendar')}
    <span>${chosen ? t('kiosk.haveBooking') : twice('kiosk.haveBooking')}</span></button>`;
}
