// How a session is steered: by touch, keys, a clicker, a headset, and by what happens to the page.

import { act } from "./actions.js";
import { listenToMediaKeys } from "./awake.js";
import { actionFor } from "./session/keys.js";

/** @typedef {import("./leader.js").Leader} Leader */

/** Let a leader be steered until the signal aborts. @param {Leader} leader @param {AbortSignal} signal */
export function listen(leader, signal) {
  leader.root.addEventListener("click", (event) => clicked(leader, event), { signal });
  leader.root.addEventListener("submit", (event) => submitted(leader, event), { signal });
  document.addEventListener("keydown", (event) => pressed(leader, event), { signal });
  document.addEventListener("visibilitychange", () => seen(leader), { signal });
  addEventListener("pagehide", () => leader.goAway(), { signal });
  addEventListener("online", () => leader.keeping.sender.send(), { signal });
  const turn = () => act(leader, "pause");
  const [back, skip] = [() => act(leader, "back"), () => act(leader, "skip")];
  listenToMediaKeys({ play: turn, pause: turn, previoustrack: back, nexttrack: skip }, signal);
}

/** @param {Leader} leader @param {MouseEvent} event */
function clicked(leader, event) {
  const target = /** @type {Element} */ (event.target);
  const button = /** @type {HTMLElement|null} */ (target.closest("[data-do]"));
  if (button) act(leader, button.dataset["do"] ?? "", button);
  else if (target.closest("[data-part=playing]")) act(leader, "pause");
  // A finger or a mouse leaves no key behind: Space pauses, wherever was tapped before.
  const isPointer = event.detail > 0 && leader.root.dataset["view"] === "playing" && !leader.asking.isOpen;
  if (isPointer) leader.screen.slot("pause").focus({ preventScroll: true });
}

/** @param {Leader} leader @param {KeyboardEvent} event */
function pressed(leader, event) {
  const target = /** @type {Element} */ (event.target);
  const isElsewhere = leader.root.dataset["view"] !== "playing" || leader.asking.isOpen;
  const action = isElsewhere ? null : actionFor(event, target.closest("button, a") !== null);
  if (action === null) return;
  event.preventDefault();
  act(leader, action);
}

/** @param {Leader} leader @param {SubmitEvent} event */
function submitted(leader, event) {
  event.preventDefault();
  leader.afterwards.settle();
}

/** @param {Leader} leader */
function seen(leader) {
  if (document.visibilityState === "visible") {
    if (leader.playing?.plays) leader.awake.on();
    return;
  }
  leader.playing?.pause("away");
  leader.keeping.sender.sendLast();
}
