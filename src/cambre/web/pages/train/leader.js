// Leads a session: brings the page, the clock, the voice and the journal together.

import { Afterwards } from "./afterwards.js";
import { Announcing } from "./announcing.js";
import { Asking } from "./asking.js";
import { Awake, claim, isClaimed } from "./awake.js";
import { Changing } from "./changing.js";
import { Drawn } from "./drawn.js";
import { Headset } from "./headset.js";
import { listen } from "./input.js";
import { Keeping } from "./keeping.js";
import { Pain } from "./pain.js";
import { Playing } from "./playing.js";
import { Screen } from "./screen.js";
import { begin, isGiddy, isOver, repeat, stepOf } from "./session/session.js";
import { isElsewhere, isWork } from "./session/timeline.js";
import { fill } from "./session/words.js";
import { SettingsForm } from "./settings-form.js";
import { Sounds } from "./sounds.js";
import { Voice } from "./voice.js";
import { Watcher } from "./watcher.js";

/** @typedef {import("./session/session.js").Session} Session */
/** @typedef {import("./session/session.js").Reason} Reason */
/** @typedef {Record<string, import("./session/timeline.js").Exercise>} Exercises */

const AT_ONCE = ["#go", "#resume"]; // the address of somebody who has pressed “start” or “go on” already

export class Leader {
  /** @param {HTMLElement} root the element that holds the page's parts */
  constructor(root) {
    this.root = root;
    this.leaving = new AbortController();
    const { signal } = this.leaving;
    /** @type {{timeline: import("./session/timeline.js").Timeline, exercises: Exercises, made_for: string, chosen: import("./session/settings.js").Told, red: import("./ending.js").Red}} */
    this.given = this.read("document");
    /** @type {import("./session/words.js").Words} */
    this.words = this.read("words");
    /** @type {Playing|null} */
    this.playing = null;
    /** @type {Promise<(() => void)|null>|null} */
    this.claiming = null;
    this.screen = new Screen(root, this.words, signal);
    this.keeping = new Keeping(root.dataset["journal"] ?? "", (state) => this.tellSending(state), this.given.chosen);
    this.voice = new Voice(this.keeping.settings, () => this.show());
    this.sounds = new Sounds(() => this.playing?.pause("away"));
    this.announcing = new Announcing(this.screen.slot("live"));
    this.awake = new Awake();
    this.headset = new Headset();
    this.asking = new Asking(root, () => this.playing, () => this.play(), signal);
    this.pain = new Pain(() => this.playing, this);
    this.changing = new Changing(() => this.playing, this);
    this.watcher = new Watcher(this);
    this.drawn = new Drawn(this);
    this.afterwards = new Afterwards({
      screen: this.screen,
      keeping: this.keeping,
      red: this.given.red,
      history: root.dataset["history"] ?? "",
      release: () => this.letGo(),
    });
    this.keeping.madeFor = this.given.made_for;
    this.form = new SettingsForm(root, this, signal);
    this.screen.slot("awake-note").hidden = Awake.isPossible;
    listen(this, signal);
    this.offer();
  }

  /** @param {string} name */
  read(name) {
    return JSON.parse(this.root.querySelector(`script[data-${name}]`)?.textContent ?? "null");
  }

  close() {
    this.afterwards.leave();
    this.goAway();
    this.watcher.close();
    this.leaving.abort();
    this.sounds.close();
    this.headset.close();
    this.keeping.sender.stop();
  }

  /** Show the beginning, or what was left open; somebody who has pressed “start” on another page needn't again. @returns {unknown} */
  offer() {
    const saved = this.keeping.open(this.given.timeline.program);
    const asked = this.asked();
    this.screen.know(saved?.exercises ?? this.given.exercises, saved?.session.timeline ?? this.given.timeline);
    if (saved === null) return this.offerBeginning(asked);
    this.keeping.exercises = saved.exercises;
    const reason = saved.ending ?? (isOver(saved.session) ? "finished" : null);
    if (reason) return this.afterwards.show(saved.session, reason);
    if (asked) return this.resume();
    this.screen.offerResume(saved.session);
    isClaimed().then((isTaken) => isTaken && this.root.dataset["view"] === "resume" && this.screen.part("elsewhere"));
  }

  /** @param {string|null} asked @returns {unknown} */
  offerBeginning(asked) {
    const isOutdated = this.keeping.wasOutdated;
    if (asked === "#go" && this.keeping.settings.prepared && !isOutdated) return this.start();
    const why = isOutdated ? "outdated" : asked === "#resume" ? "other_device" : null;
    this.screen.slot("why-anew").hidden = why === null;
    if (why) this.screen.write("why-anew", this.words[why] ?? "");
    this.screen.part("before");
  }

  /** What the address asks for. It asks only once, and only where the browser lets a page speak. */
  asked() {
    const { hash } = location;
    if (!AT_ONCE.includes(hash)) return null;
    history.replaceState(history.state, "", location.pathname + location.search);
    return (navigator.userActivation?.hasBeenActive ?? true) ? hash : null;
  }

  /** Begin; the first time after somebody has said that the voice is heard. A page that was asked for before comes first. */
  async begin() {
    if ("waits" in document.documentElement.dataset) return;
    this.sounds.wake();
    if (this.keeping.settings.prepared || !this.voice.isOn) return this.start();
    this.asking.ask("hear");
    this.voice.say(this.words["hear"] ?? "");
  }

  async start() {
    if (this.playing || !(await this.claim()) || this.playing) return;
    if (!(await this.isAsked()) || this.playing) return;
    this.keeping.settleOld();
    this.keeping.choose({ prepared: true });
    const begun = begin(this.given.timeline, crypto.randomUUID());
    this.keeping.exercises = this.given.exercises;
    this.keeping.keep(begun.session, begun.happened);
    this.lead(begun.session).arrive();
    this.play();
    this.watcher.tellRefusal();
  }

  /** Go on with time to get into the position again. */
  async resume() {
    const saved = this.keeping.open(this.given.timeline.program);
    if (saved === null) return this.offer();
    if (this.playing || !(await this.claim()) || this.playing) return;
    if (!(await this.isAsked()) || this.playing) return;
    const step = stepOf(saved.session);
    const { session } = step && isWork(step) ? repeat(saved.session) : saved;
    this.lead(session).arrive();
    this.tell(fill(this.words["say_resume"] ?? "", { name: this.screen.nameOf(stepOf(session)) }));
    this.play();
    this.watcher.tellRefusal();
  }

  /** Whether it may begin after the browser has asked for the camera: somebody may have left, or pressed twice. */
  async isAsked() {
    if (!this.leaving.signal.aborted) await this.watcher.ask();
    if (this.leaving.signal.aborted) this.watcher.close();
    return this.playing === null && !this.leaving.signal.aborted;
  }

  /** Say a text, with our voice or a screen reader's. @param {string} text */
  tell(text) {
    if (this.voice.isOn) this.voice.say(text);
    else this.announcing.tell(text);
  }

  /** Whether this window may lead; another one may be leading already. */
  async claim() {
    this.sounds.wake();
    this.claiming ??= claim();
    const release = await this.claiming;
    if (release === null) {
      this.claiming = null;
      this.screen.part("elsewhere");
    }
    return release !== null;
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
      ticks: () => keeping.settings.metronome,
      announcing: this.announcing,
      begun: () => keeping.settings.flash && this.screen.flash(),
      over: (said) => this.end("finished", said),
      follow: (now) => this.watcher.follow(now),
      turned: (plays) => this.watcher.turn(plays),
    });
    this.watcher.open();
    this.screen.part("playing");
    this.screen.stage.loadOthers();
    return this.playing;
  }

  play() {
    this.awake.on();
    this.playing?.play();
  }

  show() {
    if (!this.playing) return;
    const { session, line, forms, plays, why, isCalm, watch } = this.playing;
    const { mirrored } = this.keeping.settings;
    this.screen.show(session, { line, forms, plays, why, isCalm, watch, isMuted: this.voice.isMuted, isMirrored: mirrored });
    this.headset.name(this.screen.nameOf(stepOf(session)), session.timeline.title);
    this.headset.follow(plays);
    if (!plays) this.awake.off();
  }

  /** Say and show the start position of what runs or comes. */
  describe() {
    const exercise = this.screen.exercises[(this.playing && stepOf(this.playing.session)?.exercise) ?? ""];
    if (!exercise) return;
    const forms = this.playing?.forms ?? [];
    this.screen.describe(exercise, forms);
    this.asking.ask("describe");
    this.voice.say([...forms, ...(isElsewhere(exercise, forms) ? [] : exercise.start)].join(" "));
  }

  /** The session is over: keep that, and ask how it was. @param {Reason} reason @param {string} [said] what is to be said of its last step */
  end(reason, said = "") {
    if (!this.playing) return;
    const { session } = this.playing;
    this.asking.close({ goesOn: false });
    this.playing.stop();
    this.playing = null;
    this.watcher.finish(session.session);
    this.awake.off();
    this.headset.close();
    this.keeping.keep(session, [], reason);
    this.afterwards.show(session, reason);
    this.screen.slot("last-said").hidden = said === "";
    this.screen.write("last-said", said);
    if (said) this.tell(said);
    if (reason === "finished") this.voice.say(this.screen.slot("farewell").textContent ?? "");
    if (reason === "pain") this.voice.say(this.screen.slot(isGiddy(session) ? "giddy-now" : "do-now").textContent ?? "");
  }

  /** The page goes: what runs can go on later, what is over is ended with what was answered so far. */
  goAway() {
    this.playing?.pause("away");
    this.afterwards.goAway();
    this.keeping.sender.sendLast();
    this.letGo();
  }

  /** Another window may lead. */
  letGo() {
    this.claiming?.then((release) => release?.());
    this.claiming = null;
  }

  /** @param {import("./sender.js").State} state */
  tellSending(state) {
    this.screen.write("sending", state === "sent" ? "" : (this.words[state] ?? ""));
  }
}
