// The one cookie of the app, which says who is chosen on this device: what a worker answers can't set any.

import { openShelf } from "../../pages/train/shelf.js";

const KEPT = "cambre.cookie";
const shelf = openShelf();

/** The header that gives the cookie back to the app; none where it never set one. @returns {[string, string][]} */
export function cookie() {
  const kept = shelf.getItem(KEPT);
  return kept === null ? [] : [["cookie", kept]];
}

/** Keep the cookie that an answer sets. @param {[string, string][]} headers */
export function noteCookie(headers) {
  const set = headers.find(([name]) => name === "set-cookie")?.[1];
  if (set) shelf.setItem(KEPT, set.split(";")[0] ?? "");
}
