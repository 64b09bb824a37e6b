/** Keyboard commands of a page. Names are as they are printed on keys: `F2`, `Alt+B`, `Ctrl+K`, `Escape`, `Space`. */

/**
 * Binds keys until the returned function is called. A handler that returns `false` leaves the key to the browser.
 * Letters without Ctrl or Alt are ignored while somebody types (WCAG 2.1.4).
 * @param {Record<string, (event: KeyboardEvent) => unknown>} commands
 * @returns {() => void}
 */
export function keys(commands) {
  /** @param {KeyboardEvent} event */
  const listen = (event) => {
    const command = commands[name(event)];
    if (!command || event.repeat || (plain(event) && typing(event.target))) {
      return;
    }
    if (command(event) !== false) {
      event.preventDefault();
    }
  };
  addEventListener('keydown', listen);
  return () => removeEventListener('keydown', listen);
}

/** The physical key decides, so that the Kazakh and Russian layouts work like the Latin one. @param {KeyboardEvent} event */
function name(event) {
  const key = /^Key[A-Z]$/.test(event.code) ? event.code.slice(3) : event.code === 'Space' ? 'Space' : event.key;
  const shift = event.shiftKey && key.length > 1;
  return [event.ctrlKey && 'Ctrl', event.altKey && 'Alt', shift && 'Shift', key].filter(Boolean).join('+');
}

/** @param {KeyboardEvent} event */
function plain(event) {
  return !event.ctrlKey && !event.altKey && !/^F\d+$|^Escape$/.test(event.key);
}

/** @param {EventTarget | null} target */
function typing(target) {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName));
}
