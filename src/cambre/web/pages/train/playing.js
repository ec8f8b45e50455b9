// A session that runs: lets time pass, says what is due, and tells whoever shows it.

import { startedAt, tick } from "./session/clock.js";
import { NO_DOUBT, doubting } from "./session/doubting.js";
import { dueBetween, lineAt, phrasesOf } from "./session/phrases.js";
import { complete, isOver, pass, stepOf } from "./session/session.js";
import { soundsBetween } from "./session/sounding.js";
import { counted } from "./session/speaking.js";
import { formsAt, isWork, workFrom } from "./session/timeline.js";
import { PATIENCE, corrected, doneBy, isComplete, isLetBe, joining, keptOf, leadTime, leftOf, seeing, steppingIn, toldOf, watchedTime, whyIn, wordFor } from "./session/watched.js";
import { fill } from "./session/words.js";
import { Ticker } from "./ticker.js";

/** @typedef {import("./session/session.js").Session} Session */
/** @typedef {import("./session/session.js").Outcome} Outcome */
/** @typedef {import("./session/session.js").Happening} Happening */
/** @typedef {import("./session/timeline.js").Step} Step */
/** @typedef {import("./session/watched.js").Watch} Watch */
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
 * @property {import("./announcing.js").Announcing} announcing
 * @property {() => void} begun a step of work begins
 * @property {(said: string) => void} over the last step has ended, and what is to be said of it
 * @property {(session: Session) => Watch|null} follow what the camera watches from now on
 * @property {(plays: boolean) => void} turned it goes on, or stands still
 */

const CUE_STANDS = 4000; // milliseconds that a cue stays in the line of text
const AGAIN = 7000; // milliseconds after which somebody who still isn't right in the picture is told again; twice that from then on
const ON_THE_WAY = 8000; // that somebody who was told where to stand has to get there, before it is said that nobody is seen
const INTO_IT = 6000; // that somebody has to get into a hold, before it is said that its clock stands

/** Nothing is wrong with where somebody stands. */
const NO_PROMPT = { text: "", next: 0, again: AGAIN };

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
    this.spent = 0; // seconds that this step has taken
    /** What the camera makes of the step; null where it isn't watched. @type {Watch|null} */
    this.watch = null;
    this.stood = 0; // seconds that this step has waited for somebody to step into the picture
    this.cue = { text: "", until: 0 };
    this.prompt = NO_PROMPT; // how to step into the picture, and when that is said next
    this.place = this.placed = ""; // what is still to be said of where the phone stands, and what was
    this.placedAt = -Infinity; // when that was said
    this.isPlaced = () => {};
    this.doubts = NO_DOUBT;
    this.heldAt = 0; // when a hold was kept last
    this.enter(this.session.into);
  }

  /** The forms that must be kept in what runs or comes. */
  get forms() {
    return formsAt(this.session.timeline, this.session.index);
  }

  get isCalm() {
    return calm.matches;
  }

  /** What is written under the name: what is being said, or what would be. */
  get line() {
    if (this.watch?.why && this.plays) return this.watch.why;
    if (performance.now() < this.cue.until) return this.cue.text;
    const saying = this.parts.voice.saying;
    return saying?.shows ? saying.text : lineAt(this.phrases, this.session.into);
  }

  play() {
    if (this.plays || isOver(this.session)) return;
    this.plays = true;
    this.why = null;
    this.heldAt = performance.now();
    this.clock = startedAt(this.heldAt);
    this.ticker.start(this.isCalm);
    this.parts.turned(true);
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
    this.parts.turned(false);
    this.parts.voice.silence();
    this.parts.announcing.turnPage();
    if (performance.now() - this.placedAt < ON_THE_WAY) this.place = this.placed; // it may have been cut off
    this.parts.keep(this.session, []);
    this.parts.show();
  }

  stop() {
    this.plays = false;
    this.ticker.stop();
    this.parts.voice.silence();
    this.parts.announcing.turnPage();
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
    if (wasAway) return this.comeBack();
    const { index, into } = this.session;
    const passed = counted(step, into, seconds, { isSpeaking: this.parts.voice.saying !== null, waited: this.waited });
    this.waited += seconds - passed;
    this.sayPrompt();
    const led = leadTime(step, into, passed, { watch: this.watch, waited: this.stood });
    this.stood += passed - led;
    if (passed > led && this.stood >= PATIENCE) this.goOnUnseen();
    this.spent += passed;
    if (this.watch && isWork(step) && isLetBe(step, into, this.spent, this.watch)) return this.letBe(step, this.watch);
    const outcome = pass(this.session, watchedTime(step, into, led, this.watch), step.kind === "hold" ? this.counted : null);
    const hasEnded = outcome.session.index !== index;
    for (const sound of hasEnded ? [] : soundsBetween(step, into, outcome.session.into, { ticks: this.parts.ticks() })) this.parts.sounds.play(sound);
    if (hasEnded && isWork(step)) this.parts.sounds.play("end");
    this.take(outcome);
    if (hasEnded) this.arrive();
    else this.proceed();
  }

  /** Somebody was away, and is told that nothing went on meanwhile: whoever doesn't see the screen doesn't know. */
  comeBack() {
    this.pause("away");
    if (this.why === "away") this.tell(this.parts.words["paused_meanwhile"] ?? "");
  }

  /** The camera hasn't seen it well enough to tell: what is kept is said. @param {Step} step @param {Watch} watch */
  letBe(step, watch) {
    this.watch = null;
    this.parts.sounds.play("end");
    const kept = keptOf(step, watch);
    const said = fill(this.parts.words[wordFor(step, kept)] ?? "", { ...kept, all: step.reps ?? 0 });
    this.take(complete(this.session, kept, step.kind === "hold" ? step.seconds : this.session.into));
    this.arrive(said);
    if (!isOver(this.session)) this.tell(said);
  }

  /** What the camera tells of what is watched. @param {Record<string, any>} told */
  see(told) {
    const step = stepOf(this.session);
    if (this.watch === null || step === undefined || !this.plays) return;
    if ("prompt" in told) return this.stepIn(told);
    if (told["measured"]) this.session = { ...this.session, watched: told["measured"] };
    const still = this.whyStill(step, told);
    const why = whyIn(step, this.session.into, told) ?? still;
    this.watchAs(step, seeing(this.watch, { ...told, why }));
    const isSaid = this.doubt(why);
    if (!isSaid && told["cue"] && isWork(step)) this.tell(told["cue"].say);
    if (told["wish"] === "pause") this.pauseFromAfar();
  }

  /** Why the clock of a hold stands, where nothing is wrong with the picture. @param {Step} step @param {Record<string, any>} told @returns {string|null} */
  whyStill(step, told) {
    const now = performance.now();
    if (step.kind !== "hold" || told["holds"] || told["why"]) this.heldAt = now;
    return now - this.heldAt > INTO_IT ? (this.parts.words["hold_stands"] ?? null) : null;
  }

  /** Say what is wrong, or that nothing is any more; whether either was said. @param {string|null} why */
  doubt(why) {
    const { camera_sees: seen = "", hold_stands: stands } = this.parts.words;
    const { doubts, say, over } = doubting(this.doubts, why, performance.now());
    this.doubts = doubts;
    const text = say ?? (over && over !== stands ? seen : "");
    if (text) this.tell(text);
    return text !== "";
  }

  /** Nobody was seen for as long as a lead-in waits. */
  goOnUnseen() {
    this.prompt = { ...this.prompt, next: Infinity };
    this.tell(this.parts.words["camera_unseen"] ?? "");
  }

  /** Where the phone stands is said once what comes was named. @param {string} text @param {() => void} [told] what follows when it was said */
  tellPlace(text, told = () => {}) {
    this.place = text;
    this.isPlaced = told;
  }

  sayPlace() {
    if (this.place === "" || !this.plays) return;
    this.placedAt = performance.now();
    this.tell(this.place);
    this.isPlaced();
    this.placed = this.place;
    this.place = "";
    const step = stepOf(this.session);
    if (step && !isWork(step)) this.phrases = this.phrases.map(waiting);
  }

  /** The camera is there now: it goes on with what runs, from where the clock has counted to. */
  seeFromHere() {
    const step = stepOf(this.session);
    const watch = step ? this.parts.follow(this.session) : null;
    this.watch = step && watch ? joining(watch, doneBy(step, this.session.into)) : null;
  }

  /** From here on the clock counts again. */
  unwatched() {
    this.watch = null;
    this.prompt = NO_PROMPT;
    this.doubts = NO_DOUBT;
    this.place = this.placed = "";
    this.parts.show();
  }

  /** Pause, and say so: whoever raised an arm is too far away to read it. */
  pauseFromAfar() {
    this.pause("asked");
    this.tell(this.parts.words["paused_from_afar"] ?? "");
  }

  /** Somebody steps into the picture, or is there. @param {Record<string, any>} told */
  stepIn(told) {
    if (this.watch) this.watch = steppingIn(this.watch, told);
    this.prompt = { text: told["say"], next: told["prompt"] === "nobody" ? this.placedAt + ON_THE_WAY : 0, again: AGAIN };
    this.sayPrompt();
  }

  /** What still holds is said as soon as the voice is free, and again after a while: whoever doesn't see it has nothing else to go by. */
  sayPrompt() {
    const now = performance.now();
    if (this.prompt.text === "" || now < this.prompt.next || this.parts.voice.saying) return;
    const { text, again } = this.prompt;
    this.prompt = { text, next: this.watch?.isSettingUp ? now + again : Infinity, again: 2 * AGAIN };
    this.tell(text);
  }

  /** One more or one fewer than the camera has counted. @param {number} by */
  correct(by) {
    const step = stepOf(this.session);
    if (this.watch === null || step === undefined || !isWork(step)) return;
    this.watchAs(step, corrected(this.watch, by));
    this.parts.show();
  }

  /** @param {Step} step @param {Watch} watch */
  watchAs(step, watch) {
    const before = leftOf(step, this.watch ?? watch);
    this.watch = watch;
    const left = leftOf(step, watch);
    if (left === null) return;
    const counted = toldOf(step, watch, this.session.into);
    if (isComplete(step, watch) && counted && this.plays) return this.completed(counted); // or was, while it stood
    if (left === before) return;
    const text = left === 1 ? (this.parts.words["last_one"] ?? "") : String(left);
    this.parts.voice.offer({ at: 0, text, rank: "count", shows: false });
    if (!this.parts.voice.isOn) this.parts.announcing.tell(text);
  }

  /** @param {import("./session/session.js").Counted} counted */
  completed(counted) {
    this.parts.sounds.play("end");
    this.take(complete(this.session, counted));
    this.arrive();
  }

  /** Say something that the camera saw, and let it stand there for a while. @param {string} text @param {"must"|"cue"} [rank] */
  tell(text, rank = "must") {
    this.cue = { text, until: performance.now() + CUE_STANDS };
    this.parts.voice.offer({ at: 0, text, rank, shows: true });
    if (!this.parts.voice.isOn) this.parts.announcing.tell(text);
  }

  /** What was counted by a camera in the step that runs. */
  get counted() {
    const step = stepOf(this.session);
    return step ? toldOf(step, this.watch, this.session.into) : null;
  }

  /** @param {Outcome} outcome */
  take({ session, happened }) {
    const isNewSecond = Math.floor(session.into) !== Math.floor(this.session.into) || session.index !== this.session.index;
    this.session = session;
    if (happened.length > 0 || isNewSecond) this.parts.keep(session, happened);
  }

  /** The next step begins, or all are over. @param {string} [said] what is to be said of the one before */
  arrive(said = "") {
    const step = stepOf(this.session);
    if (step === undefined) return this.parts.over(said);
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
    this.parts.voice.turnPage();
    this.parts.announcing.turnPage();
    this.heard = heard;
    this.waited = this.stood = this.spent = 0;
    this.cue = { text: "", until: 0 };
    if (this.session.watched) this.session = { ...this.session, watched: null }; // it begins anew
    this.prompt = NO_PROMPT;
    this.heldAt = performance.now();
    this.place = this.placed = "";
    this.watch = this.parts.follow(this.session);
    if (!this.watch || !step || !isWork(step)) this.doubts = NO_DOUBT; // what was wrong in a set is over with it
    this.phrases = step ? this.plan(step) : [];
  }

  /** @param {Step} step */
  plan(step) {
    const { exercises, words, voice } = this.parts;
    const work = this.session.timeline.steps[workFrom(this.session.timeline, this.session.index) ?? -1];
    const isFirst = !this.told.has(step.exercise);
    const how = { rate: voice.settings.rate, isFirst, ...(work && { work }) };
    const phrases = phrasesOf(step, exercises[step.exercise ?? ""], words, how);
    return this.watch && isWork(step) ? phrases.filter((phrase) => isLed(step, phrase)) : phrases;
  }

  /** Whether a screen reader is told, where no voice speaks: what must be known, and the start position. @param {import("./session/phrases.js").Phrase} phrase */
  isAnnounced({ rank }) {
    const step = stepOf(this.session);
    if (this.parts.voice.isOn || !step) return false;
    return rank === "must" || rank === "change" || (rank === "cue" && !isWork(step));
  }

  proceed() {
    const { into } = this.session;
    const step = stepOf(this.session);
    if (step && !isWork(step)) this.told.add(step.exercise);
    for (const phrase of dueBetween(this.phrases, this.heard, into)) {
      this.parts.voice.offer(phrase);
      if (this.isAnnounced(phrase)) this.parts.announcing.tell(phrase.text);
    }
    this.heard = into;
    this.sayPlace();
    this.parts.show();
  }
}

/** The start position waits until it was said where the phone stands, instead of being left out meanwhile. @param {import("./session/phrases.js").Phrase} phrase @returns {import("./session/phrases.js").Phrase} */
const waiting = (phrase) => (phrase.rank === "cue" ? { ...phrase, rank: "must" } : phrase);

/** Whether a phrase is said where a camera watches: it counts itself, and gives the cues. @param {Step} step @param {import("./session/phrases.js").Phrase} phrase */
const isLed = (step, { rank }) => rank !== "cue" && (rank !== "count" || step.reps === null);
