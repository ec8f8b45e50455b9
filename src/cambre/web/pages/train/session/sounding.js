// Which soft sounds belong to a stretch of a step: its last seconds are counted, its tempo is heard.

import { beatAt } from "./tempo.js";

/** @typedef {import("./timeline.js").Step} Step */
/** @typedef {"count"|"up"|"hold"|"down"} Sound */

const COUNTED = 3; // seconds

/**
 * The sounds between two moments of a step, in order.
 * @param {Step} step
 * @param {number} before
 * @param {number} now
 * @returns {Sound[]}
 */
export function soundsBetween(step, before, now) {
  /** @type {Sound[]} */
  const sounds = [];
  const turn = turned(step, before, now);
  if (turn) sounds.push(turn);
  const [was, is] = [before, now].map((into) => Math.ceil(step.seconds - into));
  const counts = step.reps === null && was !== undefined && is !== undefined && is < was && is >= 1 && is <= COUNTED;
  return counts ? [...sounds, "count"] : sounds;
}

/** The phase of the repetition that began. @param {Step} step @param {number} before @param {number} now @returns {Sound|null} */
function turned(step, before, now) {
  const [was, is] = [beatAt(step, before), beatAt(step, now)];
  if (is === null || is.phase === "rest" || step.tempo === null) return null;
  return was?.phase === is.phase && was.number === is.number ? null : is.phase;
}
