// Entries on their way to the journal: they leave only when it says that it has them.

import { valueIn } from "./reading.js";

/** @typedef {import("./entries.js").Entry} Entry */
/** @typedef {Pick<Storage, "getItem"|"setItem"|"removeItem">} Shelf */

const WAITING = "cambre.outbox";
const REFUSED = "cambre.outbox.refused";
const UNREADABLE = "cambre.outbox.unreadable";
const BATCH = 100; // as many entries as a page that is being closed may still send
const [SOON, LATE] = [1, 60]; // seconds

/** The entries that wait, oldest first. @param {Shelf} shelf @returns {Entry[]} */
export const waiting = (shelf) => read(shelf, WAITING);

/** The entries that are sent next. @param {Shelf} shelf */
export const nextBatch = (shelf) => waiting(shelf).slice(0, BATCH);

/** Put entries in; one that waits already stays as it is. @param {Shelf} shelf @param {Entry[]} entries */
export function put(shelf, entries) {
  const there = waiting(shelf);
  const known = new Set(there.map((entry) => entry.uuid));
  write(shelf, WAITING, [...there, ...entries.filter((entry) => !known.has(entry.uuid))]);
}

/** Take out what the journal has. @param {Shelf} shelf @param {string[]} kept */
export function takeOut(shelf, kept) {
  const gone = new Set(kept);
  write(shelf, WAITING, waiting(shelf).filter((entry) => !gone.has(entry.uuid)));
}

/** Lay an entry aside that the journal will not take, so that the others can go. @param {Shelf} shelf @param {Entry} entry */
export function layAside(shelf, entry) {
  write(shelf, REFUSED, [...read(shelf, REFUSED), entry]);
  takeOut(shelf, [entry.uuid]);
}

/** Seconds to wait before the next try. @param {number} failures how many tries failed in a row */
export const pauseAfter = (failures) => Math.min(LATE, SOON * 2 ** (failures - 1));

/** @param {Shelf} shelf @param {string} key @returns {Entry[]} */
function read(shelf, key) {
  const text = shelf.getItem(key);
  const entries = valueIn(text);
  if (Array.isArray(entries)) return entries;
  if (text !== null) shelf.setItem(UNREADABLE, text); // laid aside, so that what comes next isn't lost with it
  return [];
}

/** @param {Shelf} shelf @param {string} key @param {Entry[]} entries */
function write(shelf, key, entries) {
  if (entries.length > 0) shelf.setItem(key, JSON.stringify(entries));
  else shelf.removeItem(key);
}
