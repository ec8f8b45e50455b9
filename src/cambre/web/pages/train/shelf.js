// Where the player keeps things: the browser's storage, or the page's memory where there is none or it is full.

/** @typedef {import("./session/outbox.js").Shelf} Shelf */

/** Where two homes share an address, each has its own part of the storage. */
const part = () => globalThis.document?.documentElement.dataset.shelf ?? "";

/** A shelf that never refuses; `isTight` says whether something lies in the page's memory only. @returns {Shelf & {readonly isTight: boolean}} */
export function openShelf() {
  /** @type {Map<string, string|null>} */
  const memory = new Map();
  const keys = () => [...new Set([...storedKeys(), ...memory.keys()])].filter((key) => memory.get(key) !== null);
  return {
    getItem: (key) => (memory.has(key) ? (memory.get(key) ?? null) : stored(key)),
    setItem: (key, value) => void (store(key, value) ? memory.delete(key) : memory.set(key, value)),
    removeItem: (key) => void (store(key, null) ? memory.delete(key) : memory.set(key, null)),
    key: (place) => keys()[place] ?? null,
    get length() {
      return keys().length;
    },
    get isTight() {
      return [...memory.values()].some((value) => value !== null);
    },
  };
}

/** The part of a shelf where somebody of the household keeps what isn't for the others. @param {Shelf} shelf @param {string} person */
export function shelfOf(shelf, person) {
  const own = (/** @type {string} */ key) => (person === FIRST ? key : `${key}/${person}`);
  return {
    getItem: (/** @type {string} */ key) => shelf.getItem(own(key)),
    setItem: (/** @type {string} */ key, /** @type {string} */ value) => shelf.setItem(own(key), value),
    removeItem: (/** @type {string} */ key) => shelf.removeItem(own(key)),
  };
}

const FIRST = "me"; // whoever was there first has the keys that were there first

function storedKeys() {
  const own = orNothing(() => Object.keys(localStorage).filter((key) => key.startsWith(part())));
  return (own ?? []).map((key) => key.slice(part().length));
}

/** @param {string} key */
function stored(key) {
  return orNothing(() => localStorage.getItem(part() + key));
}

/** @param {string} key @param {string|null} value */
function store(key, value) {
  const isDone = orNothing(() => {
    if (value === null) localStorage.removeItem(part() + key);
    else localStorage.setItem(part() + key, value);
    return true;
  });
  return isDone ?? false;
}

/** What storage gives; null where it is closed or full. @template Value @param {() => Value} ask */
function orNothing(ask) {
  try {
    return ask();
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}
