// Entries on their way to the journal: they leave only when it says that it has them.
// Each lies under a key of its own, so that two windows that write in the same instant can't undo each other.

import { valueIn } from "./reading.js";

/** @typedef {import("./entries.js").Entry} Entry */
/** @typedef {Pick<Storage, "getItem"|"setItem"|"removeItem"|"key"|"length">} Shelf */

const WAITING = "cambre.outbox/";
const REFUSED = "cambre.outbox.refused/";
const UNREADABLE = "cambre.outbox.unreadable/";
const ALL_IN_ONE = ["cambre.outbox", "cambre.outbox.refused"]; // how earlier versions kept what waits, and what was refused
const BATCH = 100; // as many entries as a page that is being closed may still send
const [SOON, LATE] = [1, 60]; // seconds

/** The entries that wait, oldest first. @param {Shelf} shelf @returns {Entry[]} */
export function waiting(shelf) {
  takeOver(shelf);
  const found = keysOf(shelf, WAITING).map((key) => entryAt(shelf, key));
  return found.filter((entry) => entry !== null).sort(byTime);
}

/** Whether anything waits, without reading it. @param {Shelf} shelf */
export const waits = (shelf) => keysOf(shelf, WAITING).length > 0 || shelf.getItem("cambre.outbox") !== null;

/** The entries that are sent next. @param {Shelf} shelf */
export const nextBatch = (shelf) => waiting(shelf).slice(0, BATCH);

/** Put entries in; one that waits already stays as it is. @param {Shelf} shelf @param {Entry[]} entries */
export function put(shelf, entries) {
  for (const entry of entries) {
    if (shelf.getItem(WAITING + entry.uuid) === null) shelf.setItem(WAITING + entry.uuid, JSON.stringify(entry));
  }
}

/** Take out what the journal has. @param {Shelf} shelf @param {string[]} kept */
export function takeOut(shelf, kept) {
  for (const uuid of kept) shelf.removeItem(WAITING + uuid);
}

/** Lay an entry aside that the journal will not take, so that the others can go. @param {Shelf} shelf @param {Entry} entry */
export function layAside(shelf, entry) {
  shelf.setItem(REFUSED + entry.uuid, JSON.stringify(entry));
  takeOut(shelf, [entry.uuid]);
}

/** Seconds to wait before the next try. @param {number} failures how many tries failed in a row */
export const pauseAfter = (failures) => Math.min(LATE, SOON * 2 ** (failures - 1));

/** Give what an earlier version kept in one piece a key for each entry. @param {Shelf} shelf */
function takeOver(shelf) {
  for (const key of ALL_IN_ONE) {
    const text = shelf.getItem(key);
    if (text === null) continue;
    const entries = valueIn(text);
    const isWhole = Array.isArray(entries) && entries.every((entry) => typeof entry?.uuid === "string");
    if (!isWhole) shelf.setItem(freeKey(shelf, UNREADABLE + key), text);
    else if (key === "cambre.outbox") put(shelf, entries);
    else for (const entry of entries) layAside(shelf, entry);
    shelf.removeItem(key);
  }
}

/** The entry under a key; one that can't be read is laid aside, so that what comes next isn't lost with it.
 * @param {Shelf} shelf @param {string} key @returns {Entry|null} */
function entryAt(shelf, key) {
  const text = shelf.getItem(key);
  const entry = valueIn(text);
  if (typeof entry?.uuid === "string" && key === WAITING + entry.uuid) return entry;
  if (text !== null) shelf.setItem(freeKey(shelf, UNREADABLE + key), text);
  shelf.removeItem(key);
  return null;
}

/** @param {Shelf} shelf @param {string} key */
function freeKey(shelf, key) {
  let number = 1;
  while (shelf.getItem(`${key}/${number}`) !== null) number += 1;
  return `${key}/${number}`;
}

/** @param {Shelf} shelf @param {string} beginning */
function keysOf(shelf, beginning) {
  const keys = Array.from({ length: shelf.length }, (_, place) => shelf.key(place) ?? "");
  return keys.filter((key) => key.startsWith(beginning));
}

/** @param {Entry} one @param {Entry} other */
const byTime = (one, other) => compare(String(one.at), String(other.at)) || compare(one.uuid, other.uuid);

/** @param {string} one @param {string} other */
const compare = (one, other) => Number(one > other) - Number(one < other);
