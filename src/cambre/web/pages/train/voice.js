// The voice: only one that lives on this device, for a spoken word must not leave it either.

import { secondsToSay } from "./session/phrases.js";
import { SILENT, afterwards, isWanted, offer } from "./session/speaking.js";

/** @typedef {import("./session/phrases.js").Phrase} Phrase */
/** @typedef {import("./session/settings.js").Settings} Settings */

const LOST = 3; // seconds after which an engine that never says “ended” is believed to have

export class Voice {
  /** @param {Settings} settings @param {() => void} [changed] another sentence has begun */
  constructor(settings, changed = () => {}) {
    this.settings = settings;
    this.changed = changed;
    this.isMuted = false;
    this.speaking = SILENT;
    this.timer = 0;
    this.turn = 0;
  }

  /** The voices that need no network, those of the page's language first. @returns {SpeechSynthesisVoice[]} */
  static voices() {
    if (!("speechSynthesis" in window)) return [];
    const here = document.documentElement.lang.split("-")[0] ?? "";
    const local = speechSynthesis.getVoices().filter((voice) => voice.localService);
    return local.sort((one, other) => Number(other.lang.startsWith(here)) - Number(one.lang.startsWith(here)));
  }

  /** Whether it speaks at all; if not, a screen reader may. */
  get isOn() {
    return !this.isMuted && this.settings.talk !== "off" && Voice.voices().length > 0;
  }

  get saying() {
    return this.speaking.saying;
  }

  /** A phrase's moment has come. @param {Phrase} phrase */
  offer(phrase) {
    if (!this.isOn || !isWanted(phrase, this.settings.talk)) return;
    const before = this.speaking.saying;
    this.speaking = offer(this.speaking, phrase);
    if (before === null && this.speaking.saying) this.utter(this.speaking.saying);
  }

  /** Say a text that stands on the screen already. @param {string} text */
  say(text) {
    this.offer({ at: 0, text, rank: "must", shows: true });
  }

  /** What waited for the step that is over is not needed any more; the sentence that runs is said to its end. */
  turnPage() {
    this.speaking = { ...this.speaking, waiting: [] };
  }

  /** Be silent at once: somebody has pressed something. */
  silence() {
    this.turn += 1;
    clearTimeout(this.timer);
    this.speaking = SILENT;
    if ("speechSynthesis" in window) speechSynthesis.cancel();
  }

  /** @param {Phrase} phrase */
  utter({ text }) {
    const turn = (this.turn += 1);
    const { rate, volume } = this.settings;
    const voices = Voice.voices();
    const voice = voices.find(({ name }) => name === this.settings.voice) ?? voices[0] ?? null;
    const utterance = Object.assign(new SpeechSynthesisUtterance(text), { voice, lang: voice?.lang ?? "", rate, volume });
    const ended = () => this.ended(turn);
    utterance.onend = ended;
    utterance.onerror = ended;
    this.timer = setTimeout(ended, (2 * secondsToSay(text, rate) + LOST) * 1000);
    speechSynthesis.speak(utterance);
  }

  /** @param {number} turn */
  ended(turn) {
    if (turn !== this.turn) return;
    clearTimeout(this.timer);
    this.speaking = afterwards(this.speaking);
    if (this.speaking.saying) this.utter(this.speaking.saying);
    this.changed();
  }
}
