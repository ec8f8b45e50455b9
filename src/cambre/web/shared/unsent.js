// Sends what a session has left on this device, from whichever page is opened next.

const WAITS = "cambre.outbox";

/** Start sending where something waits; the player sees to its own. */
export async function sendUnsent() {
  const { page, journal } = document.body.dataset;
  if (page === "train" || !journal || localStorage.getItem(WAITS) === null) return;
  const { Sender } = await import("../pages/train/sender.js");
  new Sender({ url: journal, shelf: localStorage, tell: () => {} }).send();
}
