/** When an office receives: four times a day, and what the calendar does by itself. */
import { html, nothing } from '../ui/lit.js';
import { t } from '../ui/texts.js';
import { choice, flag, number, time } from './fields.js';

const MODES = ['closed', 'shifts', 'none'];

/** The hours at a place of the settings. @param {import('./fields.js').Form} form @param {import('./draft.js').Path} path */
export function hours(form, path) {
  const { draft } = form;
  const without = draft.get([...path, 'lunch', 'mode']) === 'none';
  return html`<div class="row">
      ${time(form, [...path, 'open'], t('admin.opens'))}
      ${time(form, [...path, 'lastTicket'], t('supervisor.lastTicket'))}
      ${time(form, [...path, 'close'], t('admin.closes'))}
    </div>
    <div class="row">
      ${choice(form, [...path, 'lunch', 'mode'], t('admin.lunch'), MODES.map((mode) => [mode, t(`admin.lunch.${mode}`)]), (mode) => {
    if (mode === 'none') {
      draft.set([...path, 'lunch'], { mode });
    }
  })}
      ${without ? nothing : html`${time(form, [...path, 'lunch', 'from'], t('admin.from'))}${time(form, [...path, 'lunch', 'to'], t('admin.to'))}`}
    </div>`;
}

/** @param {import('./fields.js').Form} form */
export function hoursCard(form) {
  return html`<h2 id="section-title">${t('admin.section.hours')}</h2>
    ${hours(form, ['hours'])}
    ${form.draft.get(['calendar']) ? html`<h3>${t('admin.byItself')}</h3>
      <p class="soft">${t('admin.byItselfHelp')}</p>
      <div class="row">
        ${number(form, ['calendar', 'opensBefore'], t('admin.opensBefore'), { max: 240, optional: true })}
        ${number(form, ['calendar', 'closesAfter'], t('admin.closesAfter'), { max: 240, optional: true })}
      </div>` : nothing}
    ${issuing(form)}`;
}

/** Whether the kiosk stops before the time of the last ticket. @param {import('./fields.js').Form} form */
function issuing(form) {
  const { draft } = form;
  return html`<h3>${t('admin.issuing')}</h3>
    <p class="soft">${t('admin.issuingHelp')}</p>
    ${flag(form, ['issuing', 'byCapacity'], t('admin.byCapacity'), () => {
    if (draft.get(['issuing', 'normPercent']) === undefined) {
      draft.set(['issuing', 'normPercent'], 100);
    }
  })}
    ${draft.get(['issuing', 'byCapacity']) ? html`<div class="row">${number(form, ['issuing', 'normPercent'], t('admin.normPercent'), { min: 1, max: 200 })}</div>` : nothing}`;
}
