// A drawing made of points: who isn't seen isn't drawn, and the loop holds nothing but lines and circles.

import assert from "node:assert/strict";
import { test } from "node:test";

import { MARKS, drawing } from "../../../src/cambre/web/shared/camera/drawn-you.js";
import { loopOf } from "../../../src/cambre/web/shared/camera/loop.js";
import { AT_FIRST, paced } from "../../../src/cambre/web/shared/camera/pace.js";
import { Reel } from "../../../src/cambre/web/shared/camera/reel.js";

/** Somebody who stands, all of whose points are so visible. @param {number} visibility */
function standing(visibility) {
  const points = new Float32Array(33 * 4);
  /** @type {Record<string, number>} */
  const heights = { nose: 0.1, ear: 0.1, shoulder: 0.22, elbow: 0.38, wrist: 0.5, index: 0.53, hip: 0.5, knee: 0.7, ankle: 0.9, heel: 0.93, toe: 0.94 };
  for (const [name, mark] of Object.entries(MARKS)) {
    const [part, side] = name.split("_");
    points.set([side === "l" ? 0.55 : side === "r" ? 0.45 : 0.5, heights[part ?? ""] ?? 0, 0, visibility], mark * 4);
  }
  return points;
}

const shots = Array.from({ length: 60 }, (_, place) => ({ at: place / 20, points: standing(1), size: /** @type {[number, number]} */ ([640, 480]) }));

test("somebody who is seen has two arms, two legs, a trunk and a head", () => {
  const parts = drawing(standing(1), [640, 480], "left");
  assert.equal(parts.filter(({ kind }) => kind === "circle").length, 2);
  assert.equal(parts.filter(({ kind }) => kind === "line").length, 10);
});

test("what is only guessed isn't drawn", () => {
  assert.deepEqual(drawing(standing(0.05), [640, 480], "left"), []);
});

test("the nearer side lies over the farther one", () => {
  const order = (/** @type {"left"|"right"} */ near) => drawing(standing(1), [640, 480], near).at(-1)?.at[0] ?? 0;
  assert.equal(order("left") > order("right"), true);
});

test("a loop is one drawing of three seconds, without a picture and without an address", () => {
  const svg = loopOf(shots, { title: "Sit & stand", near: "left", isMirrored: true });
  assert.equal(svg.match(/<animate /g)?.length, 24);
  assert.equal(svg.includes('dur="3s"'), true);
  assert.equal(svg.includes("Sit &amp; stand"), true);
  assert.equal(/<image|href|script|style=/.test(svg), false);
  assert.equal(svg.replace("http://www.w3.org/2000/svg", "").includes("http"), false);
});

test("points older than three minutes are forgotten", () => {
  const reel = new Reel();
  for (let at = 0; at < 400; at += 1) reel.add(/** @type {any} */ ({ at, points: standing(1), size: [640, 480] }));
  assert.equal(reel.shots[0]?.at, 219);
  assert.equal(reel.between(250, 252).length, 3);
});

test("pictures are looked at between ten and thirty times a second, as the device manages", () => {
  let usual = AT_FIRST;
  for (let again = 0; again < 60; again += 1) usual = paced(usual, 8);
  assert.equal(Math.round(1000 / usual), 30);
  for (let again = 0; again < 60; again += 1) usual = paced(usual, 50);
  assert.equal(Math.round(1000 / usual), 13);
  for (let again = 0; again < 60; again += 1) usual = paced(usual, 300);
  assert.equal(Math.round(1000 / usual), 10);
});
