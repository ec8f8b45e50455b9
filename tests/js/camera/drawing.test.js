// A drawing made of points: who isn't seen isn't drawn, and the loop holds nothing but lines and circles.

import assert from "node:assert/strict";
import { test } from "node:test";

import { DrawnYou, MARKS, drawing, stepInto } from "../../../src/cambre/web/shared/camera/drawn-you.js";
import { alike, drawnAt, frameOf, loopFrom, steady, svgOf } from "../../../src/cambre/web/shared/camera/loop.js";
import { nearestOf, paletteOf } from "../../../src/cambre/web/shared/camera/palette.js";
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
  const groups = new Set(drawing(standing(1), [640, 480], "left").map(({ group }) => group));
  assert.deepEqual([...groups].sort(), ["arm_l", "arm_r", "head", "leg_l", "leg_r", "trunk"]);
});

test("what is only guessed isn't drawn", () => {
  assert.deepEqual(drawing(standing(0.05), [640, 480], "left"), []);
});

test("no hand is drawn beside an arm that isn't seen", () => {
  const hidden = standing(1);
  hidden.set([0, 0, 0, 0], 4 * (MARKS["elbow_r"] ?? 0));
  const arms = drawing(hidden, [640, 480], "left").map(({ group }) => group).filter((group) => group.startsWith("arm"));
  assert.deepEqual([...new Set(arms)], ["arm_l"]);
});

test("the nearer side lies over the farther one", () => {
  const order = (/** @type {"left"|"right"} */ near) => drawing(standing(1), [640, 480], near).at(-1)?.group;
  assert.deepEqual([order("left"), order("right")], ["arm_l", "arm_r"]);
});

test("who turns the back has hair and no face", () => {
  const turned = standing(1);
  turned.set([0.5, 0.1, 0, 0], 0);
  const names = drawing(turned, [640, 480], "left").map(({ name }) => name);
  assert.deepEqual([names.includes("hair"), names.includes("face")], [true, false]);
});

/** The box of a drawing: its left, top, width and height. @param {string} svg */
const boxOf = (svg) => (/viewBox="([^"]*)"/.exec(svg)?.[1] ?? "").split(" ").map(Number);

/** Somebody who lies across the whole of a picture that was asked for. */
function lying() {
  const points = standing(1);
  for (const mark of Object.values(MARKS)) points.set([points[4 * mark + 1] ?? 0, 0.5], 4 * mark);
  return [...points];
}

test("a body to step into has the shape of the picture, so that it can be stepped into on an upright phone too", () => {
  const who = [...standing(1)];
  assert.deepEqual(boxOf(stepInto(who)), [0, 0, 1333.3, 1000]);
  assert.deepEqual(boxOf(stepInto(who, [480, 640])), [291.7, 0, 750, 1000]);
  assert.deepEqual(boxOf(stepInto(who, [1280, 720])), [-222.2, 0, 1777.8, 1000]);
});

test("who lies is whole in an upright picture, and smaller", () => {
  const [, , wide = 0, high = 0] = boxOf(stepInto(lying(), [480, 640]));
  assert.ok(wide > 1333 * 0.84 && Math.abs(wide / high - 0.75) < 0.001);
});

test("where nobody is to be stepped into, nothing is drawn", () => {
  assert.equal(stepInto([]), "");
});

test("a phone that is turned doesn't leave the drawing in the frame of before", () => {
  const svg = { setAttribute: () => {}, append: () => {} };
  Object.assign(globalThis, { document: { createElementNS: () => ({ ...svg }) } });
  const you = new DrawnYou(/** @type {any} */ ({ append: () => {} }));
  const seen = (/** @type {[number, number]} */ size) => you.show({ points: standing(1), size }, { near: "left", isMirrored: false, isClose: true });
  seen([640, 480]);
  seen([480, 640]);
  assert.ok((you.frame?.right ?? 0) < 750, "nobody stands outside of the narrow picture");
});

const loop = /** @type {NonNullable<ReturnType<typeof loopFrom>>} */ (loopFrom(shots, { near: "left", isMirrored: true }));

test("a loop is one drawing of three seconds, without a picture and without an address", () => {
  const svg = svgOf(loop, { title: "Sit & stand" });
  assert.equal(svg.match(/<polyline /g)?.length, svg.match(/<animate /g)?.length);
  assert.equal(svg.includes('dur="3s"'), true);
  assert.equal(svg.includes("Sit &amp; stand"), true);
  assert.equal(/<image|href|script|style=/.test(svg), false);
  assert.equal(svg.replace("http://www.w3.org/2000/svg", "").includes("http"), false);
});

test("a loop is as small as the journal wants it, and as large wherever the camera stood", () => {
  const far = shots.map(({ at, points, size }) => ({ at, size, points: points.map((value, place) => (place % 4 < 2 ? 0.3 + 0.4 * value : value)) }));
  const other = loopFrom(far, { near: "left", isMirrored: true });
  assert.equal(loop.pictures.length, 24);
  assert.equal(loop.pictures.every((picture) => picture.length === 42 && picture.every((value) => Number.isInteger(value))), true);
  assert.equal(loop.pictures[0]?.every((value, place) => Math.abs((value ?? 0) - (other?.pictures[0]?.[place] ?? 0)) <= 1), true);
  assert.equal(JSON.stringify(loop).length < 6_000, true);
});

test("where a body was hardly seen there is no loop", () => {
  assert.equal(loopFrom(shots.map((shot) => ({ ...shot, points: standing(0.05) })), { near: "left", isMirrored: false }), null);
  assert.equal(loopFrom(shots.slice(0, 1), { near: "left", isMirrored: false }), null);
});

test("what is hidden for a moment stays where it was, and what is hardly ever seen isn't drawn", () => {
  const gaps = structuredClone(loop);
  gaps.pictures.forEach((picture, place) => place % 3 === 1 && picture.splice(20, 2, null, null));
  gaps.pictures.forEach((picture, place) => place > 2 && picture.splice(0, 2, null, null));
  const whole = steady(gaps);
  assert.deepEqual([whole.pictures[4]?.slice(20, 22), whole.pictures[0]?.slice(0, 2)], [gaps.pictures[3]?.slice(20, 22), [null, null]]);
  const names = (/** @type {number} */ share) => drawnAt(whole, share).map(({ name }) => name).join();
  assert.equal(new Set([0, 0.31, 0.77, 1].map(names)).size, 1); // or nothing could move between them
});

test("two loops beside each other are drawn to one scale, on one ground", () => {
  const low = { ...loop, pictures: loop.pictures.map((picture) => picture.map((value, place) => (place % 2 ? Math.round((value ?? 0) / 2) : value))) };
  const [one, other] = alike([frameOf(steady(loop)), frameOf(steady(low))]);
  assert.equal(one && other && one.bottom - one.top === other.bottom - other.top && one.right - one.left === other.right - other.left, true);
  assert.equal(other?.bottom, frameOf(steady(low)).bottom);
});

test("a GIF has each colour of the drawing itself, and a power of two of them", () => {
  const flat = ["#2c2a33", "#ffffff", "#dfebe7", "#eab48e", "#d8604a", "#35486a", "#4a2f2a"];
  const palette = paletteOf(flat);
  assert.equal(Math.log2(palette.length) % 1, 0);
  assert.equal(palette.length <= 256, true);
  const pixels = flat.flatMap((colour) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)).concat(255));
  assert.deepEqual([...nearestOf(palette)(pixels)].map((place) => `#${(palette[place] ?? 0).toString(16).padStart(6, "0")}`), flat);
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
