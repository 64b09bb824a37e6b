/** The replay page: one position in the day, shown by every panel at once. */
import { wall } from '../ui/dates.js';
import { sentence, subject } from '../ui/happened.js';
import { render } from '../ui/lit.js';
import { mount } from '../ui/parts.js';
import { onLanguage, t } from '../ui/texts.js';
import { controls } from './controls.js';
import { EventList } from './events.js';
import { smallHall } from './hall.js';
import { bindKeys } from './keyboard.js';
import { Lanes } from './lanes.js';
import { bar, frame, legend, tabs } from './layout.js';
import { Player } from './player.js';
import { Proof } from './proof.js';
import { Scrub } from './scrub.js';
import { ticketCard } from './ticket.js';

const AHEAD_PLAYING = 40;
const AHEAD_STANDING = 4;
const FRAME_MS = 250;
const PAINT_MS = 100;
const ADDRESS_MS = 400;

export class ReplayPage {
  /** @type {string | null} */
  number = null;
  /** @type {Record<string, any> | null} */
  ticket = null;
  problem = '';
  /** The panel in front where there is room for one only. @type {'events' | 'ticket'} */
  tab = 'events';
  /** The hall that stands on the screen: it says itself of which event it is. @type {Record<string, any> | undefined} */
  hall;
  /** The event with which the day begins: its opening. Times of it may have been booked days before. */
  first = 1;
  #last = 0;
  /** When the panels were drawn, and whether an event has happened since. */
  #painted = 0;
  #behind = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #address;

  /** @param {HTMLElement} root @param {import('../ui/office.js').OfficeWords} words @param {import('./record.js').DayRecord} record */
  constructor(root, words, record) {
    this.words = words;
    this.record = record;
    this.zone = words.office.zone;
    this.player = new Player(record.events);
    this.first = Math.max(1, record.events.findIndex(({ type }) => type === 'DayOpened') + 1);
    render(frame(), root);
    const part = (/** @type {string} */ id) => /** @type {HTMLElement} */ (root.querySelector(`#${id}`));
    const proof = new Proof(record.path, () => record.goesOn(this.zone), () => drawBar());
    const drawBar = mount(part('bar'), () => bar(words.office, record, proof.sign((seq) => this.choose(seq))));
    mount(part('legend'), () => legend());
    this.drawTabs = mount(part('tabs'), () => tabs(this.tab, (tab) => this.show(tab)));
    this.drawHall = mount(part('hall'), () => smallHall(this.hall, this.player.seq));
    this.drawTicket = mount(part('ticket'), () => ticketCard({
      number: this.number, ticket: this.ticket, problem: this.problem, path: record.path, words, seq: this.player.seq,
      find: (number) => this.follow(number), go: (seq) => this.seek(seq),
    }));
    this.drawControls = mount(part('controls'), () => controls(this.player, this.zone, {
      step: (steps) => this.step(steps), play: () => this.play(), mark: () => this.toMark(1), changed: () => this.paint(),
    }));
    this.lanes = new Lanes(part('lanes'), record.timeline, this.zone, {
      span: ({ seq, ticket }) => {
        this.seek(seq);
        this.follow(ticket);
      },
      time: (time) => this.seekTime(time),
    });
    this.scrub = new Scrub(part('scrub'), record.timeline, this.zone, (time) => this.seekTime(time), (seq) => this.seek(seq));
    this.list = new EventList(part('events'), record.events, record.timeline.day, this.zone, (seq) => this.choose(seq));
    this.spoken = part('spoken');
    onLanguage(() => this.paint());
    bindKeys(this);
    this.#fromAddress();
  }

  /** Goes to an event. @param {number} seq */
  seek(seq) {
    this.player.seek(seq);
    this.#still();
  }

  /** Goes to an instant. @param {number} time */
  seekTime(time) {
    this.player.seekTime(time);
    this.#still();
  }

  /** @param {number} steps events forward, or back when negative */
  step(steps) {
    this.player.playing = false;
    this.seek(this.player.seq + steps);
  }

  /** To the next or the previous moment worth a look. @param {1 | -1} direction */
  toMark(direction) {
    const seqs = this.record.timeline.marks.map((/** @type {{seq: number}} */ { seq }) => seq);
    const found = direction > 0 ? seqs.find((/** @type {number} */ seq) => seq > this.player.seq)
      : seqs.findLast((/** @type {number} */ seq) => seq < this.player.seq);
    if (found) {
      this.player.playing = false;
      this.choose(found);
    }
  }

  /** Takes an event from the list, and its ticket with it. @param {number} seq */
  choose(seq) {
    this.seek(seq);
    const { ticket } = this.record.events[seq - 1] ?? {};
    if (ticket) {
      this.follow(ticket, false);
    }
  }

  play() {
    const { player } = this;
    if (!player.playing && player.seq === player.last) {
      player.seek(this.first);
    }
    player.playing = !player.playing;
    this.#last = performance.now();
    if (player.playing) {
      requestAnimationFrame(() => this.#frame());
    }
    this.paint();
  }

  /** Shows the history of a ticket. @param {string | null} number @param {boolean} [front] brings its panel to the front */
  async follow(number, front = true) {
    if (!number) {
      return;
    }
    this.number = number;
    this.problem = '';
    this.lanes.mark(number);
    if (front) {
      this.show('ticket');
    }
    this.#remember();
    this.drawTicket();
    try {
      const ticket = await this.record.ticket(number);
      this.ticket = this.number === number ? ticket : this.ticket;
    } catch (refused) {
      this.problem = /** @type {Error} */ (refused).message;
    }
    this.drawTicket();
  }

  /** @param {'events' | 'ticket'} tab */
  show(tab) {
    this.tab = tab;
    document.querySelector('.panels')?.setAttribute('data-front', tab);
    this.drawTabs();
    this.list.move(this.player.seq);
  }

  /** Shows the position on every panel. */
  paint() {
    const { player, record } = this;
    this.#painted = performance.now();
    this.#behind = false;
    this.#moveHeads();
    this.list.move(player.seq);
    this.drawTicket();
    this.#showHall();
    record.want(player.seq, player.playing ? AHEAD_PLAYING : AHEAD_STANDING, () => this.#arrived());
  }

  /** The playheads and the clock: they move with every frame, the panels when an event has happened. */
  #moveHeads() {
    const { player } = this;
    this.lanes.move(player.time);
    this.scrub.move(player.time, { seq: player.seq, last: player.last, text: this.#words() });
    this.drawControls();
  }

  #arrived() {
    this.#showHall();
    const ahead = this.player.playing ? AHEAD_PLAYING : AHEAD_STANDING;
    this.record.want(this.player.seq, ahead, () => this.#arrived());
  }

  #showHall() {
    this.hall = this.record.hall(this.player.seq) ?? this.hall;
    this.drawHall();
  }

  /** After a jump: the address follows, and a screen reader hears where we are. */
  #still() {
    this.#last = performance.now();
    this.paint();
    this.#remember();
    if (!this.player.playing) {
      this.spoken.textContent = this.#words();
    }
  }

  /** One frame of playing. */
  #frame() {
    const { player } = this;
    if (!player.playing) {
      this.#remember();
      return;
    }
    const now = performance.now();
    const moved = player.tick(Math.min(FRAME_MS, now - this.#last));
    this.#last = now;
    this.#behind ||= moved;
    if (!player.playing || (this.#behind && now - this.#painted > PAINT_MS)) {
      this.paint();
    } else {
      this.#moveHeads();
    }
    requestAnimationFrame(() => this.#frame());
  }

  /** The position in words: time, ticket, what happened. */
  #words() {
    const { player, record } = this;
    const event = record.events[player.seq - 1];
    const position = t('replay.position', { n: player.seq, of: player.last });
    return event ? `${wall(event.at, this.zone).seconds}, ${subject(event, this.zone)} ${sentence(event)}. ${position}` : position;
  }

  #fromAddress() {
    const query = new URLSearchParams(location.search);
    const asked = Number(query.get('seq') ?? (this.record.timeline.state === 'open' ? this.player.last : this.first));
    this.seek(Number.isInteger(asked) ? asked : this.first);
    this.follow(query.get('ticket'));
  }

  /** Every position has an address: it can be sent to a colleague. */
  #remember() {
    clearTimeout(this.#address);
    this.#address = setTimeout(() => {
      const query = new URLSearchParams(location.search);
      query.set('seq', String(this.player.seq));
      if (this.number) {
        query.set('ticket', this.number);
      }
      history.replaceState(null, '', `?${query}`);
    }, ADDRESS_MS);
  }
}
