/** The clerk says at which counter he sits. */
import { html, nothing } from '../ui/lit.js';
import { OfficeWords } from '../ui/office.js';
import { header, mount } from '../ui/parts.js';
import { HallSocket } from '../ui/socket.js';
import { who } from '../ui/staff.js';
import { t } from '../ui/texts.js';

/** @param {HTMLElement} root @param {Record<string, any>} office */
export function chooser(root, office) {
  const words = new OfficeWords(office);
  const socket = new HallSocket(office.id, { changed: () => draw() });
  const draw = mount(root, () => html`
    ${header({ names: office.names, title: t('console.title'), right: who() })}
    <main class="chooser"><h2>${t('console.choose')}</h2>
      <ul>${office.counters.map((/** @type {any} */ { number, services }) => html`
        <li><a class="card" href="/clerk/${office.id}/${number}"><b>${t('console.window', { n: number })}</b>
          ${state(socket.hall, number)}
          <span class="soft">${services.map((/** @type {string} */ code) => words.service(code)).join(' · ')}</span></a></li>`)}</ul>
    </main>`);
}

/** @param {Record<string, any> | null} hall @param {number} number */
function state(hall, number) {
  const counter = hall?.counters.find((/** @type {any} */ one) => one.number === number);
  return counter ? html`<span class="chip ${counter.state === 'closed' ? '' : 'good'}">${t(`console.state.${counter.state}`)}</span>` : nothing;
}
