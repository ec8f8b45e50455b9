// Follows links and sends forms without reloading: fetches the next page and swaps what changed.
// Whatever can't be done so is left to the browser, which can do all of it.

import { giveUp, isServed, load } from "./transport.js";
import { isStaying, plainLink, submission } from "./intent.js";
import { lightPictures, wear } from "./light.js";
import { sendUnsent } from "./unsent.js";

const SWAPPED = ["top", "main", "bottom"];
/** What stays from page to page, and has words. */
const STAYS = [".skip", "#trouble", "#app-state [data-words]", "#app-state [data-helps]", "#app-state [data-updates]", "template[data-meanwhile]"];

const STANDS = 400; // milliseconds without scrolling, after which it has ended

/** @type {AbortController | undefined} */
let fetching;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let scrolling;

history.scrollRestoration = "manual";
if (history.state?.scroll) scrollTo({ top: history.state.scroll, behavior: "instant" });
keepScroll();
lightPictures();
loadModule();
sendUnsent();

if ("onscrollend" in window) addEventListener("scrollend", keepScroll);
else addEventListener("scroll", keepScrollSoon, { passive: true });

document.addEventListener("click", (event) => {
  const url = plainLink(event, location);
  if (url === null) return;
  event.preventDefault();
  visit(url);
});

document.addEventListener("submit", (event) => {
  if (event.defaultPrevented) return;
  const form = /** @type {HTMLFormElement} */ (event.target);
  const sent = submission(form, event.submitter, location);
  if (sent === null) return;
  event.preventDefault();
  const stays = (/** @type {string} */ answered) => isStaying(form, answered, location);
  visit(sent.url, { options: sent.options, stays, otherwise: () => (isServed() ? form.submit() : location.assign(sent.url)) });
});

addEventListener("popstate", (event) => {
  if (event.state === null) return; // a jump inside the page
  visit(location.href, { adds: false, scroll: event.state.scroll ?? 0 });
});

/** A place on a page: how far down, and the heading nearest to it. @typedef {{scroll: number, near?: string | null}} Place */

/** Show the page at `url`; `adds` says whether it becomes a new entry of the history, `stays` whether its answer is
 * looked at where the reader is.
 * @param {string} url
 * @param {{options?: RequestInit, adds?: boolean, scroll?: number, stays?: (answered: string) => boolean, otherwise?: () => void}} how */
export async function visit(url, how = {}) {
  const { options = {}, adds = true, scroll = 0, stays = () => false, otherwise = () => location.assign(url) } = how;
  fetching?.abort();
  const mine = (fetching = new AbortController());
  document.documentElement.dataset.waits = "";
  try {
    const answer = await load(url, { ...options, signal: mine.signal });
    const next = await pageIn(answer);
    if (mine !== fetching) return;
    if (next === null) return otherwise();
    const place = stays(answer.url || url) ? whereNow() : { scroll };
    if (adds) remember(answer.url || url, new URL(url, location.href).hash);
    await show(next, place);
  } catch {
    if (!mine.signal.aborted) giveUp(otherwise); // no network: the browser says so better
  } finally {
    if (mine === fetching) delete document.documentElement.dataset.waits;
  }
}

/** The page in an answer; null where it is something else, or of another release. @param {Response} answer */
async function pageIn(answer) {
  if (!answer.headers.get("content-type")?.startsWith("text/html")) return null;
  const next = new DOMParser().parseFromString(await answer.text(), "text/html");
  return next.documentElement.dataset.release === document.documentElement.dataset.release ? next : null;
}

/** @returns {Place} */
function whereNow() {
  return { scroll: scrollY, near: document.activeElement?.closest("[aria-labelledby]")?.getAttribute("aria-labelledby") };
}

function keepScroll() {
  history.replaceState({ ...history.state, scroll: scrollY }, "");
}

/** Where a browser doesn't say that scrolling has ended; it allows only so many changes of the history in a while. */
function keepScrollSoon() {
  clearTimeout(scrolling);
  scrolling = setTimeout(keepScroll, STANDS);
}

/** @param {string} url @param {string} hash */
function remember(url, hash) {
  keepScroll();
  history.pushState({ scroll: 0 }, "", url.split("#")[0] + hash);
}

/** @param {Document} next @param {Place} place @returns {Promise<void>|void} fulfilled when it is there */
function show(next, place) {
  const swap = () => {
    document.title = next.title;
    for (const key of Object.keys(document.body.dataset)) delete document.body.dataset[key];
    Object.assign(document.body.dataset, next.body.dataset);
    if (next.documentElement.lang !== document.documentElement.lang) speakAs(next);
    const isOwn = next.querySelector("main[data-baked]") === null;
    for (const id of SWAPPED) byId(document, id).replaceWith(document.adoptNode(byId(next, id)));
    if (isOwn) wear(next.documentElement);
    lightPictures();
    arrive(place);
    loadModule();
  };
  const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  if (isCalm || !document.startViewTransition) return swap();
  return document.startViewTransition(swap).updateCallbackDone;
}

/** Let what stays from page to page speak the language of another page. @param {Document} next */
function speakAs(next) {
  for (const place of STAYS) {
    const [here, there] = [document, next].map((page) => /** @type {HTMLElement|null} */ (page.querySelector(place)));
    if (!here || !there) continue;
    Object.assign(here.dataset, there.dataset);
    if (there.innerHTML.trim()) here.innerHTML = there.innerHTML;
  }
}

/** Bring the eye, the keyboard and the screen reader to the new page, or to its answer to what was sent. @param {Place} place */
function arrive({ scroll, near }) {
  const target = location.hash && document.getElementById(location.hash.slice(1));
  const answer = /** @type {HTMLElement|null} */ (document.querySelector("main [autofocus]"));
  const heading = answer ?? document.getElementById(near ?? "") ?? document.querySelector("h1") ?? byId(document, "main");
  if (answer === null) heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  if (answer) answer.scrollIntoView({ block: "center", behavior: "instant" });
  else if (target) target.scrollIntoView();
  else scrollTo({ top: scroll, behavior: "instant" });
  byId(document, "announcer").textContent = document.title;
}

function loadModule() {
  if (document.body.dataset.module) import(new URL(document.body.dataset.module, document.baseURI).href);
}

/** An element that every page has. @param {Document} page @param {string} id */
const byId = (page, id) => /** @type {HTMLElement} */ (page.getElementById(id));
