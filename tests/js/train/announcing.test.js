// A screen reader gets one line after the other: each stands long enough to be read, and none is lost.

import assert from "node:assert/strict";
import { mock, test } from "node:test";

import { Announcing } from "../../../src/cambre/web/pages/train/announcing.js";

function overheard() {
  mock.timers.enable({ apis: ["setTimeout"] });
  /** @type {string[]} */
  const read = [];
  const announcing = new Announcing(/** @type {any} */ ({ replaceChildren: (/** @type {string} */ text) => read.push(text) }));
  return { announcing, read };
}

test("what comes at the same moment is read one after the other, the same text too", (t) => {
  t.after(() => mock.timers.reset());
  const { announcing, read } = overheard();
  for (const text of ["Next: Cobra.", "Put the camera beside you.", "", "Go a little further back."]) announcing.tell(text);
  assert.deepEqual(read, ["Next: Cobra."]);
  mock.timers.tick(1200);
  mock.timers.tick(1200);
  assert.deepEqual(read, ["Next: Cobra.", "Put the camera beside you.", "Go a little further back."]);
  mock.timers.tick(60_000);
  announcing.tell("Go a little further back.");
  assert.equal(read.length, 4);
});

test("what waited for a step that is over isn't read any more", (t) => {
  t.after(() => mock.timers.reset());
  const { announcing, read } = overheard();
  for (const text of ["Next: Cobra.", "Lie on your belly."]) announcing.tell(text);
  announcing.turnPage();
  mock.timers.tick(5000);
  announcing.tell("Next: Superman.");
  assert.deepEqual(read, ["Next: Cobra.", "Next: Superman."]);
});
