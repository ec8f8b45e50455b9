import assert from "node:assert/strict";
import { test } from "node:test";
import { beatAt, cycleOf, figureSecond, repetitionsOf } from "../../../src/cambre/web/pages/train/session/tempo.js";
import { TEMPO, always, step } from "./sessions.js";

const COUNTED = step("work", "cobra", 30, { reps: 3, tempo: TEMPO });
const TIMED = step("work", "superman", 30, { tempo: { up_s: 3, hold_s: 1, down_s: 3, rest_s: 0.5 } });
const PHASES = [
  { phase: "up", from: 0, to: 1 }, { phase: "hold", from: 1, to: 2 },
  { phase: "down", from: 2, to: 3 }, { phase: "rest", from: 3, to: 4 },
];

test("a repetition goes up, is held, comes down and rests", () => {
  const phases = [0, 1, 2, 6.9, 7, 9, 9.9].map((into) => beatAt(COUNTED, into).phase);

  assert.deepEqual(phases, ["up", "up", "hold", "hold", "down", "rest", "rest"]);
});

test("the fraction grows through a phase", () => {
  assert.equal(beatAt(COUNTED, 11).fraction, 0.5);
  assert.equal(beatAt(COUNTED, 11).number, 2);
  assert.equal(beatAt(COUNTED, 11).left, 2);
});

test("a timed block holds as many repetitions as fit without hurrying", () => {
  assert.equal(repetitionsOf(TIMED), 4);
  assert.equal(repetitionsOf({ ...TIMED, seconds: 29 }), 3);
});

test("what is left of a block after its last repetition is rest", () => {
  assert.deepEqual(beatAt({ ...TIMED, seconds: 29 }, 25), { number: 3, of: 3, left: 0, phase: "rest", fraction: 1 });
});

test("a hold and a lead-in have no repetitions", () => {
  assert.equal(beatAt(step("hold", "bow", 30), 5), null);
  assert.equal(cycleOf(step("prepare", "bow", 10, { tempo: TEMPO })), null);
});

test("numbers and fractions never leave their bounds", () => {
  always((timeline, throwDice) => {
    for (const each of timeline.steps) {
      const beat = beatAt(each, throwDice() * each.seconds);
      if (beat === null) continue;

      assert.ok(beat.number >= 1 && beat.number <= beat.of);
      assert.ok(beat.fraction >= 0 && beat.fraction <= 1);
    }
  });
});

test("the figure is where the body should be", () => {
  assert.equal(figureSecond(PHASES, COUNTED, 11, false), 0.5);
  assert.equal(figureSecond(PHASES, COUNTED, 4.5, false), 1.5);
});

test("in a hold the figure goes into the pose and stays there", () => {
  const hold = step("hold", "bow", 30);

  assert.equal(figureSecond(PHASES, hold, 1.5, false), 0.5);
  assert.equal(figureSecond(PHASES, hold, 20, false), 1);
});

test("a calm figure shows key poses and moves between none", () => {
  const seen = new Set(Array.from({ length: 300 }, (_, tenth) => figureSecond(PHASES, COUNTED, tenth / 10, true)));

  assert.deepEqual([...seen].sort(), [1, 2, 3, 4]);
});

test("a lead-in shows the movement once and again, a rest shows the start", () => {
  assert.equal(figureSecond(PHASES, step("prepare", "cobra", 15), 5.5, false), 1.5);
  assert.equal(figureSecond(PHASES, step("rest", "cobra", 15), 5.5, false), 0);
});
