import assert from "node:assert/strict";
import { test } from "node:test";
import { entriesOf } from "../../../src/cambre/web/pages/train/session/entries.js";
import { uuidOf } from "../../../src/cambre/web/pages/train/session/uuid.js";
import { layAside, nextBatch, pauseAfter, put, takeOut, waiting } from "../../../src/cambre/web/pages/train/session/outbox.js";
import { forget, isStale, keep, kept } from "../../../src/cambre/web/pages/train/session/saved.js";
import { begin, pass } from "../../../src/cambre/web/pages/train/session/session.js";
import { CIRCUIT, SESSION } from "./sessions.js";

const WHEN = { at: "2026-11-21T04:00:00.000Z", zone: "Europe/Vienna" };
const HOUR = 60 * 60 * 1000;

function newShelf() {
  const shelf = new Map();
  return {
    getItem: (key) => shelf.get(key) ?? null,
    setItem: (key, value) => shelf.set(key, value),
    removeItem: (key) => shelf.delete(key),
  };
}

const entry = (uuid) => ({ uuid, at: WHEN.at, kind: "step_done", version: 1, body: {} });

test("an entry says when, where, and only what is known", () => {
  const { session, happened } = pass(begin(CIRCUIT, SESSION).session, 65);
  const [made] = entriesOf(session, happened, WHEN);

  assert.equal(made.kind, "step_done");
  assert.equal(made.at, WHEN.at);
  assert.deepEqual(made.body, {
    zone: "Europe/Vienna", session: SESSION, step: 1, exercise: "cat-cow", kind: "work", set: 1, sets: 2, reps: 5, seconds: 50,
  });
});

test("each entry of a session has a uuid of its own, of the usual form", () => {
  const uuids = Array.from({ length: 500 }, (_, place) => uuidOf(SESSION, place));

  assert.equal(new Set([SESSION, ...uuids]).size, 501);
  for (const uuid of uuids) assert.match(uuid, /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
});

test("an entry that is made again after a crash is the same entry", () => {
  const before = begin(CIRCUIT, SESSION).session;
  const [once, again] = [pass(before, 65), pass(before, 66)].map(({ session, happened }) => entriesOf(session, happened, WHEN));

  assert.equal(once[0].uuid, again[0].uuid);
});

test("an entry waits until the journal says that it has it", () => {
  const shelf = newShelf();
  put(shelf, [entry("a"), entry("b")]);
  takeOut(shelf, ["a"]);

  assert.deepEqual(waiting(shelf), [entry("b")]);
});

test("the same entry is never put in twice", () => {
  const shelf = newShelf();
  put(shelf, [entry("a")]);
  put(shelf, [entry("a"), entry("b")]);

  assert.deepEqual(waiting(shelf).map(({ uuid }) => uuid), ["a", "b"]);
});

test("a week of entries goes in batches, oldest first", () => {
  const shelf = newShelf();
  put(shelf, Array.from({ length: 250 }, (_, place) => entry(String(place))));

  assert.equal(nextBatch(shelf).length, 100);
  assert.equal(nextBatch(shelf)[0].uuid, "0");
});

test("an entry that isn't taken stands aside, and is not lost", () => {
  const shelf = newShelf();
  put(shelf, [entry("bad"), entry("good")]);
  layAside(shelf, entry("bad"));

  assert.deepEqual(waiting(shelf), [entry("good")]);
  assert.deepEqual(JSON.parse(shelf.getItem("cambre.outbox.refused")), [entry("bad")]);
});

test("tries become rarer, but never rarer than once a minute", () => {
  assert.deepEqual([1, 2, 3, 4, 20].map(pauseAfter), [1, 2, 4, 8, 60]);
});

test("a session that was kept comes back as it was", () => {
  const shelf = newShelf();
  const { session } = pass(begin(CIRCUIT, SESSION).session, 70);
  keep(shelf, { at: 1, session, exercises: {} });

  assert.deepEqual(kept(shelf).session, session);
  forget(shelf);
  assert.equal(kept(shelf), null);
});

test("a session of an unknown form is no session", () => {
  const shelf = newShelf();
  shelf.setItem("cambre.session", JSON.stringify({ format: 99 }));

  assert.equal(kept(shelf), null);
});

test("a session of this morning goes on, one of yesterday doesn't", () => {
  assert.equal(isStale({ at: 0 }, 11 * HOUR), false);
  assert.equal(isStale({ at: 0 }, 13 * HOUR), true);
});
