// “It hurts”: one action stops everything, large answers follow, and a little pain is offered something easier.

import { ease, hurt, hurting, leaveOut, stepOf, waysIn } from "./session/session.js";
import { fill } from "./session/words.js";

/** @typedef {import("./session/timeline.js").Way} Way */
/** @typedef {{screen: import("./screen.js").Screen, asking: import("./asking.js").Asking, words: import("./session/words.js").Words}} Parts */

export class Pain {
  /** @param {() => import("./playing.js").Playing|null} playing @param {Parts} parts */
  constructor(playing, parts) {
    this.playing = playing;
    this.parts = parts;
  }

  /** The name of what hurts. */
  get name() {
    return this.exercise?.name ?? "";
  }

  get exercise() {
    const session = this.playing()?.session;
    return this.parts.screen.exercises[(session && hurting(session)) ?? ""];
  }

  /** @returns {Way|null} */
  get easier() {
    const session = this.playing()?.session;
    return (session && waysIn(session, this.exercise).find(({ way }) => way === "easier")) ?? null;
  }

  ask() {
    const { screen, words, asking } = this.parts;
    const session = this.playing()?.session;
    const isBefore = session && hurting(session) !== stepOf(session)?.exercise;
    screen.write("hurts-title", fill(words[isBefore ? "hurts_before" : "hurts"] ?? "", { name: this.name }));
    this.answered(false);
    asking.ask("hurts");
  }

  little() {
    const { screen, words } = this.parts;
    this.playing()?.act((session) => hurt(session, "little"));
    const name = screen.exercises[this.easier?.step.exercise ?? ""]?.name ?? "";
    screen.slot("easier").hidden = this.easier === null;
    screen.write("easier", [fill(words["easier"] ?? "", { name }), ...(this.easier?.ready.cues ?? [])].join(". "));
    screen.write("without", fill(words["without"] ?? "", { name: this.name }));
    this.answered(true);
    screen.slot(this.easier ? "easier" : "without").focus();
  }

  /** What ends the session: a lot of pain, or that somebody is giddy. @param {"lot"|"giddy"} amount */
  stop(amount) {
    this.playing()?.act((session) => hurt(session, amount));
  }

  takeEasier() {
    const { easier } = this;
    const above = this.exercise?.above;
    if (easier) this.goOn((session) => ease(session, easier, above));
  }

  without() {
    const above = this.exercise?.above;
    this.goOn((session) => leaveOut(session, above));
  }

  /** @param {(session: import("./session/session.js").Session) => import("./session/session.js").Outcome} action */
  goOn(action) {
    this.playing()?.act(action);
    this.parts.asking.close({ goesOn: true });
  }

  /** @param {boolean} isAnswered */
  answered(isAnswered) {
    const { screen } = this.parts;
    screen.slot("hurts-how").hidden = isAnswered;
    screen.slot("hurts-close").hidden = isAnswered;
    screen.slot("hurts-then").hidden = !isAnswered;
  }
}
