// What the camera makes of a step: the count goes by what was done, the clock of a hold by the pose.

import assert from "node:assert/strict";
import { test } from "node:test";

import { begin, complete, pass, skip } from "../../../src/cambre/web/pages/train/session/session.js";
import { SETTING_UP, UNSEEN, corrected, countOf, doneBy, isComplete, isLetBe, joining, keptOf, leadTime, leftOf, seeing, steppingIn, toldOf, watchedTime, whyIn, wordFor } from "../../../src/cambre/web/pages/train/session/watched.js";
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
  assert.deepEqual(toldOf(COUNTED, watch, 11), { reps: 1, seen: 2, by: "hand" });
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
  assert.equal(toldOf(COUNTED, null, 11), null);
});

test("the journal is told what counts and what the camera had counted", () => {
  const timeline = { program: "p", title: "P", library: "l", steps: [COUNTED, HELD] };
  const { session } = begin(/** @type {any} */ (timeline), "5d2f6a3e-0000-4000-8000-000000000000");
  const done = complete({ ...session, into: 11 }, { reps: 3, seen: 4, by: "hand" });
  assert.deepEqual([done.session.index, done.happened[0].kind], [1, "step_done"]);
  const { reps, seen, by, seconds } = done.happened[0].body;
  assert.deepEqual([reps, seen, by, seconds], [3, 4, "hand", 11]);
  const skipped = skip({ ...session, into: 11 }, { reps: 2, seen: 2, by: "camera" });
  assert.deepEqual([skipped.happened[0].body.reps, skipped.happened[0].body.seen, skipped.happened[0].body.by], [2, 2, "camera"]);
});

test("what no camera saw is told without it", () => {
  const timeline = { program: "p", title: "P", library: "l", steps: [COUNTED, HELD] };
  const { session } = begin(/** @type {any} */ (timeline), "5d2f6a3e-0000-4000-8000-000000000000");
  const { seen, by } = skip({ ...session, into: 11 }).happened[0].body;
  assert.deepEqual([seen, by], [undefined, undefined]);
});

test("a camera that comes in the middle goes on from where the clock has counted to", () => {
  assert.deepEqual([0, 4.9, 5.1, 14.9].map((into) => doneBy(COUNTED, into)), [0, 0, 1, 2]);
  assert.equal(leftOf(COUNTED, joining(UNSEEN, doneBy(COUNTED, 5.1))), 2);
  assert.equal(joining(UNSEEN, 1).isByHand, false);
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

const SIX = step("work", "cobra", 30, { reps: 6, tempo: TEMPO });

test("who was seen doing half of the dose in its time is waited for half as long again, and nobody does it twice unseen", () => {
  assert.equal(isLetBe(SIX, 29.95, 29, after({ count: 0 })), false);
  for (const count of [0, 1, 2]) assert.equal(isLetBe(SIX, 29.95, 30, after({ count })), true, String(count));
  for (const count of [3, 5]) {
    assert.equal(isLetBe(SIX, 29.95, 30, after({ count })), false, String(count));
    assert.equal(isLetBe(SIX, 29.95, 45, after({ count })), true, String(count));
  }
});

test("who holds when the time is over, or has held for half of it, is waited for half as long again", () => {
  assert.equal(isLetBe(HELD, 3, 20, after({ holds: false })), true);
  assert.equal(isLetBe(HELD, 3, 20, after({ holds: true })), false);
  assert.equal(isLetBe(HELD, 11, 20, after({ holds: false })), false);
  assert.equal(isLetBe(HELD, 11, 30, after({ holds: true })), true);
});

test("what a camera counted too few of is kept as the clock's, and never as less than the coach has led", () => {
  assert.deepEqual(keptOf(SIX, after({ count: 1 })), { reps: 6, seen: 1, by: "clock" });
  assert.deepEqual(keptOf(SIX, after({ count: 0 })), { reps: 6, seen: 0, by: "clock" });
  assert.deepEqual(toldOf(SIX, after({ count: 1 }), 20.5), { reps: 4, seen: 1, by: "clock" }); // skipped in the middle
  assert.deepEqual(keptOf(HELD, after({ holds: false })), { by: "clock" });
});

test("what a camera counted as led, or sooner, is its own, and what the person put right is theirs", () => {
  assert.deepEqual(toldOf(SIX, after({ count: 6 }), 21), { reps: 6, seen: 6, by: "camera" });
  assert.deepEqual(toldOf(SIX, after({ count: 4 }), 20.5), { reps: 4, seen: 4, by: "camera" });
  assert.deepEqual(keptOf(SIX, corrected(after({ count: 1 }), 1)), { reps: 2, seen: 1, by: "hand" });
  assert.deepEqual(keptOf(SIX, corrected(corrected(after({ count: 4 }), 1), -1)), { reps: 4, seen: 4, by: "hand" });
});

test("what is said is what is kept", () => {
  const said = (watch, each = SIX) => wordFor(each, keptOf(each, watch));
  assert.equal(said(after({ count: 0 })), "camera_unsure");
  assert.equal(said(after({ count: 1 })), "camera_saw");
  assert.equal(said(corrected(after({ count: 1 }), 3)), "camera_corrected");
  assert.equal(said(after({ holds: false }), HELD), "camera_unsure_hold");
});

test("a hold that was watched to its end is the camera's, one that it was let be in is the clock's, as long as it was meant", () => {
  const timeline = { program: "p", title: "P", library: "l", steps: [HELD] };
  const { session } = begin(/** @type {any} */ (timeline), "5d2f6a3e-0000-4000-8000-000000000000");
  const watched = pass({ ...session, into: 19.9 }, 0.2, toldOf(HELD, after({ holds: true }), 19.9));
  const let_be = complete({ ...session, into: 3 }, keptOf(HELD, after({})), HELD.seconds);
  assert.deepEqual([watched.happened[0].body.by, watched.happened[0].body.seconds], ["camera", 20]);
  assert.deepEqual([let_be.happened[0].body.by, let_be.happened[0].body.seconds], ["clock", 20]);
});

test("a rest is left in peace until it is nearly over, and nobody is told that they don't exercise in it", () => {
  const rest = step("rest", "cobra", 20);
  const nobody = { waits: "nobody", why: "I can't see you." };
  assert.deepEqual([5, 13, 15].map((into) => whyIn(rest, into, nobody)), [null, null, nobody.why]);
  assert.equal(whyIn(rest, 15, { waits: "walks", why: "Somebody walks about." }), null);
  assert.equal(whyIn(HELD, 5, nobody), nobody.why);
});
