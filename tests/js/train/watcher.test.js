// What the camera's part of the page takes with it when it goes, and what it says where it can't follow.

import assert from "node:assert/strict";
import { mock, test } from "node:test";

import { Watcher } from "../../../src/cambre/web/pages/train/watcher.js";

/** A player, at first one that says what it is to say; whose focus is where `focused` says, and whose camera watches sit-to-stands alone. @param {string} [focused] */
function watcher(focused = "you") {
  const [told, held] = [[], { by: focused, speaks: true }];
  const slot = (name) => ({ hidden: false, replaceChildren: () => {}, classList: { toggle: () => {} }, contains: () => name === held.by, focus: () => (held.by = name) });
  const slots = new Map();
  const screen = {
    words: { camera_not_this: "I can't follow this one." },
    slot: (name) => slots.get(name) ?? slots.set(name, slot(name)).get(name),
    write: () => {},
  };
  Object.assign(globalThis, { document: { activeElement: {} } });
  const tellPlace = (/** @type {string} */ text, /** @type {() => void} */ spoken) => {
    told.push(text);
    if (held.speaks) spoken();
  };
  const root = { toggleAttribute: () => {}, hasAttribute: () => false };
  const each = new Watcher(/** @type {any} */ ({ screen, root, playing: { tellPlace } }));
  each.watching = /** @type {any} */ ({ pause: () => {}, end: async () => null });
  each.known = new Set(["sit-to-stand", "toe-taps"]);
  each.asked = new Set([...each.known, "asked-just-now"]);
  each.ground = /** @type {any} */ ({ exercises: {} });
  return { each, told, held };
}

/** @param {string} kind @param {string} exercise */
const before = (kind, exercise) => /** @type {any} */ ({ index: 0, timeline: { steps: [{ kind, exercise }, { kind: "work", exercise }] } });

test("the focus isn't lost with the buttons beside the drawing", () => {
  const { each, held } = watcher("you");
  each.show(false);
  assert.equal(held.by, "pause");
});

test("a focus that is elsewhere stays there", () => {
  const { each, held } = watcher("skip");
  each.show(false);
  assert.equal(held.by, "skip");
});

test("that an exercise goes by the clock alone is said in its lead-in, once for one after the other", () => {
  const { each, told } = watcher();
  for (const kind of ["prepare", "prepare", "rest"]) each.follow(before(kind, "toe-taps"));
  assert.deepEqual(told, ["I can't follow this one."]);
});

test("nothing of it is said where no camera watches, or where it isn't known yet", () => {
  const { each, told } = watcher();
  each.follow(before("prepare", "asked-just-now"));
  each.watching = null;
  each.follow(before("prepare", "toe-taps"));
  assert.deepEqual(told, []);
});

test("why there is no camera stands there long enough to be read, and not over the coach for the whole session", (t) => {
  const { each } = watcher();
  const hand = { now: 0 };
  const clock = mock.method(performance, "now", () => hand.now);
  t.after(() => clock.mock.restore());
  each.watching = null;
  each.note("camera_taken");
  const isHidden = (/** @type {number} */ now) => {
    hand.now = now;
    each.follow(before("prepare", "toe-taps"));
    return each.screen.slot("camera-note").hidden;
  };
  assert.deepEqual([isHidden(3000), isHidden(11_000)], [false, true]);
});

test("what was thrown away before it was said is said in the next lead-in", () => {
  const { each, told, held } = watcher();
  held.speaks = false;
  each.follow(before("prepare", "toe-taps"));
  held.speaks = true;
  each.follow(before("prepare", "toe-taps"));
  each.follow(before("prepare", "toe-taps"));
  assert.deepEqual(told, ["I can't follow this one.", "I can't follow this one."]);
});

test("what couldn't be asked for is asked for again", async () => {
  const { each } = watcher();
  each.leader.root.dataset = {}; // it says nowhere where to ask
  await assert.rejects(each.know(before("prepare", "cat-cow")));
  assert.equal(each.asked.has("cat-cow"), false);
});

test("a camera that is chosen while another one opens is the one that looks", async (t) => {
  const { each } = watcher();
  const settings = { lens: "user" };
  const wanted = [];
  const track = () => ({ stop: () => {}, addEventListener: () => {}, getSettings: () => ({}) });
  const getUserMedia = async ({ video }) => {
    wanted.push(video.facingMode?.ideal ?? video.deviceId.exact);
    settings.lens = "desk";
    const tracks = [track()];
    return { getTracks: () => tracks, getVideoTracks: () => tracks };
  };
  const before = Object.getOwnPropertyDescriptor(globalThis, "navigator");
  Object.defineProperty(globalThis, "navigator", { value: { mediaDevices: { getUserMedia } }, configurable: true });
  t.after(() => before && Object.defineProperty(globalThis, "navigator", before));
  Object.assign(globalThis, { document: { createElement: () => ({ setAttribute: () => {}, remove: () => {} }) } });
  Object.assign(each.leader, { keeping: { settings }, form: { wantsCamera: true, offerLenses: () => {} } });
  await each.ask();
  assert.deepEqual(wanted, ["user", "desk"]);
});
