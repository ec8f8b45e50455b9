// The words of the page, filled and counted; they come with it, in the person's language.

/** @typedef {Record<string, string>} Words */
/** @typedef {import("./timeline.js").Step} Step */

/**
 * A sentence with its gaps filled: `{name}` is replaced by the value called name.
 * @param {string} sentence
 * @param {Record<string, string|number>} values
 */
export const fill = (sentence, values) => sentence.replace(/\{(\w+)\}/g, (gap, name) => String(values[name] ?? gap));

/** The word for a side; empty without one. @param {Step} step @param {Words} words */
export const sideOf = (step, words) => (step.side ? words[step.side] ?? "" : "");

/** How much a step asks for, in words. @param {Step} step @param {Words} words */
export function doseOf(step, words) {
  const count = step.reps ?? Math.round(step.seconds);
  const kind = step.reps ? "repetitions" : step.kind === "hold" ? "hold_for" : "seconds";
  return fill(words[count === 1 ? `${kind}_one` : kind] ?? "", { count });
}

/** Which set it is, in words; empty where there is only one. @param {Step} step @param {Words} words */
export const setOf = (step, words) => (step.sets > 1 ? fill(words.set ?? "", { set: step.set, sets: step.sets }) : "");

/** Seconds as a clock shows them: 45, 1:20. @param {number} seconds */
export function clockFace(seconds) {
  const whole = Math.max(0, Math.ceil(seconds - 1e-6));
  if (whole < 100) return String(whole);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
