// Time that passes while the session plays: pauses, sleep and changed clocks leave no trace in it.

/** @typedef {{last: number|null}} Clock the moment of the last tick in milliseconds; null while it stands */
/** @typedef {{clock: Clock, seconds: number, wasAway: boolean}} Tick */

const AWAY = 2000; // milliseconds without a tick mean that the page was frozen or the device asleep

/** A clock that stands. @type {Clock} */
export const STANDING = { last: null };

/**
 * The clock after a tick, and the seconds that passed; none while it stood, and none for time away.
 * @param {Clock} clock
 * @param {number} now milliseconds of a clock that nobody can set
 * @returns {Tick}
 */
export function tick({ last }, now) {
  const gap = last === null ? 0 : now - last;
  const wasAway = gap > AWAY;
  return { clock: { last: now }, seconds: wasAway ? 0 : Math.max(0, gap) / 1000, wasAway };
}
