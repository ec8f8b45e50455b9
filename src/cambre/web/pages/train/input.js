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
  addEventListener("pageshow", (event) => event.persisted && location.reload(), { signal });
  listenToMediaKeys(
    {
      play: unlessAsked(leader, () => leader.play()),
      pause: unlessAsked(leader, () => leader.playing?.pause("asked")),
      previoustrack: unlessAsked(leader, () => act(leader, "back")),
      nexttrack: unlessAsked(leader, () => act(leader, "skip")),
    },
    signal,
  );
}

/** A question waits for its answer, not for a headset. @param {Leader} leader @param {() => void} action */
const unlessAsked = (leader, action) => () => {
  if (!leader.asking.isOpen) action();
};

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
    else if (!leader.asking.isOpen) leader.playing?.comeBack();
    return;
  }
  leader.playing?.pause("away");
  leader.keeping.sender.sendLast();
}
