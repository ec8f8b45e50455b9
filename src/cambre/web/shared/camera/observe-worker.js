// Runs the same Python that observes recordings, on the points of a camera: points come in, what they mean goes out.

import { fetchesCounted } from "../../home/browser/fetching.js";
import { PACKAGES, closeTheWaysOut, pythonFrom } from "../../home/browser/python.js";

/**
 * @typedef {object} Python where it lies, absolute
 * @property {string} engine the folder of Pyodide
 * @property {string} application our archive
 * @property {boolean} isPacked whether the engine lies packed
 */
/** @typedef {{at: number, points: Float32Array, world: Float32Array, size: [number, number], people: number, dark: boolean}} Seen */

/** @type {{begin: (id: string, watch: string) => void, push: (id: string, seen: string) => string, end: (id: string) => string}} */
let watches;

const DOES = { start, begin, push, end };

/** One thing at a time. @type {Promise<unknown>} */
let turn = Promise.resolve();

addEventListener("message", ({ data }) => {
  const does = DOES[/** @type {keyof DOES} */ (data.kind)];
  turn = turn.then(() => does(data)).catch((error) => postMessage({ kind: "failed", id: data.id, said: String(error) }));
});

/** @param {{python: Python}} where */
async function start({ python: { engine, application, isPacked } }) {
  const restore = isPacked ? fetchesCounted(1, () => {}) : () => {};
  const [python, archive] = await Promise.all([pythonFrom(engine), fetch(application).then((answer) => answer.arrayBuffer())]);
  restore();
  python.unpackArchive(archive, "zip", { extractDir: PACKAGES });
  closeTheWaysOut();
  watches = python.pyimport("cambre.core.observe.watches").Watches();
  postMessage({ kind: "ready" });
}

/** @param {{id: string, watch: object}} asked */
function begin({ id, watch }) {
  watches.begin(id, JSON.stringify(watch));
}

/** @param {{id: string, still: boolean} & Seen} asked */
function push({ id, at, points, world, size, people, dark, still }) {
  const seen = { t_s: at, points: [...points], world: [...world], size, people, dark, still };
  postMessage({ kind: "told", id, told: JSON.parse(watches.push(id, JSON.stringify(seen))) });
}

/** @param {{id: string}} asked */
function end({ id }) {
  postMessage({ kind: "ended", id, told: JSON.parse(watches.end(id)) });
}
