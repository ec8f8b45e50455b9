// The points of what is being watched, kept in memory for a drawn loop afterwards, and forgotten with the next.

/** @typedef {import("./observe-worker.js").Seen} Seen */
/** @typedef {{at: number, points: Float32Array, size: [number, number]}} Shot */

const LONGEST = 180; // seconds

export class Reel {
  constructor() {
    /** @type {Shot[]} */
    this.shots = [];
  }

  /** @param {Seen} seen */
  add({ at, points, size }) {
    if (points.length > 0) this.shots.push({ at, points, size });
    while (at - (this.shots[0]?.at ?? at) > LONGEST) this.shots.shift();
  }

  /** What was seen between two moments. @param {number} from @param {number} to */
  between(from, to) {
    return this.shots.filter(({ at }) => at >= from && at <= to);
  }
}
