// The camera in a session: brings it, says clearly when there is none, and lets go of it. The session never waits for it.

import { NoCameraError, openCamera } from "../../shared/camera/camera.js";
import { DrawnYou, stepInto } from "../../shared/camera/drawn-you.js";
import { whichOf } from "../../shared/camera/lenses.js";
import { NotReadyError, Watching, groundFor } from "../../shared/camera/watching.js";
import { stepOf } from "./session/session.js";
import { isWork, workFrom } from "./session/timeline.js";
import { SETTING_UP, UNSEEN } from "./session/watched.js";

/** @typedef {import("./session/session.js").Session} Session */
/** @typedef {import("./session/watched.js").Watch} Watch */
/** @typedef {import("./drawn.js").Best} Best */

const LEAST_SHOTS = 5; // of a loop
const READ = 10_000; // milliseconds that it stands there why there is no camera, before the next step takes it away

export class Watcher {
  /** @param {import("./leader.js").Leader} leader */
  constructor(leader) {
    this.leader = leader;
    /** @type {import("../../shared/camera/camera.js").Camera|null} */
    this.camera = null;
    /** @type {Watching|null} */
    this.watching = null;
    /** @type {import("../../shared/camera/watching.js").Ground|null} */
    this.ground = null;
    /** @type {Set<string>} */
    this.asked = new Set();
    /** What was told of each: whether it can be followed is known. @type {Set<string>} */
    this.known = new Set();
    /** @type {DrawnYou|null} */
    this.you = null;
    /** What was watched last, for the drawing afterwards. @type {{exercise: string, side: string|null, name: string, isWork: boolean}|null} */
    this.last = null;
    /** @type {Best|null} */
    this.best = null;
    /** The side that was seen last. @type {"left"|"right"} */
    this.near = "right";
    /** A body to step into. @type {number[]} */
    this.outlined = [];
    /** Of the picture. @type {[number, number]|undefined} */
    this.size = undefined;
    /** How the exercises look, as far as it was asked for. @type {Promise<void>} */
    this.knowing = Promise.resolve();
    /** The browser's question, while it stands. @type {Promise<void>|null} */
    this.asking = null;
    this.isTold = true; // why there is no camera
    this.notedAt = -Infinity; // when that was written
    this.toldOfArm = false; // that a raised arm pauses
    /** Where the phone was said to stand. */
    this.placed = "";
  }

  get screen() {
    return this.leader.screen;
  }

  /** Ask for the camera where somebody wants it, before anything begins; once, however often it is pressed. @returns {Promise<void>} */
  ask() {
    this.asking ??= this.bring().finally(() => (this.asking = null));
    return this.asking;
  }

  /** @returns {Promise<void>} */
  async bring() {
    if (!this.leader.form.wantsCamera || this.camera) return;
    const { keeping, form } = this.leader;
    const { lens } = keeping.settings;
    try {
      const camera = (this.camera = await openCamera(whichOf(lens)));
      form.offerLenses();
      if (keeping.settings.lens !== lens) return this.bringAnother(camera); // while the browser asked
      camera.addEventListener("taken", () => this.camera === camera && this.refuse("taken"));
    } catch (error) {
      if (!(error instanceof NoCameraError)) throw error;
      this.refuse(error.why);
    }
  }

  /** @param {import("../../shared/camera/camera.js").Camera} camera @returns {Promise<void>} */
  bringAnother(camera) {
    camera.close();
    this.camera = null;
    return this.bring();
  }

  /** Somebody has chosen, or doesn't want it any more; in the middle of a session it counts at once. */
  async wished() {
    if (!this.leader.playing) return;
    if (!this.leader.form.wantsCamera) return this.camera ? this.leave() : undefined;
    await this.ask();
    if (this.leader.leaving.signal.aborted || this.leader.root.dataset["view"] !== "playing") return this.close(); // it ended meanwhile
    await this.open();
  }

  /** Load what watches while the session goes on. */
  async open() {
    const { camera } = this;
    if (!camera || this.watching) return;
    this.note("camera_coming");
    this.put(camera);
    try {
      await this.know(this.leader.playing?.session);
      if (this.camera !== camera) return;
      if (!this.ground) return this.refuse("broken");
      const watching = await Watching.open(camera, this.ground, (told) => this.told(told), (seen) => this.seen(seen), this.leader.keeping.settings.model);
      if (this.camera !== camera) return watching.close(); // the session is over
      this.watching = watching;
      watching.onBroken = () => this.refuse("broken");
      watching.onModel = () => this.tellModel();
      this.tellModel();
      this.note(null);
      this.leader.playing?.seeFromHere();
    } catch (error) {
      if (this.camera === camera) this.refuse(error instanceof NotReadyError ? error.why : "broken");
    }
  }

  /** Another camera was chosen; in the middle of a session it counts at once. */
  async wantLens() {
    if (!this.camera) return;
    this.letGo();
    await this.wished();
  }

  /** Another model was chosen; in the middle of a session it counts at once. */
  wantModel() {
    this.watching?.want(this.leader.keeping.settings.model);
  }

  /** Say which model looks. */
  tellModel() {
    const { model, wish } = this.watching ?? {};
    const name = model === "lite" && wish === "auto" ? "slow" : (model ?? "none");
    this.screen.write("model-note", this.screen.words[`model_${name}`] ?? "");
  }

  /** Know how the exercises of a session look. @param {Session|undefined} session @returns {Promise<void>} */
  know(session) {
    const slugs = new Set(session?.timeline.steps.flatMap(({ exercise }) => (exercise && !this.asked.has(exercise) ? [exercise] : [])));
    if (slugs.size > 0) this.knowing = this.learn(slugs);
    return this.knowing;
  }

  /** @param {Set<string>} slugs */
  async learn(slugs) {
    for (const slug of slugs) this.asked.add(slug);
    const found = await groundFor(this.leader.root.dataset["watching"] ?? "", [...slugs]).catch((error) => {
      for (const slug of slugs) this.asked.delete(slug); // so that they are asked for again
      throw error;
    });
    this.ground = { ...found, exercises: { ...this.ground?.exercises, ...found.exercises } };
    for (const slug of slugs) this.known.add(slug);
  }

  /** @param {import("../../shared/camera/camera.js").Camera} camera */
  put(camera) {
    const place = this.screen.slot("you-picture");
    place.classList.toggle("as-mirror", camera.facing === "user");
    place.replaceChildren(camera.video);
    this.you ??= new DrawnYou(this.screen.slot("you-drawn"), this.leader.drawn.element.person);
    camera.turn(true);
  }

  /** Watch what runs, or what comes; null where a camera can't follow it. @param {Session} session @returns {Watch|null} */
  follow(session) {
    this.settle();
    if (!this.camera && performance.now() - this.notedAt > READ) this.note(null);
    const step = stepOf(session);
    const work = session.timeline.steps[workFrom(session.timeline, session.index) ?? -1];
    const slug = work?.exercise ?? "";
    if (this.watching && !this.asked.has(slug)) this.know(session).catch(() => {}); // then the next one of it is watched
    const followed = this.ground?.exercises[slug];
    const isShown = Boolean(this.watching && followed && step);
    this.show(isShown);
    if (!this.watching || !followed || !step || !work) {
      this.place(null);
      this.watching?.pause();
      if (this.watching && step?.kind === "prepare" && this.known.has(slug)) this.tellPlace(this.screen.words["camera_not_this"] ?? "", slug);
      return null;
    }
    this.you?.begin();
    this.last = { exercise: slug, side: work.side, name: this.screen.nameOf(work), isWork: isWork(step) };
    const isSettingUp = step.kind === "prepare";
    const { view, watched, texts, trunks } = followed;
    this.watching.begin(isSettingUp ? { sort: "set_up", view, trunks, texts } : { sort: "exercise", watched, side: work.side, texts });
    this.turn(this.leader.playing?.plays ?? false);
    this.place(isSettingUp ? followed : null);
    return isSettingUp ? SETTING_UP : UNSEEN;
  }

  /** Show and say where the phone stands, and where to step into; nothing while the movement runs. @param {import("../../shared/camera/watching.js").Followed|null} followed */
  place(followed) {
    this.leader.root.toggleAttribute("data-places", followed !== null);
    this.outline(followed?.outline ?? []);
    if (followed === null) return;
    const shown = followed.lies && followed.view === "side" ? "lies" : followed.view;
    for (const view of ["side", "lies", "front", "back"]) this.screen.slot(`phone-${view}`).hidden = view !== shown;
    this.screen.write("phone-say", followed.say);
    this.tellPlace(followed.say);
  }

  /** Say where the phone stands, or that it needn't; again only where it is another place. @param {string} text @param {string} [of] what it is about */
  tellPlace(text, of = text) {
    if (this.placed !== of) this.leader.playing?.tellPlace(text, () => (this.placed = of));
  }

  /** @param {number[]} points of a body that stands right; empty where none is drawn */
  outline(points) {
    const outline = this.screen.slot("you-outline");
    this.outlined = points;
    outline.innerHTML = stepInto(points, this.size);
    outline.classList.toggle("mirrored", this.isMirrored);
  }

  /** It goes on, or stands still: then nothing is looked at. @param {boolean} plays */
  turn(plays) {
    if (plays && this.last) this.watching?.goOn();
    if (!plays) this.watching?.pause();
  }

  /** @param {import("../../shared/camera/watching.js").Told} told */
  told(told) {
    this.leader.playing?.see(told);
    if (!told["arm"] || this.toldOfArm || this.leader.playing?.cue.text) return;
    this.toldOfArm = true;
    this.leader.playing?.tell(this.screen.words["arm_pauses"] ?? "");
  }

  /** @param {import("../../shared/camera/observe-worker.js").Seen} seen */
  seen(seen) {
    const { leader, isMirrored } = this;
    const isClose = !["data-places", "data-picture"].some((over) => leader.root.hasAttribute(over)); // else it lies over something
    const isTurned = String(seen.size) !== String(this.size);
    this.size = seen.size;
    if (isTurned) this.outline(this.outlined); // it was drawn for another shape
    this.near = leader.playing?.watch?.near ?? this.near;
    this.you?.show(seen, { near: this.near, isMirrored, isClose });
  }

  get isMirrored() {
    return this.camera?.facing === "user";
  }

  /** What was watched is over: keep its calmest repetition in mind, for the drawing afterwards. */
  async settle() {
    const { last, watching } = this;
    this.last = null;
    if (!last?.isWork || !watching) return;
    const [{ reel }, { isMirrored, near }] = [watching, this];
    const best = (await watching.end())?.["best"];
    const shots = best ? reel.between(best.from_s, best.to_s) : [];
    const smooth = best?.smoothness ?? -Infinity;
    if (shots.length >= LEAST_SHOTS && (this.best === null || smooth > this.best.smooth)) this.best = { ...last, shots, smooth, near, isMirrored };
  }

  /** @param {boolean} isShown */
  show(isShown) {
    const you = this.screen.slot("you");
    if (!isShown && you.contains(document.activeElement)) this.screen.slot("pause").focus({ preventScroll: true }); // what is hidden would take the focus with it
    you.hidden = !isShown;
    this.leader.root.toggleAttribute("data-seen", isShown);
  }

  /** @param {HTMLElement|null} button */
  showPicture(button) {
    const isShown = this.leader.root.toggleAttribute("data-picture");
    button?.setAttribute("aria-pressed", String(isShown));
  }

  /** Say why there is no camera; the session goes on. @param {string} why */
  refuse(why) {
    this.letGo();
    this.note(`camera_${why}`);
    this.leader.form.wantsCamera = false; // so that one press asks for it again
    this.isTold = this.leader.playing !== null;
    if (this.isTold) this.leader.tell(this.screen.words[`camera_${why}`] ?? "");
  }

  /** Say why there is none, once a session is there that goes on without it. */
  tellRefusal() {
    if (!this.isTold) this.leader.playing?.tell(this.screen.slot("camera-note").textContent ?? "");
    this.isTold = true;
  }

  /** Somebody wants to go on without it. */
  leave() {
    this.refuse("left");
  }

  /** @param {string|null} name */
  note(name) {
    this.notedAt = performance.now();
    this.screen.slot("camera-note").hidden = name === null;
    this.screen.write("camera-note", name === null ? "" : (this.screen.words[name] ?? ""));
  }

  letGo() {
    this.last = null;
    this.placed = ""; // another camera looks from elsewhere
    this.watching?.close();
    this.camera?.close();
    this.watching = this.camera = null;
    this.tellModel();
    this.show(false);
    this.place(null);
    this.leader.playing?.unwatched();
  }

  /** The session is over: let go of the camera, and show the drawing. @param {string} session its uuid */
  async finish(session) {
    this.watching?.pause();
    this.camera?.close(); // before anything that may take its time
    await this.settle();
    this.close();
    await this.leader.drawn.show(this.best, session);
  }

  close() {
    this.watching?.close();
    this.camera?.close();
    this.watching = this.camera = null;
  }
}
