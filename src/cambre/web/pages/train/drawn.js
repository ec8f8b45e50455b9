// The drawing after a session that was watched: beside an earlier one, and in the journal only if that is wished.

import { DrawnLoop } from "../../shared/camera/drawn-loop.js";
import { loopFrom } from "../../shared/camera/loop.js";
import { load } from "../../shared/transport.js";
import { fill } from "./session/words.js";

/** @typedef {import("../../shared/camera/loop.js").Loop} Loop */
/** @typedef {{shots: import("../../shared/camera/reel.js").Shot[], smooth: number, exercise: string, side: string|null, name: string, near: "left"|"right", isMirrored: boolean}} Best */
/** @typedef {Loop & {day: string}} Earlier */

export class Drawn {
  /** @param {import("./leader.js").Leader} leader */
  constructor(leader) {
    this.leader = leader;
    /** What may be kept. @type {Record<string, unknown>|null} */
    this.body = null;
  }

  get screen() {
    return this.leader.screen;
  }

  /** @param {Best|null} best @param {string} session its uuid */
  async show(best, session) {
    const loop = best && loopFrom(best.shots, best);
    if (!best || !loop) return;
    const { exercise, side, name } = best;
    this.body = { session, exercise, ...(side && { side }), ...loop };
    const shown = { loop, name: this.named("loop_name", { name }), file: `cambre-${exercise}` };
    this.screen.slot("loop").hidden = false;
    this.element.show(shown);
    const earlier = await this.earlier(exercise, side, session);
    if (this.leader.leaving.signal.aborted) return;
    for (const state of ["none", "away"]) this.screen.slot(`loop-${state}`).hidden = earlier !== state;
    if (typeof earlier === "string") return;
    this.screen.write("loop-day", earlier.day);
    this.screen.slot("loop-earlier").hidden = false;
    this.element.show(shown, { loop: earlier, name: this.named("loop_earlier", { name, day: earlier.day }), file: "" });
  }

  get element() {
    return /** @type {DrawnLoop} */ (this.screen.slot("loop").querySelector("drawn-loop"));
  }

  /** @param {string} word @param {Record<string, string>} gaps */
  named(word, gaps) {
    return fill(this.screen.words[word] ?? "", gaps);
  }

  /** The loop that was kept last; or why there is none. @param {string} exercise @param {string|null} side @param {string} session @returns {Promise<Earlier|"none"|"away">} */
  async earlier(exercise, side, session) {
    const asked = new URL(this.leader.root.dataset["loops"] ?? "", location.href);
    for (const [key, value] of Object.entries({ exercise, side: side ?? "", session })) asked.searchParams.set(key, value);
    try {
      const answer = await load(asked.href);
      return answer.ok ? ((await answer.json()).loop ?? "none") : "away";
    } catch (error) {
      console.warn(error); // the server is gone, and the session is over all the same
      return "away";
    }
  }

  /** Keep the drawing in the journal; once is enough. @param {HTMLElement|null} button */
  keep(button) {
    if (this.body === null) return;
    this.leader.keeping.tell("loop_kept", this.body);
    this.body = null;
    for (const said of ["unkept", "none"]) this.screen.slot(`loop-${said}`).hidden = true; // neither is so any more
    this.screen.slot("loop-kept").hidden = false;
    this.screen.slot("loop-kept").focus({ preventScroll: true });
    button?.setAttribute("hidden", "");
  }
}
