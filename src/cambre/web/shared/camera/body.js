// A body made of points, drawn in the manner of the coach's figure: soft shapes with one outline, the farther side behind.

/** @typedef {{x: number, y: number, seen: number}} Spot */
/** @typedef {{x: number, y: number, r: number}} Round */
/** @typedef {{skin: string, top: string, legs: string, hair: string, line: string}} Colours */
/** @typedef {{near: Colours, far: Colours, paper: string, mat: string}} Light */
/** @typedef {{hair: string, sleeves: number, leggings: number, day: Light, night: Light}} DrawnAs how somebody is drawn; sleeves and leggings are shares of the limb */
/** @typedef {{name: string, group: string, colour: string, line: string, at: number[]}} Part a closed shape: x and y of its corners, the first once more at its end */

export const LEAST = 0.1; // visibility below which a point is only guessed
const CORNERS = 20; // of a shape: enough to look round
const OUTLINE = 7;
const MIRA_DAY = { skin: "#eab48e", top: "#d8604a", legs: "#35486a", hair: "#4a2f2a", line: "#2c2a33" };
const MIRA_FAR = { skin: "#f0c9ad", top: "#e38c7d", legs: "#6e7b94", hair: "#7d6966", line: "#2c2a33" };

/** Where no page says who is drawn. */
export const MIRA = { hair: "bun", sleeves: 0.42, leggings: 1, light: { near: MIRA_DAY, far: MIRA_FAR, paper: "#ffffff", mat: "#dfebe7" } };

/** Half the width of each place, as a share of the trunk. */
const WIDE = { shoulder: 0.115, elbow: 0.08, wrist: 0.056, hand: 0.052, chest: 0.19, waist: 0.165, hips: 0.185, hip: 0.155, knee: 0.105, ankle: 0.068, heel: 0.058, toe: 0.045, neck: 0.085, head: 0.2 };
/** How hair lies round the head: its size beside the head's, a bun, how far it falls. @type {Record<string, {size: number, bun?: number, falls?: number, isCover?: boolean}>} */
const HAIR = { bun: { size: 1.07, bun: 0.42 }, short: { size: 1.06 }, curls: { size: 1.26 }, bob: { size: 1.12, falls: 0.75 }, covered: { size: 1.12, falls: 0.7, isCover: true } };

/**
 * The shapes of a body, the farthest first; none where too little of it is seen.
 * @param {(place: string) => Spot} spot
 * @param {"left"|"right"} near
 * @param {number} least how long a trunk is at least: one that points at the camera has no length
 * @param {{hair: string, sleeves: number, leggings: number, light: Light}} person
 * @returns {Part[]}
 */
export function bodyOf(spot, near, least, person = MIRA) {
  const [shoulders, hips] = [middle(spot("shoulder_l"), spot("shoulder_r")), middle(spot("hip_l"), spot("hip_r"))];
  if (!shoulders || !hips) return [];
  const long = Math.max(Math.hypot(shoulders.x - hips.x, shoulders.y - hips.y), least);
  const round = (/** @type {{x: number, y: number}} */ at, /** @type {number} */ wide) => ({ x: at.x, y: at.y, r: wide * long });
  const [farther, nearer] = near === "left" ? ["r", "l"] : ["l", "r"];
  const { light } = person;
  return [
    ...limbs(farther, spot, round, person, light.far),
    ...trunk(spot, shoulders, hips, round, light.near),
    ...head(spot, shoulders, round, person, light.near),
    ...limbs(nearer, spot, round, person, light.near),
  ];
}

/** @typedef {(at: {x: number, y: number}, wide: number) => Round} Rounds */

/** @param {string} side @param {(place: string) => Spot} spot @param {Rounds} round @param {{sleeves: number, leggings: number}} person @param {Colours} colours @returns {Part[]} */
function limbs(side, spot, round, { sleeves, leggings }, colours) {
  const at = (/** @type {string} */ place, /** @type {number} */ wide) => seen(spot(`${place}_${side}`), wide, round);
  const leg = [at("hip", WIDE.hip), at("knee", WIDE.knee), at("ankle", WIDE.ankle)];
  const foot = [at("ankle", WIDE.ankle), at("heel", WIDE.heel), at("toe", WIDE.toe)];
  const arm = [at("shoulder", WIDE.shoulder), at("elbow", WIDE.elbow), at("wrist", WIDE.wrist)];
  const hand = [at("wrist", WIDE.wrist), at("index", WIDE.hand)];
  const shapes = (/** @type {string} */ group, /** @type {(Round|null)[]} */ limb, /** @type {(Round|null)[]} */ end, /** @type {number} */ covered, /** @type {string} */ cloth) => [
    ...(limb[1] ? shape(`${group}_end`, end, colours.skin) : []), // no hand floats beside a body
    ...halves(group, limb, covered, colours.skin, cloth),
  ].map((part) => ({ ...part, group: `${group}_${side}`, line: colours.line }));
  return [...shapes("leg", leg, foot, leggings, colours.legs), ...shapes("arm", arm, hand, sleeves, colours.top)];
}

/** A limb's two halves in skin, and what covers them over it, as far as it goes. @param {string} name @param {(Round|null)[]} limb @param {number} covered @param {string} skin @param {string} cloth */
function halves(name, [first = null, joint = null, last = null], covered, skin, cloth) {
  const [upper, lower] = [Math.min(1, 2 * covered), Math.max(0, 2 * covered - 1)];
  return [
    ...(lower < 1 ? shape(`${name}_lower`, [joint, last], skin) : []),
    ...(upper < 1 ? shape(`${name}_upper`, [first, joint], skin) : []),
    ...(lower > 0 ? shape(`${name}_lower_cloth`, [joint, between(joint, last, lower)], cloth) : []),
    ...(upper > 0 ? shape(`${name}_upper_cloth`, [first, between(first, joint, upper)], cloth) : []),
  ];
}

/** @param {(place: string) => Spot} spot @param {{x: number, y: number}} shoulders @param {{x: number, y: number}} hips @param {Rounds} round @param {Colours} colours @returns {Part[]} */
function trunk(spot, shoulders, hips, round, colours) {
  const on = (/** @type {number} */ share) => ({ x: shoulders.x + share * (hips.x - shoulders.x), y: shoulders.y + share * (hips.y - shoulders.y) });
  const both = (/** @type {string} */ place, /** @type {number} */ wide) => ["l", "r"].map((side) => seen(spot(`${place}_${side}`), wide, round));
  const ears = middle(spot("ear_l"), spot("ear_r"));
  return [
    ...shape("neck", [round(on(0.02), WIDE.neck), ears && round(ears, 0.9 * WIDE.neck)], colours.skin),
    ...shape("pelvis", [...both("hip", WIDE.hip), round(on(0.98), WIDE.hips), round(on(0.78), WIDE.waist)], colours.legs),
    ...shape("top", [...both("shoulder", WIDE.shoulder), round(on(0.2), WIDE.chest), round(on(0.5), WIDE.waist)], colours.top),
    ...shape("waist", [round(on(0.35), WIDE.waist), round(on(0.74), WIDE.waist)], colours.top),
  ].map((part) => ({ ...part, group: "trunk", line: colours.line }));
}

/** @param {(place: string) => Spot} spot @param {{x: number, y: number}} shoulders @param {Rounds} round @param {{hair: string}} person @param {Colours} colours @returns {Part[]} */
function head(spot, shoulders, round, { hair }, colours) {
  const [ears, nose] = [middle(spot("ear_l"), spot("ear_r")), spot("nose")];
  if (!ears) return [];
  const { size, bun = 0, falls = 0, isCover = false } = HAIR[hair] ?? { size: 1.06 };
  const r = round(ears, WIDE.head).r;
  const up = unit(ears.x - shoulders.x, ears.y - shoulders.y);
  const looks = nose.seen < LEAST ? { x: 0, y: 0 } : { x: (nose.x - ears.x) / Math.max(r, 1), y: (nose.y - ears.y) / Math.max(r, 1) };
  const ahead = Math.min(1, Math.hypot(looks.x, looks.y));
  const facing = unit(looks.x, looks.y);
  const at = (/** @type {number} */ forward, /** @type {number} */ above, /** @type {number} */ wide) => ({ x: ears.x + r * (forward * ahead * facing.x + above * up.x), y: ears.y + r * (forward * ahead * facing.y + above * up.y), r: wide * r });
  const fall = falls > 0 ? [at(-0.35, -falls, 0.62)] : [];
  return [
    ...(bun > 0 ? shape("bun", [at(-1, 0.55, bun)], colours.hair) : []),
    ...shape("hair", [at(-0.2, 0.12, size), ...fall], colours.hair),
    ...(nose.seen < LEAST ? [] : shape("face", [at(isCover ? 0.3 : 0.34, isCover ? -0.04 : -0.2, isCover ? 0.76 : 0.82)], colours.skin)),
  ].map((part) => ({ ...part, group: "head", line: colours.line }));
}

/** The tight band round some rounds; nothing where one of them isn't seen. @param {string} name @param {(Round|null)[]} rounds @param {string} colour */
function shape(name, rounds, colour) {
  const all = rounds.filter((round) => round !== null);
  if (all.length < rounds.length || all.length === 0) return [];
  const corners = Array.from({ length: CORNERS }, (_, corner) => {
    const [x, y] = [Math.cos((2 * Math.PI * corner) / CORNERS), Math.sin((2 * Math.PI * corner) / CORNERS)];
    const farthest = all.reduce((one, other) => (reach(other, x, y) > reach(one, x, y) ? other : one));
    return [farthest.x + farthest.r * x, farthest.y + farthest.r * y];
  }).flat();
  return [{ name, colour, at: [...corners, ...corners.slice(0, 2)] }];
}

/** @param {Round} round @param {number} x @param {number} y */
const reach = (round, x, y) => round.x * x + round.y * y + round.r;

/** @param {Spot} spot @param {number} wide @param {Rounds} round */
const seen = (spot, wide, round) => (spot.seen < LEAST ? null : round(spot, wide));

/** @param {Round|null} one @param {Round|null} other @param {number} share @returns {Round|null} */
const between = (one, other, share) => one && other && { x: one.x + share * (other.x - one.x), y: one.y + share * (other.y - one.y), r: one.r + share * (other.r - one.r) };

/** @param {number} x @param {number} y */
const unit = (x, y) => ({ x: x / (Math.hypot(x, y) || 1), y: y / (Math.hypot(x, y) || 1) });

/** @param {Spot} one @param {Spot} other */
export const middle = (one, other) => (one.seen < LEAST || other.seen < LEAST ? null : { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 });

/** The parts as they are painted: of each group first the outline, then the colours. @param {Part[]} parts @returns {{at: number[], fill: string, line: string, wide: number}[]} */
export function layers(parts) {
  const groups = [...new Set(parts.map(({ group }) => group))];
  return groups.flatMap((group) => {
    const own = parts.filter((part) => part.group === group);
    return [...own.map(({ at, line }) => ({ at, fill: line, line, wide: 2 * OUTLINE })), ...own.map(({ at, colour }) => ({ at, fill: colour, line: "none", wide: 0 }))];
  });
}
