// Finds the points of a body in a picture. Pictures come in, points go out, and nothing is kept of either.

/**
 * @typedef {object} Parts addresses of the vendored files
 * @property {string} bundle
 * @property {string} loader
 * @property {string} wasm
 * @property {string} model
 *
 * @typedef {{x: number, y: number, z: number, visibility: number}} Landmark
 * @typedef {{landmarks: Landmark[][], worldLandmarks: Landmark[][]}} Found
 * @typedef {VideoFrame|ImageBitmap} Picture
 */

const POINTS = 33;

/** @type {{detectForVideo: (picture: Picture, ms: number) => Found, close: () => void}|null} */
let landmarker = null;
let lastMs = 0;

const DOES = { start, look };

addEventListener("message", async ({ data }) => {
  try {
    await DOES[/** @type {keyof DOES} */ (data.kind)](data);
  } catch (error) {
    postMessage({ kind: "failed", said: String(error) });
  }
});

/** @param {{parts: Parts, people: number}} how `people` is how many are told apart */
async function start({ parts, people }) {
  const { PoseLandmarker } = await import(parts.bundle);
  landmarker = await PoseLandmarker.createFromOptions(
    { wasmLoaderPath: parts.loader, wasmBinaryPath: parts.wasm },
    { baseOptions: { modelAssetPath: parts.model, delegate: "CPU" }, runningMode: "VIDEO", numPoses: people },
  );
  postMessage({ kind: "ready" });
}

/** @param {{picture: Picture, at: number}} shown `at` is its second */
function look({ picture, at }) {
  const size = "displayWidth" in picture ? [picture.displayWidth, picture.displayHeight] : [picture.width, picture.height];
  const ms = Math.max(lastMs + 1, Math.round(at * 1000)); // the model wants whole milliseconds that grow
  lastMs = ms;
  const began = performance.now();
  /** @type {Found} */
  let found;
  try {
    found = landmarker?.detectForVideo(picture, ms) ?? { landmarks: [], worldLandmarks: [] };
  } finally {
    picture.close();
  }
  const [points, world] = [flat(found.landmarks[0], 4), flat(found.worldLandmarks[0], 3)];
  const told = { kind: "points", at, size, people: found.landmarks.length, took: performance.now() - began, points, world };
  postMessage(told, { transfer: [points.buffer, world.buffer] });
}

/** The points one after the other, each with so many numbers; empty where nobody was found. @param {Landmark[]|undefined} landmarks @param {number} numbers */
function flat(landmarks, numbers) {
  const out = new Float32Array(landmarks ? POINTS * numbers : 0);
  landmarks?.forEach(({ x, y, z, visibility }, at) => out.set([x, y, z, visibility].slice(0, numbers), at * numbers));
  return out;
}

export {};
