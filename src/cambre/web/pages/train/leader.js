// Leads a session: brings the page, the clock, the voice and the journal together.

import { visit } from "../../shared/navigate.js";
import { Asking } from "./asking.js";
import { Awake, claim } from "./awake.js";
import { showEnding } from "./ending.js";
import { listen } from "./input.js";
import { Keeping } from "./keeping.js";
import { Pain } from "./pain.js";
import { Playing } from "./playing.js";
import { Screen } from "./screen.js";
import { begin, isOver, stepOf } from "./session/session.js";
import { fill } from "./session/words.js";
import { SettingsForm } from "./settings-form.js";
import { Sounds } from "./sounds.js";
import { Voice } from "./voice.js";

/** @typedef {import("./session/session.js").Session} Session */
/** @typedef {import("./session/session.js").Reason} Reason */
/** @typedef {Record<string, import("./session/timeline.js").Exercise>} Exercises */

export class Leader {
  /** @param {HTMLElement} root the element that holds the page's parts */
  constructor(root) {
    this.root = root;
    this.leaving = new AbortController();
    const { signal } = this.leaving;
    /** @type {{timeline: import("./session/timeline.js").Timeline, exercises: Exercises}} */
    this.given = this.read("document");
    /** @type {import("./session/words.js").Words} */
    this.words = this.read("words");
    /** @type {Playing|null} */
    this.playing = null;
    /** @type {{session: Session, reason: Reason}|null} */
    this.ended = null;
    /** @type {(() => void)|null} */
    this.release = null;
    this.screen = new Screen(root, this.words, signal);
    this.keeping = new Keeping(root.dataset["journal"] ?? "", (state) => this.tellSending(state));
    this.voice = new Voice(this.keeping.settings);
    this.sounds = new Sounds();
    this.awake = new Awake();
    this.asking = new Asking(root, () => this.playing, signal);
    this.pain = new Pain(() => this.playing, this);
    this.form = new SettingsForm(root, this, signal);
    listen(this, signal);
    this.offer();
  }

  /** @param {string} name */
  read(name) {
    return JSON.parse(this.root.querySelector(`script[data-${name}]`)?.textContent ?? "null");
  }

  close() {
    this.goAway();
    this.leaving.abort();
    this.sounds.close();
    this.keeping.sender.stop();
  }

  /** Show the beginning, or what was left open. */
  offer() {
    const saved = this.keeping.open(this.given.timeline.program);
    this.screen.know(saved?.exercises ?? this.given.exercises);
    if (saved === null) return this.screen.part("before");
    this.keeping.exercises = saved.exercises;
    const reason = saved.ending ?? (isOver(saved.session) ? "finished" : null);
    if (reason) return this.showEnd(saved.session, reason);
    this.screen.offerResume(saved.session);
  }

  async start() {
    if (!(await this.claim())) return;
    this.keeping.settleOld();
    const begun = begin(this.given.timeline, crypto.randomUUID());
    this.keeping.exercises = this.given.exercises;
    this.keeping.keep(begun.session, begun.happened);
    this.lead(begun.session).arrive();
    this.play();
  }

  async resume() {
    const saved = this.keeping.open(this.given.timeline.program);
    if (saved === null) return this.offer();
    if (!(await this.claim())) return;
    const playing = this.lead(saved.session);
    this.voice.say(fill(this.words["say_resume"] ?? "", { name: this.screen.nameOf(stepOf(saved.session)) }));
    playing.proceed();
    this.play();
  }

  /** Whether this window may lead; another one may be leading already. */
  async claim() {
    this.sounds.wake();
    this.release ??= await claim();
    if (this.release === null) this.screen.part("elsewhere");
    return this.release !== null;
  }

  /** @param {Session} session */
  lead(session) {
    const { words, voice, sounds, keeping } = this;
    this.playing = new Playing(session, {
      exercises: keeping.exercises,
      words,
      voice,
      sounds,
      keep: (now, happened) => keeping.keep(now, happened),
      show: () => this.show(),
      announce: (text) => this.screen.write("live", text),
      begun: () => keeping.settings.flash && this.screen.flash(),
      over: () => this.end("finished"),
    });
    this.screen.part("playing");
    return this.playing;
  }

  play() {
    this.awake.on();
    this.playing?.play();
  }

  show() {
    if (!this.playing) return;
    const { session, line, plays, why, isCalm } = this.playing;
    this.screen.show(session, { line, plays, why, isCalm, isMuted: this.voice.isMuted });
    if (!plays) this.awake.off();
  }

  /** Say and show the start position of what runs or comes. */
  describe() {
    const exercise = this.screen.exercises[(this.playing && stepOf(this.playing.session)?.exercise) ?? ""];
    if (!exercise) return;
    this.screen.describe(exercise);
    this.asking.ask("describe");
    this.voice.say(exercise.start.join(" "));
  }

  /** The session is over: keep that, and ask how it was. @param {Reason} reason */
  end(reason) {
    if (!this.playing) return;
    const { session } = this.playing;
    this.asking.close({ goesOn: false });
    this.playing.stop();
    this.playing = null;
    this.awake.off();
    this.keeping.keep(session, [], reason);
    this.showEnd(session, reason);
    if (reason === "finished") this.voice.say(this.screen.slot("farewell").textContent ?? "");
  }

  /** @param {Session} session @param {Reason} reason */
  showEnd(session, reason) {
    this.ended = { session, reason };
    showEnding(this.screen, session, reason);
  }

  /** Write the end into the journal and go to the history. @param {{effort?: number, pain?: number, note?: string}} answers */
  async settle(answers) {
    const isSent = await this.settled(answers);
    if (isSent) this.goToHistory();
    else this.screen.part("kept");
  }

  /** @param {{effort?: number, pain?: number, note?: string}} answers */
  settled(answers) {
    const { ended } = this;
    this.ended = null;
    this.release?.();
    this.release = null;
    return ended ? this.keeping.settle(ended.session, ended.reason, answers) : Promise.resolve(true);
  }

  async sendAgain() {
    if (await this.keeping.sender.send()) this.goToHistory();
  }

  goToHistory() {
    visit(this.root.dataset["history"] ?? "");
  }

  /** The page goes: what runs can go on later, what is over is ended with what was answered so far. */
  goAway() {
    this.playing?.pause("away");
    if (this.ended) this.settled(this.screen.answers());
    this.keeping.sender.sendLast();
    this.release?.();
    this.release = null;
  }

  /** @param {import("./sender.js").State} state */
  tellSending(state) {
    this.screen.write("sending", state === "sent" ? "" : (this.words[state] ?? ""));
  }
}
