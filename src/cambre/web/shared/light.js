// The light, the letters, the figure and the language that somebody chose: a page carries them on its root, and they hold for whatever is swapped in.

import { openShelf } from "../pages/train/shelf.js";

const LOOKS = /** @type {const} */ (["light", "letters", "figure", "palette"]);
const KEY = "cambre.looks";
const dark = matchMedia("(prefers-color-scheme: dark)");
const { documentElement: page } = document;

/** Whether the page is dark: because somebody chose that, or because their device is. */
export const isDark = () => page.dataset.light === "dark" || (page.dataset.light !== "light" && dark.matches);

/** Call whenever the device becomes light or dark. @param {() => void} tell @param {AbortSignal} signal */
export const onLight = (tell, signal) => dark.addEventListener("change", tell, { signal });

/** Look as another page of the same person looks. @param {HTMLElement} next the root of that page */
export function wear(next) {
  for (const look of LOOKS) page.dataset[look] = next.dataset[look] ?? "";
  const { lang, dir } = Object.assign(page, { lang: next.lang, dir: next.dir });
  const looks = Object.fromEntries(LOOKS.map((look) => [look, page.dataset[look]]));
  openShelf().setItem(KEY, JSON.stringify({ ...looks, lang, dir }));
}

/** Show pictures that lie ready for either light in the one that was chosen. */
export function lightPictures() {
  const media = { dark: "all", light: "not all" }[page.dataset.light ?? ""];
  if (media === undefined) return;
  for (const source of document.querySelectorAll("picture.still source")) source.setAttribute("media", media);
}
