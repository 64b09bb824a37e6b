/**
 * The kiosk: at most three touches to a ticket. Nothing is typed, nothing scrolls, and every visitor finds it as the one
 * before did: in Kazakh, at the beginning. Whoever has booked types the digits of his code. `?print=auto` prints each ticket at once (Chromium's `--kiosk-printing`
 * leaves out the dialogue).
 */
import { fromAddress, get, loadOffice } from '../ui/api.js';
import { following } from '../ui/following.js';
import { issuingEnded } from '../ui/hours.js';
import { keys } from '../ui/keys.js';
import { mount } from '../ui/parts.js';
import { HallSocket } from '../ui/socket.js';
import { loadTexts, useLanguage } from '../ui/texts.js';
import { preparePaper, printPaper } from '../ui/paper.js';
import { screen } from './screens.js';
import { Visit } from './visit.js';

const TICK_MS = 250;
const POLL_MS = 5000;
const IDLE_WARNING_MS = 40000;
const IDLE_MS = 60000;
const DONE_MS = 15000;

const id = fromAddress(0);
const printsAlone = new URLSearchParams(location.search).get('print') === 'auto';
const root = document.documentElement;

/** @type {import('./screens.js').Kiosk} */
const kiosk = {
  office: null, hall: null, full: null, line: 'connecting', now: 0, unknown: false, offline: false, shut: null,
  visit: null, chosen: false, large: false, contrast: false, left: null, doneLeft: 0,
  speak(code) {
    kiosk.chosen = true;
    useLanguage(code, { remember: false });
  },
  toggle(look) {
    kiosk[look] = root.classList.toggle(look);
    draw();
  },
  restart: () => restart(performance.now()),
  print: printPaper,
};
let touched = performance.now();
/** @type {Record<string, any> | null} the ticket that the paper shows */
let printed = null;

useLanguage('kk', { remember: false });
await loadTexts();
const draw = mount(/** @type {HTMLElement} */ (document.querySelector('#kiosk')), () => screen(kiosk));
const socket = new HallSocket(id, { changed: tick });
const follow = following(id, (office) => {
  kiosk.office = office;
  if (kiosk.visit && !kiosk.visit.begun) {
    kiosk.visit.office = office;
  }
  tick();
});
loadOffice(id).then((office) => {
  socket.clock.beat(office.now);
  kiosk.office = office;
  tick();
  restart();
  askFull();
}, () => {
  kiosk.unknown = true;
  draw();
});
setInterval(tick, TICK_MS);
setInterval(poll, POLL_MS);
setInterval(askFull, POLL_MS);
keys(Object.fromEntries([...'0123456789', 'Backspace'].map((key) => [key, () => typed(key)])));
for (const touch of ['pointerdown', 'keydown']) {
  addEventListener(touch, () => {
    touched = performance.now();
    tick();
  });
}

/** The next visitor, please. @param {number} [turned] when a touch has ended the visit before */
function restart(turned) {
  kiosk.visit = kiosk.office && new Visit(kiosk.office, moved, turned);
  kiosk.chosen = kiosk.large = kiosk.contrast = false;
  root.classList.remove('large', 'contrast');
  useLanguage('kk', { remember: false });
  draw();
}

/** A key of a keyboard beside the screen. @param {string} key */
function typed(key) {
  const { visit } = kiosk;
  if (visit?.step !== 'code') {
    return false;
  }
  return key === 'Backspace' ? visit.rub() : visit.type(key);
}

/** The visitor has moved on; with a ticket in hand the paper is next. */
async function moved() {
  draw();
  const { visit, office } = kiosk;
  if (visit?.ticket && office && visit.ticket !== printed) {
    printed = visit.ticket;
    await preparePaper(office, visit.ticket, visit.service ?? {});
    if (printsAlone) {
      printPaper();
    }
  }
}

function tick() {
  const { hall, line, clock } = socket;
  const { visit, office } = kiosk;
  if (line === 'live' && hall && office) {
    follow(hall, office, clock.now());
  }
  Object.assign(kiosk, { hall, line, now: clock.now(), offline: kiosk.offline && line !== 'live' });
  const state = line === 'live' && hall ? hall.state : office?.day.state;
  kiosk.shut = state !== 'open' ? state : office?.day.admission === 'appointment-only' ? 'appointment-only'
    : hall?.issuing === false ? 'issuing-stopped'
      : office && issuingEnded(office, kiosk.now) ? 'issuing-ended' : null;
  const idle = performance.now() - touched;
  const used = visit?.begun || kiosk.chosen || kiosk.large || kiosk.contrast;
  kiosk.left = used && idle > IDLE_WARNING_MS ? Math.ceil((IDLE_MS - idle) / 1000) : null;
  if (visit?.step === 'done') {
    kiosk.left = null;
    kiosk.doneLeft = Math.max(0, 1 - (performance.now() - visit.turned) / DONE_MS);
  }
  if (!visit?.sending && (visit?.step === 'done' ? kiosk.doneLeft === 0 : used && idle > IDLE_MS)) {
    restart();
  }
  draw();
}

/** What is full: time fills it as well, so no event tells. */
async function askFull() {
  kiosk.full = await get(`/api/offices/${id}/full`).catch(() => null);
  draw();
}

/** Without the socket the day and the line are asked for. */
async function poll() {
  if (socket.line !== 'live' && kiosk.office) {
    await get(`/api/offices/${id}`).then(({ day, opens }) => {
      kiosk.office = { ...kiosk.office, day, opens };
      kiosk.offline = false;
    }, () => {
      kiosk.offline = true;
    });
    tick();
  }
}
