/** What the day's timeline counts up to. */

/**
 * @param {Record<string, any> | null} timeline
 * @returns {Record<string, number>} tickets by state, with `issued` for all
 */
export function countsOf(timeline) {
  /** @type {Record<string, number>} */
  const counts = { 'issued': 0, 'waiting': 0, 'called': 0, 'serving': 0, 'served': 0, 'no-show': 0, 'cancelled': 0, 'not-served': 0, 'interrupted': 0, 'parked': 0, 'left': 0, 'carried-over': 0 };
  for (const { state } of timeline?.tickets ?? []) {
    counts.issued += 1;
    counts[state] += 1;
  }
  return counts;
}

/**
 * The tickets that wait, by service, the longest wait first.
 * @param {Record<string, any> | null} timeline
 * @returns {{service: string, count: number, oldest: number}[]} `oldest` is the instant since which the first of them waits
 */
export function waitingByService(timeline) {
  /** @type {Map<string, {service: string, count: number, oldest: number}>} */
  const found = new Map();
  for (const { service, state, since } of timeline?.tickets ?? []) {
    if (state === 'waiting') {
      const row = found.get(service) ?? { service, count: 0, oldest: Infinity };
      row.count += 1;
      row.oldest = Math.min(row.oldest, Date.parse(since));
      found.set(service, row);
    }
  }
  return [...found.values()].sort((one, other) => one.oldest - other.oldest);
}

/**
 * How many wait for one of these services.
 * @param {Record<string, any> | null} timeline @param {string[]} services
 */
export function waitingFor(timeline, services) {
  return (timeline?.tickets ?? []).filter((/** @type {any} */ { state, service }) => state === 'waiting' && services.includes(service)).length;
}

/** Those who wait, the longest wait first. @param {Record<string, any> | null} timeline @returns {Record<string, any>[]} */
export function inLine(timeline) {
  return (timeline?.tickets ?? []).filter((/** @type {any} */ { state }) => state === 'waiting')
    .sort((/** @type {any} */ one, /** @type {any} */ other) => one.since.localeCompare(other.since));
}

/**
 * Since when a counter has been busy or at rest, as far as the record that is here tells.
 * @param {Record<string, any> | null} timeline whose last span of a busy counter still runs
 * @param {Record<string, any>} counter of the hall
 * @returns {string | null} an instant; null while the record that is here is older than the state
 */
export function sinceOf(timeline, { number, state, ticket }) {
  const last = timeline?.lanes.find((/** @type {any} */ lane) => lane.counter === number)?.spans.at(-1);
  return last && last.kind === state && (last.ticket ?? null) === (ticket ?? null) ? last.from : null;
}
