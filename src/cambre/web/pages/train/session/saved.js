// The session that runs, kept so that it can go on after a reload: with its timeline, for the server may be gone.

import { valueIn } from "./reading.js";

/** @typedef {import("./session.js").Session} Session */
/** @typedef {Pick<Storage, "getItem"|"setItem"|"removeItem">} Shelf */

/**
 * @typedef {object} Saved
 * @property {3} format
 * @property {number} at milliseconds since 1970
 * @property {Session} session
 * @property {Record<string, import("./timeline.js").Exercise>} exercises
 * @property {string} madeFor the fingerprint of whom it was made for
 * @property {import("./session.js").Reason|null} ending why it is over, while the questions afterwards stand open
 */

const KEY = "cambre.session";
const FORMAT = 3;
const STALE = 12 * 60 * 60 * 1000; // milliseconds; by then it is another training day

/** Keep a session as it is now. @param {Shelf} shelf @param {Omit<Saved, "format">} saved */
export const keep = (shelf, saved) => shelf.setItem(KEY, JSON.stringify({ format: FORMAT, ...saved }));

/** Keep it no longer. @param {Shelf} shelf */
export const forget = (shelf) => shelf.removeItem(KEY);

/** The session that was kept; null where there is none, or none that this version can read. @param {Shelf} shelf @returns {Saved|null} */
export function kept(shelf) {
  const saved = valueIn(shelf.getItem(KEY));
  return saved?.format === FORMAT ? saved : null;
}

/** Whether it is too long ago to go on. @param {Saved} saved @param {number} now milliseconds since 1970 */
export const isStale = (saved, now) => Math.abs(now - saved.at) > STALE;
