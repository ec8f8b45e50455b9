// Stepping into the picture: an outline, one's own drawing in it, and one thing said at a time.

import { Aloud } from "./aloud.js";
import { DrawnYou, stepInto } from "./drawn-you.js";

/** @typedef {import("./observe-worker.js").Seen} Seen */
/** @typedef {import("./watching.js").Told} Told */

const AGAIN_MS = 7000; // after which a prompt that still holds is said once more; each time twice as long as before
const SELDOM_MS = 28_000; // and no longer than that

export class CameraSetUp extends HTMLElement {
  connectedCallback() {
    this.aloud = new Aloud(this.slotted("said"));
    this.slotted("you").replaceChildren();
    this.you = new DrawnYou(this.slotted("you"));
    this.near = /** @type {"left"|"right"} */ ("right");
    this.timer = 0;
    /** @type {number[]} */
    this.outline = [];
    this.shape = ""; // of the picture that the outline was drawn for
  }

  disconnectedCallback() {
    this.rest();
  }

  /** @param {string} name @returns {HTMLElement} */
  slotted(name) {
    return /** @type {HTMLElement} */ (this.querySelector(`[data-slot="${name}"]`));
  }

  /** Show where to stand. @param {number[]} outline the points of a body that stands right; empty where none is drawn */
  open(outline) {
    this.outline = outline;
    this.shape = "";
    this.slotted("outline").innerHTML = stepInto(outline);
    for (const state of ["data-ready", "data-done", "data-waits"]) this.removeAttribute(state);
    this.repeat();
  }

  /** @param {Told} told @returns {boolean} whether somebody is whole in the picture now */
  told({ say, ready, near }) {
    this.near = near ?? this.near;
    this.toggleAttribute("data-ready", Boolean(ready));
    this.say(say);
    return Boolean(ready);
  }

  /** @param {Seen} seen @param {boolean} isMirrored */
  seen(seen, isMirrored) {
    this.you?.show(seen, { near: this.near, isMirrored });
    if (this.shape !== String(seen.size)) this.slotted("outline").innerHTML = stepInto(this.outline ?? [], seen.size);
    this.shape = String(seen.size);
    this.slotted("outline").classList.toggle("as-mirror", isMirrored);
  }

  /** @param {string} text @param {string} [more] what is said after it, and stands elsewhere */
  say(text, more) {
    this.aloud?.say(text, more);
    this.repeat();
  }

  repeat(wait = AGAIN_MS) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      if (!this.hasAttribute("data-ready")) this.aloud?.again();
      this.repeat(Math.min(2 * wait, SELDOM_MS));
    }, wait);
  }

  rest() {
    clearTimeout(this.timer);
    this.aloud?.silence();
  }
}

customElements.define("camera-set-up", CameraSetUp);
