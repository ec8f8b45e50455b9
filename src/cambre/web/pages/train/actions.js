// What each button, key or headset asks for, by name.

import { back, repeat, skip } from "./session/session.js";

/** @typedef {import("./leader.js").Leader} Leader */

/** @type {Record<string, (leader: Leader) => unknown>} */
const ACTIONS = {
  test: (leader) => hear(leader),
  start: (leader) => leader.start(),
  resume: (leader) => leader.resume(),
  anew: (leader) => startAnew(leader),
  here: (leader) => leader.offer(),
  pause: (leader) => (leader.playing?.plays ? leader.playing.pause("asked") : leader.play()),
  back: (leader) => leader.playing?.act(back),
  skip: (leader) => leader.playing?.act(skip),
  repeat: (leader) => again(leader),
  describe: (leader) => leader.describe(),
  mute: (leader) => mute(leader),
  keys: (leader) => leader.asking.ask("keys"),
  leave: (leader) => leader.asking.ask("leave"),
  close: (leader) => leader.asking.close(),
  "go-on": (leader) => leader.asking.close({ goesOn: true }),
  hurts: (leader) => leader.pain.ask(),
  "hurts-little": (leader) => leader.pain.little(),
  "hurts-lot": (leader) => stopForPain(leader),
  easier: (leader) => leader.pain.takeEasier(),
  without: (leader) => leader.pain.without(),
  stop: (leader) => leader.end("stopped"),
  send: (leader) => leader.sendAgain(),
};

/** Do what is asked for; a name that means nothing does nothing. @param {Leader} leader @param {string} name */
export const act = (leader, name) => void ACTIONS[name]?.(leader);

/** @param {Leader} leader */
function hear({ sounds, voice, screen }) {
  sounds.wake();
  sounds.play("begin");
  screen.slot("heard").hidden = false;
  voice.silence();
  voice.say(screen.slot("heard").textContent ?? "");
}

/** @param {Leader} leader */
function mute(leader) {
  leader.voice.isMuted = !leader.voice.isMuted;
  leader.form.use(leader.keeping.settings);
  if (leader.voice.isMuted) leader.voice.silence();
  leader.show();
}

/** @param {Leader} leader */
function startAnew(leader) {
  leader.keeping.settleOld();
  leader.screen.know(leader.given.exercises);
  leader.screen.part("before");
}

/** @param {Leader} leader */
function again(leader) {
  leader.playing?.act(repeat);
  leader.play();
}

/** @param {Leader} leader */
function stopForPain(leader) {
  leader.pain.lot();
  leader.end("pain");
}
