/** The way in: for each office the visitor's, the clerk's and the auditor's door. */
import { get, proof, Refused } from '../ui/api.js';
import { wall } from '../ui/dates.js';
import { icon, mark } from '../ui/icons.js';
import { html, nothing } from '../ui/lit.js';
import { languageSwitch, mount, notice } from '../ui/parts.js';
import { orderOf } from '../ui/report.js';
import { language, loadTexts, pick, t } from '../ui/texts.js';

const REFRESH_MS = 15000;
/** Who may look at the settings of an office. @type {(string | undefined)[]} */
const SETTERS = ['supervisor', 'auditor', 'administrator'];
/** @type {Record<string, string>} */
const DAY = { 'open': 'board.open', 'closed': 'board.closed', 'not-open': 'board.notOpen' };

/** @type {{offices: Record<string, any>[], me: Record<string, any> | null, refused: Refused | null}} */
const state = { offices: [], me: null, refused: null };

await loadTexts();
const draw = mount(/** @type {HTMLElement} */ (document.querySelector('#door')), page);
get('/api/me').then((me) => {
  state.me = me;
  draw();
}, () => {});
await refresh();
setInterval(refresh, REFRESH_MS);

async function refresh() {
  try {
    const offices = await get('/api/offices');
    state.offices = await Promise.all(offices.map((/** @type {any} */ { id }) => get(`/api/offices/${id}`)));
    state.refused = null;
  } catch (refused) {
    state.refused = refused instanceof Refused ? refused : null;
  }
  draw();
}

async function leave() {
  await fetch('/logout', { method: 'POST', headers: { Accept: 'application/json', ...proof() } }).catch(() => {});
  location.reload();
}

function page() {
  return html`<header class="top">${mark()}<p><strong>Kezek</strong><span>${t('door.motto')}</span></p>
      <div class="top-right">${who()}${languageSwitch()}</div></header>
    <main class="doors">
      <div class="doors-title"><h1>${t('kiosk.title')}</h1><p>${t('board.openness')}</p></div>
      ${state.refused ? notice('bad', state.refused.message) : nothing}
      ${state.offices.length || state.refused ? nothing : notice('info', t('ui.loading'))}
      ${state.offices.map(office)}
    </main>`;
}

function who() {
  return state.me
    ? html`<span class="me">${icon('person')}${state.me.name}</span><button type="button" class="quiet" @click=${leave}>${t('door.signOut')}</button>`
    : html`<a class="quiet" href="/login">${icon('person')}${t('door.signIn')}</a>`;
}

/** @param {Record<string, any>} of */
function office(of) {
  const { id, names, day, zone, now } = of;
  return html`<section class="office card" aria-labelledby=${id}>
    <header><h2 id=${id}>${pick(names)}</h2>
      <p><span class="chip ${day.state === 'open' ? 'good' : ''}">${t(DAY[day.state])}</span><time>${wall(now, zone).time}</time>
        ${SETTERS.includes(state.me?.role) ? html`<a class="button" href=${`/admin/${id}`}>${icon('stamp')}${t('admin.title')}</a>` : nothing}
        <a class="button" href=${`/supervisor/${id}`}>${icon('shield')}${t('door.supervisor')}</a></p></header>
    <div class="three">
      ${door('kiosk', 'door.visitor', 'door.visitorText', html`
        <a class="button main" href=${`/kiosk/${id}`}>${t('door.kiosk')}</a><a class="button" href=${`/hall/${id}`}>${t('board.title')}</a>
        <a class="button" href=${orderOf(id, language())}>${t('order.link')}</a>
        ${of.appointments ? html`<a class="button" href=${`/book/${id}`}>${t('door.book')}</a>` : nothing}`)}
      ${door('person', 'door.clerk', 'door.clerkText', html`<ul class="windows" aria-label=${t('board.window')}>
        ${of.counters.map((/** @type {any} */ { number }) => html`<li><a class="button" href=${`/clerk/${id}/${number}`}
          aria-label=${`${t('board.window')} ${number}`}>${number}</a></li>`)}</ul>`)}
      ${door('replay', 'door.auditor', 'door.auditorText', html`
        <a class="button main" href=${`/replay/${id}/${day.date}`}>${t('audit.replay')}</a>`)}
    </div></section>`;
}

/** @param {'kiosk' | 'person' | 'replay'} sign @param {string} title @param {string} text @param {unknown} ways */
function door(sign, title, text, ways) {
  return html`<section class="door"><span class="door-sign">${icon(sign)}</span><h3>${t(title)}</h3><p>${t(text)}</p>
    <div class="ways">${ways}</div></section>`;
}
