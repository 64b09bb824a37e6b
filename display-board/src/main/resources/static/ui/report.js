/** Where what hangs on the wall is printed: the closing report of a day, and the calling order. */
import { language } from './texts.js';

/** Kazakh beside Russian for the wall; who reads the page in English gets English. @param {string} office @param {string} day */
export function reportOf(office, day) {
  const path = `/api/offices/${encodeURIComponent(office)}/days/${encodeURIComponent(day)}/report.pdf`;
  return language() === 'en' ? `${path}?lang=en` : path;
}

/** Kazakh beside Russian, or one language alone. @param {string} office @param {import('./texts.js').Language} [code] */
export function orderOf(office, code) {
  return `/api/offices/${encodeURIComponent(office)}/order.pdf${code ? `?lang=${code}` : ''}`;
}
