/** A new office from a template file: chosen, looked at, founded. */
import { post, Refused } from '../ui/api.js';
import { html, nothing } from '../ui/lit.js';
import { notice } from '../ui/parts.js';
import { pick, t } from '../ui/texts.js';
import { fieldWords } from './words.js';

const EXAMPLES = ['village', 'district'];

export class Founding {
  /** @type {Record<string, any> | null} what the file says */
  template = null;
  /** @type {{kind: 'good' | 'bad', text: string, link?: string} | null} */
  word = null;

  /** @param {() => void} draw */
  constructor(draw) {
    this.draw = draw;
  }

  /** @param {File | undefined} file */
  async read(file) {
    this.word = null;
    try {
      this.template = file ? JSON.parse(await file.text()) : null;
    } catch {
      this.template = null;
      this.word = { kind: 'bad', text: t('error.malformed-json') };
    }
    this.draw();
  }

  async found() {
    try {
      const { office } = await post('/api/offices', this.template ?? {});
      this.word = { kind: 'good', text: t('admin.officeFounded', { office }), link: `/admin/${office}` };
      this.template = null;
    } catch (refused) {
      const { message, problem } = /** @type {Refused} */ (refused);
      const said = { services: [], categories: [], ...this.template };
      const faults = (problem.faults ?? []).map((/** @type {any} */ { field, text }) => `${fieldWords(field, said)}: ${text}`);
      this.word = { kind: 'bad', text: faults.join(' · ') || message };
    }
    this.draw();
    queueMicrotask(() => /** @type {HTMLElement | null} */ (document.querySelector('.founded'))?.focus());
  }

  view() {
    const { template, word } = this;
    return html`<h2 id="section-title">${t('admin.section.founding')}</h2>
      <p>${t('admin.foundingHelp')}</p>
      <ul class="examples">${EXAMPLES.map((name) => html`<li><a href=${`/admin/templates/${name}.json`} download>${t(`admin.template.${name}`)}</a></li>`)}</ul>
      <div class="field"><label for="template">${t('admin.templateFile')}</label>
        <input id="template" type="file" accept=".json,application/json" @change=${(/** @type {Event} */ event) => this.read(/** @type {HTMLInputElement} */ (event.target).files?.[0])}></div>
      ${template ? html`<dl class="summary">
          <div><dt>${t('admin.officeId')}</dt><dd>${template.id ?? '–'}</dd></div>
          <div><dt>${t('admin.name')}</dt><dd>${pick(template.names)}</dd></div>
          <div><dt>${t('supervisor.hours')}</dt><dd>${template.hours?.open}–${template.hours?.close}</dd></div>
          <div><dt>${t('admin.section.counters')}</dt><dd>${template.counters?.length ?? 0}</dd></div></dl>
        <button type="button" class="button main" @click=${() => this.found()}>${t('admin.found')}</button>` : nothing}
      ${word ? html`${notice(word.kind, word.text)}${word.link ? html`<a class="button founded" href=${word.link}>${t('admin.goThere')}</a>` : nothing}` : nothing}`;
  }
}
