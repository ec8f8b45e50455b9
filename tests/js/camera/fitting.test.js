// Which pose model looks: what somebody chose, or what the device can carry.

import assert from "node:assert/strict";
import { test } from "node:test";

import { Fit, fitting } from "../../../src/cambre/web/shared/camera/fitting.js";

/** What a device's pictures took in the middle. @param {number[]} took @param {number} [people] */
function usualOf(took, people = 1) {
  const fit = new Fit();
  for (const each of took) fit.hear({ took: each, people });
  return fit.usual;
}

const slow = (/** @type {number} */ ms) => Array.from({ length: 18 }, () => ms);

test("a device that can't look ten times a second with the exact model gets the light one", () => {
  assert.equal(fitting("auto", "full", usualOf(slow(110))), "lite");
});

test("a device that can keeps the exact one", () => {
  assert.equal(fitting("auto", "full", usualOf(slow(60))), "full");
});

test("nothing is changed before enough was seen, and quick pictures of nobody tell nothing", () => {
  assert.equal(usualOf(slow(110).slice(1)), null);
  assert.equal(usualOf(slow(60), 0), null);
  assert.equal(fitting("auto", "full", null), "full");
});

test("where even the quickest of five pictures takes twice too long nobody waits for more", () => {
  assert.equal(fitting("auto", "full", usualOf([900, 400, 300, 250, 300, 280, 310, 260])), "lite");
  assert.equal(usualOf([900, 400, 300, 250, 300, 280, 310, 160]), null);
});

test("a device that is too slow even for an empty room needn't see anybody first", () => {
  assert.equal(fitting("auto", "full", usualOf(slow(300), 0)), "lite");
});

test("the first pictures, and a few that were slow by chance, change nothing", () => {
  assert.equal(fitting("auto", "full", usualOf([900, 400, 300, ...slow(60), 500, 500, 500])), "full");
});

test("a device that gets slow in the middle of a session is noticed", () => {
  assert.equal(fitting("auto", "full", usualOf([...slow(60), ...slow(110)])), "lite");
});

test("the light one stays, however quick it is: else the two would take turns", () => {
  assert.equal(fitting("auto", "lite", usualOf(slow(20))), "lite");
});

test("what somebody chose is what looks, whatever was measured", () => {
  assert.equal(fitting("full", "full", usualOf(slow(300))), "full");
  assert.equal(fitting("lite", "full", usualOf(slow(20))), "lite");
  assert.equal(fitting("full", "lite", null), "full");
});

test("another model is measured anew", () => {
  const fit = new Fit();
  for (const took of slow(110)) fit.hear({ took, people: 1 });
  fit.forget();
  assert.equal(fit.usual, null);
});
