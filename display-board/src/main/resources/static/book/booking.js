/** The holder's page of a booking: when to come, what to type there, and the way to give it back. */
import { fromAddress, get, post, Refused } from '../ui/api.js';
import { confirmed, mount } from '../ui/parts.js';
import { loadTexts, t } from '../ui/texts.js';
import { page } from './held.js';

/** How often it is asked whether the booking has become a ticket. */
const POLL_MS = 30000;

const id = fromAddress(0);

/** @type {import('./held.js').State} */
const state = { booking: null, unknown: false, refused: null, cancel };

await loadTexts();
const draw = mount(/** @type {HTMLElement} */ (document.querySelector('#booking')), () => page(state));
await refresh();
setInterval(() => document.visibilityState === 'visible' && refresh(), POLL_MS);

async function refresh() {
  try {
    state.booking = await get(`/api/bookings/${id}`);
  } catch (refused) {
    state.unknown = refused instanceof Refused && [400, 404].includes(refused.status);
  }
  draw();
}

async function cancel() {
  const words = { yes: t('booking.cancelYes'), no: t('booking.cancelNo'), detail: t('booking.cancelDetail') };
  if (!await confirmed(t('booking.cancelQuestion'), words)) {
    return;
  }
  try {
    await post(`/api/bookings/${id}/cancel`);
    state.refused = null;
  } catch (refused) {
    state.refused = refused instanceof Refused ? refused.message : String(refused);
  }
  await refresh();
}
