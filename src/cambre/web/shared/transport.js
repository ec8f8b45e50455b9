// How pages and pictures are fetched: through the network, or through the app that lives in this browser.

/** @typedef {(url: string, options?: RequestInit) => Promise<Response>} Load */

/** @type {Load} */
let fetchIt = (url, options) => fetch(url, options);

/** Fetches from the app; takes and gives what `fetch` does. @type {Load} */
export const load = (url, options) => fetchIt(url, options);

/** Sends every later request through `other` instead of the network. @param {Load} other */
export function loadThrough(other) {
  fetchIt = other;
}
