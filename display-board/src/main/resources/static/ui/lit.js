/**
 * The rendering core of Lit, as its Maven jar lays it out: the only place that knows its version.
 * It has no bare imports, so the pages need no import map and the content policy no hash.
 * Never add the `repeat` directive: it leaks a node per removed item (lit/lit issue 5298); `array.map()` does not.
 * The content policy forbids style attributes: bind the property instead, as in `.style=${`width: ${n}%`}`.
 */
export { html, nothing, render, svg } from '/_static/lit-html/3.3.3/lit-html.js';
export { live } from '/_static/lit-html/3.3.3/directives/live.js';
