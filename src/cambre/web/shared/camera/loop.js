// Three seconds of somebody, drawn: one SVG that moves by itself, three times over, made of points and of nothing else.

import { drawing, framed, markup } from "./drawn-you.js";

/** @typedef {import("./reel.js").Shot} Shot */

const SECONDS = 3;
const TURNS = 3; // what moves beside words that are read must come to rest
const PICTURES = 24;
const HIGH = 1000;

/**
 * The drawing of a movement, over and over.
 * @param {Shot[]} shots
 * @param {{title: string, near: "left"|"right", isMirrored: boolean}} how
 */
export function loopOf(shots, { title, near, isMirrored }) {
  const chosen = thinned(shots);
  const [wide, high] = shots[0]?.size ?? [4, 3];
  const width = Math.round((HIGH * wide) / high);
  const drawn = chosen.map(({ points, size }) => drawing(points, size, near));
  const pictures = drawn.map((each, place) => picture(markup(each), place, drawn.length));
  const { left, top, right, bottom } = framed(drawn.flat(), null) ?? { left: 0, top: 0, right: width, bottom: HIGH };
  const seen = [isMirrored ? width - right : left, top, right - left, bottom - top].map(Math.round).join(" ");
  const turn = isMirrored ? ` transform="matrix(-1 0 0 1 ${width} 0)"` : "";
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${seen}" role="img"><title>${escaped(title)}</title><g${turn}>${pictures.join("")}</g></svg>`;
}

/** As many as are drawn, evenly in time. @param {Shot[]} shots */
function thinned(shots) {
  const count = Math.min(PICTURES, shots.length);
  const [first, last] = [shots[0]?.at ?? 0, shots.at(-1)?.at ?? 0];
  const moments = Array.from({ length: count }, (_, place) => first + ((last - first) * place) / Math.max(1, count - 1));
  return moments.flatMap((moment) => shots.find(({ at }) => at >= moment - 1e-6) ?? []);
}

/** One picture, seen for its part of the time. @param {string} inside @param {number} place @param {number} of */
function picture(inside, place, of) {
  const values = [place > 0 ? "hidden;" : "", "visible", place < of - 1 ? ";hidden" : ""].join("");
  const times = [...(place > 0 ? [0] : []), place / of, ...(place < of - 1 ? [(place + 1) / of] : [])].map((time) => time.toFixed(4));
  const first = place === 0 ? "visible" : "hidden";
  return `<g visibility="${first}"><animate attributeName="visibility" calcMode="discrete" dur="${SECONDS}s" repeatCount="${TURNS}" fill="freeze" values="${values}" keyTimes="${times.join(";")}"/>${inside}</g>`;
}

/** @param {string} text */
const escaped = (text) => text.replace(/[&<>]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[sign] ?? sign);
