// The page at the end: what was done, and what was answered about it.

import { isGiddy } from "./session/session.js";
import { setsDone, setsInWords, timeDone } from "./summary.js";
import { fill } from "./session/words.js";

/** @typedef {import("./session/session.js").Session} Session */
/** @typedef {import("./session/session.js").Reason} Reason */
/** @typedef {import("./session/session.js").Answers} Answers */
/** @typedef {import("./session/session.js").Hurt} Hurt */
/** @typedef {{pain: number, words: string[]}} Red what closes training: a number from this on, or one of these words */

/**
 * Show how a session ended.
 * @param {import("./screen.js").Screen} screen
 * @param {Session} session
 * @param {Reason} reason
 */
export function showEnding(screen, session, reason) {
  const sets = setsDone(session);
  const shown = shownAs(session, reason, sets.size);
  for (const part of screen.root.querySelectorAll("[data-reason]")) {
    part.toggleAttribute("hidden", part.getAttribute("data-reason") !== shown);
  }
  screen.write("done-sum", timeDone(session, screen.words));
  const lines = [...sets].map(([slug, done]) => {
    const line = document.createElement("li");
    line.textContent = `${screen.exercises[slug]?.name ?? slug} · ${setsInWords(done, screen.words)}`;
    return line;
  });
  screen.slot("done").replaceChildren(...lines);
  const pains = session.pains.filter(({ amount }) => amount !== "giddy");
  fold(screen.slot("pains"), pains.map((pain) => askedAbout(pain, screen)), true); // what it was like may be urgent
  const asked = (reason === "pain" ? [] : [...sets.keys()]).filter((slug) => screen.exercises[slug]?.felt);
  fold(screen.slot("felt"), asked.map((slug) => askedWhere(slug, screen)), false);
  screen.part("over");
}

/** Questions in a fold of the form, which isn't there without any. @param {HTMLElement} slot @param {Node[]} questions @param {boolean} isOpen */
function fold(slot, questions, isOpen) {
  slot.replaceChildren(...questions);
  const details = slot.closest("details");
  if (details) [details.hidden, details.open] = [questions.length === 0, isOpen];
}

/** Which of the page's words fit. @param {Session} session @param {Reason} reason @param {number} done exercises of which something was done */
function shownAs(session, reason, done) {
  if (reason === "pain" && isGiddy(session)) return "giddy";
  return reason === "finished" && done === 0 ? "stopped" : reason;
}

/** The questions about a pain that was reported. @param {Hurt} pain @param {import("./screen.js").Screen} screen */
function askedAbout({ place, exercise, amount }, screen) {
  const template = /** @type {HTMLTemplateElement} */ (screen.root.querySelector("template[data-pain]"));
  const asked = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
  const name = screen.exercises[exercise ?? ""]?.name ?? "";
  const title = asked.querySelector("legend");
  if (title) title.textContent = fill(screen.words[`hurt_${amount}`] ?? "", { name });
  for (const input of asked.querySelectorAll("input")) input.name = `${input.name}-${place}`;
  return asked;
}

/** Where an exercise that is new should be felt, and whether it was. @param {string} slug @param {import("./screen.js").Screen} screen */
function askedWhere(slug, screen) {
  const template = /** @type {HTMLTemplateElement} */ (screen.root.querySelector("template[data-felt]"));
  const asked = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
  const { name = slug, felt = [] } = screen.exercises[slug] ?? {};
  const title = asked.querySelector("legend");
  if (title) title.textContent = fill(screen.words["felt_in"] ?? "", { name });
  asked.querySelector("[data-where]")?.replaceChildren(...felt.map((text) => Object.assign(document.createElement("li"), { textContent: text })));
  for (const input of asked.querySelectorAll("input")) input.name = `felt-${slug}`;
  return asked;
}

/** What was answered; what was left empty isn't there. @param {HTMLFormElement} form @returns {Answers} */
export function answersIn(form) {
  const fields = new FormData(form);
  const [effort, pain, note] = [fields.get("effort"), fields.get("pain"), String(fields.get("note") ?? "").trim()];
  const described = describedIn(fields);
  const felt = [...fields].flatMap(([key, where]) => (key.startsWith("felt-") ? [[key.slice("felt-".length), String(where)]] : []));
  return {
    ...(effort !== null && { effort: Number(effort) }),
    ...(pain !== null && { pain: Number(pain) }),
    ...(note !== "" && { note }),
    ...(felt.length > 0 && { felt: Object.fromEntries(felt) }),
    ...(described.length > 0 && { described }),
  };
}

/** Where and how each pain hurt, in the order of their entries. @param {FormData} fields */
export function describedIn(fields) {
  const answered = [...fields.keys()].flatMap((key) => /^(?:places|kinds)-(\d+)$/.exec(key)?.[1] ?? []);
  const places = [...new Set(answered)].map(Number).sort((one, other) => one - other);
  const words = (/** @type {string} */ key) => fields.getAll(key).map(String);
  return places.map((place) => ({ place, places: words(`places-${place}`), kinds: words(`kinds-${place}`) }));
}

/** Whether what was answered closes training for a while. @param {Answers} answers @param {Red} red */
export function isRed({ pain = 0, described = [] }, red) {
  const words = described.flatMap((each) => [...each.places, ...each.kinds]);
  return pain >= red.pain || words.some((word) => red.words.includes(word));
}
