// Which soft sounds belong to a stretch of a step: its last seconds are counted, its tempo is heard.

import { beatAt } from "./tempo.js";

/** @typedef {import("./timeline.js").Step} Step */
/** @typedef {"count"|"up"|"hold"|"down"|"tick"} Sound */

const COUNTED = 3; // seconds
const A_TURN = 0.25; // seconds before a turn in which nothing ticks

/**
 * The sounds between two moments of a step, in order.
 * @param {Step} step
 * @param {number} before
 * @param {number} now
 * @param {{ticks?: boolean}} [how] whether each second of a repetition is heard, as a metronome does it
 * @returns {Sound[]}
 */
export function soundsBetween(step, before, now, { ticks = false } = {}) {
  /** @type {Sound[]} */
  const sounds = [];
  const turn = turned(step, before, now);
  if (turn) sounds.push(turn);
  else if (ticks && isNewSecond(step, before, now)) sounds.push("tick");
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

/** Whether a whole second of a phase has passed; its end is heard as the turn. @param {Step} step @param {number} before @param {number} now */
function isNewSecond(step, before, now) {
  const [was, is] = [beatAt(step, before), beatAt(step, now)];
  if (step.tempo === null || was === null || is === null || is.phase === "rest") return false;
  const lasts = step.tempo[`${is.phase}_s`];
  const [from, to] = [was.fraction * lasts, is.fraction * lasts];
  return Math.floor(to) > Math.floor(from) && lasts - to > A_TURN;
}
