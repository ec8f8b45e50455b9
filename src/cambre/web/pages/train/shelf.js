// Where the player keeps things: the browser's storage, or the page's memory where there is none or it is full.

/** @typedef {import("./session/outbox.js").Shelf} Shelf */

/** A shelf that never refuses. @returns {Shelf} */
export function openShelf() {
  /** @type {Map<string, string|null>} */
  const memory = new Map();
  return {
    getItem: (key) => (memory.has(key) ? (memory.get(key) ?? null) : stored(key)),
    setItem: (key, value) => void (store(key, value) ? memory.delete(key) : memory.set(key, value)),
    removeItem: (key) => void (store(key, null) ? memory.delete(key) : memory.set(key, null)),
  };
}

/** @param {string} key */
function stored(key) {
  try {
    return localStorage.getItem(key);
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}

/** @param {string} key @param {string|null} value */
function store(key, value) {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
    return true;
  } catch (error) {
    if (error instanceof DOMException) return false;
    throw error;
  }
}
