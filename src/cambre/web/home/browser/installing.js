// Whether the browser offers to install Cambré; it says so once, early, and the offer is wanted later.

/** @typedef {Event & {prompt: () => Promise<unknown>}} Offer */

/** @type {Offer|null} */
let offer = null;

addEventListener("beforeinstallprompt", (event) => {
  event.preventDefault();
  offer = /** @type {Offer} */ (event);
});
addEventListener("appinstalled", () => (offer = null));

/** The offer to install; null where there is none. */
export const offered = () => offer;
