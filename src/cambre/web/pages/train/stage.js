// The large figure: one drawing at a time, moved by the session's clock and by nothing else.

import { hold } from "../../shared/held-drawing.js";
import { isDark, onLight } from "../../shared/light.js";
import { load } from "../../shared/transport.js";
import { figureSecond } from "./session/tempo.js";

/** @typedef {import("./session/timeline.js").Exercise} Exercise */
/** @typedef {import("./session/timeline.js").Step} Step */
/** @typedef {{svg: SVGSVGElement, phases: import("./session/tempo.js").FigurePhase[], second: number}} Drawing the second it stands at */

const light = () => (isDark() ? "night" : "day");

export class Stage {
  /** @param {Element} element @param {AbortSignal} signal */
  constructor(element, signal) {
    this.element = element;
    this.signal = signal;
    /** @type {Record<string, Exercise>} */
    this.exercises = {};
    /** @type {Map<string, Drawing|null>} */
    this.drawings = new Map();
    this.shown = "";
    onLight(() => this.loadAll(), signal);
  }

  /** Fetch the figures of a timeline now: the server may be gone when their turn comes. @param {Record<string, Exercise>} exercises @param {Set<string|null>} played */
  load(exercises, played) {
    this.exercises = exercises;
    this.shown = "";
    return this.fetch(Object.keys(exercises).filter((slug) => played.has(slug)));
  }

  /** Fetch what may still be asked for in place of something, without hurry: one after the other. */
  async loadOthers() {
    for (const slug of Object.keys(this.exercises)) {
      if (!this.drawings.has(slug) && !this.signal.aborted) await this.fetch([slug]);
    }
  }

  loadAll() {
    this.drawings.clear();
    return this.fetch(Object.keys(this.exercises));
  }

  /** @param {string[]} slugs */
  async fetch(slugs) {
    const figures = slugs.flatMap((slug) => (this.exercises[slug]?.figures.still[light()] ? [{ slug, ...this.exercises[slug].figures }] : []));
    for (const { still } of figures) new Image().src = still[light()];
    await Promise.all(figures.map(({ slug, moving }) => this.draw(slug, moving[light()])));
    if (slugs.includes(this.shown)) this.shown = "";
  }

  /** @param {string} slug @param {string} url */
  async draw(slug, url) {
    try {
      const answer = await load(url, { signal: this.signal });
      if (answer.ok) this.drawings.set(slug, drawingIn(await answer.text()));
    } catch (error) {
      if (!(error instanceof TypeError || error instanceof DOMException)) throw error; // offline, or gone to another page
    }
  }

  /** Show the moment of a step; drawn to the left, turned round for the right. @param {Step} step @param {number} into @param {{isCalm: boolean, isMirrored: boolean}} how */
  show(step, into, { isCalm, isMirrored }) {
    const slug = step.exercise ?? "";
    const drawing = this.drawings.get(slug) ?? null;
    if (this.shown !== slug || (drawing && !drawing.svg.isConnected)) this.put(slug, drawing);
    this.element.classList.toggle("mirrored", (step.side === "right") !== isMirrored);
    if (drawing) this.move(drawing, figureSecond(drawing.phases, step, into, isCalm));
  }

  /** Setting the time draws all anew, also where the figure stands. @param {Drawing} drawing @param {number} second */
  move(drawing, second) {
    if (drawing.second === second) return;
    drawing.second = second;
    drawing.svg.setCurrentTime(second);
  }

  /** @param {string} slug @param {Drawing|null} drawing */
  put(slug, drawing) {
    this.shown = slug;
    const exercise = this.exercises[slug];
    this.element.setAttribute("aria-label", exercise?.name ?? "");
    this.element.replaceChildren(...(drawing ? [drawing.svg] : exercise?.figures.still[light()] ? [stillOf(exercise)] : []));
    if (!drawing) return;
    hold(drawing.svg);
    drawing.second = NaN;
  }
}

/** The address of a still figure in the light there is. @param {Exercise} exercise */
export const stillAddress = ({ figures }) => figures.still[light()];

/** @param {Exercise} exercise */
const stillOf = (exercise) => Object.assign(new Image(), { src: stillAddress(exercise), alt: "" });

/** @param {string} text @returns {Drawing|null} */
function drawingIn(text) {
  const root = document.importNode(new DOMParser().parseFromString(text, "image/svg+xml").documentElement, true);
  if (!(root instanceof SVGSVGElement)) return null;
  for (const name of ["role", "aria-labelledby", "aria-label"]) root.removeAttribute(name);
  root.setAttribute("aria-hidden", "true"); // the stage around it says what it shows
  return { svg: root, phases: JSON.parse(root.dataset["phases"] ?? "[]"), second: NaN };
}
