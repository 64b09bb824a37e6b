/** Small parts that only the pages of the staff share. */
import { get, loadOffice, proof } from './api.js';
import { icon } from './icons.js';
import { html, nothing } from './lit.js';
import { header, mount, notice } from './parts.js';
import { loadTexts, t } from './texts.js';

/** Whoever is signed in: his name, role and office. @type {{name: string, role: string, office: string | null} | null} */
let signedIn = null;

/** The name of whoever is signed in; empty while nobody is. */
export function myName() {
  return signedIn?.name ?? '';
}

/** The role of whoever is signed in; empty while nobody is. */
export function myRole() {
  return signedIn?.role ?? '';
}

/** Whether whoever is signed in belongs to one office and acts there alone. */
export function isBound() {
  return Boolean(signedIn?.office);
}

/** Who is signed in, and the way out. */
export function who() {
  return signedIn
    ? html`<span class="me">${icon('person')}${signedIn.name}</span><button type="button" class="quiet" @click=${leave}>${t('door.signOut')}</button>`
    : html`<a class="quiet" href="/login">${t('door.signIn')}</a>`;
}

async function leave() {
  await fetch('/logout', { method: 'POST', headers: { Accept: 'application/json', ...proof() } }).catch(() => {});
  location.assign('/');
}

/**
 * Starts a page of the staff: says that it is loading, and why when it cannot.
 * @param {HTMLElement} root
 * @param {string} title key of the page's title
 * @param {string} office
 * @param {(office: Record<string, any>, say: (kind: 'info' | 'bad', text: () => string) => void) => void | Promise<void>} start
 *     draws the page into the root, or throws the refusal that is to be shown
 */
export async function startPage(root, title, office, start) {
  await loadTexts();
  const porch = document.createElement('div');
  root.append(porch);
  let word = () => notice('info', t('ui.loading'));
  const draw = mount(porch, () => html`${header({ title: t(title) })}<main class="alone">${word()}</main>`);
  /** @param {'info' | 'bad'} kind @param {() => string} text */
  const say = (kind, text) => {
    word = () => notice(kind, text());
    draw();
  };
  try {
    const known = await loadOffice(office);
    signedIn = await get('/api/me').catch(() => null);
    await start(known, say);
    porch.remove();
  } catch (refused) {
    say('bad', () => /** @type {Error} */ (refused).message);
  }
}
