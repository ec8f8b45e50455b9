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

/** What the observer was told while a camera gave these pictures, one each time it was asked. @param {(object|null)[]} pictures @param {number} lasts milliseconds */
async function pushedWhile(pictures, lasts) {
  mock.timers.enable({ apis: ["setTimeout"] });
  let now = 0;
  const clock = mock.method(performance, "now", () => now);
  const each = watching();
  each.camera.picture = async () => /** @type {any} */ (pictures.shift() ?? null);
  for (; now < lasts; now += 10) {
    mock.timers.tick(10);
    await new Promise((resolve) => setImmediate(resolve));
  }
  each.close();
  clock.mock.restore();
  mock.timers.reset();
  return /** @type {any} */ (each.observer).asked.filter((/** @type {any} */ { kind }) => kind === "push");
}

test("where no new picture comes that is told after a moment, so that nothing is counted and no clock runs", async () => {
  const pushed = await pushedWhile([], 1200);
  assert.ok(pushed.length > 0);
  for (const { still, people, points } of pushed) assert.deepEqual([still, people, points.length], [true, 0, 0]);
  assert.ok(pushed[0].at >= 0.7, "a picture that is a little late is nothing to tell");
});

test("a picture that comes late now and then is nothing to tell", async () => {
  assert.deepEqual(await pushedWhile([null, null, null, { close: () => {} }], 1200), []);
});
