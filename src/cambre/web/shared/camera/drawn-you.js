// You as a drawing, from your own points: no picture, no face, in the manner of the coach's figure.

/** @typedef {{x: number, y: number, seen: number}} Spot */
/** @typedef {"near"|"far"} Depth */

const SVG = "http://www.w3.org/2000/svg";
const NUMBERS = 4; // of a point: x, y, depth, visibility
const LEAST = 0.1; // visibility below which a point is only guessed
const HIGH = 1000; // units of the drawing
const MARGIN = 20;
/** @type {Record<string, number>} */
export const MARKS = {
  nose: 0, ear_l: 7, ear_r: 8, shoulder_l: 11, shoulder_r: 12, elbow_l: 13, elbow_r: 14, wrist_l: 15, wrist_r: 16, index_l: 19, index_r: 20,
  hip_l: 23, hip_r: 24, knee_l: 25, knee_r: 26, ankle_l: 27, ankle_r: 28, heel_l: 29, heel_r: 30, toe_l: 31, toe_r: 32,
};
const COLOURS = { skin: { near: "#e9b08a", far: "#cf9672" }, top: { near: "#d95f4b", far: "#bb4d3b" }, legs: { near: "#34496b", far: "#283853" }, hair: "#4a2f2a", line: "#22283a" };
/** A stroke: its places, its width as a share of the trunk, what it is of. @type {[string[], number, keyof Omit<typeof COLOURS, "hair"|"line">][]} */
const LIMBS = [
  [["hip", "knee", "ankle"], 0.3, "legs"],
  [["heel", "toe"], 0.16, "skin"],
  [["shoulder", "elbow"], 0.21, "top"],
  [["elbow", "wrist", "index"], 0.16, "skin"],
];

/**
 * What is drawn of a body, the farther side first; empty where too little is seen.
 * @param {ArrayLike<number>} points
 * @param {[number, number]} size of the picture
 * @param {"left"|"right"} near
 * @returns {{kind: "line"|"circle", at: number[], width: number, colour: string}[]}
 */
export function drawing(points, [wide, high], near) {
  const spot = (/** @type {string} */ name) => spotOf(points, name, wide / high);
  const trunk = trunkOf(spot);
  if (trunk === null) return [];
  const [far, close] = near === "left" ? ["r", "l"] : ["l", "r"];
  const long = Math.max(length(trunk), 0.12 * HIGH);
  const limbs = (/** @type {string} */ side, /** @type {Depth} */ depth) =>
    LIMBS.flatMap(([places, width, of]) => line(places.map((place) => spot(`${place}_${side}`)), width * long, COLOURS[of][depth]));
  const body = { kind: /** @type {const} */ ("line"), at: trunk, width: 0.42 * long, colour: COLOURS.top.near };
  return [...limbs(far, "far"), body, ...head(spot, long), ...limbs(close, "near")];
}

/** @param {(name: string) => Spot} spot */
function trunkOf(spot) {
  const [hips, shoulders] = [middle(spot("hip_l"), spot("hip_r")), middle(spot("shoulder_l"), spot("shoulder_r"))];
  return hips && shoulders ? [shoulders.x, shoulders.y, hips.x, hips.y] : null;
}

/** @param {(name: string) => Spot} spot @param {number} long */
function head(spot, long) {
  const [ears, nose] = [middle(spot("ear_l"), spot("ear_r")), spot("nose")];
  const shoulders = middle(spot("shoulder_l"), spot("shoulder_r"));
  if (!ears || nose.seen < LEAST || !shoulders) return [];
  const width = 0.34 * long;
  const face = { x: ears.x + 0.3 * (nose.x - ears.x), y: ears.y + 0.3 * (nose.y - ears.y) };
  const back = { x: 2 * ears.x - nose.x, y: 2 * ears.y - nose.y };
  const hair = { x: ears.x + 0.25 * (back.x - ears.x), y: ears.y + 0.25 * (back.y - ears.y) - 0.03 * long };
  return [
    ...line([{ ...shoulders, seen: 1 }, { ...ears, seen: 1 }], 0.16 * long, COLOURS.skin.near),
    { kind: /** @type {const} */ ("circle"), at: [hair.x, hair.y], width: width * 1.05, colour: COLOURS.hair },
    { kind: /** @type {const} */ ("circle"), at: [face.x, face.y], width: width * 0.92, colour: COLOURS.skin.near },
  ];
}

/** @param {Spot[]} spots @param {number} width @param {string} colour */
function line(spots, width, colour) {
  const seen = spots.filter((spot) => spot.seen >= LEAST);
  return seen.length < 2 ? [] : [{ kind: /** @type {const} */ ("line"), at: seen.flatMap(({ x, y }) => [x, y]), width, colour }];
}

/** @param {ArrayLike<number>} points @param {string} name @param {number} aspect @returns {Spot} */
function spotOf(points, name, aspect) {
  const at = (MARKS[name] ?? 0) * NUMBERS;
  return { x: (points[at] ?? 0) * aspect * HIGH, y: (points[at + 1] ?? 0) * HIGH, seen: points[at + 3] ?? 0 };
}

/** @param {Spot} one @param {Spot} other */
const middle = (one, other) => (one.seen < LEAST || other.seen < LEAST ? null : { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 });

/** @param {number[]} line */
const length = ([x1 = 0, y1 = 0, x2 = 0, y2 = 0]) => Math.hypot(x2 - x1, y2 - y1);

/** What is drawn, as the inside of an SVG. @param {ReturnType<typeof drawing>} drawn */
export const markup = (drawn) => drawn.flatMap(outlined).map(({ kind, at, width, colour }) =>
  kind === "circle"
    ? `<circle cx="${tidy(at[0])}" cy="${tidy(at[1])}" r="${tidy(width / 2)}" fill="${colour}"/>`
    : `<polyline points="${at.map(tidy).join(" ")}" fill="none" stroke="${colour}" stroke-width="${tidy(width)}" stroke-linecap="round" stroke-linejoin="round"/>`).join("");

/** Each part on a slightly wider one in the colour of the outline. @param {ReturnType<typeof drawing>[number]} part */
const outlined = (part) => [{ ...part, width: part.width + 9, colour: COLOURS.line }, part];

/** @param {number|undefined} number */
const tidy = (number) => (number ?? 0).toFixed(1).replace(/\.0$/, "");

/** @typedef {{left: number, top: number, right: number, bottom: number}} Frame */

/** The frame that holds a drawing and all that it held before: it only grows, so that nothing jumps. @param {ReturnType<typeof drawing>} drawn @param {Frame|null} before @returns {Frame|null} */
export function framed(drawn, before) {
  const inside = drawn.flatMap(({ at, width }) => at.map((value, place) => ({ value, width, isAcross: place % 2 === 0 })));
  if (inside.length === 0) return before;
  const ends = (/** @type {boolean} */ isAcross) => {
    const values = inside.filter((each) => each.isAcross === isAcross).flatMap(({ value, width }) => [value - width / 2 - MARGIN, value + width / 2 + MARGIN]);
    return [Math.min(...values), Math.max(...values)];
  };
  const [[left = 0, right = 0], [top = 0, bottom = 0]] = [ends(true), ends(false)];
  if (before === null) return { left, top, right, bottom };
  return { left: Math.min(left, before.left), top: Math.min(top, before.top), right: Math.max(right, before.right), bottom: Math.max(bottom, before.bottom) };
}

/** A drawing on the page that follows somebody's points. */
export class DrawnYou {
  /** @param {Element} place */
  constructor(place) {
    this.svg = document.createElementNS(SVG, "svg");
    this.svg.setAttribute("aria-hidden", "true");
    this.svg.setAttribute("preserveAspectRatio", "xMidYMid meet");
    this.body = document.createElementNS(SVG, "g");
    this.svg.append(this.body);
    place.append(this.svg);
    /** @type {Frame|null} */
    this.frame = null;
  }

  /** Somebody may stand elsewhere from now on. */
  begin() {
    this.frame = null;
  }

  /** @param {{points: ArrayLike<number>, size: [number, number]}} seen @param {{near: "left"|"right", isMirrored: boolean, isClose?: boolean}} how `isClose`: as large as there is room, not as in the picture */
  show({ points, size }, { near, isMirrored, isClose = false }) {
    const wide = (HIGH * size[0]) / size[1];
    const drawn = drawing(points, size, near);
    this.frame = framed(drawn, this.frame);
    const { left, top, right, bottom } = (isClose && this.frame) || { left: 0, top: 0, right: wide, bottom: HIGH };
    this.svg.setAttribute("viewBox", [isMirrored ? wide - right : left, top, right - left, bottom - top].map(tidy).join(" "));
    this.body.setAttribute("transform", isMirrored ? `matrix(-1 0 0 1 ${tidy(wide)} 0)` : "");
    this.body.innerHTML = markup(drawn);
  }
}
