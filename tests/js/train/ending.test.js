import assert from "node:assert/strict";
import { test } from "node:test";
import { begin, complete, pass, skip } from "../../../src/cambre/web/pages/train/session/session.js";
import { DEFAULTS, choose, chosen } from "../../../src/cambre/web/pages/train/session/settings.js";
import { describedIn, isRed } from "../../../src/cambre/web/pages/train/ending.js";
import { setsDone, setsInWords, timeDone } from "../../../src/cambre/web/pages/train/summary.js";
import { CIRCUIT, SESSION } from "./sessions.js";

const WORDS = { done_sets: "{count} sets", done_sets_one: "1 set", done_sets_a_side_one: "1 set a side", done_seconds: "{count} seconds", done_seconds_one: "one second", done_minutes: "{count} minutes", done_minutes_one: "one minute", done_nothing: "Nothing yet." };
const at = (seconds) => pass(begin(CIRCUIT, SESSION).session, seconds).session;

test("the end counts the sets that were done, not those that were skipped", () => {
  const half = skip(at(15 + 50 + 10 + 20)).session;

  const told = (session) => [...setsDone(session)].map(([slug, { sets, hasSides }]) => [slug, sets, hasSides]);

  assert.deepEqual(told(half), [["cat-cow", 1, false]]);
  assert.deepEqual(told(pass(half, 1000).session), [["cat-cow", 1, false], ["superman", 2, false], ["half-bow", 1, true]]);
});

test("one set is one set", () => {
  assert.equal(setsInWords({ sets: 1, hasSides: false }, WORDS), "1 set");
  assert.equal(setsInWords({ sets: 3, hasSides: false }, WORDS), "3 sets");
  assert.equal(setsInWords({ sets: 1, hasSides: true }, WORDS), "1 set a side");
});

test("the time of work is told, and nothing is nothing", () => {
  assert.equal(timeDone(at(1000), WORDS), "3 minutes");
  assert.equal(timeDone(at(66), WORDS), "50 seconds");
  assert.equal(timeDone(at(5), WORDS), "Nothing yet.");
});

test("what a camera let be done sooner counts as long as it took, as in the history", () => {
  const working = at(15);
  const { session, happened } = complete({ ...working, into: 31 }, { by: "camera" });

  assert.equal(happened[0].body.seconds, 31);
  assert.equal(timeDone(session, WORDS), "31 seconds");
  assert.equal(timeDone({ ...session, spent: undefined }, WORDS), "50 seconds", "a session that was kept before counts as planned");
});

test("a minute is told from where it is one", () => {
  const worked = (seconds) => timeDone({ ...at(66), spent: { 1: seconds } }, WORDS);

  assert.deepEqual([0.4, 1, 59.4, 59.6, 89, 90].map(worked), ["one second", "one second", "59 seconds", "one minute", "one minute", "2 minutes"]);
});

test("a choice is kept, and what wasn't chosen stays as it is for everybody", () => {
  const shelf = new Map();
  const storage = { getItem: (key) => shelf.get(key) ?? null, setItem: (key, value) => shelf.set(key, value), removeItem: () => {} };

  assert.deepEqual(chosen(storage), DEFAULTS);
  choose(storage, { talk: "little" });
  assert.deepEqual(chosen(storage), { ...DEFAULTS, talk: "little" });
});

const fields = (...entries) => {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return form;
};
const RED = { pain: 5, words: ["sharp", "wrist"] };

test("each pain is described by its own words, and one without words isn't there", () => {
  const form = fields(["places-3", "neck"], ["kinds-3", "ache"], ["places-12", "hip"], ["places-3", "low-back"], ["note", "fine"]);

  assert.deepEqual(describedIn(form), [
    { place: 3, places: ["neck", "low-back"], kinds: ["ache"] },
    { place: 12, places: ["hip"], kinds: [] },
  ]);
  assert.deepEqual(describedIn(fields(["note", "fine"])), []);
});

test("a high number or a red word closes training, a low number and a dull word don't", () => {
  assert.equal(isRed({ pain: 5 }, RED), true);
  assert.equal(isRed({ pain: 1, described: [{ place: 1, places: ["wrist"], kinds: [] }] }, RED), true);
  assert.equal(isRed({ pain: 4, described: [{ place: 1, places: ["hip"], kinds: ["ache"] }] }, RED), false);
  assert.equal(isRed({}, RED), false);
});
