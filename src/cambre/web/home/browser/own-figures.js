// Figures that don't lie on the site, because somebody else than Mira shows them, or in black and white: the app draws
// them here, one after the other, as they come into view. Pages say Mira's address, and need not know of this.

import { isDark, onLight } from "../../shared/light.js";
import { isFigure, ownPath } from "./own-path.js";

/** @typedef {(address: string) => Promise<Response>} Ask asks the app */

const NEAR = "50%"; // of the window, that a figure may be away from it
const PICTURES = "img[src*='/figures/'], img[data-address]";

const page = document.documentElement;

/** Drawn by the app once in a release; a cache of the browser keeps them for the time when Python isn't there yet. */
export class Drawings {
  /** @param {URL} root @param {Ask} ask */
  constructor(root, ask) {
    this.root = root;
    this.ask = ask;
    this.name = `cambre ${root.pathname} drawn`; // goes with the release, and with everything when that is deleted
  }

  /** The drawing at a path. @param {string} path @returns {Promise<Response>} */
  async get(path) {
    const address = new URL(path, this.root).href;
    const kept = await globalThis.caches?.open(this.name).catch(() => undefined);
    const found = await kept?.match(address);
    if (found) return found;
    const answer = await this.ask(address);
    if (answer.ok) await kept?.put(address, answer.clone()).catch(() => {}); // where it is full, it is drawn again
    return answer;
  }
}

/** Keep all figures of the page as they were chosen. @param {Drawings} drawings */
export function drawOwn(drawings) {
  /** @type {Map<string, Promise<string>>} */
  const drawn = new Map();
  let turn = Promise.resolve();

  /** The picture at a path, as an address of this page; drawn once, and never two at a time. @param {string} path */
  const addressOf = (path) => {
    const before = drawn.get(path);
    if (before) return before;
    const one = turn.then(async () => {
      const answer = await drawings.get(path);
      if (!answer.ok) throw new TypeError(answer.statusText);
      return URL.createObjectURL(new Blob([await answer.text()], { type: "image/svg+xml" }));
    });
    drawn.set(path, one);
    turn = one.then(() => {}, () => void drawn.delete(path));
    return one;
  };

  /** @param {HTMLImageElement} image */
  const draw = async (image) => {
    const address = inLight(image.dataset["address"] ?? "");
    const path = ownPath(address, page.dataset);
    const own = path && (await addressOf(path).catch(() => null));
    if (ownPath(inLight(image.dataset["address"] ?? ""), page.dataset) !== path) return; // chosen otherwise meanwhile
    for (const source of image.parentElement?.querySelectorAll("source") ?? []) source.remove(); // it says Mira's
    image.dataset["missing"] = own === null && path !== null ? path : "";
    image.src = own ?? address; // where it can't be drawn, Mira is better than nobody
    image.dataset["shown"] = "";
  };

  const near = new IntersectionObserver((seen) => {
    for (const { isIntersecting, target } of seen) {
      if (!isIntersecting) continue;
      near.unobserve(target);
      draw(/** @type {HTMLImageElement} */ (target));
    }
  }, { rootMargin: NEAR });

  /** @param {HTMLImageElement} image */
  const take = (image) => {
    const now = image.getAttribute("src") ?? "";
    if (isFigure(now)) image.dataset["address"] = now;
    const address = image.dataset["address"] ?? "";
    const path = ownPath(inLight(address), page.dataset);
    if (path === null ? now === address : path === image.dataset["missing"]) return;
    delete image.dataset["shown"];
    if (address.endsWith("-ink.svg")) draw(image); // for paper, where nothing comes into view
    else near.observe(image);
  };

  const takeAll = () => picturesIn(page).forEach(take);

  new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      if (target === page && type === "attributes") return takeAll();
      if (target instanceof HTMLImageElement && isFigure(target.getAttribute("src") ?? "")) take(target);
      for (const node of addedNodes) if (node instanceof Element) picturesIn(node).forEach(take);
    }
  }).observe(page, { subtree: true, childList: true, attributes: true, attributeFilter: ["src", "data-figure", "data-palette", "data-light"] });
  onLight(takeAll, new AbortController().signal);
  takeAll();
}

/** The same figure for the light that there is; on paper it stays in ink. @param {string} address */
const inLight = (address) => address.replace(/-(day|night)\.svg$/, `-${isDark() ? "night" : "day"}.svg`);

/** @param {Element} part @returns {HTMLImageElement[]} */
const picturesIn = (part) => /** @type {any[]} */ ([part, ...part.querySelectorAll(PICTURES)]).filter((each) => each.matches(PICTURES));
