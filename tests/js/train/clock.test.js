import assert from "node:assert/strict";
import { test } from "node:test";
import { startedAt, tick } from "../../../src/cambre/web/pages/train/session/clock.js";

test("a clock that has just started counts nothing", () => {
  assert.deepEqual(tick(startedAt(5_000), 5_000), { clock: { last: 5_000 }, seconds: 0, wasAway: false });
});

test("time between ticks counts", () => {
  assert.equal(tick(startedAt(5_000), 5_250).seconds, 0.25);
});

test("a device that slept, or a page that was frozen, was away: that time doesn't count", () => {
  assert.deepEqual(tick(startedAt(5_000), 65_000), { clock: { last: 65_000 }, seconds: 0, wasAway: true });
});

test("a busy moment isn't away", () => {
  assert.equal(tick(startedAt(0), 1_900).wasAway, false);
});

test("a clock that jumps back takes nothing away", () => {
  assert.equal(tick(startedAt(5_000), 4_000).seconds, 0);
});
