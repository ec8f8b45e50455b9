// The first script of every page of the site: from here on pages are asked of the app that lives in this browser.
// Pages that need no person lie ready on the server, and don't wait for Python.

import { load, loadThrough } from "../../shared/transport.js";
import { showState } from "./app-state.js";
import "./installing.js";
import { isCopyDue, noteCopy } from "./copies.js";
import { noteLook, standIn } from "./last-look.js";
import { keepForOffline } from "./offline.js";
import { Drawings, drawOwn } from "./own-figures.js";
import { ownPath } from "./own-path.js";
import { addressOf, askApp, pageAt } from "./requests.js";
import { Tabs } from "./tabs.js";

export const ROOT = new URL("../../../../", import.meta.url);
const KNOWN = `cambre.known ${ROOT.pathname}`;
const page = document.documentElement;

/** Whether somebody was known here when this page was loaded. */
const wasKnown = "known" in page.dataset;
let isKnown = wasKnown;
/** The address of this page as it was opened; a page's own script may change it before the app is there. */
const OPENED = location.href;
let isSettled = false;
page.dataset.shelf = ROOT.pathname === "/" ? "" : `${ROOT.pathname} `;
standIn(pageAt(new URL(OPENED), ROOT) ?? "");

const SITE = new URL(page.dataset.site ?? "", document.baseURI);
/** @typedef {import("./app-worker.js").Language} Language */
/** @type {Promise<{python: {engine: string, application: string, bytes: number, languages: Record<string, Language>}, pages: string[]}>|null} */
let described = null;

/** What this release's files are; asked for again where it didn't come. */
function site() {
  described ??= fetch(SITE).then((answer) => answer.json());
  described.catch(() => (described = null));
  return described;
}

export const tabs = new Tabs(ROOT.pathname, async () => {
  const { engine, application, bytes, languages } = (await site()).python;
  for (const each of Object.values(languages)) each.catalogue = new URL(each.catalogue, ROOT).href;
  return { root: ROOT.pathname, engine: new URL(engine, ROOT).href, application: new URL(application, ROOT).href, bytes, languages };
});

const drawings = new Drawings(ROOT, (address) => askApp(tabs, new Request(address), ROOT));

/** Whether a page is nobody's own, or nobody is known here: then the one that lies ready will do. @param {Request} request @param {URL} url @param {string} path */
async function liesReady(request, url, path) {
  if (tabs.state.isReady || request.method !== "GET" || url.search) return false;
  const isForAnybody = !isKnown || path === "about" || path === "exercises";
  return isForAnybody && (await site()).pages.includes(path || ".");
}

loadThrough(async (asked, options) => {
  const request = new Request(asked, options);
  const url = new URL(request.url);
  const path = pageAt(url, ROOT);
  const own = ownPath(url.pathname, page.dataset);
  if (own !== null) return drawings.get(own);
  if (path === null) return fetch(request);
  if (await liesReady(request, url, path)) return fetch(addressOf(url, ROOT), { signal: request.signal });
  if (request.method !== "GET") remember();
  const answer = await waited(askApp(tabs, request, ROOT));
  if (isKnown && isPlace(path) && answer.ok) answer.clone().text().then((html) => noteLook(path, html));
  return answer;
}, () => showState(tabs, { isMissed: true }));

/** Whether a path is one of the places that are always in reach. @param {string} path */
function isPlace(path) {
  const links = /** @type {HTMLAnchorElement[]} */ ([...document.querySelectorAll(".places a")]);
  return links.some((link) => pageAt(new URL(link.href), ROOT) === path);
}

/** Say that a step waits for the app, as long as it does. @template T @param {Promise<T>} answer @returns {Promise<T>} */
function waited(answer) {
  showState(tabs, { waits: 1 });
  return answer.finally(() => showState(tabs, { waits: -1 }));
}

/** From now on, pages made for somebody new are not for whoever uses this browser. */
function remember() {
  if (!isKnown) navigator.storage?.persist?.().catch(() => {}); // from now on there is something to keep
  isKnown = true;
  try {
    localStorage.setItem(KNOWN, "yes");
  } catch {
    // this window keeps nothing
  }
}

/** Show the page as it is for whoever uses this browser, where what lay ready was made for somebody else. Whoever was new
 * a moment ago and sent something meanwhile is left alone: its answer is on the way, or a session runs. */
async function showOwn() {
  if (isSettled) return;
  isSettled = true;
  const isOwn = (wasKnown || (tabs.state.hasEntries && !isKnown)) && "personal" in document.body.dataset;
  const isOther = "asks" in page.dataset || document.body.dataset.page === "waiting";
  if (tabs.state.hasEntries) remember();
  const isBusy = "waits" in page.dataset || document.querySelector("[data-view=playing]") !== null;
  if ((isOwn || isOther) && !isBusy) await showAgain();
  page.dataset.fresh = "";
}

/** Ask the app for the page that this one was opened for. */
async function showAgain() {
  const { visit } = await import("../../shared/navigate.js");
  history.replaceState(history.state, "", OPENED);
  await visit(OPENED, { adds: false, scroll: history.state?.scroll ?? 0, otherwise: () => {} });
}

// They were written relative to the page that lay ready, and the address changes without another one being loaded.
for (const link of document.head.querySelectorAll("link[rel~=icon], link[rel=manifest], link[rel=apple-touch-icon]")) {
  link.setAttribute("href", /** @type {HTMLLinkElement} */ (link).href);
}

// A file that the app makes can't be fetched by the browser itself.
document.addEventListener("click", async (event) => {
  const link = /** @type {Element} */ (event.target).closest?.("a[download]");
  if (!(link instanceof HTMLAnchorElement) || pageAt(new URL(link.href), ROOT) === null) return;
  event.preventDefault();
  if (link.pathname.endsWith(".json")) noteCopy(page.dataset.shelf ?? "");
  const file = URL.createObjectURL(await (await load(link.href)).blob());
  Object.assign(document.createElement("a"), { href: file, download: link.download }).click();
  setTimeout(() => URL.revokeObjectURL(file), 60_000);
});

// What another tab has changed is shown here too, where nothing is being filled in or played.
tabs.addEventListener("changed", async () => {
  const isBusy = "waits" in page.dataset || document.querySelector("main form, session-player") !== null;
  if (isBusy || !("personal" in document.body.dataset) || !tabs.state.isReady) return;
  const { visit } = await import("../../shared/navigate.js");
  await visit(location.href, { adds: false, scroll: scrollY, otherwise: () => {} });
});

tabs.addEventListener("change", async () => {
  showState(tabs, { isCopyDue: tabs.state.hasEntries && (await isCopyDue(page.dataset.shelf ?? "")) });
  if (tabs.state.isReady) showOwn();
  if (tabs.state.isReady || tabs.state.failed) keepForOffline(ROOT, tabs);
});
showState(tabs);
drawOwn(drawings);
