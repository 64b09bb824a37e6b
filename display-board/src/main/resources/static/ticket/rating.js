/** One to five after the visit, once. Whoever is not content is asked what for; nobody is asked who he is. */
import { html } from '../ui/lit.js';
import { pick, t } from '../ui/texts.js';

const SCORES = [1, 2, 3, 4, 5];
/** Up to here the reasons are offered. */
const LOW = 3;

/** @typedef {{score: number, reasons: string[], thanked: boolean}} Rating a score of 0 is none yet */

/**
 * @param {object} of
 * @param {Rating} of.rating
 * @param {Record<string, any> | null} of.office
 * @param {boolean} of.rated whether it was rated before
 * @param {(rating: Partial<Rating>) => void} of.choose
 * @param {(score: number, reasons: string[]) => void} of.rate
 */
export function ratingCard({ rating, office, rated, choose, rate }) {
  if (rated || rating.thanked) {
    return html`<section class="rating" role="status"><p><strong>${t('feedback.thanks')}</strong></p></section>`;
  }
  const { score, reasons } = rating;
  /** @param {number} n */
  const give = (n) => (n > LOW ? rate(n, []) : choose({ score: n }));
  return html`<section class="rating" aria-labelledby="rating"><h2 id="rating">${t('feedback.question')}</h2>
    <div class="scores" role="group" aria-labelledby="rating">${SCORES.map((n) => html`
      <button type="button" aria-pressed=${String(n === score)} @click=${() => give(n)}>${n}</button>`)}</div>
    <p class="scale">${t('feedback.scale')}</p>
    ${score ? html`<fieldset class="reasons"><legend>${t('feedback.why')}</legend>
      ${(office?.desk.ratingReasons ?? []).map((/** @type {any} */ { code, names }) => html`
        <label><input type="checkbox" .checked=${reasons.includes(code)}
          @change=${() => choose({ reasons: reasons.includes(code) ? reasons.filter((one) => one !== code) : [...reasons, code] })}>${pick(names)}</label>`)}</fieldset>
      <button type="button" class="button main" @click=${() => rate(score, reasons)}>${t('feedback.send')}</button>` : ''}
  </section>`;
}
