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

/** What the observer was told of a camera that gives no new picture now and then, and whose others are looked at at once. @param {(now: number) => boolean} isLate @param {number} lasts milliseconds */
async function pushedWhile(isLate, lasts) {
  mock.timers.enable({ apis: ["setTimeout"] });
  let now = 0;
  const clock = mock.method(performance, "now", () => now);
  const each = watching();
  const [poser, observer] = /** @type {any[]} */ ([each.poser, each.observer]);
  each.camera.picture = async () => (isLate(now) ? null : /** @type {any} */ ({ close: () => {} }));
  for (; now < lasts; now += 10) {
    mock.timers.tick(10);
    await new Promise((resolve) => setImmediate(resolve));
    for (const { kind, at } of poser.asked.splice(0))
      if (kind === "look") each.hear({ kind: "points", at, took: 30, points: new Float32Array(0), size: [4, 3], people: 1 }, poser);
    while (each.owed > 0) each.hear({ kind: "told", id: String(each.id), told: null }, observer);
  }
  each.close();
  clock.mock.restore();
  mock.timers.reset();
  return observer.asked.filter((/** @type {any} */ { kind }) => kind === "push");
}

test("where no new picture comes that is told after a moment, so that nothing is counted and no clock runs", async () => {
  const pushed = await pushedWhile(() => true, 1200);
  assert.ok(pushed.length > 0);
  for (const { still, people, points } of pushed) assert.deepEqual([still, people, points.length], [true, 0, 0]);
  assert.ok(pushed[0].at >= 0.7, "a picture that is a little late is nothing to tell");
});

test("pictures that stay away for half a second now and then are nothing to tell", async () => {
  const pushed = await pushedWhile((now) => now % 600 >= 100, 2400);
  assert.ok(pushed.length > 3, "what was seen in between is told");
  assert.ok(pushed.every((/** @type {any} */ { still }) => !still));
});

test("that the picture stands still is told of each time anew", async () => {
  const pushed = await pushedWhile((now) => 300 <= now && now < 1300, 1600);
  const when = pushed.filter((/** @type {any} */ { still }) => still).map((/** @type {any} */ { at }) => at);
  assert.ok(when.length > 0 && when[0] >= 1 && when.at(-1) < 1.3);
  assert.equal(pushed.at(-1).still, false);
});
