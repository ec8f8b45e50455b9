// The set-up's own voice: no sentence is cut off by the next, and what is old isn't said any more.

import assert from "node:assert/strict";
import { mock, test } from "node:test";

import { Aloud } from "../../../src/cambre/web/shared/camera/aloud.js";

/** A line with a voice that says what it is given until it is told that this has ended. */
function spoken() {
  mock.timers.enable({ apis: ["setTimeout"] });
  /** @type {any[]} */
  const said = [];
  const voice = { localService: true, lang: "en-GB" };
  const speechSynthesis = { getVoices: () => [voice], speak: (/** @type {any} */ each) => said.push(each), cancel: () => {} };
  class Utterance {
    /** @param {string} text */
    constructor(text) {
      this.text = text;
    }
  }
  Object.assign(globalThis, { window: { speechSynthesis }, speechSynthesis, SpeechSynthesisUtterance: Utterance, document: { documentElement: { lang: "en" } } });
  const aloud = new Aloud(/** @type {any} */ ({ setAttribute: () => {}, textContent: "" }));
  return { aloud, said, texts: () => said.map(({ text }) => text) };
}

test("a sentence is said to its end, and then the newest of those that came meanwhile", (t) => {
  t.after(() => mock.timers.reset());
  const { aloud, said, texts } = spoken();
  aloud.say("The camera is coming.", "Put the phone beside you.");
  aloud.say("Go a little further back.");
  aloud.say("Ready.");
  aloud.again();
  assert.deepEqual(texts(), ["The camera is coming. Put the phone beside you."]);
  said[0].onend();
  assert.deepEqual(texts().slice(1), ["Ready."]);
  assert.equal(aloud.line.textContent, "Ready.");
});

test("a voice that never says that it has ended is waited for, but not for ever", (t) => {
  t.after(() => mock.timers.reset());
  const { aloud, texts } = spoken();
  aloud.say("Turn round.");
  aloud.say("Ready.");
  mock.timers.tick(20_000);
  assert.deepEqual(texts(), ["Turn round.", "Ready."]);
});

test("whoever wants silence has it at once, and what waited isn't said", (t) => {
  t.after(() => mock.timers.reset());
  const { aloud, said, texts } = spoken();
  aloud.say("Turn round.");
  aloud.say("Ready.");
  aloud.silence();
  said[0].onend();
  assert.deepEqual(texts(), ["Turn round."]);
});
