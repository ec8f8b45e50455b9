// Which pose model a device can carry: the exact one, unless it is too slow here, which is measured from the start on.

/** @typedef {"full"|"lite"} Model the exact one, or the light one */
/** @typedef {"auto"|Model} Wish what somebody chose */

const SLOWEST = 1000 / 12; // milliseconds of a picture at which ten a second still leave the device some rest
const FIRST = 3; // pictures that are slow anywhere, because the model still warms up
const LOOKED_AT = 15; // pictures, a second and a half of them
const FEW = 5; // pictures that tell enough where even the quickest of them took so many times too long
const MUCH = 2;

/** How long pictures with somebody in them took. */
export class Fit {
  constructor() {
    /** @type {number[]} */
    this.took = [];
    this.left = FIRST;
  }

  /** Another model runs, or is to be given another chance. */
  forget() {
    this.took = [];
    this.left = FIRST;
  }

  /** @param {{took: number, people: number}} seen `took` in milliseconds; a picture of nobody costs less, and tells something only where even that is too much */
  hear({ took, people }) {
    if (people === 0 && took <= SLOWEST) return;
    if (this.left > 0) this.left -= 1;
    else this.took = [...this.took.slice(1 - LOOKED_AT), took];
  }

  /** Milliseconds of a picture in the middle; null before enough were seen. */
  get usual() {
    const isPlain = this.took.length >= FEW && Math.min(...this.took) > MUCH * SLOWEST;
    if (this.took.length < LOOKED_AT && !isPlain) return null;
    return [...this.took].sort((one, other) => one - other)[Math.floor(this.took.length / 2)] ?? null;
  }
}

/** The model that is to run. @param {Wish} wish @param {Model} now @param {number|null} usual milliseconds that a picture takes it @returns {Model} */
export function fitting(wish, now, usual) {
  if (wish !== "auto") return wish;
  return now === "full" && usual !== null && usual > SLOWEST ? "lite" : now;
}
