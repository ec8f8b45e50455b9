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

/** How long was worked, in words: as the history tells it, from what was really spent. @param {Session} session @param {Words} words */
export function timeDone({ timeline, taken, spent = {} }, words) {
  const worked = timeline.steps.map((step, index) => (taken[index] === "done" ? (spent[index] ?? step.seconds) : 0));
  const seconds = worked.reduce((sum, each) => sum + each, 0);
  if (seconds === 0) return words["done_nothing"] ?? "";
  const whole = Math.max(1, Math.round(seconds));
  const [unit, count] = whole < 60 ? ["seconds", whole] : ["minutes", Math.round(seconds / 60)];
  return fill(words[`done_${unit}${count === 1 ? "_one" : ""}`] ?? "", { count });
}

/** How many sets, in words. @param {Done} done @param {Words} words */
export function setsInWords({ sets, hasSides }, words) {
  const key = hasSides ? "done_sets_a_side" : "done_sets";
  return fill(words[sets === 1 ? `${key}_one` : key] ?? "", { count: sets });
}
