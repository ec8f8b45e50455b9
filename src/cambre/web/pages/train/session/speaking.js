// Which phrase a voice says next: a sentence is never cut off; what comes too late is dropped or waits.

/** @typedef {import("./phrases.js").Phrase} Phrase */
/** @typedef {{saying: Phrase|null, waiting: Phrase[]}} Speaking */
/** @typedef {"much"|"little"|"off"} Talk */

const COUNTDOWN = 3; // seconds at the end of a step that are counted out
const MUST_BE_HEARD = ["must", "change"];
const PATIENCE = 6; // seconds that the clock waits for a sentence at most

/** Nothing is said. @type {Speaking} */
export const SILENT = { saying: null, waiting: [] };

/** Whether somebody who wants so much talk hears a phrase. @param {Phrase} phrase @param {Talk} talk */
export const isWanted = (phrase, talk) => talk === "much" || (talk === "little" && phrase.rank !== "cue");

/**
 * What is said and what waits, after a phrase's moment has come: it is said if nothing is, waits if it must be heard.
 * @param {Speaking} speaking
 * @param {Phrase} phrase
 * @returns {Speaking}
 */
export function offer({ saying, waiting }, phrase) {
  if (saying === null) return { saying: phrase, waiting };
  return MUST_BE_HEARD.includes(phrase.rank) ? { saying, waiting: [...waiting, phrase] } : { saying, waiting };
}

/** What is said after the sentence has ended. @param {Speaking} speaking @returns {Speaking} */
export const afterwards = ({ waiting: [next, ...later] }) => ({ saying: next ?? null, waiting: later });

/**
 * How much of the time that passed counts: a lead-in or a rest waits before its countdown until the sentence is over.
 * @param {{kind: string, seconds: number}} step
 * @param {number} into
 * @param {number} seconds
 * @param {{isSpeaking: boolean, waited: number}} voice `waited`: seconds that this step has waited already
 */
export function counted(step, into, seconds, { isSpeaking, waited }) {
  const isLeading = step.kind === "prepare" || step.kind === "rest" || step.kind === "switch";
  const gate = step.seconds - COUNTDOWN;
  const waits = isSpeaking && isLeading && waited < PATIENCE && into <= gate && into + seconds > gate;
  return waits ? Math.max(0, gate - into) : seconds;
}
