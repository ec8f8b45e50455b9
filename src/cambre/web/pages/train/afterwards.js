// After the last step: what was done, what is asked about it, and the end as it goes into the journal.

import { visit } from "../../shared/navigate.js";
import { answersIn, isRed, showEnding } from "./ending.js";

/** @typedef {import("./session/session.js").Session} Session */
/** @typedef {import("./session/session.js").Reason} Reason */
/** @typedef {import("./session/session.js").Answers} Answers */

/**
 * @typedef {object} Parts
 * @property {import("./screen.js").Screen} screen
 * @property {import("./keeping.js").Keeping} keeping
 * @property {import("./ending.js").Red} red
 * @property {string} history the address of the page to go to
 * @property {() => void} release lets another window lead
 */

export class Afterwards {
  /** @param {Parts} parts */
  constructor(parts) {
    this.parts = parts;
    /** @type {{session: Session, reason: Reason}|null} */
    this.ended = null;
  }

  /** @param {Session} session @param {Reason} reason */
  show(session, reason) {
    this.ended = { session, reason };
    showEnding(this.parts.screen, session, reason);
  }

  get form() {
    return /** @type {HTMLFormElement} */ (this.parts.screen.root.querySelector("[data-answers]"));
  }

  /** Write the end into the journal and go on: to what to do about a lot of pain, or to the history. */
  async settle() {
    if (this.ended === null) return;
    const { reason } = this.ended;
    const answers = answersIn(this.form);
    const isSent = await this.settled(answers);
    const isTold = reason === "pain" && !answers.described; // what to do stood on the page already
    if (!isTold && isRed(answers, this.parts.red)) this.parts.screen.part("red");
    else this.goOn(isSent);
  }

  /** @param {boolean} isSent */
  goOn(isSent) {
    if (isSent) visit(this.parts.history);
    else this.parts.screen.part("kept");
  }

  async sendAgain() {
    this.goOn(await this.parts.keeping.sender.send());
  }

  /** Another page is shown: what is over is ended with what was answered. */
  leave() {
    if (this.ended) this.settled(answersIn(this.form));
  }

  /** The window goes, or is loaded anew: what was answered so far is kept, and may still be changed. */
  goAway() {
    if (this.ended) this.parts.keeping.endSoFar(this.ended.session, this.ended.reason, answersIn(this.form));
  }

  /** @param {Answers} answers */
  settled(answers) {
    const { ended } = this;
    this.ended = null;
    this.parts.release();
    return ended ? this.parts.keeping.settle(ended.session, ended.reason, answers) : Promise.resolve(true);
  }
}
