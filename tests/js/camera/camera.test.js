// Each picture of a camera is looked at once: what comes again is no sign of somebody who keeps still.

import assert from "node:assert/strict";
import { test } from "node:test";

import { Camera } from "../../../src/cambre/web/shared/camera/camera.js";

/** A camera whose pictures are of these moments. @param {number[]} moments */
function camera(moments) {
  /** @type {Record<string, any>} */
  const video = { setAttribute: () => {}, readyState: 4, videoWidth: 640, requestVideoFrameCallback: (/** @type {() => void} */ tell) => (video.arrives = tell) };
  class VideoFrame {
    constructor() {
      this.timestamp = moments.shift() ?? 0;
    }

    close() {}
  }
  Object.assign(globalThis, { document: { createElement: () => video }, HTMLMediaElement: { HAVE_CURRENT_DATA: 2 }, VideoFrame, window: { VideoFrame } });
  return new Camera(/** @type {any} */ ({ getVideoTracks: () => [] }), "user");
}

/** @param {number[]} moments */
async function given(moments) {
  const each = camera([...moments]);
  const found = [];
  for (const _ of moments) found.push((await each.picture()) !== null);
  return found;
}

test("a picture that was given away isn't given away again", async () => {
  assert.deepEqual(await given([10, 20, 20, 20, 30]), [true, true, false, false, true]);
});

test("where all pictures have the same moment, each is looked at", async () => {
  assert.deepEqual(await given([0, 0, 0, 0]), [true, true, true, true]);
});

test("where moments are whole seconds, a picture is new when one has arrived", async () => {
  const each = camera([0, 0, 0, 1]);
  Object.assign(each.video, { currentTime: 0.5 });
  const found = [];
  for (const arrives of [true, true, false, true]) {
    if (arrives) /** @type {any} */ (each.video).arrives();
    found.push((await each.picture()) !== null);
  }
  assert.deepEqual(found, [true, true, false, true]);
});
