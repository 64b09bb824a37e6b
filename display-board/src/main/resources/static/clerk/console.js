/** The clerk's console: keyboard first, one big button with the next logical step. */
import { html, nothing } from '../ui/lit.js';
import { wall } from '../ui/dates.js';
import { keys } from '../ui/keys.js';
import { OfficeWords } from '../ui/office.js';
import { header, keyCap, lineSign, mount, notice, shown } from '../ui/parts.js';
import { HallSocket } from '../ui/socket.js';
import { myName, who } from '../ui/staff.js';
import { onLanguage, t } from '../ui/texts.js';
import { current } from './current.js';
import { Desk } from './desk.js';
import { order } from './deeds.js';
import { choose } from './choose.js';
import { showKeys } from './key-map.js';
import { myDay } from './my-day.js';
import { queue } from './queue.js';
import { questionMark } from './shortcut.js';
import { COMMAND_KEYS, menu, STEPS, steps } from './steps.js';

/** @typedef {import('./steps.js').Step} Step */

const TICK_MS = 250;
const BATCH_MS = 8000;

/** @param {HTMLElement} root @param {Record<string, any>} office @param {number} number of the counter */
export function startConsole(root, office, number) {
  const page = new Console(root, office, number);
  document.title = `${t('console.window', { n: number })} – Kezek`;
  page.desk.refresh(0);
}

class Console {
  /** How many waited when it was last told to a screen reader. */
  told = { waiting: 0, at: 0 };

  /** @param {HTMLElement} root @param {Record<string, any>} office @param {number} number */
  constructor(root, office, number) {
    this.office = office;
    this.number = number;
    this.words = new OfficeWords(office);
    this.desk = new Desk(office.id, number, () => this.draw());
    this.socket = new HallSocket(office.id, { changed: () => this.draw(), happened: () => this.desk.refresh() });
    this.draw = mount(root, () => this.page());
    onLanguage(() => this.desk.translate());
    setInterval(this.draw, TICK_MS);
    keys({
      ...Object.fromEntries(COMMAND_KEYS.map((key) => [key, () => this.press(key)])),
      '?': () => questionMark() && showKeys(),
    });
    let line = this.socket.line;
    this.socket.changed = () => {
      if (line !== this.socket.line && this.socket.line === 'live') {
        this.desk.refresh(0);
      }
      line = this.socket.line;
      this.draw();
    };
  }

  /** Whether commands would go into the void: then none is offered, and none is kept for later. */
  get lost() {
    return this.desk.cut || ['lost', 'refused'].includes(this.socket.line);
  }

  /** @returns {Step[]} */
  get steps() {
    return this.desk.view ? steps(this.desk.view) : [];
  }

  /** Everything that can be done now, what is visible first. @returns {Step[]} */
  get possible() {
    return [...this.steps, ...this.desk.view ? menu(this.desk.view, this.office, this.socket.clock.now()) : []];
  }

  /** @param {string} key */
  press(key) {
    const step = this.possible.find((one) => one.key === key);
    if (step) {
      this.take(step);
    } else if (this.desk.view && !this.desk.busy) {
      const [first] = this.steps;
      this.desk.word = { kind: 'warning', text: first ? 'console.notNow' : 'console.notOpen', problem: { key, step: first?.text } };
      this.draw();
    }
  }

  /** Takes a step: asks what must be asked first, then sends the command. @param {Step} step @returns {Promise<void>} */
  async take({ id }) {
    const { view, busy } = this.desk;
    if (this.lost || busy || !view) {
      return;
    }
    if (id === 'menu') {
      await this.more();
      return;
    }
    const { office, words, number, socket } = this;
    try {
      const given = await order(id, { office, words, number, view, hall: socket.hall, now: socket.clock.now() });
      if (given && !this.lost) {
        await this.desk.run(given);
      }
    } catch (refused) {
      this.desk.refuse(refused);
    }
  }

  /** The rest of what can be done, by digits, arrows or words. */
  async more() {
    const visible = this.steps.map(({ id }) => id);
    const rest = this.possible.filter(({ id }) => !visible.includes(id));
    const step = await choose({ title: t('console.menu'), choices: rest.map((one) => ({ value: one, text: t(one.text), key: one.key })) });
    if (step) {
      await this.take(step);
    }
  }

  page() {
    const { view } = this.desk;
    const now = this.socket.clock.now();
    return html`
      ${this.bar(now)}
      ${view ? html`<main class="desk" data-state=${view.counter.state}>
        ${queue(view, this.words, now)}
        <section class="card stage" aria-label=${t('console.now')}>
          ${current({ view, words: this.words, now, called: this.desk.called })}
          ${this.commands()}
        </section>
        ${myDay(view, this.office.zone)}
      </main>${this.spoken(view)}` : html`<main class="alone">${this.desk.word ? notice('bad', this.desk.word.text) : notice('info', t('ui.line.connecting'))}</main>`}
      ${this.foot()}`;
  }

  /** @param {number} now */
  bar(now) {
    const { view } = this.desk;
    return header({
      names: this.office.names,
      title: t('console.title'),
      left: html`<span class="chip gold window">${t('console.window', { n: this.number })}</span>${view ? html`
        <span class="chip lamp" data-state=${view.counter.state}>${t(`console.state.${view.counter.state}`)}</span>
        ${this.reception()}
        ${view.counter.clerk && view.counter.clerk !== myName() ? html`<span class="chip warn">${t('console.heldBy', { clerk: view.counter.clerk })}</span>` : nothing}` : nothing}`,
      right: who(),
      time: wall(now, this.office.zone).time,
    });
  }

  /** Whether the akim receives, where he would. */
  reception() {
    const said = this.socket.hall?.reception;
    return said?.counter === this.number ? html`<span class="chip ${said.available ? 'good' : 'warn'}">${t(said.available ? 'console.receptionOn' : 'console.receptionOff')}${
      said.until ? ` · ${t('console.untilTime', { time: wall(said.until, this.office.zone).time })}` : ''}</span>` : nothing;
  }

  /** The answer to the latest command and the buttons. */
  commands() {
    const [main, ...others] = this.steps;
    const off = this.lost ? 'off' : this.desk.busy ? 'wait' : '';
    return html`<div class="commands">
      <div class="word"><div role="status">${this.word()}</div>${off ? nothing : this.undo()}</div>
      ${main ? this.button(main, `main ${this.due(main) ? 'due' : ''}`, off) : nothing}
      <div class="others">${others.map((step) => this.button(step, this.due(step) ? 'due' : '', off))}</div>
    </div>`;
  }

  /** What was pressed last can be taken back for a little while. */
  undo() {
    const { undo } = this.desk.view ?? {};
    const left = undo ? Math.ceil((Date.parse(undo.until) - this.socket.clock.now()) / 1000) : 0;
    return left > 0 ? html`<button type="button" class="plain undo" @click=${() => this.take(STEPS.withdraw)}>
      ${t(`console.undo.${undo.what}`, { ticket: shown(undo.ticket) })} ${keyCap('Ctrl+Z')} <b>${t('console.seconds', { n: left })}</b></button>` : nothing;
  }

  /** @param {Step} step @param {string} look @param {string} off why it does nothing at the moment: `off` or `wait` */
  button(step, look, off) {
    return html`<button type="button" class="button ${look} ${off}" aria-disabled=${String(Boolean(off))}
      @click=${() => this.take(step)}><span>${t(step.text)}</span>${step.key ? keyCap(step.key) : nothing}</button>`;
  }

  /** Whether the call rule says it is time to call again. @param {Step} step */
  due({ id }) {
    const { since, ticket } = this.desk.view?.counter ?? {};
    const last = this.socket.hall?.calls.find((/** @type {any} */ call) => call.number === ticket?.number)?.last ?? since;
    return id === 'recall' && this.socket.clock.now() - Date.parse(last) > this.office.callRule.recallEvery * 1000;
  }

  word() {
    const { word } = this.desk;
    if (this.lost) {
      return html`<p class="said" data-kind="bad">${t('console.lost')}</p>`;
    }
    if (!word) {
      return nothing;
    }
    const { problem = {} } = word;
    const text = word.kind === 'pending' ? t('console.pending') : word.kind === 'bad' ? word.text
      : t(word.text, { ...problem, n: word.seq ?? '', step: t(problem.step ?? '') });
    const signIn = word.code === 'sign-in-required' ? html`<a href="/login">${t('door.signIn')}</a>` : nothing;
    return html`<p class="said" data-kind=${word.kind}>${text} ${signIn}</p>`;
  }

  /** What a screen reader hears: the state of this counter at once, the queue now and then. @param {Record<string, any>} view */
  spoken({ counter, waiting }) {
    const here = performance.now();
    if (waiting.length !== this.told.waiting && here - this.told.at > BATCH_MS) {
      this.told = { waiting: waiting.length, at: here };
    }
    return html`<p class="unseen" aria-live="assertive">${t(`console.state.${counter.state}`)} ${shown(counter.ticket?.number)}</p>
      <p class="unseen" aria-live="polite">${t('console.people', { n: this.told.waiting })}</p>`;
  }

  foot() {
    return html`<footer class="keys-foot">
      ${[['F2', 'console.key.F2'], ['F8', 'console.key.F8'], ['Alt+B', 'console.key.AltB'], ['Ctrl+K', 'console.find'], ['Alt+M', 'console.menu']].map(([key, text]) => html`
        <span>${keyCap(key)} ${t(text)}</span>`)}
      <button type="button" class="plain" @click=${() => showKeys()}>${keyCap('?')} ${t('console.keys')}</button>
      ${lineSign(this.lost ? 'lost' : this.socket.line, this.desk.view?.seq)}
    </footer>`;
  }
}
