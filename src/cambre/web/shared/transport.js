// How pages and pictures are fetched: through the network, or through the app that lives in this browser.

/** @typedef {(url: string, options?: RequestInit) => Promise<Response>} Load */

/** @type {Load} */
let fetchIt = (url, options) => fetch(url, options);
/** @type {((browserTries: () => void) => void)|null} */
let missed = null;

/** Fetches from the app; takes and gives what `fetch` does. @type {Load} */
export const load = (url, options) => fetchIt(url, options);

/** Whether a server answers: then the browser can do without this script what it does with it. */
export const isServed = () => missed === null;

/** Do what is left where a page can't be had: on a server's site the browser tries by itself. @param {() => void} browserTries */
export const giveUp = (browserTries) => (missed ?? ((tries) => tries()))(browserTries);

/** Sends every later request through `other` instead of the network. @param {Load} other @param {() => void} tell says that one failed */
export function loadThrough(other, tell) {
  fetchIt = other;
  missed = tell;
}
