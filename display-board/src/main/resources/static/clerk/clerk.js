/** `/clerk/{office}/{counter}`: the console of one counter; without a counter, the choice of one. */
import { fromAddress } from '../ui/api.js';
import { startPage } from '../ui/staff.js';
import { chooser } from './chooser.js';
import { startConsole } from './console.js';

const root = /** @type {HTMLElement} */ (document.getElementById('page'));

await startPage(root, 'console.title', fromAddress(0), (office) => {
  const number = Number(fromAddress(1));
  const exists = office.counters.some((/** @type {{number: number}} */ counter) => counter.number === number);
  if (exists) {
    startConsole(root, office, number);
  } else {
    chooser(root, office);
  }
});
