// Runs the same Python that observes recordings, on the points of a camera: points come in, what they mean goes out.

import { fetchesCounted } from "../../home/browser/fetching.js";

/** @typedef {{engine: string, application: string}} Python addresses, absolute: of Pyodide's folder and of our archive */
/** @typedef {{at: number, points: Float32Array, world: Float32Array, size: [number, number], people: number}} Seen */

const PACKAGES = "/lib/python3.14/site-packages";
const WAYS_OUT = ["fetch", "XMLHttpRequest", "WebSocket", "WebTransport", "EventSource", "importScripts", "Worker"];

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
async function start({ python: { engine, application } }) {
  const restore = fetchesCounted(1, () => {});
  const [{ loadPyodide }, archive] = await Promise.all([import(`${engine}pyodide.mjs`), fetch(application).then((answer) => answer.arrayBuffer())]);
  const python = await loadPyodide({
    indexURL: engine,
    lockFileContents: { info: { abi_version: "2026_0", arch: "wasm32", platform: "emscripten", python: "3.14", version: "0" }, packages: {} },
    checkAPIVersion: false,
    stdout: (/** @type {string} */ line) => console.log(line),
    stderr: (/** @type {string} */ line) => console.warn(line),
  });
  restore();
  python.unpackArchive(archive, "zip", { extractDir: PACKAGES });
  for (const way of WAYS_OUT) Object.defineProperty(globalThis, way, { value: undefined });
  watches = python.pyimport("cambre.core.observe.watches").Watches();
  postMessage({ kind: "ready" });
}

/** @param {{id: string, watch: object}} asked */
function begin({ id, watch }) {
  watches.begin(id, JSON.stringify(watch));
}

/** @param {{id: string} & Seen} asked */
function push({ id, at, points, world, size, people }) {
  const seen = { t_s: at, points: [...points], world: [...world], size, people };
  postMessage({ kind: "told", id, told: JSON.parse(watches.push(id, JSON.stringify(seen))) });
}

/** @param {{id: string}} asked */
function end({ id }) {
  postMessage({ kind: "ended", id, told: JSON.parse(watches.end(id)) });
}
