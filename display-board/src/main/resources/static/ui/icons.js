/** Line icons, drawn for this product on a 24 unit grid. They decorate; words beside them carry the meaning. */
import { svg } from './lit.js';

const PATHS = {
  arrow: svg`<path d="M3 12h17M13 5l7 7-7 7"/>`,
  back: svg`<path d="M20 12H4M11 5l-7 7 7 7"/>`,
  bell: svg`<path d="M4 18h16M6 15a6 6 0 0 1 12 0zM12 9V6M10 6h4M5 21h14"/>`,
  calendar: svg`<path d="M4 6h16v14H4zM4 10h16M8 3v5M16 3v5"/>`,
  card: svg`<path d="M3 5h18v14H3zM14 10h4M14 14h4"/><circle cx="8.5" cy="10.5" r="2"/><path d="M5.5 15.5a3 3 0 0 1 6 0"/>`,
  check: svg`<path d="M4 12.5 9.5 18 20 6.5"/>`,
  contrast: svg`<circle cx="12" cy="12" r="9"/><path d="M12 3v18M12 7.5l5.5-1.5M12 12h9M12 16.5l5.5 1.5"/>`,
  cross: svg`<path d="M5 5l14 14M19 5 5 19"/>`,
  door: svg`<path d="M5 21V4l9-1.5v19zM14 5h5v16M3 21h18M11 12v1"/>`,
  hand: svg`<path d="M3 13l4-1.5 5 2h3a1.5 1.5 0 0 1 0 3h-4M15 15.5l4.5-2.200a1.4 1.4 0 0 1 1.5 2.400L14.5 20 7 18.5 3 20M16.5 10.5 13 7.300a2.2 2.2 0 0 1 3.5-2.600A2.2 2.2 0 0 1 20 7.300z"/>`,
  kiosk: svg`<path d="M6 3h12v12H6zM9 21h6M12 15v6M9 7h6M9 11h3"/>`,
  minus: svg`<path d="M5 12h14"/>`,
  noLink: svg`<path d="M3 9a14 14 0 0 1 5-3M21 9a14 14 0 0 0-8-3.800M6 12.5a9.5 9.5 0 0 1 4-2.300M18 12.5a9.5 9.5 0 0 0-2.5-1.700M9 16a5 5 0 0 1 6 0M12 19.5v.01M3.5 3l17 18"/>`,
  person: svg`<circle cx="12" cy="8" r="4"/><path d="M4 21a8 8 0 0 1 16 0"/>`,
  phone: svg`<path d="M7 2h10v20H7zM11 18.5h2"/>`,
  plot: svg`<path d="M2 16l6-3.5 4 2.3 4-2.3 6 3.5-10 5.5zM7 19l9-5.200M8 12.5l10 5.800M12 14V3l6 2.7-6 2.8"/>`,
  plus: svg`<path d="M5 12h14M12 5v14"/>`,
  printer: svg`<path d="M7 8V3h10v5M7 17H4V9h16v8h-3M7 14h10v7H7z"/>`,
  replay: svg`<path d="M4 4v5h5M4.6 9A8 8 0 1 1 4 13M12 8v4.5l3 2"/>`,
  screen: svg`<path d="M3 4h18v13H3zM8 21h8M12 17v4"/>`,
  shield: svg`<path d="M12 2.5l8 3v6c0 5-3.4 8.3-8 10-4.6-1.7-8-5-8-10v-6zM8.5 12l2.5 2.5 4.5-5"/>`,
  sound: svg`<path d="M3 9.5h4l5-4v13l-5-4H3zM16 9a4.5 4.5 0 0 1 0 6M19 6a9 9 0 0 1 0 12"/>`,
  soundOff: svg`<path d="M3 9.5h4l5-4v13l-5-4H3zM16 9.5l5 5M21 9.5l-5 5"/>`,
  stamp: svg`<path d="M9 10a4 4 0 1 1 6 0c-1 1.2-1 2.5-1 4h5v4H5v-4h5c0-1.5 0-2.8-1-4zM5 21h14"/>`,
  warning: svg`<path d="M12 3 2 20.5h20zM12 9.5v5M12 17.300v.1"/>`,
  wheat: svg`<path d="M3 21 13 11M8 16c-3 .5-4.5-1-4-4 3-.5 4.5 1 4 4zM8 16c-.5 3 1 4.5 4 4 .5-3-1-4.5-4-4zM12 12c-3 .5-4.5-1-4-4 3-.5 4.5 1 4 4zM12 12c-.5 3 1 4.5 4 4 .5-3-1-4.5-4-4zM13 11c-.5-3 1-6 7-7 0 5-4 7.5-7 7z"/>`,
  work: svg`<path d="M3 7h18v13H3zM8.5 7V4h7v3M8.5 7v13M15.5 7v13"/>`,
};

/** @param {keyof typeof PATHS} name @param {string} [extra] further classes */
export function icon(name, extra = '') {
  return svg`<svg class="icon ${extra}" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${PATHS[name]}</svg>`;
}

/** The icon of a service group by its letter. @type {Record<string, keyof typeof PATHS>} */
const GROUPS = { A: 'stamp', C: 'card', E: 'work', K: 'hand', M: 'wheat', T: 'plot' };

/** @param {string} letter */
export function groupIcon(letter) {
  return icon(GROUPS[letter] ?? 'person');
}

/** The mark of the product: the lattice of a shanyrak, the crown of a yurt under which all sit in one circle. */
export function mark() {
  return svg`<svg class="mark" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
    <circle cx="24" cy="24" r="21.5"/>
    ${[0, 60, 120].map((turn) => svg`<path transform="rotate(${turn} 24 24)" d="M14 5c7 11 7 27 0 38M34 5c-7 11-7 27 0 38"/>`)}
  </svg>`;
}
