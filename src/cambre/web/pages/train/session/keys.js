// What each key does: on a keyboard, a presenter's clicker or a headset.

/** @typedef {"pause"|"back"|"skip"|"repeat"|"describe"|"change"|"mirror"|"sound"|"hurts"|"mute"|"keys"|"leave"|"more"|"fewer"} Action */

/** @type {Record<string, Action>} */
const ACTIONS = {
  " ": "pause", k: "pause", MediaPlayPause: "pause",
  ArrowLeft: "back", PageUp: "back", MediaTrackPrevious: "back",
  ArrowRight: "skip", PageDown: "skip", MediaTrackNext: "skip",
  r: "repeat", d: "describe", e: "change", f: "mirror", v: "sound", h: "hurts", m: "mute", "?": "keys", Escape: "leave",
  "+": "more", "-": "fewer",
};

/**
 * The action of a key; null where it has none, or where it belongs to what has the focus.
 * @param {{key: string, ctrlKey?: boolean, metaKey?: boolean, altKey?: boolean, repeat?: boolean}} pressed
 * @param {boolean} isOnControl whether a button or field has the focus, which keeps Space for itself
 * @returns {Action|null}
 */
export function actionFor(pressed, isOnControl) {
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey || pressed.repeat) return null;
  if (isOnControl && pressed.key === " ") return null;
  return ACTIONS[pressed.key] ?? ACTIONS[pressed.key.toLowerCase()] ?? null;
}
