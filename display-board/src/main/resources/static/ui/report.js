/** Where the closing report of a day is printed. */
import { language } from './texts.js';

/** Kazakh beside Russian for the wall; who reads the page in English gets English. @param {string} office @param {string} day */
export function reportOf(office, day) {
  const path = `/api/offices/${encodeURIComponent(office)}/days/${encodeURIComponent(day)}/report.pdf`;
  return language() === 'en' ? `${path}?lang=en` : path;
}
