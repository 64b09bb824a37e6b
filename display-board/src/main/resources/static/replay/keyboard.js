/** The keys of the replay: arrows step, Space plays, Home and End jump, Page keys go from mark to mark. */

const MINUTE = 60000;

/** @param {import('./page.js').ReplayPage} page */
export function bindKeys(page) {
  const { player } = page;
  /** @type {Record<string, () => void>} */
  const commands = {
    'ArrowLeft': () => page.step(-1),
    'ArrowRight': () => page.step(1),
    'Shift+ArrowLeft': () => page.seekTime(player.time - MINUTE),
    'Shift+ArrowRight': () => page.seekTime(player.time + MINUTE),
    'Home': () => page.seek(page.first),
    'End': () => page.seek(player.last),
    'PageDown': () => page.toMark(1),
    'PageUp': () => page.toMark(-1),
    ' ': () => page.play(),
  };
  addEventListener('keydown', (event) => {
    const { target, key, altKey, ctrlKey, metaKey } = event;
    if (altKey || ctrlKey || metaKey || !(target instanceof Element) || taken(target, key)) {
      return;
    }
    const list = target.id === 'events' && { ArrowUp: 'ArrowLeft', ArrowDown: 'ArrowRight', Enter: 'Enter' }[key];
    const command = list === 'Enter' ? () => page.choose(player.seq) : commands[`${event.shiftKey && key.length > 1 ? 'Shift+' : ''}${list || key}`];
    if (command) {
      event.preventDefault();
      command();
    }
  });
}

/** Whether the element itself has a use for the key. @param {Element} target @param {string} key */
function taken(target, key) {
  return target.matches('input:not([type=checkbox]), select, textarea') || (key === ' ' && target.matches('button, a, input'));
}
