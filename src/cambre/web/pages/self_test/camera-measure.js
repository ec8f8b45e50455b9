// A self-test measured by the camera: asked for each time, set up, three tries, and the numbers go into the form.

import { NoCameraError, openCamera } from "../../shared/camera/camera.js";
import "../../shared/camera/camera-set-up.js";
import { offerLenses, whichOf } from "../../shared/camera/lenses.js";
import { NotReadyError, Watching, groundFor } from "../../shared/camera/watching.js";
import { load } from "../../shared/transport.js";
import { rememberCamera } from "./camera-choice.js";

/** @typedef {import("../../shared/camera/camera-set-up.js").CameraSetUp} CameraSetUp */
/** @typedef {import("../../shared/camera/camera.js").Camera} Camera */
/** @typedef {import("../../shared/camera/watching.js").Told} Told */
const SLOW = 1000; // milliseconds after which it is said that the device is still at work

/** @typedef {{set_up: object, self_test: object, outline: number[], factor: number}} Asked */

class CameraMeasure extends HTMLElement {
  connectedCallback() {
    this.hidden = false; // without scripts there is no camera
    this.chosenLens = rememberCamera(this);
    this.words = /** @type {Record<string, string>} */ (JSON.parse(this.querySelector("script")?.textContent ?? "{}"));
    this.room = /** @type {HTMLDialogElement} */ (this.querySelector("dialog"));
    this.setUp = /** @type {CameraSetUp} */ (this.querySelector("camera-set-up"));
    /** @type {Camera|null} */
    this.camera = null;
    /** @type {Watching|null} */
    this.watching = null;
    /** @type {Asked|null} */
    this.asked = null;
    this.isSettingUp = true;
    /** What was told last of a measurement that isn't over. @type {Told|null} */
    this.soFar = null;
    this.addEventListener("click", (event) => this.press(event));
    this.room.addEventListener("close", () => this.close());
    this.form?.addEventListener("input", (event) => this.typed(event));
    this.wasHidden = false;
    this.hideAway = () => this.hiddenOrBack();
    document.addEventListener("visibilitychange", this.hideAway);
  }

  disconnectedCallback() {
    if (this.hideAway) document.removeEventListener("visibilitychange", this.hideAway);
    this.close();
  }

  /** Behind another page nobody is looked at; whoever comes back is told so, for nobody hears it before. */
  hiddenOrBack() {
    if (document.hidden) {
      this.wasHidden = this.room?.open ?? false;
      if (this.wasHidden) this.room?.close();
    } else if (this.wasHidden) {
      this.wasHidden = false;
      this.note(this.words?.["away"] ?? "");
      this.setUp?.aloud?.say(this.words?.["away"] ?? "");
    }
  }

  get form() {
    return this.closest("form");
  }

  /** @param {string} name @returns {HTMLElement} */
  slotted(name) {
    return /** @type {HTMLElement} */ (this.querySelector(`[data-slot="${name}"]`));
  }

  /** Where the camera is chosen. */
  get lens() {
    return /** @type {HTMLSelectElement} */ (this.querySelector(".lens select"));
  }

  /** @param {Event} event */
  press(event) {
    const button = /** @type {HTMLElement} */ (event.target).closest("[data-do]");
    const does = { begin: () => this.begin(), leave: () => this.goOnByHand(), anew: () => this.measure(), mute: () => this.mute(button) };
    does[/** @type {keyof typeof does} */ (button?.getAttribute("data-do") ?? "")]?.();
  }

  /** What somebody changes themselves is measured by hand. @param {Event} event */
  typed(event) {
    if (/** @type {HTMLInputElement} */ (event.target).closest(".tries")) this.measuredBy("");
  }

  /** @param {string} by */
  measuredBy(by) {
    const field = this.form?.querySelector('[name="by"]');
    if (field instanceof HTMLInputElement) field.value = by;
  }

  async begin() {
    this.note("");
    const asked = await this.ask();
    if (!asked || this.room?.open || !this.isConnected) return;
    this.asked = asked;
    this.soFar = null;
    this.room?.showModal();
    this.setUp?.open(asked.outline);
    this.setUp?.say(this.words?.["coming"] ?? "", this.setUp.slotted("how").textContent ?? "");
    try {
      await this.see();
    } catch (error) {
      if (!(error instanceof NoCameraError || error instanceof NotReadyError)) throw error;
      if (this.room?.open) this.refuse(error.why); // who has left meanwhile was told why
    }
  }

  /** Whether it may begin, and what is to be measured. @returns {Promise<Asked|null>} */
  async ask() {
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(this.form ?? undefined)) body.append(name, String(value));
    const answer = await load(this.dataset["ask"] ?? "", { method: "POST", body }).catch(() => null);
    const told = await answer?.json().catch(() => null);
    if (answer?.ok && told && !told.refused) return told;
    this.note(told?.refused?.join(" ") ?? this.words?.["broken"] ?? "");
    return null;
  }

  async see() {
    const camera = (this.camera = await openCamera(whichOf(this.chosenLens?.() ?? "user")));
    offerLenses(this.lens, this.chosenLens?.() ?? "user");
    if (!this.room?.open || !this.isConnected) return this.close(); // somebody left while the browser asked
    camera.addEventListener("taken", () => this.refuse("taken"));
    const ground = await groundFor(this.dataset["watching"] ?? "", []).catch((error) => {
      camera.close();
      throw error;
    });
    const watching = await Watching.open(camera, ground, (told) => this.told(told), (seen) => this.setUp?.seen(seen, camera.facing === "user"));
    if (this.camera !== camera) return watching.close();
    this.watching = watching;
    watching.onBroken = () => this.refuse("broken");
    this.stand();
  }

  /** Step into the picture. */
  stand() {
    this.isSettingUp = true;
    if (this.asked) this.watching?.begin(this.asked.set_up);
  }

  measure() {
    this.isSettingUp = false;
    this.setUp?.toggleAttribute("data-done", true);
    this.button("anew").hidden = true;
    if (this.asked) this.watching?.begin(this.asked.self_test);
  }

  /** @param {Told} told */
  told(told) {
    if (!this.isSettingUp) return this.measured(told);
    if (this.setUp?.told(told)) this.measure();
  }

  /** @param {Told} told */
  async measured(told) {
    this.setUp?.toggleAttribute("data-waits", told["state"] === "waits");
    this.setUp?.say(told["say"]);
    this.count(told);
    this.soFar = told["over"] ? null : told;
    if (!told["over"]) return;
    const { watching } = this;
    const whole = (await this.waited(watching?.end({ within: Infinity }))) ?? endOf(told);
    if (!watching || this.watching !== watching) return; // somebody has left
    if (whole["state"] === "done") return this.keep(whole);
    this.setUp?.say(whole["say"]);
    this.watching?.pause();
    this.button("anew").hidden = false;
    this.button("anew").focus();
  }

  /** A slow device says that it is still at work, and for how long. @template T @param {Promise<T>|undefined} answer */
  async waited(answer) {
    let seconds = 0;
    const timer = setInterval(() => {
      seconds += 1;
      if (seconds === 1) this.setUp?.say(this.words?.["working"] ?? "");
      this.slotted("count").textContent = (this.words?.["worked"] ?? "").replace("{seconds}", String(seconds));
    }, SLOW);
    try {
      return await answer;
    } finally {
      clearInterval(timer);
    }
  }

  /** @param {Told} told */
  count({ trials, wanted }) {
    const lines = Object.entries(trials ?? {}).map(([side, tried]) => `${this.words?.[side] ?? ""}: ${tried.length} / ${wanted}`);
    this.slotted("count").textContent = lines.join(" · ");
  }

  /** Put what was measured into the form, where it is looked at before it is kept. @param {Told} told */
  keep({ trials }) {
    this.fill(trials);
    this.leave(this.words?.["done"] ?? "", () => this.form?.querySelector(".tries input"));
  }

  /** Go on without the camera; a side that is measured already stays. */
  goOnByHand() {
    const { trials = {}, values = {} } = this.soFar ?? {};
    const whole = Object.fromEntries(Object.entries(trials).filter(([side]) => side in values));
    if (Object.keys(whole).length === 0) return this.room?.close();
    this.fill(whole);
    this.leave(this.words?.["so_far"] ?? "", () => this.form?.querySelector(".tries input"));
  }

  /** @param {Record<string, number[]>} trials of each side */
  fill(trials) {
    for (const [side, tried] of Object.entries(trials)) {
      const fields = this.form?.querySelectorAll(`.tries [name="${side}"]`) ?? [];
      fields.forEach((field, place) => {
        if (field instanceof HTMLInputElement) field.value = (tried[place] * (this.asked?.factor ?? 1)).toFixed(1);
      });
    }
    this.measuredBy("camera");
  }

  /** @param {string} why */
  refuse(why) {
    this.leave(this.words?.[why] ?? this.words?.["broken"] ?? "");
  }

  /** Leave the room, saying why; where somebody finds themselves then, for whoever doesn't see it. @param {string} text @param {() => Element|null|undefined} [where] */
  leave(text, where) {
    this.note(text);
    const left = () => {
      this.setUp?.aloud?.say(text);
      /** @type {HTMLElement|null|undefined} */ (where?.())?.focus();
    };
    this.room?.addEventListener("close", left, { once: true }); // after the camera was let go of, and its voice silenced
    this.room?.close();
  }

  /** @param {string} text */
  note(text) {
    const note = this.slotted("note");
    note.hidden = text === "";
    note.textContent = text;
  }

  /** @param {string} what @returns {HTMLElement} */
  button(what) {
    return /** @type {HTMLElement} */ (this.querySelector(`[data-do="${what}"]`));
  }

  /** @param {Element|null} button */
  mute(button) {
    const aloud = this.setUp?.aloud;
    if (!aloud) return;
    aloud.isMuted = !aloud.isMuted;
    aloud.silence();
    button?.setAttribute("aria-pressed", String(aloud.isMuted));
  }

  /** Let go of the camera. */
  close() {
    this.setUp?.rest();
    this.watching?.close();
    this.camera?.close();
    this.watching = this.camera = null;
  }
}

/** The result by what was told last, where what watches fails before its end: no try that was measured is lost. @param {Told} told @returns {Told} */
const endOf = (told) => ({ ...told, state: Object.keys(told["trials"]).every((side) => side in told["values"]) ? "done" : "refused" });

customElements.define("camera-measure", CameraMeasure);
