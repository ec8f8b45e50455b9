// Finds the points of a body in a picture. Pictures come in, points go out, and nothing is kept of either.

/**
 * @typedef {object} Parts addresses of the vendored files
 * @property {string} bundle
 * @property {string} loader
 * @property {string} wasm
 * @property {string} model
 * @property {string} lite what of the light model differs from that one
 *
 * @typedef {{x: number, y: number, z: number, visibility: number}} Landmark
 * @typedef {{landmarks: Landmark[][], worldLandmarks: Landmark[][]}} Found
 * @typedef {VideoFrame|ImageBitmap} Picture
 */

const POINTS = 33;
const BLACK = 12; // of 255, on average: a room at night is lighter
const [FEW_WIDE, FEW_HIGH] = [16, 12]; // dots that the light of a picture is told by
const ZIP_END = 22; // bytes at the end of an archive that tell where its list of files lies

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

/** @param {{parts: Parts, people: number, model: import("./fitting.js").Model}} how `people` is how many are told apart */
async function start({ parts, people, model }) {
  const { PoseLandmarker } = await import(parts.bundle);
  const asset = model === "lite" ? { modelAssetBuffer: await liteOf(parts) } : { modelAssetPath: parts.model };
  landmarker = await PoseLandmarker.createFromOptions(
    { wasmLoaderPath: parts.loader, wasmBinaryPath: parts.wasm },
    { baseOptions: { ...asset, delegate: "CPU" }, runningMode: "VIDEO", numPoses: people },
  );
  postMessage({ kind: "ready" });
}

/** The light model: both begin with what finds a body, so of this one only the rest is shipped. @param {Parts} parts */
async function liteOf({ model, lite }) {
  const [full, rest] = await Promise.all([model, lite].map(bytesAt));
  if (!full || !rest) throw new Error("the light model isn't here");
  const end = new DataView(rest.buffer, rest.byteLength - ZIP_END);
  const whole = end.getUint32(12, true) + end.getUint32(16, true) + ZIP_END; // its list of files, and where that begins
  const found = new Uint8Array(whole);
  found.set(full.subarray(0, whole - rest.length));
  found.set(rest, whole - rest.length);
  return found;
}

/** @param {string} address */
async function bytesAt(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}

/** @param {{picture: Picture, at: number}} shown `at` is its second */
function look({ picture, at }) {
  const size = "displayWidth" in picture ? [picture.displayWidth, picture.displayHeight] : [picture.width, picture.height];
  const ms = Math.max(lastMs + 1, Math.round(at * 1000)); // the model wants whole milliseconds that grow
  lastMs = ms;
  const began = performance.now();
  /** @type {Found} */
  let found;
  let dark = false;
  try {
    found = landmarker?.detectForVideo(picture, ms) ?? { landmarks: [], worldLandmarks: [] };
    dark = found.landmarks.length === 0 && isBlack(picture);
  } finally {
    picture.close();
  }
  const [points, world] = [flat(found.landmarks[0], 4), flat(found.worldLandmarks[0], 3)];
  const told = { kind: "points", at, size, people: found.landmarks.length, dark, took: performance.now() - began, points, world };
  postMessage(told, { transfer: [points.buffer, world.buffer] });
}

const few = typeof OffscreenCanvas === "undefined" ? null : new OffscreenCanvas(FEW_WIDE, FEW_HIGH).getContext("2d", { willReadFrequently: true });

/** Whether a picture shows nothing, because something lies on the camera or no light is on. @param {Picture} picture */
function isBlack(picture) {
  if (!few) return false;
  few.drawImage(picture, 0, 0, FEW_WIDE, FEW_HIGH);
  const { data } = few.getImageData(0, 0, FEW_WIDE, FEW_HIGH);
  const light = data.reduce((sum, value, at) => (at % 4 === 3 ? sum : sum + value), 0);
  return light < BLACK * 3 * FEW_WIDE * FEW_HIGH;
}

/** The points one after the other, each with so many numbers; empty where nobody was found. @param {Landmark[]|undefined} landmarks @param {number} numbers */
function flat(landmarks, numbers) {
  const out = new Float32Array(landmarks ? POINTS * numbers : 0);
  landmarks?.forEach(({ x, y, z, visibility }, at) => out.set([x, y, z, visibility].slice(0, numbers), at * numbers));
  return out;
}

export {};
