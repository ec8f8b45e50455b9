// Whether the camera measures, and which one: chosen on the page, kept on this device beside what the player was told.

import { offerLenses } from "../../shared/camera/lenses.js";
import { choose, chosen } from "../train/session/settings.js";
import { openShelf, shelfOf } from "../train/shelf.js";

/** Let a part of a page be as it was chosen last, and keep what is chosen there; who is a minor, or didn't say, is asked anew every time.
 * What it gives tells which camera was chosen, whether or not the browser names it yet.
 * @param {HTMLElement} part @returns {() => string} */
export function rememberCamera(part) {
  const shelf = shelfOf(openShelf(), document.body.dataset["person"] || "me");
  const box = /** @type {HTMLInputElement} */ (part.querySelector("[data-choice]"));
  const lens = /** @type {HTMLSelectElement} */ (part.querySelector("select"));
  const isRemembered = part.hasAttribute("data-grown-up");
  const before = chosen(shelf);
  box.checked = before.measures && isRemembered;
  offerLenses(lens, before.lens);
  part.addEventListener("change", ({ target }) => {
    if (target === box) choose(shelf, chosen(shelf), { measures: box.checked && isRemembered });
    if (target === lens) choose(shelf, chosen(shelf), { lens: lens.value });
  });
  return () => chosen(shelf).lens;
}
