// A drawn loop as a file that somebody may give away: made on the device from the drawing alone, and sent nowhere.

import { layers } from "./body.js";
import { nearestOf, paletteOf } from "./palette.js";
import { SECONDS, drawnAt, frameOf, matOf, steady, svgOf } from "./loop.js";

/** @typedef {import("./loop.js").Loop} Loop */
/** @typedef {import("./drawn-you.js").Person} Person */
/** @typedef {{title: string, person: Person}} How */
/** @typedef {{addFrame: (x: number, y: number, wide: number, high: number, places: Uint8Array, how: {delay: number}) => void, end: () => number}} Writer */
/** @typedef {{GifWriter: new (room: Uint8Array, wide: number, high: number, how: {loop: number, palette: number[]}) => Writer}} GifParts */

const GIF_FRAMES = 30; // a tenth of a second each: browsers slow down what is much quicker
const GIF_HEAD = 2_000; // bytes before the first frame, and of each frame beside its pixels
const VIDEO_RATE = 30;
const LONGER_SIDE = { gif: 480, video: 960 }; // pixels
const BITS = 2_500_000; // a second of video: flat colours need few
/** What browsers can record, the most widely played first. */
const RECORDINGS = ["video/mp4;codecs=avc1.42E01F", "video/webm;codecs=vp9", "video/webm;codecs=vp8", "video/webm"];

/** @param {Loop} loop @param {How} how */
export const svgFile = (loop, { title, person }) => new Blob([svgOf(loop, { title, person, isAlone: true })], { type: "image/svg+xml" });

/** A GIF that goes on for ever. @param {Loop} loop @param {How} how @param {string} parts the address of what encodes it @returns {Promise<Blob>} */
export async function gifFile(loop, { person }, parts) {
  /** @type {GifParts} */
  const { GifWriter } = await import(parts);
  const picture = new Picture(loop, person, LONGER_SIDE.gif);
  const { wide, high } = picture;
  const palette = paletteOf(coloursOf(person));
  const room = new Uint8Array((GIF_FRAMES + 1) * (2 * wide * high + GIF_HEAD));
  const [gif, places] = [new GifWriter(room, wide, high, { loop: 0, palette }), nearestOf(palette)];
  for (let frame = 0; frame < GIF_FRAMES; frame += 1) {
    gif.addFrame(0, 0, wide, high, places(picture.at(frame / GIF_FRAMES).pixels()), { delay: (100 * SECONDS) / GIF_FRAMES });
    await new Promise((resolve) => setTimeout(resolve)); // the page goes on meanwhile
  }
  return new Blob([room.slice(0, gif.end())], { type: "image/gif" });
}

/** All flat colours of a drawing, that of the outline first. @param {Person} person */
const coloursOf = ({ light: { near, far, paper, mat } }) => [near.line, paper, mat, ...Object.values(near), ...Object.values(far)];

/** What this browser can record a drawing as; null where it can't. */
export function recording() {
  if (!("MediaRecorder" in globalThis) || !HTMLCanvasElement.prototype.captureStream) return null;
  return RECORDINGS.find((type) => MediaRecorder.isTypeSupported(type)) ?? null;
}

/** A video of one turn; it takes as long as it lasts. @param {Loop} loop @param {How} how @param {string} type @returns {Promise<Blob>} */
export async function videoFile(loop, { person }, type) {
  const picture = new Picture(loop, person, LONGER_SIDE.video).at(0);
  const stream = picture.canvas.captureStream(VIDEO_RATE);
  const recorder = new MediaRecorder(stream, { mimeType: type, videoBitsPerSecond: BITS });
  /** @type {Blob[]} */
  const pieces = [];
  recorder.ondataavailable = ({ data }) => pieces.push(data);
  const isDone = new Promise((resolve, reject) => Object.assign(recorder, { onstop: resolve, onerror: reject }));
  recorder.start();
  await picture.played();
  recorder.stop();
  await isDone;
  for (const track of stream.getTracks()) track.stop();
  return new Blob(pieces, { type: type.split(";")[0] ?? type });
}

/** A loop on a canvas. */
class Picture {
  /** @param {Loop} loop @param {Person} person @param {number} longer side, in pixels */
  constructor(loop, person, longer) {
    this.loop = steady(loop);
    this.person = person;
    this.frame = frameOf(this.loop);
    const [wide, high] = [this.frame.right - this.frame.left, this.frame.bottom - this.frame.top];
    this.scale = longer / Math.max(wide, high);
    this.canvas = document.createElement("canvas");
    this.wide = this.canvas.width = even(wide * this.scale);
    this.high = this.canvas.height = even(high * this.scale);
    this.context = /** @type {CanvasRenderingContext2D} */ (this.canvas.getContext("2d", { willReadFrequently: true }));
  }

  /** Paint a share of the loop. @param {number} share from 0 to 1 */
  at(share) {
    const { context, scale, frame } = this;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.fillStyle = this.person.light.paper;
    context.fillRect(0, 0, this.wide, this.high);
    context.setTransform(scale, 0, 0, scale, -frame.left * scale, -frame.top * scale);
    context.fillStyle = this.person.light.mat;
    const { x, y, wide: along, high: thick } = matOf(frame);
    context.beginPath();
    context.roundRect(x, y, along, thick, thick / 2);
    context.fill();
    context.lineJoin = "round";
    for (const { at, fill, line, wide } of layers(drawnAt(this.loop, share, this.person))) {
      const shape = new Path2D(`M${at.join(" ")}Z`);
      context.fillStyle = fill;
      context.fill(shape);
      if (wide === 0) continue;
      Object.assign(context, { strokeStyle: line, lineWidth: wide });
      context.stroke(shape);
    }
    return this;
  }

  pixels() {
    return this.context.getImageData(0, 0, this.wide, this.high).data;
  }

  /** Paint all of it in its time. @returns {Promise<void>} */
  played() {
    const began = performance.now();
    return new Promise((resolve) => {
      const timer = setInterval(() => {
        const share = (performance.now() - began) / (1000 * SECONDS);
        this.at(share);
        if (share < 1) return;
        clearInterval(timer);
        resolve();
      }, 1000 / VIDEO_RATE);
    });
  }
}

/** Codecs want sides of even length. @param {number} pixels */
const even = (pixels) => 2 * Math.max(1, Math.round(pixels / 2));
