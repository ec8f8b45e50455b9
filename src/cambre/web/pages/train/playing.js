// A session that runs: lets time pass, says what is due, and tells whoever shows it.

import { startedAt, tick } from "./session/clock.js";
import { dueBetween, lineAt, phrasesOf } from "./session/phrases.js";
import { isOver, pass, stepOf } from "./session/session.js";
import { soundsBetween } from "./session/sounding.js";
import { counted } from "./session/speaking.js";
import { isWork, workFrom } from "./session/timeline.js";
import { Ticker } from "./ticker.js";

/** @typedef {import("./session/session.js").Session} Session */
/** @typedef {import("./session/session.js").Outcome} Outcome */
/** @typedef {import("./session/session.js").Happening} Happening */
/** @typedef {import("./session/timeline.js").Step} Step */
/** @typedef {"asked"|"away"} Pause */

/**
 * @typedef {object} Parts
 * @property {Record<string, import("./session/timeline.js").Exercise>} exercises
 * @property {import("./session/words.js").Words} words
 * @property {import("./voice.js").Voice} voice
 * @property {import("./sounds.js").Sounds} sounds
 * @property {(session: Session, happened: Happening[]) => void} keep
 * @property {() => void} show
 * @property {() => boolean} ticks whether the seconds of a repetition are heard
 * @property {(text: string) => void} announce
 * @property {() => void} begun a step of work begins
 * @property {() => void} over the last step has ended
 */

const calm = matchMedia("(prefers-reduced-motion: reduce)");

export class Playing {
  /** @param {Session} session @param {Parts} parts */
  constructor(session, parts) {
    this.session = session;
    this.parts = parts;
    this.ticker = new Ticker((now) => this.tick(now));
    this.clock = startedAt(0);
    this.plays = false;
    /** @type {Pause|null} */
    this.why = null;
    /** @type {Set<string|null>} */
    this.told = new Set();
    /** @type {import("./session/phrases.js").Phrase[]} */
    this.phrases = [];
    this.heard = -1;
    this.waited = 0; // seconds that this step has waited for a sentence
    this.enter(this.session.into);
  }

  /** The forms that must be kept in what runs or comes. */
  get forms() {
    const { timeline, index } = this.session;
    return timeline.steps.slice(0, index + 1).findLast((step) => step.kind === "prepare")?.cues ?? [];
  }

  get isCalm() {
    return calm.matches;
  }

  /** What is written under the name: what is being said, or what would be. */
  get line() {
    const saying = this.parts.voice.saying;
    return saying?.shows ? saying.text : lineAt(this.phrases, this.session.into);
  }

  play() {
    if (this.plays || isOver(this.session)) return;
    this.plays = true;
    this.why = null;
    this.clock = startedAt(performance.now());
    this.ticker.start(this.isCalm);
    const step = stepOf(this.session);
    if (step && isWork(step) && this.heard < 0) this.begun();
    this.proceed();
  }

  /** @param {Pause} why */
  pause(why) {
    if (!this.plays) return;
    this.plays = false;
    this.why = why;
    this.ticker.stop();
    this.parts.voice.silence();
    this.parts.keep(this.session, []);
    this.parts.show();
  }

  stop() {
    this.plays = false;
    this.ticker.stop();
    this.parts.voice.silence();
  }

  /** Do what somebody asked for, at once. @param {(session: Session) => Outcome} action */
  act(action) {
    const before = this.session;
    this.parts.voice.silence();
    this.take(action(before));
    const isSame = this.session.timeline === before.timeline;
    const hasStayed = isSame && this.session.index === before.index && this.session.into === before.into;
    if (hasStayed) this.parts.show();
    else this.arrive();
  }

  /** @param {number} now */
  tick(now) {
    const { clock, seconds, wasAway } = tick(this.clock, now);
    const step = stepOf(this.session);
    this.clock = clock;
    if (step === undefined) return;
    if (wasAway) return this.pause("away");
    const { index, into } = this.session;
    const passed = counted(step, into, seconds, { isSpeaking: this.parts.voice.saying !== null, waited: this.waited });
    this.waited += seconds - passed;
    const outcome = pass(this.session, passed);
    const hasEnded = outcome.session.index !== index;
    for (const sound of hasEnded ? [] : soundsBetween(step, into, outcome.session.into, { ticks: this.parts.ticks() })) this.parts.sounds.play(sound);
    if (hasEnded && isWork(step)) this.parts.sounds.play("end");
    this.take(outcome);
    if (hasEnded) this.arrive();
    else this.proceed();
  }

  /** @param {Outcome} outcome */
  take({ session, happened }) {
    const isNewSecond = Math.floor(session.into) !== Math.floor(this.session.into) || session.index !== this.session.index;
    this.session = session;
    if (happened.length > 0 || isNewSecond) this.parts.keep(session, happened);
  }

  arrive() {
    const step = stepOf(this.session);
    if (step === undefined) return this.parts.over();
    this.enter(-1);
    if (!this.plays) return this.parts.show(); // it is said when it goes on
    if (isWork(step)) this.begun();
    this.proceed();
  }

  begun() {
    this.parts.sounds.play("begin");
    this.parts.begun();
  }

  /** Plan what is said in the step; phrases up to `heard` seconds count as said. @param {number} heard */
  enter(heard) {
    const step = stepOf(this.session);
    this.heard = heard;
    this.waited = 0;
    this.phrases = step ? this.plan(step) : [];
    this.parts.voice.turnPage();
  }

  /** @param {Step} step */
  plan(step) {
    const { exercises, words, voice } = this.parts;
    const work = this.session.timeline.steps[workFrom(this.session.timeline, this.session.index) ?? -1];
    const isFirst = !this.told.has(step.exercise);
    if (!isWork(step)) this.told.add(step.exercise);
    const how = { rate: voice.settings.rate, isFirst, ...(work && { work }) };
    return phrasesOf(step, exercises[step.exercise ?? ""], words, how);
  }

  /** Whether a screen reader is told, where no voice speaks: what must be known, and the start position. @param {import("./session/phrases.js").Phrase} phrase */
  isAnnounced({ rank }) {
    const step = stepOf(this.session);
    if (this.parts.voice.isOn || !step) return false;
    return rank === "must" || rank === "change" || (rank === "cue" && !isWork(step));
  }

  proceed() {
    const { into } = this.session;
    for (const phrase of dueBetween(this.phrases, this.heard, into)) {
      this.parts.voice.offer(phrase);
      if (this.isAnnounced(phrase)) this.parts.announce(phrase.text);
    }
    this.heard = into;
    this.parts.show();
  }
}
