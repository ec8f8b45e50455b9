// What is said while a camera watches: in order, to its end, and nothing of a camera that is gone.

import assert from "node:assert/strict";
import { mock, test } from "node:test";

Object.assign(globalThis, { matchMedia: () => ({ matches: true }), cancelAnimationFrame: () => {} });
const { Playing } = await import("../../../src/cambre/web/pages/train/playing.js");
const { begin } = await import("../../../src/cambre/web/pages/train/session/session.js");
const { SETTING_UP, UNSEEN } = await import("../../../src/cambre/web/pages/train/session/watched.js");
const { SILENT, afterwards, offer } = await import("../../../src/cambre/web/pages/train/session/speaking.js");
const { CIRCUIT, SESSION } = await import("./sessions.js");

const WORDS = { say_prepare: "Next: {name}", say_work: "Begin.", camera_sees: "I see you again.", paused_meanwhile: "Paused meanwhile.", last_one: "Last one." };
const PLACE = "Put the camera beside you.";

/** A session at its beginning, a voice that says each sentence until it is told that this has ended, and the hand of a clock. @param {{isOn?: boolean, watch?: (session: any) => any}} [how] */
function led(t, { isOn = true, watch = ({ index }) => (index === 0 ? SETTING_UP : UNSEEN) } = {}) {
  mock.timers.enable({ apis: ["setTimeout"] });
  const hand = { now: 0 };
  const clock = mock.method(performance, "now", () => hand.now);
  t.after(() => (clock.mock.restore(), mock.timers.reset()));
  const [said, read] = [[], []];
  const voice = {
    isOn, settings: { rate: 1 }, speaking: SILENT,
    get saying() { return this.speaking.saying; },
    take(next) { if (next.saying && next.saying !== this.speaking.saying) said.push(next.saying.text); this.speaking = next; },
    offer(phrase) { if (isOn) this.take(offer(this.speaking, phrase)); },
    ended() { this.take(afterwards(this.speaking)); },
    turnPage() { this.speaking = { ...this.speaking, waiting: [] }; },
    silence() { this.speaking = SILENT; },
  };
  const playing = new Playing(begin(CIRCUIT, SESSION).session, {
    exercises: { "cat-cow": { name: "Cat-cow", start: ["On hands and knees."] } }, words: WORDS, voice, sounds: { play: () => {} },
    keep: () => {}, show: () => {}, ticks: () => false, announcing: { tell: (text) => read.push(text), turnPage: () => {} },
    begun: () => {}, over: () => {}, turned: () => {},
    follow: watch,
  });
  return { playing, voice, said, read, hand };
}

/** The camera is there, and the phone's place is known. */
function placed(all) {
  all.playing.parts.follow = ({ index }) => { if (index === 0) all.playing.tellPlace(PLACE); return index === 0 ? SETTING_UP : UNSEEN; };
  all.playing.arrive();
  return all;
}

test("where the phone stands is said after what comes was named, though something else is still being said", (t) => {
  const { playing, voice, said } = placed(led(t));
  voice.offer({ at: 0, text: "If you hear this, we can begin.", rank: "must", shows: true });
  playing.play();
  for (let sentence = 0; sentence < 3; sentence += 1) voice.ended();
  assert.deepEqual(said.slice(0, 3), ["If you hear this, we can begin.", "Next: Cat-cow.", PLACE]);
});

test("the start position is said after that, and not left out because where the phone stands takes so long", (t) => {
  const { playing, voice, said, hand } = placed(led(t));
  playing.play();
  for (hand.now = 100; hand.now < 10_000; hand.now += 100) {
    playing.tick(hand.now);
    if (hand.now % 6000 === 0) voice.ended(); // a slow voice
  }
  voice.ended();
  voice.ended();
  assert.deepEqual(said.slice(0, 3), ["Next: Cat-cow.", PLACE, "On hands and knees."]);
});

test("it is said once more where a pause cut it off, and not where it was heard", (t) => {
  const { playing, voice, said, hand } = placed(led(t));
  const times = () => said.filter((text) => text === PLACE).length;
  playing.play();
  voice.ended();
  hand.now = 1000;
  playing.pause("asked");
  playing.play();
  assert.equal(times(), 2);
  hand.now = 20_000;
  playing.pause("asked");
  playing.play();
  assert.equal(times(), 2);
});

test("nothing is said of the picture of a camera that is gone", (t) => {
  const { playing, said, voice, hand } = placed(led(t));
  playing.play();
  playing.stepIn({ prompt: "back", say: "Go a little further back.", ready: false, near: "left" });
  playing.unwatched();
  for (let second = 0; second < 20; second += 1) {
    hand.now = 1000 * second;
    voice.ended();
    playing.tick(hand.now);
  }
  assert.equal(said.includes("Go a little further back."), false);
});

test("whoever comes back from another page is told that nothing went on meanwhile", (t) => {
  const away = led(t);
  away.playing.play();
  away.playing.pause("away");
  away.playing.comeBack();
  assert.equal(away.said.at(-1), "Paused meanwhile.");
});

test("who paused by hand isn't told so", (t) => {
  const { playing, said } = led(t);
  playing.play();
  playing.pause("asked");
  playing.comeBack();
  assert.equal(said.includes("Paused meanwhile."), false);
});

test("a screen reader is told how many are left, as the voice would say it", (t) => {
  const { playing, read } = led(t, { isOn: false, watch: () => UNSEEN });
  playing.play();
  playing.session = { ...playing.session, index: 1, into: 0 };
  playing.arrive();
  for (const count of [1, 2, 3, 4]) playing.see({ count, holds: false, why: null, near: "left" });
  assert.deepEqual(read.slice(-4), ["4", "3", "2", "Last one."]);
});

test("the same where the camera comes in the middle of a lead-in", (t) => {
  const all = led(t, { watch: () => null });
  const { playing, voice, said, hand } = all;
  playing.arrive();
  playing.play();
  voice.ended();
  playing.parts.follow = () => (playing.tellPlace(PLACE), SETTING_UP);
  playing.seeFromHere();
  for (hand.now = 100; hand.now < 10_000; hand.now += 100) playing.tick(hand.now);
  voice.ended();
  assert.deepEqual(said.slice(0, 3), ["Next: Cat-cow.", PLACE, "On hands and knees."]);
});

test("whoever wasn't seen in a set isn't told in the rest after it that they are", (t) => {
  const { playing, said, voice, hand } = led(t, { watch: () => UNSEEN });
  const nobody = { count: 0, holds: false, phase: null, near: "left", waits: "nobody", why: "I can't see you." };
  playing.session = { ...playing.session, index: 1, into: 0 };
  playing.arrive();
  playing.play();
  voice.ended();
  playing.see(nobody);
  playing.session = { ...playing.session, index: 2, into: 0 };
  playing.arrive();
  for (hand.now = 1000; hand.now < 4000; hand.now += 100) {
    voice.ended();
    playing.see(nobody);
  }
  assert.deepEqual(said.filter((text) => /see you/.test(text)), ["I can't see you."]);
});
