// Three seconds of somebody as a drawing: the places of a body over time, and the SVG that moves between them by itself.

import { bodyOf, layers, LEAST, middle, MIRA } from "./body.js";
import { MARGIN, MARKS, corners, framed, outline, spotOf } from "./drawn-you.js";

/** @typedef {import("./reel.js").Shot} Shot */
/** @typedef {import("./drawn-you.js").Frame} Frame */
/** @typedef {import("./drawn-you.js").Person} Person */
/** @typedef {import("./body.js").Part} Part */
/** @typedef {{near: "left"|"right", pictures: (number|null)[][]}} Loop of each picture x and y of the body's parts in their order; null is unseen */

export const SECONDS = 3;
export const TURNS = 3; // what moves beside words that are read must come to rest
const PICTURES = 24;
const TRUNK = 300; // units, so that a drawing is as large wherever the camera stood
const FARTHEST = 4000; // units; what lies beyond is no part of a body
const PARTS = Object.keys(MARKS);
const LEAST_TRUNK = 0.4 * TRUNK;
const MAT = 24; // units that the mat is thick

/** The loop of a movement; null where too little of the body was seen. @param {Shot[]} shots @param {{near: "left"|"right", isMirrored: boolean}} how @returns {Loop|null} */
export function loopFrom(shots, { near, isMirrored }) {
  const seen = thinned(shots).map(({ points, size: [wide, high] }) => PARTS.map((part) => spotOf(points, part, wide / high)));
  const trunk = medianOf(seen.flatMap(trunkOf));
  if (seen.length < 2 || trunk === null) return null;
  const [scale, turn] = [TRUNK / Math.max(trunk, 1), isMirrored ? -1 : 1];
  const shown = seen.flat().filter((spot) => spot.seen >= LEAST);
  const [left, top] = [Math.min(...shown.map(({ x }) => turn * x)), Math.min(...shown.map(({ y }) => y))];
  const place = (/** @type {number} */ value, /** @type {number} */ from) => Math.max(-FARTHEST, Math.min(FARTHEST, Math.round(scale * (value - from))));
  return { near, pictures: seen.map((spots) => spots.flatMap((spot) => (spot.seen < LEAST ? [null, null] : [place(turn * spot.x, left), place(spot.y, top)]))) };
}

/** As many as are drawn, evenly in time. @param {Shot[]} shots */
function thinned(shots) {
  const count = Math.min(PICTURES, shots.length);
  const [first, last] = [shots[0]?.at ?? 0, shots.at(-1)?.at ?? 0];
  const moments = Array.from({ length: count }, (_, place) => first + ((last - first) * place) / Math.max(1, count - 1));
  return moments.flatMap((moment) => shots.find(({ at }) => at >= moment - 1e-6) ?? []);
}

/** How long a trunk is, where it is seen. @param {import("./body.js").Spot[]} spots */
function trunkOf(spots) {
  const at = (/** @type {string} */ part) => spots[PARTS.indexOf(part)] ?? { x: 0, y: 0, seen: 0 };
  const [shoulders, hips] = [middle(at("shoulder_l"), at("shoulder_r")), middle(at("hip_l"), at("hip_r"))];
  return shoulders && hips ? [Math.hypot(shoulders.x - hips.x, shoulders.y - hips.y)] : [];
}

/** @param {number[]} values */
const medianOf = (values) => values.sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? null;

/** The same loop without gaps: what is hidden for a moment stays where it was seen last. @param {Loop} loop @returns {Loop} */
export function steady({ near, pictures }) {
  const columns = PARTS.map((_, part) => {
    const places = pictures.map((picture) => spotAt(picture, part));
    const known = places.filter((place) => place !== null);
    let last = known.length * 2 < places.length ? null : (known[0] ?? null);
    return places.map((place) => (last = place && last ? place : last));
  });
  return { near, pictures: pictures.map((_, picture) => columns.flatMap((column) => column[picture] ?? [null, null])) };
}

/** @param {(number|null)[]} picture @param {number} part @returns {[number, number]|null} */
function spotAt(picture, part) {
  const [x, y] = [picture[2 * part] ?? null, picture[2 * part + 1] ?? null];
  return x === null || y === null ? null : [x, y];
}

/** What is drawn at a share of the loop, between its pictures too. @param {Loop} loop a steady one @param {number} share from 0 to 1 @param {Person} [person] @returns {Part[]} */
export function drawnAt({ near, pictures }, share, person = MIRA) {
  const at = Math.max(0, Math.min(1, share)) * (pictures.length - 1);
  const [before, after, part] = [pictures[Math.floor(at)] ?? [], pictures[Math.ceil(at)] ?? [], at % 1];
  const spot = (/** @type {string} */ name) => {
    const [one, other] = [spotAt(before, PARTS.indexOf(name)), spotAt(after, PARTS.indexOf(name))];
    if (one === null || other === null) return { x: 0, y: 0, seen: 0 };
    return { x: one[0] + part * (other[0] - one[0]), y: one[1] + part * (other[1] - one[1]), seen: 1 };
  };
  return bodyOf(spot, near, LEAST_TRUNK, person);
}

/** The frame that holds all of a loop. @param {Loop} loop a steady one @returns {Frame} */
export function frameOf(loop) {
  const all = loop.pictures.flatMap((_, place) => drawnAt(loop, place / Math.max(1, loop.pictures.length - 1)));
  return framed(all, null) ?? { left: 0, top: 0, right: 1000, bottom: 1000 };
}

/** Frames of one size, so that bodies are as large in each of them: they stand on the same ground. @param {Frame[]} frames @returns {Frame[]} */
export function alike(frames) {
  const [wide, high] = [Math.max(...frames.map(({ left, right }) => right - left)), Math.max(...frames.map(({ top, bottom }) => bottom - top))];
  return frames.map(({ left, right, bottom }) => {
    const middle = (left + right) / 2;
    return { left: middle - wide / 2, right: middle + wide / 2, top: bottom - high, bottom };
  });
}

/** The mat under a body: what stands or lies lowest is on it. @param {Frame} frame of that body alone @returns {{x: number, y: number, wide: number, high: number}} */
export const matOf = ({ left, right, bottom }) => ({ x: Math.round(left), y: Math.round(bottom - MARGIN - MAT / 2), wide: Math.round(right - left), high: MAT });

/**
 * The drawing that moves by itself, a few turns long.
 * @param {Loop} loop
 * @param {{title: string, person?: Person, frame?: Frame, isAlone?: boolean}} how `isAlone`: with a ground of its own, for a file
 */
export function svgOf(loop, { title, person = MIRA, frame, isAlone = false }) {
  const whole = steady(loop);
  const count = whole.pictures.length;
  const own = frameOf(whole);
  const { left, top, right, bottom } = frame ?? own;
  const moments = whole.pictures.map((_, place) => layers(drawnAt(whole, place / Math.max(1, count - 1), person)));
  const shapes = (moments[0] ?? []).map((shape, place) => moving(shape, moments.map((each) => each[place]?.at ?? shape.at)));
  const [wide, high] = [right - left, bottom - top].map(Math.round);
  const ground = isAlone ? `<rect x="${Math.round(left)}" y="${Math.round(top)}" width="${wide}" height="${high}" fill="${person.light.paper}"/>` : "";
  const { x, y, wide: along, high: thick } = matOf(own);
  const mat = `<rect x="${x}" y="${y}" width="${along}" height="${thick}" rx="${thick / 2}" fill="${person.light.mat}"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${Math.round(left)} ${Math.round(top)} ${wide} ${high}" role="img"><title>${escaped(title)}</title>${ground}${mat}${shapes.join("")}</svg>`;
}

/** @param {{at: number[], fill: string, line: string, wide: number}} shape @param {number[][]} ways */
const moving = ({ at, fill, line, wide }, ways) =>
  `<polyline points="${corners(at)}" fill="${fill}"${outline(line, wide)}><animate attributeName="points" dur="${SECONDS}s" repeatCount="${TURNS}" fill="freeze" values="${ways.map(corners).join(";")}"/></polyline>`;

/** @param {string} text */
const escaped = (text) => text.replace(/[&<>]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[sign] ?? sign);
