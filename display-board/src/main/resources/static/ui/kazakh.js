/** Kazakh number words: a window is called by its ordinal, «үшінші терезе». */

const UNITS = ['', 'бір', 'екі', 'үш', 'төрт', 'бес', 'алты', 'жеті', 'сегіз', 'тоғыз'];
const TENS = ['', 'он', 'жиырма', 'отыз', 'қырық', 'елу', 'алпыс', 'жетпіс', 'сексен', 'тоқсан'];

/** The ordinal of each last word; only the last word of a number changes. @type {Record<string, string>} */
const ORDINALS = {
  бір: 'бірінші', екі: 'екінші', үш: 'үшінші', төрт: 'төртінші', бес: 'бесінші', алты: 'алтыншы', жеті: 'жетінші',
  сегіз: 'сегізінші', тоғыз: 'тоғызыншы', он: 'оныншы', жиырма: 'жиырмасыншы', отыз: 'отызыншы', қырық: 'қырқыншы',
  елу: 'елуінші', алпыс: 'алпысыншы', жетпіс: 'жетпісінші', сексен: 'сексенінші', тоқсан: 'тоқсаныншы', жүз: 'жүзінші',
};

/** @param {number} n from 1 to 999, @returns {string} such as «жүз он жеті» */
export function cardinal(n) {
  const hundreds = Math.floor(n / 100);
  const hundred = hundreds === 0 ? '' : hundreds === 1 ? 'жүз' : `${UNITS[hundreds]} жүз`;
  return [hundred, TENS[Math.floor(n / 10) % 10], UNITS[n % 10]].filter(Boolean).join(' ');
}

/** @param {number} n from 1 to 999, @returns {string} such as «жиырма бірінші» */
export function ordinal(n) {
  const words = cardinal(n).split(' ');
  const last = words.pop() ?? '';
  return [...words, ORDINALS[last]].join(' ');
}
