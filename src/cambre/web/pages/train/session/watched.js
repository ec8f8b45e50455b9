// What the camera makes of a step: the count goes by what was done, the clock of a hold by the pose.

import { beatAt } from "./tempo.js";
import { isWork } from "./timeline.js";

/** @typedef {import("./timeline.js").Step} Step */
/** @typedef {import("./session.js").Counted} Counted */

/**
 * @typedef {object} Watch
 * @property {number} count repetitions that the camera counted
 * @property {number} corrected what was added or taken away from that
 * @property {boolean} isByHand whether the person did that
 * @property {boolean} holds whether a pose is being kept
 * @property {number} phase how far along the movement, 0–1
 * @property {string|null} why it waits, in words
 * @property {"left"|"right"} near the side that the camera sees
 * @property {boolean} isSettingUp whether somebody still steps into the picture
 */

const COUNTDOWN = 3; // seconds at the end of a lead-in that are counted out
export const PATIENCE = 30; // seconds that somebody has to step into the picture
const FINE = ["stay", "ready"]; // what is told of a picture in which nothing is wrong
const MOSTLY = 0.5; // of its dose: who was seen doing so much by the end of a step's time is slower than the coach, and not unseen
const UNSEEN_FOR = 1; // of a step's time: by then a camera that has seen less of it is let be
const UNENDED = 1.5; // of a step's time: whoever is slower than the coach is waited for until then
const SOON = 6; // seconds before a rest ends: by then somebody should be in the picture again
const OF_MOVING = ["other", "walks", "lost"]; // why an exercise can't be judged; at rest nobody does it
const EDGE = 0.05; // seconds before the end at which a step waits to be completed

/** A step that is watched, at its beginning. @type {Watch} */
export const UNSEEN = { count: 0, corrected: 0, isByHand: false, holds: false, phase: 0, why: null, near: "right", isSettingUp: false };

/** Somebody who steps into the picture, before anything is watched. @type {Watch} */
export const SETTING_UP = { ...UNSEEN, isSettingUp: true };

/** After what the camera told of somebody who steps into the picture. @param {Watch} watch @param {Record<string, any>} told @returns {Watch} */
export const steppingIn = (watch, told) => ({ ...watch, near: told["near"], isSettingUp: !told["ready"], why: FINE.includes(told["prompt"]) ? null : told["say"] });

/** How much of a lead-in's time counts: it waits before its end for somebody who isn't in the picture yet, but not for ever. @param {Step} step @param {number} into @param {number} seconds @param {{watch: Watch|null, waited: number}} how `waited`: seconds so far */
export function leadTime(step, into, seconds, { watch, waited }) {
  const gate = step.seconds - COUNTDOWN;
  const waits = watch?.isSettingUp && step.kind === "prepare" && waited < PATIENCE && into + seconds > gate;
  return waits && into <= gate ? gate - into : seconds;
}

/** After what the camera told. @param {Watch} watch @param {Record<string, any>} told @returns {Watch} */
export const seeing = (watch, told) => ({ ...watch, count: told["count"], holds: told["holds"], phase: told["phase"] ?? watch.phase, why: told["why"], near: told["near"] });

/** Why it waits, as far as that is told in a step: a rest is left in peace until it is nearly over. @param {Step} step @param {number} into @param {Record<string, any>} told @returns {string|null} */
export function whyIn(step, into, told) {
  if (isWork(step)) return told["why"];
  return step.seconds - into <= SOON && !OF_MOVING.includes(told["waits"]) ? told["why"] : null;
}

/** After the person has said that there was one more, or one fewer. @param {Watch} watch @param {number} by @returns {Watch} */
export const corrected = (watch, by) => ({ ...watch, isByHand: true, corrected: Math.max(-watch.count, watch.corrected + by) });

/** A camera that comes in the middle of a step, after so many that the clock has counted. @param {Watch} watch @param {number} done @returns {Watch} */
export const joining = (watch, done) => ({ ...watch, corrected: done });

/** The repetitions that the coach has led so far. @param {Step} step @param {number} into */
export function doneBy(step, into) {
  const beat = step.reps === null ? null : beatAt(step, into);
  return beat === null ? 0 : beat.of - beat.left;
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

/** Whether the camera isn't waited for any longer, so that nothing is done for much longer than its dose, and nothing twice because it wasn't seen. @param {Step} step @param {number} into @param {number} spent seconds since the step began, pauses left out @param {Watch} watch */
export function isLetBe(step, into, spent, watch) {
  if (step.kind !== "hold" && leftOf(step, watch) === null) return false;
  const isSeen = step.kind === "hold" ? watch.holds || into >= MOSTLY * step.seconds : countOf(watch) >= MOSTLY * (step.reps ?? 0);
  return spent >= step.seconds * (isSeen ? UNENDED : UNSEEN_FOR) - EDGE;
}

/**
 * Whose word it is how much was done, and what that says; null where a camera has no say.
 * A camera counts too few sooner than too many, so where the coach has led more than it counted, nobody can tell which is right:
 * the clock's count stands, as it does without a camera, unless the person has put it right.
 * @param {Step} step
 * @param {Watch|null} watch
 * @param {number} into seconds of the step that the coach has led
 * @returns {Counted|null}
 */
export function toldOf(step, watch, into) {
  if (watch === null) return null;
  if (step.kind === "hold") return { by: "camera" };
  if (leftOf(step, watch) === null) return null;
  const [led, seen] = [doneBy(step, into), watch.count];
  if (watch.isByHand) return { reps: countOf(watch), seen, by: "hand" };
  return countOf(watch) >= led ? { reps: countOf(watch), seen, by: "camera" } : { reps: led, seen, by: "clock" };
}

/** The same of a step that the camera is let be in. @param {Step} step @param {Watch} watch @returns {Counted} */
export const keptOf = (step, watch) => (step.kind === "hold" ? { by: "clock" } : (toldOf(step, watch, step.seconds) ?? { by: "clock" }));

/** The name of the sentence that says so. @param {Step} step @param {Counted} kept */
export function wordFor(step, { seen = 0, by }) {
  if (step.kind === "hold") return "camera_unsure_hold";
  if (by === "hand") return "camera_corrected";
  return seen > 0 ? "camera_saw" : "camera_unsure";
}
