// What watches is asked for its end: a drawing isn't waited for too long, a measurement is waited for as long as it takes.

import assert from "node:assert/strict";
import { mock, test } from "node:test";

import { Watching } from "../../../src/cambre/web/shared/camera/watching.js";

/** A worker that is slow: it never answers by itself. */
class SlowWorker {
  constructor() {
    /** @type {any[]} */
    this.asked = [];
  }

  /** @param {any} asked */
  postMessage(asked) {
    this.asked.push(asked);
  }

  terminate() {}
}

function watching() {
  Object.assign(globalThis, { Worker: SlowWorker });
  const camera = /** @type {any} */ ({ turn: () => {}, close: () => {}, picture: async () => null });
  const each = new Watching(camera, () => {}, () => {});
  each.begin({ sort: "self_test" });
  return each;
}

/** @template T @param {Promise<T>} promise @returns {Promise<T|"waits">} */
const now = (promise) => Promise.race([promise, new Promise((resolve) => setImmediate(() => resolve(/** @type {const} */ ("waits"))))]);

test("an end that is wanted for a drawing is given up after ten seconds", async () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  const each = watching();
  const end = each.end();
  mock.timers.tick(9_999);
  assert.equal(await now(end), "waits");
  mock.timers.tick(1);
  assert.equal(await now(end), null);
  each.close();
  mock.timers.reset();
});

test("an end that mustn't be lost is waited for until it comes, or what watches is closed", async () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  const [slow, closed] = [watching(), watching()];
  const [told, nothing] = [slow.end({ within: Infinity }), closed.end({ within: Infinity })];
  mock.timers.tick(120_000);
  assert.equal(await now(told), "waits");
  slow.hear({ kind: "ended", id: "1", told: { state: "done" } }, slow.observer);
  closed.close();
  assert.deepEqual([await now(told), await now(nothing)], [{ state: "done" }, null]);
  slow.close();
  mock.timers.reset();
});
