/** `/admin/{office}`: how an office is set up: seen, changed with every difference told first, and as it was on a day. */
import { fromAddress, get } from '../ui/api.js';
import { startPage } from '../ui/staff.js';
import { AdminPage } from './page.js';

const root = /** @type {HTMLElement} */ (document.getElementById('page'));

await startPage(root, 'admin.title', fromAddress(0), async (office) => {
  const settings = await get(`/api/offices/${encodeURIComponent(office.id)}/configuration`);
  new AdminPage(root, office, settings);
});
