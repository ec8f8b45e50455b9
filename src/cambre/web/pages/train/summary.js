// What was done in a session, for the page at its end.

import { fill } from "./session/words.js";

/** @typedef {import("./session/session.js").Session} Session */
/** @typedef {import("./session/words.js").Words} Words */

/** The exercises that were done, each with its number of sets. @param {Session} session @returns {Map<string, number>} */
export function setsDone({ timeline, taken }) {
  /** @type {Map<string, number>} */
  const sets = new Map();
  for (const [index, step] of timeline.steps.entries()) {
    if (taken[index] !== "done" || !step.exercise) continue;
    sets.set(step.exercise, (sets.get(step.exercise) ?? 0) + 1);
  }
  return sets;
}

/** How long was worked, in words. @param {Session} session @param {Words} words */
export function timeDone({ timeline, taken }, words) {
  const seconds = timeline.steps.reduce((sum, step, index) => sum + (taken[index] === "done" ? step.seconds : 0), 0);
  if (seconds === 0) return words["done_nothing"] ?? "";
  const count = Math.max(1, Math.round(seconds / 60));
  return fill(words[count === 1 ? "done_minutes_one" : "done_minutes"] ?? "", { count });
}

/** How many sets, in words. @param {number} count @param {Words} words */
export const setsInWords = (count, words) => fill(words[count === 1 ? "done_sets_one" : "done_sets"] ?? "", { count });
