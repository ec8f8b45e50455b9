// Why a camera waits: said at once, again while it lasts, and never so often that nothing else is heard.

import assert from "node:assert/strict";
import { test } from "node:test";

import { NO_DOUBT, doubting } from "../../../src/cambre/web/pages/train/session/doubting.js";

/** What is said when each second something else may be wrong. @param {(string|null)[]} whys */
function said(whys) {
  let doubts = NO_DOUBT;
  return whys.flatMap((why, second) => {
    const { say, over, ...after } = doubting(doubts, why, 1000 * second);
    doubts = after.doubts;
    return say ? [[second, say]] : over ? [[second, `over: ${over}`]] : [];
  });
}

/** @param {string|null} why @param {number} seconds */
const lasting = (why, seconds) => Array.from({ length: seconds }, () => why);

test("what is wrong is said at once, and again every twelve seconds while it lasts", () => {
  assert.deepEqual(said(lasting("nobody", 30)), [[0, "nobody"], [12, "nobody"], [24, "nobody"]]);
});

test("what comes and goes is said once, and once that it is over", () => {
  const flickers = Array.from({ length: 11 }, (_, second) => (second % 2 ? null : "nobody"));
  assert.deepEqual(said([...flickers, null, null, null]), [[0, "nobody"], [12, "over: nobody"]]);
});

test("two reasons in turn are said one after the other, with time to hear each", () => {
  const both = Array.from({ length: 12 }, (_, second) => (second % 2 ? "crowded" : "nobody"));
  assert.deepEqual(said(both), [[0, "nobody"], [5, "crowded"]]);
});

test("that all is well again is said only after something was said", () => {
  assert.deepEqual(said(lasting(null, 10)), []);
  assert.deepEqual(said(["hidden", null, null, null, null]), [[0, "hidden"], [2, "over: hidden"]]);
});
