import assert from "node:assert/strict";
import { test } from "node:test";

import { put, waiting } from "../../../src/cambre/web/pages/train/session/outbox.js";
import { kept } from "../../../src/cambre/web/pages/train/session/saved.js";
import { chosen, DEFAULTS } from "../../../src/cambre/web/pages/train/session/settings.js";

const BROKEN = ["", "{", "null", "7", '"text"', "[1"];

/** @param {string} key @param {string} text */
function shelfWith(key, text) {
  const things = new Map([[key, text]]);
  return {
    things,
    getItem: (/** @type {string} */ name) => things.get(name) ?? null,
    setItem: (/** @type {string} */ name, /** @type {string} */ value) => void things.set(name, value),
    removeItem: (/** @type {string} */ name) => void things.delete(name),
    key: (/** @type {number} */ place) => [...things.keys()][place] ?? null,
    get length() {
      return things.size;
    },
  };
}

for (const text of BROKEN) {
  test(`damaged storage ${JSON.stringify(text)} is as good as none`, () => {
    assert.equal(kept(shelfWith("cambre.session", text)), null);
    assert.equal(chosen(shelfWith("cambre.player", text)).talk, DEFAULTS.talk);
    assert.deepEqual(waiting(shelfWith("cambre.outbox", text)), []);
  });
}

test("a damaged outbox is laid aside and takes new entries", () => {
  const shelf = shelfWith("cambre.outbox", "[{");
  const entry = { uuid: "u", at: "a", kind: "k", version: /** @type {1} */ (1), body: {} };

  put(shelf, [entry]);

  assert.deepEqual(waiting(shelf), [entry]);
  assert.equal(shelf.things.get("cambre.outbox.unreadable/cambre.outbox/1"), "[{");
});
