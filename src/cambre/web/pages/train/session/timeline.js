// The timeline document: which step stands where, and what is left of it.

/**
 * @typedef {{up_s: number, hold_s: number, down_s: number, rest_s: number}} Tempo
 *
 * @typedef {object} Step
 * @property {"prepare"|"work"|"hold"|"rest"|"switch"} kind
 * @property {"warmup"|"main"|"cooldown"} phase
 * @property {string|null} exercise a step that prepares, rests or switches names the exercise that comes next
 * @property {"left"|"right"|null} side
 * @property {number} set
 * @property {number} sets
 * @property {number|null} reps
 * @property {number} seconds
 * @property {Tempo|null} tempo
 * @property {number|null} load_kg
 * @property {string[]} cues
 *
 * @typedef {object} Timeline
 * @property {string} program
 * @property {string} title
 * @property {string} library
 * @property {Step[]} steps
 * @property {boolean} [warm] whether the person was warm already
 *
 * @typedef {object} Way what may be done in place of an exercise
 * @property {"easier"|"harder"|"form"} way
 * @property {string|null} form the words for another form of the same exercise
 * @property {number} volume the share of the dose that a form leaves
 * @property {number} change_s seconds to change the position, for the lead-in of whatever follows
 * @property {Pick<Step, "exercise"|"kind"|"seconds"|"cues">} ready the lead-in that it needs
 * @property {Pick<Step, "exercise"|"kind"|"reps"|"seconds"|"tempo"|"load_kg"|"cues">} step one set of a rung
 *
 * @typedef {object} Exercise what the player knows of one
 * @property {string} name
 * @property {string[]} start the start position in words
 * @property {string[]} [elsewhere] the forms that are done in another position: neither start nor figure fits them
 * @property {Record<"moving"|"still", Record<"day"|"night", string>>} figures addresses; empty where it isn't drawn
 * @property {string[]} above the rungs above it, which are out where it hurts
 * @property {Way[]} ways what may be done in its place
 * @property {string[]} [felt] where it should be felt; there where it is asked about afterwards
 *
 * @typedef {{index: number, into: number}} Place a step, and the seconds spent in it
 */

const READY = 10; // seconds to find the position again, when somebody goes back or repeats

/** Whether the person moves or holds in a step. @param {Step} step */
export const isWork = (step) => step.kind === "work" || step.kind === "hold";

/** Seconds of the whole session. @param {Timeline} timeline */
export const totalSeconds = (timeline) => timeline.steps.reduce((sum, step) => sum + step.seconds, 0);

/** Seconds of the session that lie before a place. @param {Timeline} timeline @param {Place} place */
export const secondsBefore = (timeline, { index, into }) =>
  totalSeconds({ ...timeline, steps: timeline.steps.slice(0, index) }) + into;

/** The first step of work at or after `index`; null where none is left. @param {Timeline} timeline @param {number} index */
export function workFrom(timeline, index) {
  const found = timeline.steps.findIndex((step, at) => at >= index && isWork(step));
  return found < 0 ? null : found;
}

/** The last step of work before `index`; null where there is none. @param {Timeline} timeline @param {number} index */
export function workBefore(timeline, index) {
  const found = timeline.steps.findLastIndex((step, at) => at < index && isWork(step));
  return found < 0 ? null : found;
}

/**
 * Where to begin so that there is time to get ready for the step of work at `index`.
 * @param {Timeline} timeline
 * @param {number} index
 * @returns {Place}
 */
export function leadInTo(timeline, index) {
  const before = timeline.steps[index - 1];
  if (before === undefined || isWork(before)) return { index, into: 0 };
  return { index: index - 1, into: Math.max(0, before.seconds - READY) };
}

/** The forms that must be kept in the step at an index: what was said while getting ready for it. @param {Timeline} timeline @param {number} index */
export const formsAt = ({ steps }, index) => steps.slice(0, index + 1).findLast((step) => step.kind === "prepare")?.cues ?? [];

/** Whether one of these forms is done in another position. @param {Pick<Exercise, "elsewhere">|undefined} exercise @param {string[]} forms */
export const isElsewhere = (exercise, forms) => forms.some((form) => exercise?.elsewhere?.includes(form));
