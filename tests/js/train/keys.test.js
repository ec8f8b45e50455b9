import assert from "node:assert/strict";
import { test } from "node:test";
import { actionFor } from "../../../src/cambre/web/pages/train/session/keys.js";

test("each key has its action", () => {
  const actions = {
    " ": "pause", k: "pause", K: "pause", ArrowLeft: "back", ArrowRight: "skip", r: "repeat", d: "describe",
    h: "hurts", e: "change", f: "mirror", v: "sound", m: "mute", "?": "keys", Escape: "leave",
  };
  for (const [key, action] of Object.entries(actions)) assert.equal(actionFor({ key }, false), action);
});

test("a presenter's clicker and media keys lead as well", () => {
  assert.equal(actionFor({ key: "PageDown" }, false), "skip");
  assert.equal(actionFor({ key: "PageUp" }, false), "back");
  assert.equal(actionFor({ key: "MediaPlayPause" }, false), "pause");
});

test("the browser's own shortcuts stay its own", () => {
  assert.equal(actionFor({ key: "r", ctrlKey: true }, false), null);
  assert.equal(actionFor({ key: "ArrowLeft", altKey: true }, false), null);
});

test("Space belongs to the button that has the focus", () => {
  assert.equal(actionFor({ key: " " }, true), null);
  assert.equal(actionFor({ key: "k" }, true), "pause");
});

test("a key that is held down acts once, and other keys not at all", () => {
  assert.equal(actionFor({ key: "ArrowRight", repeat: true }, false), null);
  assert.equal(actionFor({ key: "Tab" }, false), null);
});
