// How often pictures are looked at: as often as the device manages without getting hot, between 10 and 30 a second.

const QUICKEST = 1000 / 30;
const SLOWEST = 1000 / 10;
const REST = 1.5; // of the time that a picture takes; what is left over keeps the page smooth
const LEARNS = 0.2;

/** Milliseconds from one picture to the next, when the last one took so long. @param {number} usual what it was @param {number} took */
export const paced = (usual, took) => Math.min(SLOWEST, Math.max(QUICKEST, usual + LEARNS * (REST * took - usual)));

export const AT_FIRST = SLOWEST;
