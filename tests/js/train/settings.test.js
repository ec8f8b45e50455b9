import assert from "node:assert/strict";
import { test } from "node:test";
import { DEFAULTS, choose, chosen, travelling } from "../../../src/cambre/web/pages/train/session/settings.js";

function newShelf() {
  const shelf = new Map();
  return { getItem: (key) => shelf.get(key) ?? null, setItem: (key, value) => shelf.set(key, value) };
}

const TOLD = { settings: { talk: "off", rate: 1.2, length: "inch" }, at: "2026-11-21T04:00:00Z" };

test("who chose nothing has the defaults", () => assert.deepEqual(chosen(newShelf()), DEFAULTS));

test("what the journal says holds on a device on which nothing was chosen", () => {
  const settings = chosen(newShelf(), TOLD);

  assert.equal(settings.talk, "off");
  assert.equal(settings.rate, 1.2);
  assert.equal("length" in settings, false, "the player has no use for units");
});

test("the newer choice counts, and a device keeps what is its own", () => {
  const shelf = newShelf();
  choose(shelf, chosen(shelf), { talk: "little", voice: "Ada", mirrored: true, at: "2026-11-21T03:59:59.123Z" });

  assert.equal(chosen(shelf, TOLD).talk, "off");
  assert.equal(chosen(shelf, TOLD).voice, "Ada");
  assert.equal(chosen(shelf, { ...TOLD, at: "2026-11-20T04:00:00.000001Z" }).talk, "little");
});

test("what is one device's own doesn't travel", () => {
  assert.deepEqual(Object.keys(travelling({ ...DEFAULTS })), ["talk", "rate", "volume", "sounds", "metronome", "flash", "music"]);
});
