// A drawn loop on a page, beside an earlier one where there is one: it plays on wish, and becomes a file on wish.

import { isDark, onLight } from "../light.js";
import { SECONDS, TURNS, alike, frameOf, steady, svgOf } from "./loop.js";
import { gifFile, recording, svgFile, videoFile } from "./loop-files.js";

/** @typedef {import("./loop.js").Loop} Loop */
/** @typedef {{loop: Loop, name: string, file: string}} Shown `file` is what a file of it is called, without its ending */

const TELLING = 0.5; // share of a loop at which a still one stands: the end of the movement
const WIDE = 1.2; // times as high: two of them need more room beside each other
const KEEPS_MS = 60_000; // that a file's address holds

export class DrawnLoop extends HTMLElement {
  connectedCallback() {
    this.leaving = new AbortController();
    const { signal } = this.leaving;
    this.timer = 0;
    this.addEventListener("click", ({ target }) => this.pressed(/** @type {Element} */ (target).closest("button")), { signal });
    onLight(() => this.draw(), signal);
    const kept = this.querySelector("script[data-kept]");
    if (kept) this.show(JSON.parse(kept.textContent ?? "null"));
  }

  disconnectedCallback() {
    clearTimeout(this.timer);
    this.leaving?.abort();
  }

  /** @param {string} name @returns {HTMLElement|null} */
  place(name) {
    return this.querySelector(`[data-loop="${name}"]`);
  }

  /** @param {Shown} shown @param {Shown|null} [earlier] */
  show(shown, earlier = null) {
    this.shown = shown;
    this.earlier = earlier;
    const video = this.place("video");
    if (video) video.hidden = recording() === null;
    this.draw();
    this.plays(!matchMedia("(prefers-reduced-motion: reduce)").matches);
  }

  /** In the colours of the person and the light. */
  get person() {
    /** @type {import("./body.js").DrawnAs} */
    const { day, night, ...person } = JSON.parse(this.dataset["drawnAs"] ?? "");
    return { ...person, light: isDark() ? night : day };
  }

  draw() {
    const { shown, earlier } = this;
    if (!shown) return;
    const all = earlier ? [shown, earlier] : [shown];
    const frames = alike(all.map(({ loop }) => frameOf(steady(loop))));
    this.toggleAttribute("data-wide", frames.some(({ left, top, right, bottom }) => right - left > WIDE * (bottom - top)));
    for (const [place, { loop, name }] of all.entries()) {
      const stage = this.place(place === 0 ? "now" : "earlier");
      if (!stage) continue;
      stage.innerHTML = svgOf(loop, { title: name, person: this.person, ...(frames[place] && { frame: frames[place] }) });
      stage.setAttribute("aria-label", name);
    }
    this.plays(false);
  }

  get pictures() {
    return [...this.querySelectorAll("svg")].filter((svg) => svg.querySelector("animate"));
  }

  /** Move from the beginning, or stand still at the end of the movement. @param {boolean} plays */
  plays(plays) {
    clearTimeout(this.timer);
    this.toggleAttribute("data-plays", plays);
    for (const svg of this.pictures) {
      svg.setCurrentTime(plays ? 0 : TELLING * SECONDS);
      if (plays) svg.unpauseAnimations();
      else svg.pauseAnimations();
    }
    if (plays) this.timer = setTimeout(() => this.plays(false), SECONDS * TURNS * 1000);
  }

  /** @param {HTMLButtonElement|null} button */
  pressed(button) {
    const does = button?.dataset["loop"] ?? "";
    if (does === "play") this.plays(!this.hasAttribute("data-plays"));
    if (button && ["svg", "gif", "video"].includes(does)) this.give(does, button);
  }

  /** Give the drawing away as a file. @param {string} kind @param {HTMLButtonElement} button */
  async give(kind, button) {
    if (!this.shown || this.hasAttribute("data-making")) return;
    this.setAttribute("data-making", kind);
    this.say(kind === "svg" ? "" : "making");
    try {
      const file = await this.file(kind, this.shown);
      save(file, `${this.shown.file}.${ending(file.type)}`);
      this.say("made");
    } catch (error) {
      console.warn(error);
      this.say("failed");
    }
    this.removeAttribute("data-making");
    button.focus({ preventScroll: true });
  }

  /** @param {string} kind @param {Shown} shown @returns {Promise<Blob>|Blob} */
  file(kind, { loop, name }) {
    const how = { title: name, person: this.person };
    if (kind === "gif") return gifFile(loop, how, this.dataset["gif"] ?? "");
    return kind === "video" ? videoFile(loop, how, recording() ?? "") : svgFile(loop, how);
  }

  /** @param {""|"making"|"made"|"failed"} state */
  say(state) {
    const said = this.place("said");
    if (said) said.textContent = said.dataset[state] ?? "";
  }
}

/** @param {string} type */
const ending = (type) => type.split("/")[1]?.split("+")[0] ?? "";

/** @param {Blob} file @param {string} name */
function save(file, name) {
  const href = URL.createObjectURL(file);
  Object.assign(document.createElement("a"), { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), KEEPS_MS);
}

customElements.define("drawn-loop", DrawnLoop);
