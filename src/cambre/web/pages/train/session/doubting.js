// Why a camera waits, said once it does and now and then while that lasts: whoever doesn't see the screen has nothing else.

/**
 * @typedef {object} Doubts
 * @property {Record<string, number>} said when each reason was said last, in milliseconds
 * @property {number} at when any was
 * @property {number|null} fine since when nothing is wrong; null where something is
 * @property {string|null} open the reason that was said last, until it was said that nothing is wrong any more
 */

const SAME = 12_000; // milliseconds until the same reason is said again
const ANY = 4000; // until another one is
const SURE = 1000; // that nothing must be wrong before that is said

/** Nothing is wrong, and nothing was said. @type {Doubts} */
export const NO_DOUBT = { said: {}, at: -Infinity, fine: null, open: null };

/**
 * What is known after a moment, with what is said then: a reason, or as `over` the one that doesn't hold any more.
 * @param {Doubts} doubts
 * @param {string|null} why what is wrong, in words
 * @param {number} now milliseconds
 * @returns {{doubts: Doubts, say?: string, over?: string}}
 */
export function doubting(doubts, why, now) {
  if (why === null) {
    const fine = doubts.fine ?? now;
    if (doubts.open === null || now - fine < SURE) return { doubts: { ...doubts, fine } };
    return { doubts: { ...doubts, fine, open: null }, over: doubts.open };
  }
  const isDue = now - doubts.at >= ANY && now - (doubts.said[why] ?? -Infinity) >= SAME;
  if (!isDue) return { doubts: { ...doubts, fine: null } };
  return { doubts: { said: { ...doubts.said, [why]: now }, at: now, fine: null, open: why }, say: why };
}
