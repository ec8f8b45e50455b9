// A drawn figure that moves: played, paused, and moved through by hand. It starts still where motion is unwelcome.

import { load } from "./transport.js";

const dark = matchMedia("(prefers-color-scheme: dark)");
const calm = matchMedia("(prefers-reduced-motion: reduce)");

class MovingFigure extends HTMLElement {
  connectedCallback() {
    this.leaving = new AbortController();
    dark.addEventListener("change", () => this.draw(), { signal: this.leaving.signal });
    this.draw();
  }

  disconnectedCallback() {
    this.leaving.abort();
    cancelAnimationFrame(this.frame);
  }

  /** Put the drawing into the page, in the colours of the light there is. */
  async draw() {
    const svg = await this.fetched(dark.matches ? this.dataset.night : this.dataset.day);
    if (svg === null || !this.isConnected) return; // the still picture stays
    this.svg = svg;
    this.seconds = Number(svg.dataset.seconds) || lengthOf(svg);
    svg.pauseAnimations();
    this.querySelector("[data-picture]").replaceChildren(svg);
    if (!this.button) this.addControls();
    this.seek(this.time ?? 0);
    if (this.plays ?? !calm.matches) this.play();
    else this.pause();
  }

  async fetched(url) {
    try {
      const answer = await load(url, { signal: this.leaving.signal });
      if (!answer.ok) return null;
      const drawing = new DOMParser().parseFromString(await answer.text(), "image/svg+xml").documentElement;
      return drawing.localName === "svg" ? document.importNode(drawing, true) : null;
    } catch {
      return null; // offline, or gone to another page
    }
  }

  addControls() {
    const bar = document.createElement("div");
    bar.className = "playing";
    this.button = bar.appendChild(document.createElement("button"));
    this.button.type = "button";
    this.button.addEventListener("click", () => (this.plays ? this.pause() : this.play()));
    if ("controls" in this.dataset) bar.append((this.slider = this.newSlider()));
    this.append(bar);
  }

  newSlider() {
    const slider = document.createElement("input");
    Object.assign(slider, { type: "range", min: 0, max: this.seconds, step: 0.05, value: 0 });
    slider.setAttribute("aria-label", this.dataset.scrub);
    slider.addEventListener("input", () => {
      this.pause();
      this.seek(slider.valueAsNumber);
    });
    return slider;
  }

  play() {
    this.turn(true);
    let before = performance.now();
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

  turn(plays) {
    this.plays = plays;
    const icon = this.querySelector("[data-icons]").content.querySelector(`[data-icon=${plays ? "pause" : "play"}]`);
    this.button.replaceChildren(...icon.cloneNode(true).childNodes);
    this.button.setAttribute("aria-label", plays ? this.dataset.pause : this.dataset.play);
  }

  /** Show the drawing as it is `time` seconds after its start. */
  seek(time) {
    this.time = time;
    this.svg.setCurrentTime(time);
    if (this.slider && this.slider !== document.activeElement) this.slider.value = time;
    if (this.slider) this.slider.setAttribute("aria-valuetext", `${time.toFixed(1)} s`);
  }
}

const lengthOf = (svg) => Number.parseFloat(svg.querySelector("[dur]")?.getAttribute("dur") ?? "1");

customElements.define("moving-figure", MovingFigure);
