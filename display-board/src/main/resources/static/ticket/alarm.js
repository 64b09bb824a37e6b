/** Tells a holder who looks elsewhere that he is called: by trembling, and by sound once he has asked for it. */
import { chime } from '../ui/chime.js';

const TREMBLE_MS = [400, 200, 400, 200, 600];

export function alarm() {
  if (navigator.userActivation?.hasBeenActive) {
    navigator.vibrate?.(TREMBLE_MS);
  }
  chime();
}

/** Keeps the screen on while the page is in front; the browser may refuse. */
export async function stayAwake() {
  const hold = () => navigator.wakeLock?.request('screen').catch(() => {});
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && hold());
  await hold();
}
