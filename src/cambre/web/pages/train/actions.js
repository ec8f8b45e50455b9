// What each button, key or headset asks for, by name.

import { back, repeat, skip } from "./session/session.js";

/** @typedef {import("./leader.js").Leader} Leader */

/** @type {Record<string, (leader: Leader, button: HTMLElement|null) => unknown>} */
const ACTIONS = {
  test: (leader) => hear(leader),
  start: (leader) => leader.begin(),
  heard: (leader) => heard(leader),
  unspoken: (leader) => unspoken(leader),
  unheard: (leader) => unheard(leader),
  resume: (leader) => leader.resume(),
  anew: (leader) => startAnew(leader),
  here: (leader) => leader.offer(),
  pause: (leader) => (leader.playing?.plays ? leader.playing.pause("asked") : leader.play()),
  back: (leader) => leader.playing?.act(back),
  skip: (leader) => skipped(leader),
  repeat: (leader) => again(leader),
  describe: (leader) => leader.describe(),
  change: (leader) => leader.changing.ask(),
  take: (leader, button) => leader.changing.take(Number(button?.dataset["place"])),
  mirror: (leader) => mirror(leader),
  sound: (leader) => leader.form.ask(leader.asking),
  mute: (leader) => mute(leader),
  keys: (leader) => leader.asking.ask("keys"),
  leave: (leader) => leader.asking.ask("leave"),
  close: (leader) => leader.asking.close(),
  "go-on": (leader) => leader.asking.close({ goesOn: true }),
  hurts: (leader) => leader.pain.ask(),
  "hurts-little": (leader) => leader.pain.little(),
  "hurts-lot": (leader) => stopFor(leader, "lot"),
  giddy: (leader) => stopFor(leader, "giddy"),
  easier: (leader) => leader.pain.takeEasier(),
  without: (leader) => leader.pain.without(),
  stop: (leader) => leader.end("stopped"),
  more: (leader) => leader.playing?.correct(1),
  fewer: (leader) => leader.playing?.correct(-1),
  picture: (leader, button) => leader.watcher.showPicture(button),
  unwatched: (leader) => leader.watcher.leave(),
  "keep-loop": (leader, button) => leader.drawn.keep(button),
  send: (leader) => leader.afterwards.sendAgain(),
};

/** Do what is asked for; a name that means nothing does nothing. @param {Leader} leader @param {string} name @param {HTMLElement|null} [button] what was pressed */
export const act = (leader, name, button = null) => void ACTIONS[name]?.(leader, button);

/** @param {Leader} leader */
function skipped({ playing }) {
  const counted = playing?.counted ?? null;
  playing?.act((session) => skip(session, counted));
}

/** @param {Leader} leader */
function hear({ sounds, voice, screen }) {
  sounds.wake();
  sounds.play("begin");
  screen.slot("heard").hidden = false;
  screen.slot("heard").textContent = screen.words[voice.isOn ? "hear" : "heard_sound"] ?? "";
  voice.silence();
  voice.say(screen.slot("heard").textContent ?? "");
}

/** @param {Leader} leader */
function heard(leader) {
  leader.asking.close();
  leader.start();
}

/** @param {Leader} leader */
function unspoken(leader) {
  leader.voice.isMuted = true;
  leader.form.use(leader.keeping.settings);
  heard(leader);
}

/** @param {Leader} leader */
function unheard(leader) {
  leader.asking.close();
  leader.form.show();
}

/** @param {Leader} leader */
function mute(leader) {
  leader.voice.isMuted = !leader.voice.isMuted;
  leader.form.use(leader.keeping.settings);
  if (leader.voice.isMuted) leader.voice.silence();
  leader.show();
}

/** @param {Leader} leader */
function mirror(leader) {
  leader.keeping.choose({ mirrored: !leader.keeping.settings.mirrored });
  leader.show();
}

/** @param {Leader} leader */
function startAnew(leader) {
  leader.keeping.settleOld();
  leader.screen.know(leader.given.exercises, leader.given.timeline);
  leader.screen.part("before");
}

/** @param {Leader} leader */
function again(leader) {
  leader.playing?.act(repeat);
  leader.play();
}

/** @param {Leader} leader @param {"lot"|"giddy"} amount */
function stopFor(leader, amount) {
  leader.pain.stop(amount);
  leader.end("pain");
}
