/** Whether the single key «?» opens the key map; people who speak to their computer can switch it off (WCAG 2.1.4). */
const STORED = 'kezek.questionMark';

/** @returns {boolean} */
export function questionMark() {
  try {
    return localStorage.getItem(STORED) !== 'off';
  } catch {
    return true;
  }
}

/** @param {boolean} on */
export function useQuestionMark(on) {
  try {
    localStorage.setItem(STORED, on ? 'on' : 'off');
  } catch {
    // private browsing: the key stays as it is
  }
}
