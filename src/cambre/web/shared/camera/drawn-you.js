// You as a drawing, from your own points: no picture, no face, in the manner of the coach's figure.

import { bodyOf, layers, MIRA } from "./body.js";

/** @typedef {import("./body.js").Spot} Spot */
/** @typedef {import("./body.js").Part} Part */
/** @typedef {typeof MIRA} Person how somebody is drawn in one light */

const SVG = "http://www.w3.org/2000/svg";
const NUMBERS = 4; // of a point: x, y, depth, visibility
const HIGH = 1000; // units of the drawing
const LEAST_TRUNK = 0.12 * HIGH;
export const MARGIN = 20;
/** The shape of a picture as cameras are asked for it, in which a body to step into is sent. @type {[number, number]} */
const ASKED = [4, 3];
const ROOM = 0.8; // of the width of a picture that a body may take
/** @type {Record<string, number>} */
export const MARKS = {
  nose: 0, ear_l: 7, ear_r: 8, shoulder_l: 11, shoulder_r: 12, elbow_l: 13, elbow_r: 14, wrist_l: 15, wrist_r: 16, index_l: 19, index_r: 20,
  hip_l: 23, hip_r: 24, knee_l: 25, knee_r: 26, ankle_l: 27, ankle_r: 28, heel_l: 29, heel_r: 30, toe_l: 31, toe_r: 32,
};

/**
 * What is drawn of a body, the farther side first; empty where too little is seen.
 * @param {ArrayLike<number>} points
 * @param {[number, number]} size of the picture
 * @param {"left"|"right"} near
 * @param {Person} [person]
 */
export const drawing = (points, [wide, high], near, person = MIRA) => bodyOf((name) => spotOf(points, name, wide / high), near, LEAST_TRUNK, person);

/** Where a part of the body is, in units of a picture that is 1000 high. @param {ArrayLike<number>} points @param {string} name @param {number} aspect @returns {Spot} */
export function spotOf(points, name, aspect) {
  const at = (MARKS[name] ?? 0) * NUMBERS;
  return { x: (points[at] ?? 0) * aspect * HIGH, y: (points[at + 1] ?? 0) * HIGH, seen: points[at + 3] ?? 0 };
}

/** What is drawn, as the inside of an SVG. @param {Part[]} drawn */
export const markup = (drawn) => layers(drawn).map(({ at, fill, line, wide }) => `<polyline points="${corners(at)}" fill="${fill}"${outline(line, wide)}/>`).join("");

/** @param {string} line @param {number} wide */
export const outline = (line, wide) => (wide > 0 ? ` stroke="${line}" stroke-width="${wide}" stroke-linejoin="round"` : "");

/** @param {number[]} at */
export const corners = (at) => at.map(Math.round).join(" ");

/** @param {number|undefined} number */
const tidy = (number) => (number ?? 0).toFixed(1).replace(/\.0$/, "");

/** @typedef {{left: number, top: number, right: number, bottom: number}} Frame */

/** The frame that holds a drawing and all that it held before: it only grows, so that nothing jumps. @param {Part[]} drawn @param {Frame|null} before @returns {Frame|null} */
export function framed(drawn, before) {
  if (drawn.length === 0) return before;
  const ends = (/** @type {0|1} */ across) => {
    const values = drawn.flatMap(({ at }) => at.filter((_, place) => place % 2 === across));
    return [Math.min(...values) - MARGIN, Math.max(...values) + MARGIN];
  };
  const [[left = 0, right = 0], [top = 0, bottom = 0]] = [ends(0), ends(1)];
  if (before === null) return { left, top, right, bottom };
  return { left: Math.min(left, before.left), top: Math.min(top, before.top), right: Math.max(right, before.right), bottom: Math.max(bottom, before.bottom) };
}

/** A body to step into, as an SVG: as large as it fits into a picture of this size, which on an upright phone is narrow. @param {number[]} points @param {[number, number]} [size] */
export function stepInto(points, size = ASKED) {
  const drawn = drawing(points, ASKED, "right");
  const frame = framed(drawn, null);
  if (frame === null) return "";
  const aspect = size[0] / size[1];
  const high = Math.max(HIGH, (frame.right - frame.left - 2 * MARGIN) / (ROOM * aspect));
  const middle = (HIGH * ASKED[0]) / ASKED[1] / 2;
  const box = [middle - (high * aspect) / 2, (HIGH - high) / 2, high * aspect, high];
  return `<svg viewBox="${box.map(tidy).join(" ")}" aria-hidden="true">${markup(drawn)}</svg>`;
}

/** A drawing on the page that follows somebody's points. */
export class DrawnYou {
  /** @param {Element} place @param {Person} [person] */
  constructor(place, person = MIRA) {
    this.person = person;
    this.svg = document.createElementNS(SVG, "svg");
    this.svg.setAttribute("aria-hidden", "true");
    this.svg.setAttribute("preserveAspectRatio", "xMidYMid meet");
    this.body = document.createElementNS(SVG, "g");
    this.svg.append(this.body);
    place.append(this.svg);
    /** @type {Frame|null} */
    this.frame = null;
    this.wide = 0; // of the picture, in units of the drawing
  }

  /** Somebody may stand elsewhere from now on. */
  begin() {
    this.frame = null;
  }

  /** @param {{points: ArrayLike<number>, size: [number, number]}} seen @param {{near: "left"|"right", isMirrored: boolean, isClose?: boolean}} how `isClose`: as large as there is room, not as in the picture */
  show({ points, size }, { near, isMirrored, isClose = false }) {
    const wide = (HIGH * size[0]) / size[1];
    if (wide !== this.wide) this.begin(); // the phone was turned
    this.wide = wide;
    const drawn = drawing(points, size, near, this.person);
    this.frame = framed(drawn, this.frame);
    const { left, top, right, bottom } = (isClose && this.frame) || { left: 0, top: 0, right: wide, bottom: HIGH };
    this.svg.setAttribute("viewBox", [isMirrored ? wide - right : left, top, right - left, bottom - top].map(tidy).join(" "));
    this.body.setAttribute("transform", isMirrored ? `matrix(-1 0 0 1 ${tidy(wide)} 0)` : "");
    this.body.innerHTML = markup(drawn);
  }
}
