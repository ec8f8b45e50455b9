import assert from "node:assert/strict";
import { test } from "node:test";
import { entriesOf } from "../../../src/cambre/web/pages/train/session/entries.js";
import { layAside, nextBatch, pauseAfter, put, takeOut, waiting, waits } from "../../../src/cambre/web/pages/train/session/outbox.js";
import { uuidOf } from "../../../src/cambre/web/pages/train/session/uuid.js";
import { forget, isStale, keep, kept } from "../../../src/cambre/web/pages/train/session/saved.js";
import { shelfOf } from "../../../src/cambre/web/pages/train/shelf.js";
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
    key: (place) => [...shelf.keys()][place] ?? null,
    get length() {
      return shelf.size;
    },
  };
}

const entry = (uuid, at = WHEN.at) => ({ uuid, at, kind: "step_done", version: 1, body: {} });

test("an entry says when, where, and only what is known", () => {
  const { session, happened } = pass(begin(CIRCUIT, SESSION).session, 65);
  const [made] = entriesOf(session, happened, WHEN);

  assert.equal(made.kind, "step_done");
  assert.equal(made.at, WHEN.at);
  assert.deepEqual(made.body, {
    zone: "Europe/Vienna", session: SESSION, step: 1, exercise: "cat-cow", kind: "work", phase: "main",
    set: 1, sets: 2, reps: 5, seconds: 50,
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
  const moments = Array.from({ length: 250 }, (_, place) => new Date(Date.UTC(2026, 10, 20) + place * 60_000).toISOString());
  put(shelf, moments.map((at, place) => entry(String(place), at)).reverse());

  assert.equal(nextBatch(shelf).length, 100);
  assert.deepEqual(nextBatch(shelf).map(({ at }) => at), moments.slice(0, 100));
});

test("two windows that write and send in the same instant undo nothing of each other", () => {
  const shelf = newShelf();
  put(shelf, [entry("sent")]);
  const [one, other] = [waiting(shelf), waiting(shelf)]; // both have read before either writes
  put(shelf, [entry("a")]);
  takeOut(shelf, one.map(({ uuid }) => uuid));
  put(shelf, [entry("b")]);
  takeOut(shelf, other.map(({ uuid }) => uuid));

  assert.deepEqual(waiting(shelf).map(({ uuid }) => uuid), ["a", "b"]);
});

test("an entry that isn't taken stands aside, and is not lost", () => {
  const shelf = newShelf();
  put(shelf, [entry("bad"), entry("good")]);
  layAside(shelf, entry("bad"));

  assert.deepEqual(waiting(shelf), [entry("good")]);
  assert.deepEqual(JSON.parse(shelf.getItem("cambre.outbox.refused/bad")), entry("bad"));
});

test("what an earlier version kept in one piece is taken over once, whole", () => {
  const shelf = newShelf();
  shelf.setItem("cambre.outbox", JSON.stringify([entry("a"), entry("b")]));
  shelf.setItem("cambre.outbox.refused", JSON.stringify([entry("bad")]));
  put(shelf, [entry("b"), entry("c")]);

  assert.equal(waits(shelf), true);
  assert.deepEqual(waiting(shelf).map(({ uuid }) => uuid), ["a", "b", "c"]);
  assert.deepEqual(waiting(shelf).length, 3);
  assert.equal(shelf.getItem("cambre.outbox"), null);
  assert.deepEqual(JSON.parse(shelf.getItem("cambre.outbox.refused/bad")), entry("bad"));
});

for (const damaged of ["{", "null", "7", '[{"uuid":"a"},null]', '{"uuid":"a"}']) {
  test(`an outbox that reads ${damaged} is laid aside, and what comes next goes`, () => {
    const shelf = newShelf();
    shelf.setItem("cambre.outbox", damaged);
    shelf.setItem("cambre.outbox/torn", damaged);
    put(shelf, [entry("c")]);

    assert.deepEqual(waiting(shelf), [entry("c")]);
    assert.equal(shelf.getItem("cambre.outbox.unreadable/cambre.outbox/1"), damaged);
    assert.equal(shelf.getItem("cambre.outbox.unreadable/cambre.outbox/torn/1"), damaged);
  });
}

test("nothing waits on an empty shelf", () => {
  assert.equal(waits(newShelf()), false);
});

test("a shelf of one's own has one's session, and the household's has everybody's entries", () => {
  const shelf = newShelf();
  const [me, anna] = [shelfOf(shelf, "me"), shelfOf(shelf, "anna")];
  const { session } = begin(CIRCUIT, SESSION);
  keep(anna, { at: 1, session, exercises: {}, ending: null });

  assert.equal(kept(me), null);
  assert.deepEqual(kept(anna).session, session);
  assert.equal(shelf.getItem("cambre.session"), null);
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
