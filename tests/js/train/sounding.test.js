import assert from "node:assert/strict";
import { test } from "node:test";
import { soundsBetween } from "../../../src/cambre/web/pages/train/session/sounding.js";
import { TEMPO, step } from "./sessions.js";

/** Every sound of a step, however fast it ticks. */
function heard(of, tick, how) {
  const sounds = [];
  for (let into = 0; into < of.seconds - tick; into += tick) sounds.push(...soundsBetween(of, into, into + tick, how));
  return sounds;
}

test("the last three seconds of a hold or a lead-in are counted", () => {
  assert.deepEqual(heard(step("hold", "bow", 20), 0.1), ["count", "count", "count"]);
  assert.deepEqual(heard(step("prepare", "bow", 10), 0.016), ["count", "count", "count"]);
});

test("the tempo of each repetition is heard, and its rest is quiet", () => {
  const two = step("work", "cobra", 20, { reps: 2, tempo: TEMPO });

  assert.deepEqual(heard(two, 0.1), ["hold", "down", "up", "hold", "down"]);
});

test("a movement without a tempo is quiet until it is counted out", () => {
  assert.deepEqual(heard(step("work", "march", 30), 0.1), ["count", "count", "count"]);
});

test("no time, no sound", () => {
  assert.deepEqual(soundsBetween(step("hold", "bow", 20), 17, 17), []);
});

test("a metronome ticks each second that is not a turn, and is quiet while one rests", () => {
  const one = step("work", "cobra", 10, { reps: 1, tempo: TEMPO });

  assert.deepEqual(heard(one, 0.1, { ticks: true }), ["tick", "hold", "tick", "tick", "tick", "tick", "down", "tick"]);
});

test("a metronome has nothing to say in a hold", () => {
  assert.deepEqual(heard(step("hold", "bow", 20), 0.1, { ticks: true }), ["count", "count", "count"]);
});
