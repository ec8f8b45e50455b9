// The few colours of a GIF: those of a drawing, and what lies between two of them where one shape borders on another.

const SHARES = [0.25, 0.5, 0.75]; // of the outline in what it borders on
const MOST = 256;
const KEPT_BITS = 5; // of each of red, green and blue, by which the nearest colour is looked up once

/** All colours that a drawing needs, as many as a GIF likes: a power of two. @param {string[]} flat such as #d8604a; the first is the outline's */
export function paletteOf(flat) {
  const known = [...new Set(flat)].map((colour) => Number.parseInt(colour.slice(1), 16));
  const [line = 0, ...others] = known;
  const edges = SHARES.flatMap((share) => others.map((colour) => mixed(colour, line, share)));
  const pairs = others.flatMap((one, place) => others.slice(place + 1).map((other) => mixed(one, other, 0.5)));
  const all = [...new Set([...known, ...edges, ...pairs])].slice(0, MOST);
  const size = 2 ** Math.max(1, Math.ceil(Math.log2(all.length)));
  return [...all, ...Array.from({ length: size - all.length }, () => line)];
}

/** @param {number} one @param {number} other @param {number} share of the other */
function mixed(one, other, share) {
  const [a, b] = [parts(one), parts(other)];
  return a.reduce((sum, value, place) => sum * 256 + Math.round(value + share * ((b[place] ?? 0) - value)), 0);
}

/** @param {number} colour */
const parts = (colour) => [colour >> 16, (colour >> 8) & 255, colour & 255];

/** A function that gives each pixel the place of the nearest colour. @param {number[]} palette @returns {(pixels: ArrayLike<number>) => Uint8Array} */
export function nearestOf(palette) {
  const all = palette.map(parts);
  const found = new Int16Array(2 ** (3 * KEPT_BITS)).fill(-1);
  return (pixels) => {
    const places = new Uint8Array(pixels.length / 4);
    for (let pixel = 0; pixel < places.length; pixel += 1) {
      const [red, green, blue] = [pixels[4 * pixel] ?? 0, pixels[4 * pixel + 1] ?? 0, pixels[4 * pixel + 2] ?? 0];
      const drop = 8 - KEPT_BITS;
      const key = (((red >> drop) << (2 * KEPT_BITS)) | ((green >> drop) << KEPT_BITS) | (blue >> drop));
      if ((found[key] ?? -1) < 0) found[key] = nearest(all, [red, green, blue]);
      places[pixel] = found[key] ?? 0;
    }
    return places;
  };
}

/** @param {number[][]} all @param {number[]} wanted */
function nearest(all, wanted) {
  const far = (/** @type {number[]} */ colour) => colour.reduce((sum, value, place) => sum + (value - (wanted[place] ?? 0)) ** 2, 0);
  return all.reduce((best, colour, place) => (far(colour) < far(all[best] ?? []) ? place : best), 0);
}
