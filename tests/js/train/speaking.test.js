import assert from "node:assert/strict";
import { test } from "node:test";
import { SILENT, afterwards, counted, isWanted, offer } from "../../../src/cambre/web/pages/train/session/speaking.js";

const phrase = (text, rank) => ({ at: 0, text, rank, shows: true });
const MUST = phrase("Next: Cobra.", "must");
const COUNT = phrase("3", "count");
const CUE = phrase("Neck long.", "cue");
const PREPARE = { kind: "prepare", seconds: 10 };
const TALKING = { isSpeaking: true, waited: 0 };

test("what comes into silence is said at once", () => {
  assert.equal(offer(SILENT, CUE).saying, CUE);
});

test("a sentence is never cut: what must be heard waits for its end", () => {
  const speaking = offer(offer(SILENT, CUE), MUST);

  assert.equal(speaking.saying, CUE);
  assert.equal(afterwards(speaking).saying, MUST);
});

test("a form that must be kept waits for its turn as well", () => {
  const begun = offer(SILENT, { at: 0, text: "Next: Puppy pose.", rank: "must", shows: true });
  const form = { at: 0, text: "Do it standing.", rank: /** @type {"change"} */ ("change"), shows: true };

  assert.deepEqual(offer(begun, form).waiting, [form]);
});

test("a count or a cue that comes too late is dropped", () => {
  const speaking = offer(offer(offer(SILENT, MUST), COUNT), CUE);

  assert.deepEqual(afterwards(speaking), SILENT);
});

test("little talk leaves out the cues, none leaves out everything", () => {
  assert.deepEqual([MUST, COUNT, CUE].map((each) => isWanted(each, "much")), [true, true, true]);
  assert.deepEqual([MUST, COUNT, CUE].map((each) => isWanted(each, "little")), [true, true, false]);
  assert.deepEqual([MUST, COUNT, CUE].map((each) => isWanted(each, "off")), [false, false, false]);
});

test("a lead-in waits before its countdown while a sentence runs", () => {
  assert.equal(counted(PREPARE, 6.9, 0.5, TALKING).toFixed(3), "0.100");
  assert.equal(counted(PREPARE, 7, 0.5, TALKING), 0);
});

test("it goes on when the sentence is over, or has taken too long", () => {
  assert.equal(counted(PREPARE, 7, 0.5, { isSpeaking: false, waited: 1 }), 0.5);
  assert.equal(counted(PREPARE, 7, 0.5, { isSpeaking: true, waited: 6 }), 0.5);
});

test("work never waits for words, and a running countdown isn't held up", () => {
  assert.equal(counted({ kind: "hold", seconds: 10 }, 7, 0.5, TALKING), 0.5);
  assert.equal(counted(PREPARE, 7.5, 0.5, TALKING), 0.5);
});
