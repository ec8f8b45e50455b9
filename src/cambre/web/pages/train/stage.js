// The large figure: one drawing at a time, moved by the session's clock and by nothing else.

import { load } from "../../shared/transport.js";
import { figureSecond } from "./session/tempo.js";

/** @typedef {import("./session/timeline.js").Exercise} Exercise */
/** @typedef {import("./session/timeline.js").Step} Step */
/** @typedef {{svg: SVGSVGElement, phases: import("./session/tempo.js").FigurePhase[]}} Drawing */

const dark = matchMedia("(prefers-color-scheme: dark)");
const light = () => (dark.matches ? "night" : "day");

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
    dark.addEventListener("change", () => this.load(this.exercises), { signal });
  }

  /** Fetch every figure now: the server may be gone when its turn comes. @param {Record<string, Exercise>} exercises */
  async load(exercises) {
    this.exercises = exercises;
    this.shown = "";
    const drawn = Object.entries(exercises).filter(([, { figures }]) => figures.still[light()]);
    for (const [, { figures }] of drawn) new Image().src = figures.still[light()];
    await Promise.all(drawn.map(([slug, { figures }]) => this.draw(slug, figures.moving[light()])));
    this.shown = "";
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

  /** Show the moment of a step. @param {Step} step @param {number} into @param {boolean} isCalm */
  show(step, into, isCalm) {
    const slug = step.exercise ?? "";
    const drawing = this.drawings.get(slug) ?? null;
    if (this.shown !== slug || (drawing && !drawing.svg.isConnected)) this.put(slug, drawing);
    this.element.classList.toggle("mirrored", step.side === "right");
    drawing?.svg.setCurrentTime(figureSecond(drawing.phases, step, into, isCalm));
  }

  /** @param {string} slug @param {Drawing|null} drawing */
  put(slug, drawing) {
    this.shown = slug;
    const exercise = this.exercises[slug];
    this.element.setAttribute("aria-label", exercise?.name ?? "");
    this.element.replaceChildren(...(drawing ? [drawing.svg] : exercise?.figures.still[light()] ? [stillOf(exercise)] : []));
    drawing?.svg.pauseAnimations();
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
  return { svg: root, phases: JSON.parse(root.dataset["phases"] ?? "[]") };
}
