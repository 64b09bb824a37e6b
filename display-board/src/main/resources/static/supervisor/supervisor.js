/** `/supervisor/{office}`: opens and closes the day and sees it live. */
import { fromAddress } from '../ui/api.js';
import { OfficeWords } from '../ui/office.js';
import { startPage } from '../ui/staff.js';
import { SupervisorPage } from './page.js';

const root = /** @type {HTMLElement} */ (document.getElementById('page'));

await startPage(root, 'supervisor.title', fromAddress(0), (office) => {
  new SupervisorPage(root, new OfficeWords(office));
});
