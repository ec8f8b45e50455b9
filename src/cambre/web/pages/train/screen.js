// Writes a session onto the page: each place only when its words change, so that nothing flickers or speaks twice.

import { beatAt } from "./session/tempo.js";
import { formsAt, isElsewhere, isWork, secondsBefore, totalSeconds } from "./session/timeline.js";
import { clockFace, doseOf, fill, setOf, sideOf } from "./session/words.js";
import { leftOf } from "./session/watched.js";
import { nextWork, secondsLeft, stepOf } from "./session/session.js";
import { Stage, stillAddress } from "./stage.js";

/** @typedef {import("./session/session.js").Session} Session */
/** @typedef {import("./session/timeline.js").Step} Step */
/** @typedef {import("./session/timeline.js").Exercise} Exercise */
/** @typedef {import("./session/words.js").Words} Words */
/** @typedef {{line: string, forms: string[], plays: boolean, why: string|null, isCalm: boolean, isMuted: boolean, isMirrored: boolean, watch: import("./session/watched.js").Watch|null}} How */

const LONG = 60; // letters; a longer line takes the room of the digits
const FLASH = 250; // milliseconds; a third of what could harm anybody

export class Screen {
  /** @param {HTMLElement} root @param {Words} words @param {AbortSignal} signal */
  constructor(root, words, signal) {
    this.root = root;
    this.words = words;
    this.stage = new Stage(this.slot("figure"), signal);
    /** @type {Record<string, Exercise>} */
    this.exercises = {};
  }

  /** @param {string} name @returns {HTMLElement} */
  slot(name) {
    return /** @type {HTMLElement} */ (this.root.querySelector(`[data-slot="${name}"]`));
  }

  /** @param {string} name @param {string|number} text */
  write(name, text) {
    const slot = this.slot(name);
    if (slot.textContent !== String(text)) slot.textContent = String(text);
  }

  /** Show one part of the page and bring the focus to it. @param {string} name */
  part(name) {
    this.root.dataset["view"] = name;
    for (const part of this.root.querySelectorAll("[data-part]")) {
      part.toggleAttribute("hidden", part.getAttribute("data-part") !== name);
    }
    const target = this.root.querySelector(`[data-part="${name}"] h1[tabindex], [data-part="${name}"] [data-slot="pause"]`);
    if (target instanceof HTMLElement) target.focus({ preventScroll: true });
    scrollTo({ top: 0, behavior: "instant" });
  }

  /** Know what a session shows. @param {Record<string, Exercise>} exercises @param {import("./session/timeline.js").Timeline} timeline */
  know(exercises, { steps }) {
    this.exercises = exercises;
    return this.stage.load(exercises, new Set(steps.map(({ exercise }) => exercise)));
  }

  /** @param {Step|undefined} step */
  nameOf(step) {
    return this.exercises[step?.exercise ?? ""]?.name ?? "";
  }

  /** Offer to go on with a session that was left open. @param {Session} session */
  offerResume(session) {
    const left = this.leftInWords(secondsLeft(session));
    this.write("resume-at", fill(this.words["resume_at"] ?? "", { name: this.nameOf(stepOf(session)), left }));
    this.part("resume");
  }

  /** The start position in words, after the forms that must be kept. @param {Exercise} exercise @param {string[]} forms */
  describe(exercise, forms) {
    this.write("describe-title", exercise.name);
    const lines = [...forms, ...(isElsewhere(exercise, forms) ? [] : exercise.start)].map((text) => Object.assign(document.createElement("li"), { textContent: text }));
    this.slot("describe").replaceChildren(...lines);
  }

  /** Light up for a moment. */
  flash() {
    this.root.toggleAttribute("data-flash", true);
    setTimeout(() => this.root.toggleAttribute("data-flash", false), FLASH);
  }

  /** Show a session as it is now. @param {Session} session @param {How} how */
  show(session, how) {
    const step = stepOf(session);
    if (step === undefined) return;
    this.root.dataset["kind"] = step.kind;
    this.root.toggleAttribute("data-stands", !how.plays);
    this.root.toggleAttribute("data-muted", how.isMuted);
    this.root.querySelector("[data-do=mirror]")?.setAttribute("aria-pressed", String(how.isMirrored));
    this.slot("mute").setAttribute("aria-label", this.words[how.isMuted ? "unmute" : "mute"] ?? "");
    this.slot("standing").hidden = how.plays;
    this.write("standing-word", how.plays ? "" : (this.words[how.why === "away" ? "paused_away" : "paused"] ?? ""));
    this.write("name", this.nameOf(step));
    this.write("kind", this.kindOf(step));
    this.write("line", how.line);
    const isUndrawn = isElsewhere(this.exercises[step.exercise ?? ""], how.forms);
    this.form(how.forms, isUndrawn);
    this.root.toggleAttribute("data-long", how.line.length > LONG);
    this.count(step, session.into, how.watch);
    this.coming(session, step, how.isMirrored);
    this.progress(session);
    this.slot("figure").hidden = isUndrawn; // first, for a drawing is held only where it is laid out
    this.stage.show(step, session.into, how);
  }

  /** The forms that must be kept stand there for the whole set: the figure shows the exercise without them, or not at all. @param {string[]} forms @param {boolean} isUndrawn */
  form(forms, isUndrawn) {
    this.slot("form").hidden = forms.length === 0;
    this.write("form", forms.length ? [...forms, this.words[isUndrawn ? "form_undrawn" : "form_drawn"] ?? ""].join(" ") : "");
  }

  /** @param {Step} step */
  kindOf(step) {
    const kind = this.words[`kind_${step.kind}`] ?? "";
    return isWork(step) ? [kind, setOf(step, this.words), sideOf(step, this.words)].filter(Boolean).join(" · ") : kind;
  }

  /** @param {Step} step @param {number} into @param {import("./session/watched.js").Watch|null} watch */
  count(step, into, watch) {
    const beat = beatAt(step, into);
    const isCounted = beat !== null && step.reps !== null;
    const left = watch && leftOf(step, watch);
    this.root.toggleAttribute("data-counts", left !== null);
    this.write("digits", isCounted ? (left ?? beat.left) : clockFace(step.seconds - into));
    this.write("unit", this.words[isCounted ? "unit_left" : "unit_seconds"] ?? "");
    this.write("beat", beat && step.tempo ? (this.words[`beat_${beat.phase}`] ?? "") : "");
  }

  /** What comes next: the work that a lead-in leads to, or the one after this. @param {Session} session @param {Step} step @param {boolean} isMirrored */
  coming(session, step, isMirrored) {
    const next = nextWork(session, isWork(step) ? session.index + 1 : session.index);
    const name = this.nameOf(next);
    const isAgain = next && isWork(step) && next.exercise === step.exercise;
    this.write("next", next ? fill(this.words[isAgain ? "again" : "next"] ?? "", { name }) : (this.words["nothing_next"] ?? ""));
    this.write("next-dose", next ? [doseOf(next, this.words), setOf(next, this.words), sideOf(next, this.words)].filter(Boolean).join(" · ") : "");
    const figure = /** @type {HTMLImageElement} */ (this.slot("coming-figure"));
    const exercise = this.exercises[next?.exercise ?? ""];
    const isUndrawn = next !== undefined && isElsewhere(exercise, formsAt(session.timeline, session.timeline.steps.indexOf(next)));
    const address = exercise && !isUndrawn ? stillAddress(exercise) : "";
    figure.hidden = address === "";
    figure.classList.toggle("mirrored", (next?.side === "right") !== isMirrored);
    if (address && figure.dataset["of"] !== address) Object.assign(figure, { src: address }).dataset["of"] = address;
  }

  /** @param {Session} session */
  progress(session) {
    const { timeline, index } = session;
    const [done, all] = [secondsBefore(timeline, session), totalSeconds(timeline)];
    const [bar, width] = [this.slot("bar"), ((100 * done) / all).toFixed(1)]; // a third of a pixel on a phone
    if (bar.getAttribute("width") !== width) bar.setAttribute("width", width);
    this.write("minutes", this.leftInWords(secondsLeft(session)));
    const label = fill(this.words["step_of"] ?? "", { step: index + 1, steps: timeline.steps.length });
    const steps = this.slot("progress");
    if (steps.getAttribute("aria-label") !== label) steps.setAttribute("aria-label", label);
  }

  /** @param {number} seconds */
  leftInWords(seconds) {
    const count = Math.round(Number((seconds / 60).toFixed(1))); // from tenths, as plans keep them: both say the same
    return seconds >= 60 ? fill(this.words["minutes_left"] ?? "", { count }) : (this.words["seconds_left"] ?? "");
  }
}
