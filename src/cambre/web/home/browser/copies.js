// When somebody last took a copy: where the browser may delete what it keeps, a reminder is kind now and then.

const DAYS = 14;
const DAY = 24 * 60 * 60 * 1000; // milliseconds
const NAME = "cambre.copied";

/** Whether it is time to take a copy again. @param {string} part of the storage that is this site's */
export async function isCopyDue(part) {
  if (await navigator.storage?.persisted?.()) return false;
  const last = Number(read(part));
  if (last === 0) noteCopy(part); // the days are counted from the first time on
  return last !== 0 && Date.now() - last > DAYS * DAY;
}

/** Remember that a copy was taken now. @param {string} part */
export function noteCopy(part) {
  try {
    localStorage.setItem(part + NAME, String(Date.now()));
  } catch {
    // a window that keeps nothing needs no reminder either
  }
}

/** @param {string} part */
function read(part) {
  try {
    return localStorage.getItem(part + NAME);
  } catch {
    return null;
  }
}
