/** `/replay/{office}/{day}`: an auditor steps through a day and sees what the hall saw. */
import { fromAddress, Refused } from '../ui/api.js';
import { OfficeWords } from '../ui/office.js';
import { startPage } from '../ui/staff.js';
import { t } from '../ui/texts.js';
import { ReplayPage } from './page.js';
import { DayRecord } from './record.js';

const RETRY_MS = 3000;

const root = /** @type {HTMLElement} */ (document.getElementById('page'));

await startPage(root, 'replay.title', fromAddress(0), async (office, say) => {
  const record = await recorded(say);
  new ReplayPage(root, new OfficeWords(office), record);
});

/** The day's record, once there is one. @param {(kind: 'info' | 'bad', text: () => string) => void} say @returns {Promise<DayRecord>} */
async function recorded(say) {
  for (;;) {
    try {
      const record = await DayRecord.load(fromAddress(0), fromAddress(1));
      if (record.events.length) {
        return record;
      }
      say('info', () => t('replay.empty'));
    } catch (refused) {
      if (!(refused instanceof Refused && refused.unanswered)) {
        throw refused;
      }
      say('bad', () => refused.message);
    }
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }
}
