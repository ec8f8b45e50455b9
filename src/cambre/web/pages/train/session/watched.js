// What the camera makes of a step: the count goes by what was done, the clock of a hold by the pose.

import { beatAt, cycleOf } from "./tempo.js";

/** @typedef {import("./timeline.js").Step} Step */

/**
 * @typedef {object} Watch
 * @property {number} count repetitions that the camera counted
 * @property {number} corrected what the person added or took away
 * @property {boolean} holds whether a pose is being kept
 * @property {number} phase how far along the movement, 0–1
 * @property {string|null} why it waits, in words
 * @property {"left"|"right"} near the side that the camera sees
 */

const EDGE = 0.05; // seconds before the end at which a step waits to be completed

/** A step that is watched, at its beginning. @type {Watch} */
export const UNSEEN = { count: 0, corrected: 0, holds: false, phase: 0, why: null, near: "right" };

/** After what the camera told. @param {Watch} watch @param {Record<string, any>} told @returns {Watch} */
export const seeing = (watch, told) => ({ ...watch, count: told["count"], holds: told["holds"], phase: told["phase"] ?? watch.phase, why: told["why"], near: told["near"] });

/** After the person has said that there was one more, or one fewer. @param {Watch} watch @param {number} by @returns {Watch} */
export const corrected = (watch, by) => ({ ...watch, corrected: Math.max(-watch.count, watch.corrected + by) });

/** The repetitions that the clock has counted so far, for a camera that comes in the middle of them. @param {Step} step @param {number} into */
export function doneBy(step, into) {
  const beat = step.reps === null ? null : beatAt(step, into);
  return beat === null ? 0 : beat.number - 1;
}

/** The repetitions that count. @param {Watch} watch */
export const countOf = ({ count, corrected: by }) => Math.max(0, count + by);

/** How many are left; null where the step isn't counted. @param {Step} step @param {Watch} watch */
export const leftOf = (step, watch) => (step.reps === null || step.kind !== "work" ? null : Math.max(0, step.reps - countOf(watch)));

/** Whether all was done, however long it took. @param {Step} step @param {Watch} watch */
export const isComplete = (step, watch) => leftOf(step, watch) === 0;

/** How much of the time that passed counts. @param {Step} step @param {number} into @param {number} seconds @param {Watch|null} watch */
export function watchedTime(step, into, seconds, watch) {
  if (watch === null) return seconds;
  if (step.kind === "hold") return watch.holds ? seconds : 0;
  if (leftOf(step, watch) === null) return seconds;
  return Math.min(seconds, Math.max(0, step.seconds - EDGE - into));
}

/** Where the coach goes on: one repetition back, at the end of a count that isn't complete. @param {Step} step @param {number} into @param {Watch|null} watch */
export function ledOn(step, into, watch) {
  const waits = watch !== null && leftOf(step, watch) !== null && into >= step.seconds - 2 * EDGE;
  return waits ? Math.max(0, into - (cycleOf(step) ?? 0)) : into;
}

/** What the journal is told of a count: what counts, and what the camera had counted. @param {Step} step @param {Watch|null} watch */
export const toldOf = (step, watch) => (watch === null || leftOf(step, watch) === null ? null : { reps: countOf(watch), seen: watch.count });
