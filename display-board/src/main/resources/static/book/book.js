/** Anybody books a time at an office: three steps, no name asked for. What follows is the page of the booking. */
import { fromAddress, loadOffice } from '../ui/api.js';
import { mount } from '../ui/parts.js';
import { language, loadTexts, useLanguage } from '../ui/texts.js';
import { Flow } from './flow.js';
import { page } from './steps.js';

/** @type {{office: Record<string, any> | null, unknown: boolean, flow: Flow | null}} */
const state = { office: null, unknown: false, flow: null };
/** Where the heading stands of what the visitor was asked last. */
let asked = '';

await loadTexts();
const draw = mount(/** @type {HTMLElement} */ (document.querySelector('#book')), () => page(state));
loadOffice(fromAddress(0)).then((office) => {
  state.office = office;
  state.flow = office.appointments ? new Flow(office, changed, leave) : null;
  draw();
}, () => {
  state.unknown = true;
  draw();
});

/** The booking has a page of its own, in the same language. @param {string} link */
function leave(link) {
  useLanguage(language());
  location.replace(link);
}

/** Each step, and the times of a date, are brought before whoever sees or hears the page: their heading takes the focus. */
function changed() {
  draw();
  const { step, day } = state.flow ?? {};
  const next = step === 'time' && day ? `#of-day ${day}` : `#step ${step}`;
  if (next !== asked) {
    asked = next;
    queueMicrotask(() => {
      const heading = /** @type {HTMLElement | null} */ (document.querySelector(next.split(' ')[0]));
      heading?.focus({ preventScroll: true });
      heading?.scrollIntoView({ block: step === 'time' && day ? 'start' : 'nearest' });
    });
  }
}
