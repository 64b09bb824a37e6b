/** `/clerk/{office}/{counter}`: the console of one counter; without a counter, the choice of one. */
import { get } from '/ui/api.js';
import { html } from '/ui/lit.js';
import { header, mount, notice } from '/ui/parts.js';
import { loadTexts, t } from '/ui/texts.js';
import { chooser } from './chooser.js';
import { startConsole } from './console.js';

const RETRY_MS = 3000;

const root = /** @type {Element} */ (document.getElementById('page'));
const [, , office, counter] = location.pathname.split('/').map(decodeURIComponent);

await loadTexts();
await start();

/** Begins once the office has answered; until then the page says why it cannot. */
async function start() {
  for (;;) {
    try {
      const known = await get(`/api/offices/${encodeURIComponent(office)}`);
      const number = Number(counter);
      const exists = known.counters.some((/** @type {{number: number}} */ one) => one.number === number);
      if (exists) {
        startConsole(root, known, number);
      } else {
        chooser(root, known);
      }
      return;
    } catch (refused) {
      const { message, unanswered } = /** @type {import('/ui/api.js').Refused} */ (refused);
      mount(root, () => html`${header({ title: t('console.title') })}<main class="alone">${notice('bad', message)}</main>`);
      if (!unanswered) {
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  }
}
