// “Change it”: something easier, harder or different in place of the exercise that runs, and the figure mirrored.

import { isElsewhere } from "./session/timeline.js";
import { stillAddress } from "./stage.js";
import { change, stepOf, waysIn } from "./session/session.js";
import { doseOf, fill } from "./session/words.js";

/** @typedef {import("./session/timeline.js").Way} Way */
/** @typedef {{screen: import("./screen.js").Screen, asking: import("./asking.js").Asking, words: import("./session/words.js").Words}} Parts */

export class Changing {
  /** @param {() => import("./playing.js").Playing|null} playing @param {Parts} parts */
  constructor(playing, parts) {
    this.playing = playing;
    this.parts = parts;
  }

  get exercise() {
    const session = this.playing()?.session;
    return this.parts.screen.exercises[(session && stepOf(session)?.exercise) ?? ""];
  }

  get ways() {
    const session = this.playing()?.session;
    return session ? waysIn(session, this.exercise) : [];
  }

  ask() {
    const { screen, words, asking } = this.parts;
    const name = this.exercise?.name ?? "";
    const ways = this.ways;
    screen.write("change-title", fill(words["change"] ?? "", { name }));
    screen.slot("changes").replaceChildren(...ways.map((way, place) => this.button(way, place)));
    screen.slot("change-none").hidden = ways.length > 0;
    asking.ask("change");
  }

  /** Take the way at a place of the list. @param {number} place */
  take(place) {
    const way = this.ways[place];
    if (way) this.playing()?.act((session) => change(session, way));
    this.parts.asking.close({ goesOn: true });
  }

  /** @param {Way} way @param {number} place */
  button(way, place) {
    const { screen, words } = this.parts;
    const other = screen.exercises[way.step.exercise ?? ""];
    const button = Object.assign(document.createElement("button"), { type: "button", className: "button button-plain answer answer-way" });
    button.dataset["do"] = "take";
    button.dataset["place"] = String(place);
    const text = document.createElement("span");
    const title = way.form ?? fill(words[`way_${way.way}`] ?? "", { name: other?.name ?? "" });
    const dose = doseOf(/** @type {import("./session/timeline.js").Step} */ (way.step), words);
    const lines = way.form === null ? [dose, ...way.ready.cues] : [words["way_form"] ?? ""];
    text.append(title, ...lines.map(small));
    const still = way.form === null && other && !isElsewhere(other, way.ready.cues) ? stillAddress(other) : "";
    if (still) button.append(Object.assign(new Image(350, 240), { src: still, alt: "", className: "answer-figure" }));
    button.append(text);
    return button;
  }
}

/** @param {string} text */
const small = (text) => Object.assign(document.createElement("small"), { textContent: text });
