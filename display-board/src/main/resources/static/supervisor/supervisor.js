/** `/supervisor/{office}`: opens and closes the day and sees it live. */
import { get } from '/ui/api.js';
import { html } from '/ui/lit.js';
import { OfficeWords } from '/ui/office.js';
import { header, mount, notice } from '/ui/parts.js';
import { loadTexts, t } from '/ui/texts.js';
import { SupervisorPage } from './page.js';

const RETRY_MS = 3000;

const root = /** @type {HTMLElement} */ (document.getElementById('page'));
const [, , office] = location.pathname.split('/').map(decodeURIComponent);

await loadTexts();
await start();

async function start() {
  for (;;) {
    try {
      new SupervisorPage(root, new OfficeWords(await get(`/api/offices/${encodeURIComponent(office)}`)));
      return;
    } catch (refused) {
      const { message, unanswered } = /** @type {import('/ui/api.js').Refused} */ (refused);
      mount(root, () => html`${header({ title: t('supervisor.title') })}<main class="alone">${notice('bad', message)}</main>`);
      if (!unanswered) {
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  }
}
