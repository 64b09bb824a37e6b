/** One visitor's way through the kiosk: subject, service, confirmation, or the code of a booking; then the ticket. The next visitor gets a new one. */
import { newKey, post, Refused } from '../ui/api.js';
import { language } from '../ui/texts.js';

const DEBOUNCE_MS = 400;
/** Digits of a booking code behind the number of the booking, and of the longest code. */
const SECRET_DIGITS = 5;
const CODE_DIGITS = 11;

/** @typedef {'groups' | 'services' | 'confirm' | 'code' | 'claim' | 'done'} Step */

export class Visit {
  /** @type {Step} */
  step = 'groups';
  /** @type {Record<string, any> | null} */
  group = null;
  /** @type {Record<string, any> | null} */
  service = null;
  /** @type {Record<string, any> | null} */
  ticket = null;
  /** @type {Refused | null} */
  refused = null;
  /** The digits of a booking code, as far as they are typed. */
  typed = '';
  sending = false;
  /** When the picture changed last. */
  turned;

  /** @type {{path: string, wish: Record<string, string>}} what was asked for last */
  #last = { path: '', wish: {} };
  #key = newKey();

  /**
   * @param {Record<string, any>} office
   * @param {() => void} changed
   * @param {number} [turned] when the visit before was ended by a touch
   */
  constructor(office, changed, turned = -DEBOUNCE_MS) {
    this.office = office;
    this.changed = changed;
    this.turned = turned;
  }

  /** A new picture does not listen at once: a trembling hand must not press through it. */
  get steady() {
    return performance.now() - this.turned >= DEBOUNCE_MS;
  }

  /** Whether anything has been chosen yet. */
  get begun() {
    return this.step !== 'groups';
  }

  /** @param {string} letter */
  servicesOf(letter) {
    return this.office.services.filter((/** @type {any} */ service) => service.letter === letter);
  }

  /** @param {Record<string, any>} group */
  chooseGroup(group) {
    const services = this.servicesOf(group.letter);
    const [only] = services.length === 1 ? services : [];
    this.#turn(only ? 'confirm' : 'services', { group, service: only ?? null });
  }

  /** @param {Record<string, any>} service */
  chooseService(service) {
    this.#turn('confirm', { service });
  }

  back() {
    if (this.step === 'claim') {
      this.#turn('code', { refused: null });
      return;
    }
    const listed = this.step === 'confirm' && this.group && this.servicesOf(this.group.letter).length > 1;
    this.#turn(listed ? 'services' : 'groups', { service: null, refused: null });
  }

  /** Whoever has booked types his code. */
  enterCode() {
    this.#turn('code', { typed: '', refused: null });
  }

  /** The code as it stands on the booking. */
  get code() {
    const number = this.typed.slice(0, -SECRET_DIGITS);
    return number ? `${number}-${this.typed.slice(-SECRET_DIGITS)}` : this.typed;
  }

  /** Whether the code can be one. */
  get coded() {
    return this.typed.length > SECRET_DIGITS;
  }

  /** One digit more; digits come faster than pictures turn. @param {string} digit */
  type(digit) {
    this.#typed(this.typed + digit);
  }

  /** One digit less. */
  rub() {
    this.#typed(this.typed.slice(0, -1));
  }

  /** @param {string} typed */
  #typed(typed) {
    if (!this.sending && typed.length <= CODE_DIGITS) {
      Object.assign(this, { typed, refused: null });
      this.changed();
    }
  }

  /** Asks for a ticket. @param {string} [claim] the category that the visitor says he belongs to */
  take(claim) {
    return this.#ask('tickets', { service: this.service?.code, language: language(), ...(claim ? { claim } : {}) });
  }

  /** He belongs to a category, which he says before he is given his ticket. */
  claim() {
    this.#turn('claim', { refused: null });
  }

  /** Turns the booking into a ticket. @param {string} [claim] the category that the visitor says he belongs to */
  checkIn(claim) {
    return this.#ask('check-in', { code: this.code, ...(claim ? { claim } : {}) });
  }

  /** The same wish keeps its key, so a request sent twice makes one ticket. @param {string} path @param {Record<string, string>} wish */
  async #ask(path, wish) {
    if (this.sending || !this.steady) {
      return;
    }
    const asked = { path, wish };
    if (JSON.stringify(asked) !== JSON.stringify(this.#last) || (this.refused && !this.refused.unanswered)) {
      this.#key = newKey();
    }
    this.#last = asked;
    this.#set({ sending: true, refused: null });
    try {
      const ticket = await post(`/api/offices/${this.office.id}/${path}`, wish, { key: this.#key });
      const service = this.office.services.find((/** @type {any} */ { code }) => code === ticket.service) ?? null;
      this.#set({ sending: false, ticket, service, step: 'done' });
    } catch (refused) {
      if (!(refused instanceof Refused)) {
        throw refused;
      }
      this.#set({ sending: false, refused });
    }
  }

  /** The same wish once more. */
  again() {
    return this.#ask(this.#last.path, this.#last.wish);
  }

  /** @param {Step} step @param {Partial<Visit>} changes */
  #turn(step, changes) {
    if (!this.sending && this.steady) {
      this.#key = newKey();
      this.#set({ ...changes, step });
    }
  }

  /** @param {Partial<Visit>} changes */
  #set(changes) {
    Object.assign(this, changes, { turned: performance.now() });
    this.changed();
    setTimeout(this.changed, DEBOUNCE_MS);
  }
}
