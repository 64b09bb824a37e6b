/** The day's events as a list. Rendered once; walking through it moves a single mark. */
import { timeOn } from '../ui/dates.js';
import { sentence, subject } from '../ui/happened.js';
import { html, render } from '../ui/lit.js';
import { onLanguage, t } from '../ui/texts.js';
import { sized } from './scale.js';

export class EventList {
  #seq = 0;

  /**
   * @param {HTMLElement} list a listbox
   * @param {Record<string, any>[]} events
   * @param {string} day of the events; some may have happened before it
   * @param {string} zone
   * @param {(seq: number) => void} chosen
   */
  constructor(list, events, day, zone, chosen) {
    this.list = list;
    this.events = events;
    this.day = day;
    this.zone = zone;
    this.draw();
    onLanguage(() => this.draw());
    sized(list, () => this.move(this.#seq));
    list.addEventListener('click', ({ target }) => {
      const row = target instanceof Element ? target.closest('li') : null;
      if (row) {
        chosen(Number(row.dataset.seq));
      }
    });
  }

  draw() {
    this.list.setAttribute('aria-label', t('replay.events'));
    render(this.events.map((event) => html`<li id=${`event-${event.seq}`} role="option" aria-selected="false" data-seq=${event.seq}>
      <time>${timeOn(this.day, event.at, this.zone)}</time>
      <span class="what"><b>${subject(event, this.zone)}</b> ${sentence(event)}</span>
      <span class="record">${event.seq} · ${event.type} · ${event.by}</span></li>`), this.list);
    this.move(this.#seq);
  }

  /** Marks the event that is shown; the ones after it are the future. @param {number} seq */
  move(seq) {
    this.#seq = seq;
    const row = this.list.querySelector(`#event-${seq}`);
    for (const old of this.list.querySelectorAll('[aria-selected="true"]')) {
      old.setAttribute('aria-selected', String(old === row));
    }
    row?.setAttribute('aria-selected', 'true');
    this.list.classList.toggle('before', seq === 0);
    this.list.setAttribute('aria-activedescendant', row ? row.id : '');
    if (row && this.list.clientHeight) {
      const { top, height } = row.getBoundingClientRect();
      const frame = this.list.getBoundingClientRect();
      if (top < frame.top + height || top > frame.bottom - height * 3) {
        this.list.scrollTop += top - frame.top - frame.height * 0.4;
      }
    }
  }
}
