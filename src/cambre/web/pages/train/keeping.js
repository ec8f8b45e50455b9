// Keeps what happens: on this device first, then in the journal.

import "../../shared/uuid.js";
import { tellTrouble } from "../../shared/trouble.js";
import { entriesOf } from "./session/entries.js";
import { put, waits } from "./session/outbox.js";
import { forget, isStale, keep, kept } from "./session/saved.js";
import { end } from "./session/session.js";
import { choose, chosen, NOTHING_TOLD, travelling } from "./session/settings.js";
import { Sender } from "./sender.js";
import { openShelf, shelfOf } from "./shelf.js";

/** @typedef {import("./session/session.js").Session} Session */
/** @typedef {import("./session/session.js").Reason} Reason */
/** @typedef {import("./session/session.js").Happening} Happening */
/** @typedef {import("./session/session.js").Answers} Answers */
/** @typedef {import("./session/settings.js").Settings} Settings */
/** @typedef {import("./session/settings.js").Told} Told */

export class Keeping {
  /** @param {string} url of the journal @param {(state: import("./sender.js").State) => void} tell @param {Told} [told] what the journal says was chosen */
  constructor(url, tell, told = NOTHING_TOLD) {
    this.shelf = openShelf();
    this.person = document.body.dataset["person"] || undefined; // whoever is chosen later, this page is theirs
    this.own = shelfOf(this.shelf, this.person ?? "me");
    this.sender = new Sender({ url, shelf: this.shelf, tell });
    this.told = told;
    this.settings = chosen(this.own, told);
    /** @type {Record<string, import("./session/timeline.js").Exercise>} */
    this.exercises = {};
    this.madeFor = ""; // whom the page's session was made for
    this.wasOutdated = false; // whether a session was ended because it was made for other answers
    if (waits(this.shelf)) this.sender.send();
  }

  /** Keep a session as it is; what happened is in the outbox before it counts. @param {Session} session @param {Happening[]} happened @param {Reason|null} [ending] */
  keep(session, happened, ending = null) {
    this.write(session, happened);
    this.save(session, ending);
    if (happened.length > 0) this.sender.send();
  }

  /** The session of this program that waits to go on; one of another day, or made for other answers, is ended instead. @param {string} program */
  open(program) {
    const saved = kept(this.own);
    if (saved === null) return null;
    const isOutdated = saved.ending === null && saved.madeFor !== this.madeFor && saved.session.timeline.program === program;
    if (isOutdated || isStale(saved, Date.now())) this.settleOld();
    this.wasOutdated ||= isOutdated;
    const still = kept(this.own);
    return still?.session.timeline.program === program ? still : null;
  }

  /** End whatever session was left open. */
  settleOld() {
    const saved = kept(this.own);
    if (saved) this.settle(saved.session, saved.ending ?? "stopped");
  }

  /** Write the end as far as it was answered; the questions stay open. @param {Session} session @param {Reason} reason @param {Answers} answers */
  endSoFar(session, reason, answers) {
    if (session.reason !== null && Object.keys(answers).length === 0) return;
    const ended = end(session, reason, answers);
    this.write(ended.session, ended.happened);
    this.save(ended.session, reason);
  }

  /** @param {Session} session @param {Reason|null} ending */
  save(session, ending) {
    keep(this.own, { at: Date.now(), session, exercises: this.exercises, madeFor: this.madeFor, ending });
  }

  /** End a session with what was answered about it. @param {Session} session @param {Reason} reason @param {Answers} [answers] */
  settle(session, reason, answers) {
    const ended = end(session, reason, answers);
    this.write(ended.session, ended.happened);
    forget(this.own);
    return this.sender.send();
  }

  /** @param {Partial<Settings>} choice */
  choose(choice) {
    this.settings = choose(this.own, this.settings, choice);
    return this.settings;
  }

  /** Let what was chosen travel with the journal, where that is anything new. */
  tellChosen() {
    const now = travelling({ ...this.settings });
    const settings = Object.fromEntries(Object.entries(now).filter(([name, value]) => this.told.settings[name] !== value));
    if (Object.keys(settings).length === 0) return;
    const at = new Date().toISOString();
    this.choose({ at });
    this.told = { settings: { ...this.told.settings, ...settings }, at };
    this.tell("settings_chosen", { settings }, at);
  }

  /** Tell the journal what belongs to no step of a session. @param {string} kind @param {Record<string, unknown>} told @param {string} [at] */
  tell(kind, told, at = new Date().toISOString()) {
    const entry = { uuid: crypto.randomUUID(), at, kind, version: /** @type {const} */ (1), body: { zone: zone(), ...told } };
    put(this.shelf, [this.person ? { ...entry, person: this.person } : entry]);
    this.sender.send();
  }

  /** What happened is in the outbox afterwards, under its person's name. @param {Session} session @param {Happening[]} happened */
  write(session, happened) {
    const entries = entriesOf(session, happened, { at: new Date().toISOString(), zone: zone() });
    put(this.shelf, entries.map((entry) => (this.person ? { ...entry, person: this.person } : entry)));
    if (this.shelf.isTight) tellTrouble("tight");
  }
}

const zone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
