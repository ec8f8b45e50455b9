// What was done in a session, for the page at its end.

import { fill } from "./session/words.js";

/** @typedef {import("./session/session.js").Session} Session */
/** @typedef {import("./session/words.js").Words} Words */

/** How much of an exercise was done; its sides count as one set. @typedef {{sets: number, hasSides: boolean}} Done */

/** The exercises that were done, each with its sets. @param {Session} session @returns {Map<string, Done>} */
export function setsDone({ timeline, taken }) {
  const done = timeline.steps.filter((step, index) => taken[index] === "done" && step.exercise);
  const slugs = [...new Set(done.map(({ exercise }) => exercise ?? ""))];
  return new Map(slugs.map((slug) => {
    const own = done.filter(({ exercise }) => exercise === slug);
    const most = Math.max(...["left", "right", null].map((side) => own.filter((step) => step.side === side).length));
    return [slug, { sets: most, hasSides: own.some(({ side }) => side !== null) }];
  }));
}

/** How long was worked, in words. @param {Session} session @param {Words} words */
export function timeDone({ timeline, taken }, words) {
  const seconds = timeline.steps.reduce((sum, step, index) => sum + (taken[index] === "done" ? step.seconds : 0), 0);
  if (seconds === 0) return words["done_nothing"] ?? "";
  const count = Math.max(1, Math.round(seconds / 60));
  return fill(words[count === 1 ? "done_minutes_one" : "done_minutes"] ?? "", { count });
}

/** How many sets, in words. @param {Done} done @param {Words} words */
export function setsInWords({ sets, hasSides }, words) {
  const key = hasSides ? "done_sets_a_side" : "done_sets";
  return fill(words[sets === 1 ? `${key}_one` : key] ?? "", { count: sets });
}
