/** The sign-in form; it works as a plain form, the script only gives it its words and the section of the page that was asked for. */
import { mark } from '../ui/icons.js';
import { html, nothing } from '../ui/lit.js';
import { languageSwitch, mount, notice } from '../ui/parts.js';
import { loadTexts, t } from '../ui/texts.js';

const query = new URLSearchParams(location.search);

await loadTexts();
mount(/** @type {HTMLElement} */ (document.querySelector('#door')), page);

function page() {
  return html`<main class="login">
    <form class="card" action=${`/login${location.hash}`} method="post">
      <div class="login-head"><a href="/" aria-label=${t('ui.home')}>${mark()}</a><h1>${t('door.login')}</h1></div>
      ${trouble()}
      <label>${t('door.username')}<input name="username" autocomplete="username" autocapitalize="none" spellcheck="false" required autofocus></label>
      <label>${t('door.password')}<input name="password" type="password" autocomplete="current-password" required></label>
      <button class="button main">${t('door.signIn')}</button>
      ${languageSwitch()}
    </form></main>`;
}

/** Why one stands here again. */
function trouble() {
  if (query.has('wait')) {
    return notice('warning', t('door.wait', { n: query.get('wait') ?? '' }));
  }
  if (query.has('denied')) {
    return notice('warning', t('door.denied'));
  }
  return query.has('error') ? notice('bad', t('door.wrong')) : nothing;
}
