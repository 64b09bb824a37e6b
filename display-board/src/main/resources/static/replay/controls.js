/** Where the auditor stands, and the buttons that move him. */
import { wall } from '../ui/dates.js';
import { html, svg } from '../ui/lit.js';
import { t } from '../ui/texts.js';
import { SPEEDS } from './player.js';

const SHAPES = {
  previous: svg`<path d="M6 5v14M19 5.500 9 12l10 6.500z"/>`,
  next: svg`<path d="M18 5v14M5 5.500 15 12 5 18.500z"/>`,
  play: svg`<path d="M7 4.500 19 12 7 19.500z"/>`,
  pause: svg`<path d="M8 5v14M16 5v14"/>`,
  mark: svg`<path d="M12 3 2 20.5h20zM12 9.5v5M12 17.300v.1"/>`,
};

/**
 * @param {import('./player.js').Player} player
 * @param {string} zone
 * @param {object} act
 * @param {(steps: number) => void} act.step
 * @param {() => void} act.play
 * @param {() => void} act.mark
 * @param {() => void} act.changed the speed or the skipping was changed
 */
export function controls(player, zone, { step, play, mark, changed }) {
  return html`
    <div class="where"><p class="clock"><time>${wall(player.time, zone).seconds}</time></p>
      <div><p class="soft">${t('replay.position', { n: player.seq, of: player.last })}</p>
        <label class="check"><input type="checkbox" .checked=${player.skipIdle} @change=${(/** @type {any} */ event) => {
          player.skipIdle = event.target.checked;
          changed();
        }}>${t('replay.skipIdle')}</label></div></div>
    <div class="moves">
      ${button('previous', '←', () => step(-1))}
      ${button(player.playing ? 'pause' : 'play', t('replay.space'), play, 'main')}
      ${button('next', '→', () => step(1))}
      ${button('mark', 'PgDn', mark, 'danger')}
    </div>
    <div class="speeds" role="group" aria-label=${t('replay.speed')}>${SPEEDS.map((speed) => html`
      <button type="button" aria-pressed=${String(speed === player.speed)} @click=${() => {
        player.speed = speed;
        changed();
      }}>${speed}×</button>`)}</div>`;
}

/** @param {keyof typeof SHAPES} name @param {string} key @param {() => void} act @param {string} [look] */
function button(name, key, act, look = '') {
  const label = t(`replay.${name}`);
  return html`<button type="button" class="button ${look}" title=${`${label} (${key})`} aria-label=${label} @click=${act}>
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${SHAPES[name]}</svg></button>`;
}
