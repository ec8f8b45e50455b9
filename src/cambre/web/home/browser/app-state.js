// Says how far the app has come, what a step waits for, and what went wrong: one small bar at the edge of the page.

import { isLastLook, isOwnPageMissing } from "./last-look.js";

/** @typedef {import("./tabs.js").Tabs} Tabs */

/** What stays until the page is loaded anew; over the page it would hide the buttons of a phone for ever. */
const STANDS = ["memory", "held", "storage", "journal", "old", "unknown"];

/** How many steps wait for the app. */
let waiting = 0;
let isMissed = false;
let isCopyDue = false;
/** @type {(() => void)|null} */
let update = null;

/** Show the state as it is now. @param {Tabs} tabs @param {{waits?: number, isMissed?: boolean, isCopyDue?: boolean}} [what] */
export function showState(tabs, what = {}) {
  waiting += what.waits ?? 0;
  isCopyDue = what.isCopyDue ?? isCopyDue;
  isMissed = what.isMissed ?? (isMissed && !what.waits);
  const bar = document.getElementById("app-state");
  if (!bar) return;
  const { state } = tabs;
  const key = wordFor(state);
  const words = JSON.parse(bar.querySelector("[data-words]")?.textContent ?? "{}");
  const progress = /** @type {HTMLProgressElement} */ (bar.querySelector("progress"));
  progress.value = state.share;
  progress.hidden = state.isReady || state.failed !== null;
  say(bar, key ? words[key] : "");
  bar.hidden = key === null;
  bar.classList.toggle("app-state-quiet", ["coming", "last", "update", "copy"].includes(key ?? ""));
  bar.classList.toggle("app-state-stands", STANDS.includes(key ?? ""));
  part(bar, "[data-helps]").hidden = key !== "memory" && key !== "copy";
  part(bar, "[data-updates]").hidden = key !== "update";
  document.documentElement.dataset.app = state.isReady ? "ready" : (state.failed ?? "coming");
}

/** Offer a new version, and what to do when it is wanted; null takes the offer back. @param {Tabs} tabs @param {(() => void)|null} use */
export function offerUpdate(tabs, use) {
  update = use;
  const button = document.querySelector("#app-state [data-updates]");
  if (button instanceof HTMLButtonElement) button.onclick = () => update?.();
  showState(tabs);
}

/** @param {import("./tabs.js").State} state */
function wordFor(state) {
  if (state.failed) return state.failed;
  if (isMissed) return "missed";
  if (!state.isReady) return wordWhileComing();
  if (!state.isKept) return "memory";
  if (update) return "update";
  return isCopyDue && document.body.dataset.page === "home" ? "copy" : null;
}

function wordWhileComing() {
  if (waiting > 0) return "waits";
  if (isLastLook()) return "last";
  return isOwnPageMissing() ? "opens" : "coming";
}

/** Write what a screen reader should hear once. @param {HTMLElement} bar @param {string} words */
function say(bar, words) {
  const place = part(bar, "[data-says]");
  if (place.textContent !== words) place.textContent = words;
}

/** @param {HTMLElement} bar @param {string} selector */
const part = (bar, selector) => /** @type {HTMLElement} */ (bar.querySelector(selector));
