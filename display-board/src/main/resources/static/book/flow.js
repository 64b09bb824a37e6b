/** One visitor's way to a booking: the service, the date and the time, a last look. */
import { newKey, post, Refused } from '../ui/api.js';
import { slotsFrom, slotsOf } from '../ui/slots.js';
import { language } from '../ui/texts.js';

/** So many dates are asked for at a time. */
const DATES = 15;
/** The time is not to be had, whatever else may be. */
const GONE = ['slot-full', 'slot-not-offered'];
/** No time of the date is, although there are some. */
const OVER = ['day-closed', 'issuing-stopped', 'issuing-ended', 'capacity-reached'];

/** @typedef {'service' | 'time' | 'check'} Step */
/** @type {Step[]} */
export const STEPS = ['service', 'time', 'check'];

/** Whether a visitor can book something on a date. @param {Record<string, any>} date */
function offered({ slots, byVisitors }) {
  return slots.length > 0 && byVisitors;
}

export class Flow {
  /** @type {Step} */
  step = 'service';
  /** @type {Record<string, any> | null} */
  service = null;
  /** @type {Record<string, any>[]} the dates that have times for the service, with their times */
  dates = [];
  /** @type {string | null} the chosen date */
  day = null;
  /** @type {Record<string, any> | null} the chosen time */
  slot = null;
  /** @type {import('../ui/texts.js').Language | null} in which he wants to be called; that of the page when he does not say */
  called = null;
  /** @type {Refused | null} */
  refused = null;
  loading = false;
  sending = false;

  #key = newKey();
  /** How many days from today on were asked for. */
  #asked = 0;

  /**
   * @param {Record<string, any>} office with `appointments`
   * @param {() => void} changed
   * @param {(link: string) => void} booked what follows a booking
   */
  constructor(office, changed, booked) {
    this.office = office;
    this.changed = changed;
    this.booked = booked;
  }

  get services() {
    const { services } = this.office.appointments;
    return this.office.services.filter((/** @type {any} */ { code }) => services.includes(code));
  }

  /** Whether there are later dates that were not asked for yet. */
  get more() {
    return this.#asked <= this.office.appointments.daysAhead;
  }

  /** The chosen date with its times. */
  get chosen() {
    return this.dates.find(({ day }) => day === this.day) ?? null;
  }

  /** Whether nobody knows if the time was booked: then the same must be asked again, and nothing else. */
  get open() {
    return this.sending || Boolean(this.refused?.unanswered && this.step === 'check');
  }

  /** @param {Record<string, any>} service */
  chooseService(service) {
    this.#asked = 0;
    this.#set({ step: 'time', service, dates: [], day: null, slot: null, refused: null });
    return this.later();
  }

  /** Asks for the next dates; of those that have no times for the service nothing is said. */
  async later() {
    const { service } = this;
    const first = this.#asked;
    this.#set({ loading: true, refused: null });
    try {
      const days = await slotsFrom(this.office, { service: service?.code, today: this.office.day.date, first, most: DATES });
      if (service === this.service && first === this.#asked) {
        this.#asked = first + days.length;
        this.#set({ loading: false, dates: [...this.dates, ...days.filter(offered)] });
      }
    } catch (refused) {
      this.#refuse(refused);
    }
  }

  /** @param {string} day */
  chooseDay(day) {
    this.#set({ day, slot: null, refused: null });
  }

  /** @param {Record<string, any>} slot */
  chooseSlot(slot) {
    this.#set({ slot, step: 'check', refused: null });
  }

  /** @param {import('../ui/texts.js').Language} code */
  callIn(code) {
    this.#set({ called: code });
  }

  /** @param {Step} step */
  back(step) {
    this.#set({ step, slot: null, refused: null });
  }

  /** Books. Whatever is refused has booked nothing, so one key serves the whole way and a request sent twice books once. */
  async book() {
    if (this.sending) {
      return;
    }
    this.#set({ sending: true, refused: null });
    try {
      const wish = { service: this.service?.code, slot: this.slot?.slot, language: this.called ?? language() };
      const { link } = await post(`/api/offices/${this.office.id}/days/${this.day}/bookings`, wish, { key: this.#key });
      this.booked(link);
    } catch (refused) {
      this.#refuse(refused);
      if (refused instanceof Refused && GONE.includes(refused.code)) {
        await this.#afresh(refused);
      } else if (refused instanceof Refused && OVER.includes(refused.code)) {
        this.#set({ step: 'time', slot: null, day: null, dates: this.dates.filter(({ day }) => day !== this.day) });
      }
    }
  }

  /** Somebody was faster: the times of the date are asked for again. @param {Refused} refused */
  async #afresh(refused) {
    this.#set({ step: 'time', slot: null, loading: true });
    try {
      const now = await slotsOf(this.office.id, this.day ?? '', this.service?.code);
      this.#set({ loading: false, refused, dates: this.dates.map((date) => (date.day === now.day ? now : date)).filter(offered) });
    } catch (silent) {
      this.#refuse(silent);
    }
  }

  /** @param {unknown} refused */
  #refuse(refused) {
    if (!(refused instanceof Refused)) {
      throw refused;
    }
    this.#set({ loading: false, sending: false, refused });
  }

  /** @param {Partial<Flow>} changes */
  #set(changes) {
    Object.assign(this, changes);
    this.changed();
  }
}
