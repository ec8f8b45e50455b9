// Sends what a session has left on this device, from whichever page is opened next.

import { waits } from "../pages/train/session/outbox.js";
import { openShelf } from "../pages/train/shelf.js";

/** Start sending where something waits; the player sees to its own. */
export async function sendUnsent() {
  const { page, journal } = document.body.dataset;
  const shelf = openShelf();
  if (page === "train" || !journal || !waits(shelf)) return;
  const { Sender } = await import("../pages/train/sender.js");
  new Sender({ url: new URL(journal, document.baseURI).href, shelf, tell: () => {} }).send();
}
