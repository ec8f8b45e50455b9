// What the camera makes of a step: the count goes by what was done, the clock of a hold by the pose.

import assert from "node:assert/strict";
import { test } from "node:test";

import { begin, complete, skip } from "../../../src/cambre/web/pages/train/session/session.js";
import { SETTING_UP, UNSEEN, corrected, countOf, doneBy, isComplete, isLetBe, leadTime, leftOf, seeing, steppingIn, toldOf, watchedTime } from "../../../src/cambre/web/pages/train/session/watched.js";
import { step } from "./sessions.js";

const TEMPO = { up_s: 2, hold_s: 1, down_s: 2, rest_s: 0 };
const COUNTED = step("work", "cobra", 15, { reps: 3, tempo: TEMPO });
const HELD = step("hold", "cobra", 20);

/** @param {object} told */
const after = (told, watch = UNSEEN) => seeing(watch, { count: 0, holds: false, phase: null, why: null, near: "left", ...told });

test("a counted step is complete when all was done, however long it took", () => {
  assert.equal(isComplete(COUNTED, after({ count: 2 })), false);
  assert.equal(isComplete(COUNTED, after({ count: 3 })), true);
  assert.equal(leftOf(COUNTED, after({ count: 1 })), 2);
});

test("a held step and a timed one are never complete by counting", () => {
  assert.equal(isComplete(HELD, after({ count: 9 })), false);
  assert.equal(leftOf(step("work", "cobra", 30), after({ count: 9 })), null);
});

test("a press adds what the camera missed, or takes away what nobody did", () => {
  assert.equal(countOf(corrected(after({ count: 1 }), 1)), 2);
  assert.equal(countOf(corrected(after({ count: 1 }), -1)), 0);
  assert.equal(countOf(corrected(corrected(after({ count: 1 }), -1), -1)), 0);
});

test("a correction stays when the camera counts on", () => {
  const watch = after({ count: 2 }, corrected(after({ count: 1 }), -1));
  assert.equal(countOf(watch), 1);
  assert.deepEqual(toldOf(COUNTED, watch), { reps: 1, seen: 2 });
});

test("the clock of a hold runs only while the pose is kept", () => {
  assert.equal(watchedTime(HELD, 5, 0.1, after({ holds: true })), 0.1);
  assert.equal(watchedTime(HELD, 5, 0.1, after({ holds: false })), 0);
});

test("a counted step doesn't end by the clock, and the coach leads no more than its dose", () => {
  assert.equal(watchedTime(COUNTED, 14.9, 1, after({ count: 1 })) < 0.1, true);
});

test("without a camera the clock counts as ever", () => {
  assert.equal(watchedTime(COUNTED, 14.9, 1, null), 1);
  assert.equal(toldOf(COUNTED, null), null);
});

test("the journal is told what counts and what the camera had counted", () => {
  const timeline = { program: "p", title: "P", library: "l", steps: [COUNTED, HELD] };
  const { session } = begin(/** @type {any} */ (timeline), "5d2f6a3e-0000-4000-8000-000000000000");
  const done = complete({ ...session, into: 11 }, { reps: 3, seen: 4 });
  assert.deepEqual([done.session.index, done.happened[0].kind], [1, "step_done"]);
  assert.deepEqual([done.happened[0].body.reps, done.happened[0].body.seen, done.happened[0].body.seconds], [3, 4, 11]);
  const skipped = skip({ ...session, into: 11 }, { reps: 1, seen: 1 });
  assert.deepEqual([skipped.happened[0].body.reps, skipped.happened[0].body.seen], [1, 1]);
});

test("what no camera saw is told without it", () => {
  const timeline = { program: "p", title: "P", library: "l", steps: [COUNTED, HELD] };
  const { session } = begin(/** @type {any} */ (timeline), "5d2f6a3e-0000-4000-8000-000000000000");
  assert.equal(skip({ ...session, into: 11 }).happened[0].body.seen, undefined);
});

test("a camera that comes in the middle goes on from where the clock has counted to", () => {
  assert.deepEqual([0, 4.9, 5.1, 14.9].map((into) => doneBy(COUNTED, into)), [0, 0, 1, 2]);
  assert.equal(leftOf(COUNTED, corrected(UNSEEN, doneBy(COUNTED, 5.1))), 2);
  assert.equal(doneBy(HELD, 12), 0);
});

test("a lead-in waits before its countdown for somebody who steps into the picture, but not for ever", () => {
  const lead = step("prepare", "cobra", 15);
  assert.equal(leadTime(lead, 11.9, 1, { watch: SETTING_UP, waited: 0 }).toFixed(3), "0.100");
  assert.equal(leadTime(lead, 12, 1, { watch: SETTING_UP, waited: 5 }), 0);
  assert.equal(leadTime(lead, 12, 1, { watch: SETTING_UP, waited: 30 }), 1);
  assert.equal(leadTime(lead, 12.5, 1, { watch: SETTING_UP, waited: 30 }), 1);
});

test("a lead-in doesn't wait for who is in the picture, nor without a camera", () => {
  const lead = step("prepare", "cobra", 15);
  const ready = steppingIn(SETTING_UP, { prompt: "ready", ready: true, say: "Ready.", near: "left" });
  assert.equal(leadTime(lead, 12, 1, { watch: ready, waited: 0 }), 1);
  assert.equal(leadTime(lead, 12, 1, { watch: null, waited: 0 }), 1);
});

test("a set-up waits for what is wrong with the picture, and for nothing once it is right", () => {
  const wrong = { prompt: "back", say: "Go a little further back.", ready: false, near: "left" };
  assert.deepEqual([steppingIn(SETTING_UP, wrong).why, steppingIn(SETTING_UP, wrong).near], ["Go a little further back.", "left"]);
  for (const prompt of ["stay", "ready"]) assert.equal(steppingIn(SETTING_UP, { ...wrong, prompt }).why, null);
});

test("a camera that sees nothing is let be when the time of the step is over, one that sees little after half of it more", () => {
  assert.equal(isLetBe(COUNTED, 14.95, COUNTED.seconds - 1, after({ count: 0 })), false);
  assert.equal(isLetBe(COUNTED, 14.95, COUNTED.seconds, after({ count: 0 })), true);
  assert.equal(isLetBe(COUNTED, 14.95, COUNTED.seconds, after({ count: 1 })), false);
  assert.equal(isLetBe(COUNTED, 14.95, 1.5 * COUNTED.seconds, after({ count: 1 })), true);
  assert.equal(isLetBe(HELD, 0, HELD.seconds, after({ holds: false })), true);
  assert.equal(isLetBe(HELD, 3, HELD.seconds, after({ holds: true })), false);
  assert.equal(isLetBe(HELD, 3, 1.5 * HELD.seconds, after({ holds: true })), true);
});
