// The page at the end: what was done, and what was answered about it.

import { setsDone, setsInWords, timeDone } from "./summary.js";

/** @typedef {import("./session/session.js").Session} Session */
/** @typedef {import("./session/session.js").Reason} Reason */

/**
 * Show how a session ended.
 * @param {import("./screen.js").Screen} screen
 * @param {Session} session
 * @param {Reason} reason
 */
export function showEnding(screen, session, reason) {
  for (const part of screen.root.querySelectorAll("[data-reason]")) {
    part.toggleAttribute("hidden", part.getAttribute("data-reason") !== reason);
  }
  screen.write("done-sum", timeDone(session, screen.words));
  const lines = [...setsDone(session)].map(([slug, sets]) => {
    const line = document.createElement("li");
    line.textContent = `${screen.exercises[slug]?.name ?? slug} · ${setsInWords(sets, screen.words)}`;
    return line;
  });
  screen.slot("done").replaceChildren(...lines);
  screen.part("over");
}

/** What was answered; what was left empty isn't there. @param {HTMLFormElement} form @returns {{effort?: number, pain?: number, note?: string}} */
export function answersIn(form) {
  const fields = new FormData(form);
  const [effort, pain, note] = [fields.get("effort"), fields.get("pain"), String(fields.get("note") ?? "").trim()];
  return {
    ...(effort !== null && { effort: Number(effort) }),
    ...(pain !== null && { pain: Number(pain) }),
    ...(note !== "" && { note }),
  };
}
