// What somebody who is known here sees until the app is there: a place as it looked last time, marked as that, or else
// what can be read meanwhile. What lies ready was made for somebody new, and doesn't run: its player would take the
// session of whoever is known for one that was made for other answers, and end it.

import { valueIn } from "../../pages/train/session/reading.js";
import { openShelf } from "../../pages/train/shelf.js";

const KEPT = "cambre.look/";
const MOST = 60_000; // characters; what a session leaves to be sent needs the room more
const MADE_FOR_ANOTHER = "[data-known] [data-personal] main[data-baked], [data-asks] main[data-baked]";
const { documentElement: page } = document;
const shelf = openShelf();

/** Whether the page shows something that isn't its own yet. */
export const isOwnPageMissing = () =>
  document.body.dataset["page"] === "waiting" || document.querySelector(`${MADE_FOR_ANOTHER}, main[data-stands-in]`) !== null;

/** Whether the page shows what it showed last time. */
export const isLastLook = () => document.querySelector("main[data-stands-in=last]") !== null;

/** Put the last look, or what can be read meanwhile, in place of a page that was made for somebody else. @param {string} path */
export function standIn(path) {
  if (document.querySelector(MADE_FOR_ANOTHER) === null) return;
  document.body.dataset["module"] = "";
  const look = location.search ? null : lookAt(path);
  if (look) exchange("top", look.getElementById("top"));
  exchange("main", look?.querySelector("main") ?? meanwhile());
  document.getElementById("main")?.setAttribute("data-stands-in", look ? "last" : "");
}

/** Remember how a page of somebody's own looks. @param {string} path @param {string} html */
export function noteLook(path, html) {
  const next = parsed(html);
  const parts = ["top", "main"].map((id) => next.getElementById(id)?.outerHTML ?? "").join("");
  const isKept = "personal" in next.body.dataset && parts.length <= MOST;
  if (isKept) shelf.setItem(KEPT + path, JSON.stringify({ release: page.dataset["release"], parts }));
}

/** @param {string} path @returns {Document|null} */
function lookAt(path) {
  const look = valueIn(shelf.getItem(KEPT + path));
  return look && look.release === page.dataset["release"] ? parsed(String(look.parts)) : null;
}

/** @returns {Element|null} */
function meanwhile() {
  const template = document.querySelector("template[data-meanwhile]");
  return template instanceof HTMLTemplateElement ? template.content.querySelector("main") : null;
}

/** @param {string} id @param {Element|null} other */
function exchange(id, other) {
  if (other) document.getElementById(id)?.replaceWith(document.importNode(other, true));
}

/** @param {string} html */
const parsed = (html) => new DOMParser().parseFromString(html, "text/html");
