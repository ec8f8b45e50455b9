// The form in which somebody chooses voice and sounds; each choice counts at once, and travels when it is made.

import { offerLenses } from "../../shared/camera/lenses.js";
import { fill } from "./session/words.js";
import { Voice } from "./voice.js";

/** @typedef {import("./session/settings.js").Settings} Settings */
/** @typedef {{voice: Voice, sounds: import("./sounds.js").Sounds, headset: import("./headset.js").Headset, keeping: import("./keeping.js").Keeping, watcher: import("./watcher.js").Watcher, words: import("./session/words.js").Words}} Parts */

export class SettingsForm {
  /** @param {HTMLElement} root @param {Parts} parts @param {AbortSignal} signal */
  constructor(root, parts, signal) {
    this.form = /** @type {HTMLFormElement} */ (root.querySelector("[data-settings]"));
    this.note = /** @type {HTMLElement} */ (root.querySelector("[data-slot=voice-note]"));
    this.parts = parts;
    this.fill(parts.keeping.settings);
    this.form.addEventListener("input", ({ target }) => this.choose(target), { signal });
    this.form.addEventListener("change", ({ target }) => this.chosen(target), { signal });
    this.offerVoices();
    this.offerLenses();
    navigator.mediaDevices?.addEventListener("devicechange", () => this.offerLenses(), { signal });
    if ("speechSynthesis" in window) speechSynthesis.addEventListener?.("voiceschanged", () => this.offerVoices(), { signal });
  }

  /** What was chosen travels; the camera is a matter of this device and this moment. @param {EventTarget|null} target */
  chosen(target) {
    if (target === this.field("camera")) this.parts.watcher.wished();
    else if (target === this.field("model")) this.parts.watcher.wantModel();
    else if (target === this.field("lens")) this.parts.watcher.wantLens();
    else this.parts.keeping.tellChosen();
  }

  /** @param {string} name */
  field(name) {
    return /** @type {HTMLInputElement|HTMLSelectElement|RadioNodeList} */ (this.form.elements.namedItem(name));
  }

  /** @param {Settings} settings */
  fill(settings) {
    for (const name of /** @type {const} */ (["talk", "rate", "volume", "music", "model"])) this.field(name).value = String(settings[name]);
    for (const name of /** @type {const} */ (["sounds", "metronome", "flash"])) {
      /** @type {HTMLInputElement} */ (this.field(name)).checked = settings[name];
    }
    const camera = /** @type {HTMLInputElement} */ (this.field("camera"));
    camera.checked = settings.camera && this.remembersCamera;
    this.use(settings);
  }

  /** Whether the choice of the camera is kept: who is a minor, or didn't say, is asked anew every time. */
  get remembersCamera() {
    return this.form.hasAttribute("data-grown-up");
  }

  /** Whether somebody wants to be watched now. */
  get wantsCamera() {
    return /** @type {HTMLInputElement} */ (this.field("camera")).checked;
  }

  set wantsCamera(wants) {
    /** @type {HTMLInputElement} */ (this.field("camera")).checked = wants;
  }

  /** What the form says now; a camera that was refused, or isn't plugged in, is no choice. @param {EventTarget|null} target */
  choose(target) {
    const fields = new FormData(this.form);
    const { settings } = this.parts.keeping;
    const camera = target === this.field("camera") ? fields.has("camera") : settings.camera;
    this.use(this.parts.keeping.choose({
      talk: /** @type {Settings["talk"]} */ (fields.get("talk") ?? "much"),
      voice: String(fields.get("voice") ?? ""),
      rate: Number(fields.get("rate")),
      volume: Number(fields.get("volume")),
      sounds: fields.has("sounds"),
      metronome: fields.has("metronome"),
      flash: fields.has("flash"),
      music: fields.get("music") === "over" ? "over" : "along",
      camera: camera && this.remembersCamera,
      lens: target === this.field("lens") ? String(fields.get("lens")) : settings.lens,
      model: /** @type {Settings["model"]} */ (fields.get("model") ?? "auto"),
    }));
  }

  /** @param {Settings} settings */
  use(settings) {
    this.parts.voice.settings = settings;
    const { sounds, voice, headset } = this.parts;
    sounds.use({ volume: settings.sounds && !voice.isMuted ? settings.volume : 0, music: settings.music });
    headset.use(settings.music === "over");
  }

  /** Show all there is to choose. */
  show() {
    /** @type {HTMLDetailsElement} */ (this.form.querySelector("details")).open = true;
    this.form.scrollIntoView({ block: "start" });
    /** @type {HTMLElement|null} */ (this.form.querySelector("[data-do=test]"))?.focus({ preventScroll: true });
  }

  /** Open the form in the middle of a session; it goes back to where it stands when it is closed. @param {import("./asking.js").Asking} asking */
  ask(asking) {
    const slot = /** @type {HTMLElement} */ (asking.root.querySelector("[data-slot=sound-form]"));
    const place = document.createComment("");
    this.form.replaceWith(place);
    slot.append(this.form);
    /** @type {HTMLDetailsElement} */ (this.form.querySelector("details")).open = true;
    slot.closest("dialog")?.addEventListener("close", () => place.replaceWith(this.form), { once: true });
    asking.ask("sound");
  }

  offerLenses() {
    return offerLenses(/** @type {HTMLSelectElement} */ (this.field("lens")), this.parts.keeping.settings.lens);
  }

  offerVoices() {
    const voices = Voice.voices();
    const select = /** @type {HTMLSelectElement} */ (this.field("voice"));
    const { words, keeping } = this.parts;
    select.replaceChildren(new Option(words["first_voice"] ?? "", ""), ...voices.map(({ name }) => new Option(name, name)));
    select.value = keeping.settings.voice;
    /** @type {HTMLElement} */ (this.form.querySelector("[data-voices]")).hidden = voices.length < 2;
    this.note.dataset["told"] ??= this.note.textContent ?? "";
    this.note.textContent = voices.length > 0 ? this.note.dataset["told"] : fill(words["no_voice"] ?? "", {});
  }
}
