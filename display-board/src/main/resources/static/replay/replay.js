/** `/replay/{office}/{day}`: an auditor steps through a day and sees what the hall saw. */
import { get } from '/ui/api.js';
import { html } from '/ui/lit.js';
import { OfficeWords } from '/ui/office.js';
import { header, mount, notice } from '/ui/parts.js';
import { loadTexts, t } from '/ui/texts.js';
import { ReplayPage } from './page.js';
import { DayRecord } from './record.js';

const RETRY_MS = 3000;

const root = /** @type {HTMLElement} */ (document.getElementById('page'));
const [, , office, day] = location.pathname.split('/').map(decodeURIComponent);
/** What stands on the page until the day is here. */
let word = () => notice('info', t('ui.loading'));

await loadTexts();
await start();

async function start() {
  const hint = document.createElement('div');
  root.append(hint);
  const draw = mount(hint, () => html`${header({ title: t('replay.title') })}<main class="alone">${word()}</main>`);
  for (;;) {
    try {
      const [known, record] = await Promise.all([get(`/api/offices/${encodeURIComponent(office)}`), DayRecord.load(office, day)]);
      if (record.events.length) {
        hint.hidden = true;
        new ReplayPage(root, new OfficeWords(known), record);
        return;
      }
      word = () => notice('info', t('replay.empty'));
    } catch (refused) {
      const { message, unanswered } = /** @type {import('/ui/api.js').Refused} */ (refused);
      word = () => notice('bad', message);
      if (!unanswered) {
        draw();
        return;
      }
    }
    draw();
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }
}
