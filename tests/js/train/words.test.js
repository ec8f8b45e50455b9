import assert from "node:assert/strict";
import { test } from "node:test";
import { clockFace, doseOf, fill, setOf } from "../../../src/cambre/web/pages/train/session/words.js";
import { step } from "./sessions.js";

const WORDS = { repetitions: "{count} times", repetitions_one: "once", seconds: "{count} seconds", hold_for: "hold for {count} seconds", set: "set {set} of {sets}" };

test("gaps are filled, and one that nothing fills stays to be seen", () => {
  assert.equal(fill("{name}, {side}", { name: "Cobra" }), "Cobra, {side}");
});

test("a dose is told in repetitions, in seconds, or as a hold", () => {
  assert.equal(doseOf(step("work", "a", 30, { reps: 3 }), WORDS), "3 times");
  assert.equal(doseOf(step("work", "a", 8, { reps: 1 }), WORDS), "once");
  assert.equal(doseOf(step("work", "a", 30), WORDS), "30 seconds");
  assert.equal(doseOf(step("hold", "a", 20), WORDS), "hold for 20 seconds");
});

test("sets are told only where there are several", () => {
  assert.equal(setOf(step("work", "a", 30, { set: 2, sets: 3 }), WORDS), "set 2 of 3");
  assert.equal(setOf(step("work", "a", 30), WORDS), "");
});

test("a second is shown until it is over", () => {
  assert.deepEqual([30, 29.9, 0.1, 0, 120].map(clockFace), ["30", "30", "1", "0", "2:00"]);
});
