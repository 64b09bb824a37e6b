/** The clerk's console: keyboard first, one big button with the next logical step. */
import { html, nothing } from '../ui/lit.js';
import { wall } from '../ui/dates.js';
import { keys } from '../ui/keys.js';
import { OfficeWords } from '../ui/office.js';
import { confirmed, header, keyCap, lineSign, mount, notice, shown } from '../ui/parts.js';
import { HallSocket } from '../ui/socket.js';
import { myName, who } from '../ui/staff.js';
import { t } from '../ui/texts.js';
import { current } from './current.js';
import { Desk } from './desk.js';
import { askOutcome, askPause, showKeys } from './dialogs.js';
import { myDay } from './my-day.js';
import { queue } from './queue.js';
import { questionMark } from './shortcut.js';
import { COMMAND_KEYS, steps } from './steps.js';

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
    setInterval(this.draw, TICK_MS);
    keys({
      ...Object.fromEntries(COMMAND_KEYS.map((key) => [key, () => this.press(key)])),
      '?': () => questionMark() && this.showKeys(),
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

  /** @param {string} key */
  press(key) {
    const step = this.steps.find((one) => one.key === key);
    if (step) {
      this.take(step);
    } else if (this.desk.view && !this.desk.busy) {
      const [first] = this.steps;
      this.desk.word = { kind: 'warning', text: first ? 'console.notNow' : 'console.notOpen', problem: { key, step: first?.text } };
      this.draw();
    }
  }

  /** Takes a step: asks what must be asked first, then sends the command. @param {Step} step */
  async take({ id }) {
    if (this.lost || this.desk.busy) {
      return;
    }
    const body = await this.answers(id);
    if (body && !this.lost) {
      await this.desk.run(id, body);
    }
  }

  /** What the clerk must say before a command; null when he thought better of it. @param {string} id @returns {Promise<object | null>} */
  async answers(id) {
    const { ticket } = this.desk.view?.counter ?? {};
    switch (id) {
      case 'finish':
      case 'finish-and-call-next': {
        const outcome = await askOutcome(ticket.number, id !== 'finish');
        return outcome ? { outcome } : null;
      }
      case 'pause':
        return askPause(this.office, this.socket.clock.now());
      case 'close':
        return await confirmed(t('console.closeAsk', { n: this.number }), { yes: t('console.close'), no: t('console.stay') }) ? {} : null;
      default:
        return {};
    }
  }

  showKeys() {
    return showKeys({
      'F2': t('console.key.F2'), 'F4': t('clerk.recall'), 'F8': t('console.key.F8'), 'F9': t('clerk.noShow'),
      'Alt+B': t('console.key.AltB'), '1–5': t('console.key.digits'), 'Esc': t('console.leave'), '?': t('console.keys'),
    });
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
        ${view.counter.clerk && view.counter.clerk !== myName() ? html`<span class="chip warn">${t('console.heldBy', { clerk: view.counter.clerk })}</span>` : nothing}` : nothing}`,
      right: who(),
      time: wall(now, this.office.zone).time,
    });
  }

  /** The answer to the latest command and the buttons. */
  commands() {
    const [main, ...others] = this.steps;
    const off = this.lost ? 'off' : this.desk.busy ? 'wait' : '';
    return html`<div class="commands">
      <div class="word" role="status">${this.word()}</div>
      ${main ? this.button(main, `main ${this.due(main) ? 'due' : ''}`, off) : nothing}
      <div class="others">${others.map((step) => this.button(step, this.due(step) ? 'due' : '', off))}</div>
    </div>`;
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
      ${[['F2', 'console.key.F2'], ['F4', 'clerk.recall'], ['F8', 'console.key.F8'], ['F9', 'clerk.noShow'], ['Alt+B', 'console.key.AltB']].map(([key, text]) => html`
        <span>${keyCap(key)} ${t(text)}</span>`)}
      <button type="button" class="plain" @click=${() => this.showKeys()}>${keyCap('?')} ${t('console.keys')}</button>
      ${lineSign(this.lost ? 'lost' : this.socket.line, this.desk.view?.seq)}
    </footer>`;
  }
}
