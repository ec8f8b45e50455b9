// A drawn figure that moves: played, paused, and moved through by hand. It starts still where motion is unwelcome.

import { hold } from "./held-drawing.js";
import { isDark, onLight } from "./light.js";
import { load } from "./transport.js";

const calm = matchMedia("(prefers-reduced-motion: reduce)");

class MovingFigure extends HTMLElement {
  leaving = new AbortController();
  frame = 0;
  time = 0;
  seconds = 1;
  plays = !calm.matches;
  /** @type {SVGSVGElement | undefined} */
  svg;
  /** @type {HTMLInputElement | undefined} */
  slider;
  button = document.createElement("button");

  connectedCallback() {
    this.leaving = new AbortController();
    onLight(() => this.draw(), this.leaving.signal);
    this.draw();
  }

  disconnectedCallback() {
    this.leaving.abort();
    cancelAnimationFrame(this.frame);
  }

  /** Put the drawing into the page, in the colours of the light there is. */
  async draw() {
    const svg = await this.fetched((isDark() ? this.dataset.night : this.dataset.day) ?? "");
    if (svg === null || !this.isConnected) return; // the still picture stays
    this.svg = svg;
    this.seconds = Number(svg.dataset.seconds) || lengthOf(svg);
    this.querySelector("[data-picture]")?.replaceChildren(svg);
    hold(svg);
    if (!this.button.isConnected) this.addControls();
    this.seek(this.time);
    if (this.plays) this.play();
    else this.pause();
  }

  /** The drawing at an address; null where it can't be had. @param {string} url */
  async fetched(url) {
    try {
      const answer = await load(url, { signal: this.leaving.signal });
      const drawing = new DOMParser().parseFromString(await answer.text(), "image/svg+xml").documentElement;
      const isDrawing = answer.ok && drawing instanceof SVGSVGElement;
      return isDrawing ? document.importNode(drawing, true) : null;
    } catch {
      return null; // offline, or gone to another page
    }
  }

  addControls() {
    const bar = document.createElement("div");
    bar.className = "playing";
    this.button.type = "button";
    this.button.addEventListener("click", () => (this.plays ? this.pause() : this.play()));
    bar.append(this.button);
    if ("controls" in this.dataset) bar.append((this.slider = this.newSlider()));
    this.append(bar);
  }

  newSlider() {
    const slider = document.createElement("input");
    Object.assign(slider, { type: "range", min: "0", max: String(this.seconds), step: "0.05", value: "0" });
    slider.setAttribute("aria-label", this.dataset.scrub ?? "");
    slider.addEventListener("input", () => {
      this.pause();
      this.seek(slider.valueAsNumber);
    });
    return slider;
  }

  play() {
    this.turn(true);
    let before = performance.now();
    /** @param {number} now */
    const step = (now) => {
      this.seek((this.time + (now - before) / 1000) % this.seconds);
      before = now;
      this.frame = requestAnimationFrame(step);
    };
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(step);
  }

  pause() {
    cancelAnimationFrame(this.frame);
    this.turn(false);
  }

  /** Show on the button what pressing it does. @param {boolean} plays */
  turn(plays) {
    this.plays = plays;
    const icons = /** @type {HTMLTemplateElement} */ (this.querySelector("[data-icons]")).content;
    const icon = icons.querySelector(plays ? "[data-icon=pause]" : "[data-icon=play]");
    this.button.replaceChildren(...(icon?.cloneNode(true).childNodes ?? []));
    this.button.setAttribute("aria-label", (plays ? this.dataset.pause : this.dataset.play) ?? "");
  }

  /** Show the drawing as it is `time` seconds after its start. @param {number} time */
  seek(time) {
    this.time = time;
    this.svg?.setCurrentTime(time);
    if (!this.slider) return;
    if (this.slider !== document.activeElement || this.plays) this.slider.value = String(time);
    this.slider.setAttribute("aria-valuetext", `${time.toFixed(1)} s`);
  }
}

/** How long one round of a drawing lasts, in seconds. @param {SVGSVGElement} svg */
const lengthOf = (svg) => Number.parseFloat(svg.querySelector("[dur]")?.getAttribute("dur") ?? "1");

customElements.define("moving-figure", MovingFigure);
