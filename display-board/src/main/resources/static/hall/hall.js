/** The hall board: follows the office and shows whom it calls. `?theme=light` suits bright halls. */
import { fromAddress, loadOffice, Refused } from '../ui/api.js';
import { mount } from '../ui/parts.js';
import { HallSocket } from '../ui/socket.js';
import { loadTexts, useLanguage } from '../ui/texts.js';
import { Announcements, newCalls } from './announcements.js';
import { audible, wakeOnTouch } from '../ui/chime.js';
import { following } from '../ui/following.js';
import { board } from './screen.js';

const TICK_MS = 500;
/** Every minute the picture moves a little, so that nothing burns into the screen. */
const SHIFT_MS = 60000;

const root = /** @type {HTMLElement} */ (document.querySelector('#board'));
const office = fromAddress(0);
const theme = new URLSearchParams(location.search).get('theme');
document.documentElement.dataset.theme = theme === 'light' ? 'light' : 'dark';

/** @type {import('./screen.js').State} */
const state = {
  office: null, unknown: false, hall: null, line: 'connecting', now: 0, heardAt: null, calling: null, turn: 0, sound: true,
};

useLanguage('kk', { remember: false });
await loadTexts();
const draw = mount(root, () => board(state));
const announcements = new Announcements((call) => {
  state.calling = call;
  state.turn += call ? 1 : 0;
  draw();
});
const socket = new HallSocket(office, { changed });
const follow = following(office, (found) => {
  state.office = found;
  draw();
});
wakeOnTouch(refresh);
setInterval(refresh, TICK_MS);
setInterval(() => root.classList.toggle('shifted'), SHIFT_MS);
loadOffice(office).then((found) => {
  state.office = found;
  if (!socket.clock.known) {
    socket.clock.beat(found.now);
  }
  refresh();
}, (refused) => {
  state.unknown = refused instanceof Refused;
  draw();
});

function refresh() {
  const { hall, line, heardAt, clock } = socket;
  Object.assign(state, { hall, line, heardAt, now: clock.now(), sound: audible() });
  if (line === 'live' && hall && state.office) {
    follow(hall, state.office, state.now);
  }
  draw();
}

function changed() {
  const news = socket.hall !== state.hall;
  newCalls(state.hall, socket.hall).forEach((call) => announcements.add(call));
  announcements.keep(socket.hall);
  refresh();
  if (!news) {
    return;
  }
  const seq = socket.hall?.seq;
  requestAnimationFrame(() => requestAnimationFrame(() => socket.send({ type: 'shown', seq })));
}
