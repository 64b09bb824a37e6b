/** One visitor's way through the kiosk: subject, service, confirmation, ticket. The next visitor gets a new one. */
import { newKey, post, Refused } from '../ui/api.js';
import { language } from '../ui/texts.js';

const DEBOUNCE_MS = 400;

/** @typedef {'groups' | 'services' | 'confirm' | 'done'} Step */

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
  sending = false;
  /** When the picture changed last. */
  turned;

  /** @type {string | undefined} the category claimed with the last request */
  #claim;
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
    const listed = this.step === 'confirm' && this.group && this.servicesOf(this.group.letter).length > 1;
    this.#turn(listed ? 'services' : 'groups', { service: null, refused: null });
  }

  /** Asks for the ticket. The same wish keeps its key, so a request sent twice makes one ticket. @param {string} [claim] */
  async take(claim) {
    if (this.sending || !this.steady) {
      return;
    }
    if (claim !== this.#claim || (this.refused && !this.refused.unanswered)) {
      this.#key = newKey();
    }
    this.#claim = claim;
    this.#set({ sending: true, refused: null });
    try {
      const wish = { service: this.service?.code, language: language(), ...(claim ? { claim } : {}) };
      const ticket = await post(`/api/offices/${this.office.id}/tickets`, wish, { key: this.#key });
      this.#set({ sending: false, ticket, step: 'done' });
    } catch (refused) {
      if (!(refused instanceof Refused)) {
        throw refused;
      }
      this.#set({ sending: false, refused });
    }
  }

  /** The same wish once more. */
  again() {
    return this.take(this.#claim);
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
