// One line at the top of whichever page is open, when something can't be kept as it should.

const PLACE = "trouble";

/** Say what is wrong: the storage of this browser is `tight`, or the journal `waits` and says why; "" takes the line away.
 * @param {"tight"|"waits"|""} what @param {string} [why] */
export function tellTrouble(what, why = "") {
  const line = document.getElementById(PLACE);
  if (line === null) return;
  const text = what === "" ? "" : (line.dataset[what] ?? "").replace("{why}", why);
  if (line.textContent !== text) line.textContent = text; // a screen reader hears it once
  line.hidden = text === "";
}
