/** The two-tone chime before a call, made by the browser itself: no file to miss. */
const TONES_HZ = [784, 659];
const APART_S = 0.38;
const RING_S = 1.1;
const LOUD = 0.5;

/** @type {AudioContext | undefined} */
let audio;

/** @returns {AudioContext | undefined} nothing where the browser has no sound at all */
function context() {
  if (!audio && 'AudioContext' in window) {
    audio = new AudioContext();
  }
  return audio;
}

/** Whether this screen may sound; browsers keep silent until somebody has touched the page or the kiosk mode allows it. */
export function audible() {
  return context()?.state === 'running';
}

/** Asks for sound at every touch until there is some. @param {() => void} changed */
export function wakeOnTouch(changed) {
  context()?.addEventListener('statechange', changed);
  for (const touch of ['pointerdown', 'keydown']) {
    addEventListener(touch, () => audible() || context()?.resume().then(changed, changed));
  }
}

/** Rings once. @returns {Promise<void>} when the sound is over; at once when there is none */
export async function chime() {
  const sound = context();
  if (!sound || sound.state !== 'running') {
    return;
  }
  const start = sound.currentTime + 0.02;
  TONES_HZ.forEach((hertz, n) => {
    const tone = new OscillatorNode(sound, { type: 'sine', frequency: hertz });
    const volume = new GainNode(sound, { gain: 0 });
    const at = start + n * APART_S;
    volume.gain.setValueAtTime(0, at);
    volume.gain.linearRampToValueAtTime(LOUD, at + 0.015);
    volume.gain.exponentialRampToValueAtTime(0.001, at + RING_S);
    tone.connect(volume).connect(sound.destination);
    tone.start(at);
    tone.stop(at + RING_S);
  });
  await new Promise((resolve) => setTimeout(resolve, (APART_S + RING_S) * 1000));
}
