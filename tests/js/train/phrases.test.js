import assert from "node:assert/strict";
import { test } from "node:test";
import { dueBetween, lineAt, phrasesOf, secondsToSay } from "../../../src/cambre/web/pages/train/session/phrases.js";
import { isWork } from "../../../src/cambre/web/pages/train/session/timeline.js";
import { CIRCUIT, TEMPO, always, step } from "./sessions.js";

const WORDS = {
  say_prepare: "Next: {name}", say_rest: "Rest, then {name} again", say_switch: "Other side: {side}", say_work: "Begin.", say_hold: "Into it, and hold.",
  left: "left side", right: "right side", halfway: "Halfway.", last_one: "Last one.", beat_hold: "hold", beat_down: "and back",
  repetitions: "{count} times", repetitions_one: "once", seconds: "{count} seconds", hold_for: "Hold for {count} seconds", set: "Set {set} of {sets}",
};
const EXERCISE = { name: "Cobra", start: ["Lie on your belly, legs straight.", "Palms under your shoulders."] };
const texts = (phrases) => phrases.map(({ text }) => text);

test("a lead-in names the exercise, how much, and how to lie", () => {
  const work = step("work", "cobra", 30, { reps: 3, tempo: TEMPO });
  const said = phrasesOf(step("prepare", "cobra", 15), EXERCISE, WORDS, { work });

  assert.deepEqual(texts(said), ["Next: Cobra. 3 times.", "Lie on your belly, legs straight.", "Palms under your shoulders.", "3", "2", "1"]);
});

test("a form in another position isn't told the start of the usual one", () => {
  const [standing, knees] = ["Do it standing.", "Bend your knees."];
  const exercise = { ...EXERCISE, elsewhere: [standing] };
  const said = (cues) => texts(phrasesOf(step("prepare", "cobra", 20, { cues }), exercise, WORDS));

  assert.deepEqual(said([standing]), ["Next: Cobra.", standing, "3", "2", "1"]);
  assert.ok(said([knees]).includes(EXERCISE.start[0]));
});

test("who was told the start position once isn't told again", () => {
  const said = phrasesOf(step("prepare", "cobra", 15), EXERCISE, WORDS, { isFirst: false });

  assert.deepEqual(texts(said), ["Next: Cobra.", "3", "2", "1"]);
});

test("a rest says which set comes", () => {
  const work = step("work", "cobra", 30, { reps: 3, set: 2, sets: 2 });

  assert.equal(phrasesOf(step("rest", "cobra", 10), EXERCISE, WORDS, { work })[0].text, "Rest, then Cobra again. Set 2 of 2.");
});

test("the side is named before it is worked", () => {
  const work = step("hold", "half-bow", 20, { side: "left" });

  assert.equal(phrasesOf(step("prepare", "half-bow", 10), EXERCISE, WORDS, { work })[0].text, "Next: Cobra. left side. Hold for 20 seconds.");
  assert.equal(phrasesOf(step("switch", "half-bow", 5), EXERCISE, WORDS, { work })[0].text, "Other side: left side.");
});

test("a hold is halved and counted out", () => {
  const said = phrasesOf(step("hold", "bow", 30), EXERCISE, WORDS);

  assert.deepEqual(said.map(({ at, text }) => [at, text]), [
    [0, "Into it, and hold."], [15, "Halfway."], [27, "3"], [28, "2"], [29, "1"],
  ]);
});

test("repetitions are counted down to the last one", () => {
  const said = phrasesOf(step("work", "cobra", 40, { reps: 4, tempo: TEMPO }), EXERCISE, WORDS);

  assert.deepEqual(said.map(({ at, text }) => [at, text]), [
    [0, "Begin."], [2, "hold"], [7, "and back"], [10, "3"], [20, "2"], [30, "Last one."],
  ]);
});

test("every phrase ends before the next begins, and before its step is over", () => {
  always((timeline, throwDice) => {
    const rate = 0.8 + throwDice() * 0.7;
    for (const each of timeline.steps) {
      const said = phrasesOf(each, EXERCISE, WORDS, { rate });
      for (const [place, { at, text, rank }] of said.entries()) {
        const ends = at + secondsToSay(text, rate);
        const next = said[place + 1]?.at ?? each.seconds;

        assert.ok(ends <= next || (rank === "must" && said.length === 1), `“${text}” at ${at} of ${each.seconds} s`);
      }
    }
  });
});

test("what must be said is never dropped", () => {
  for (const each of CIRCUIT.steps) {
    assert.equal(phrasesOf(each, EXERCISE, WORDS)[0].rank, "must");
  }
});

test("the line shows the newest phrase that belongs there", () => {
  const said = phrasesOf(step("work", "cobra", 30, { reps: 3, tempo: TEMPO, cues: ["Light hands."] }), EXERCISE, WORDS);

  assert.equal(lineAt(said, 0), "Begin.");
  assert.equal(lineAt(said, 9.5), "Light hands.");
  assert.equal(lineAt(said, 29), "Last one.");
});

test("each phrase is due once, however time is cut", () => {
  const said = phrasesOf(CIRCUIT.steps[1], EXERCISE, WORDS);
  const due = [];
  for (let into = 0; into < 50; into += 0.37) due.push(...dueBetween(said, into === 0 ? -1 : into - 0.37, into));

  assert.deepEqual(due, said.filter(({ at }) => at <= 49.95));
});

test("a step without words of its own still says that it begins", () => {
  for (const each of CIRCUIT.steps.filter(isWork)) assert.ok(texts(phrasesOf(each, undefined, WORDS)).length > 0);
});
