// Time that passes while the session plays: pauses, sleep and changed clocks leave no trace in it.

/** @typedef {{last: number}} Clock the moment of the last tick, in milliseconds of a clock that nobody can set */
/** @typedef {{clock: Clock, seconds: number, wasAway: boolean}} Tick */

const AWAY = 2000; // milliseconds without a tick mean that the page was frozen or the device asleep

/** A clock that starts now. @param {number} now @returns {Clock} */
export const startedAt = (now) => ({ last: now });

/**
 * The clock after a tick, and the seconds that passed; none for time away.
 * @param {Clock} clock
 * @param {number} now
 * @returns {Tick}
 */
export function tick({ last }, now) {
  const gap = now - last;
  const wasAway = gap > AWAY;
  return { clock: { last: now }, seconds: wasAway ? 0 : Math.max(0, gap) / 1000, wasAway };
}
