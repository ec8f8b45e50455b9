// Sends what waits in the outbox, again and again until the journal has it.

import { load } from "../../shared/transport.js";
import { tellTrouble } from "../../shared/trouble.js";
import { layAside, nextBatch, pauseAfter, takeOut } from "./session/outbox.js";

/** @typedef {import("./session/outbox.js").Shelf} Shelf */
/** @typedef {"sent"|"later"|"refused"} State */

const TOO_LONG = 10_000; // milliseconds without an answer
const REFUSED = [400, 422];
const CANNOT_KEEP = 503; // the disk is full, the journal damaged: it says which

export class Sender {
  /** @param {{url: string, shelf: Shelf & {readonly isTight?: boolean}, tell: (state: State) => void}} parts */
  constructor({ url, shelf, tell }) {
    this.url = url;
    this.shelf = shelf;
    this.tell = tell;
    this.failures = 0;
    this.hasRefused = false;
    this.timer = 0;
    /** @type {Promise<boolean>|null} */
    this.running = null;
  }

  /** Send all that waits; gives whether nothing is left. */
  send() {
    clearTimeout(this.timer);
    this.running ??= this.sendAll().finally(() => (this.running = null));
    return this.running;
  }

  /** Send once more while the page goes away. */
  sendLast() {
    const batch = nextBatch(this.shelf);
    if (batch.length > 0) post(this.url, batch, { keepalive: true }).then((kept) => takeOut(this.shelf, kept), () => {});
  }

  stop() {
    clearTimeout(this.timer);
  }

  async sendAll() {
    for (let batch = nextBatch(this.shelf); batch.length > 0; batch = nextBatch(this.shelf)) {
      if (!(await this.sendBatch(batch))) return this.tryLater();
    }
    this.failures = 0;
    tellTrouble(this.shelf.isTight ? "tight" : "");
    this.tell(this.hasRefused ? "refused" : "sent");
    return true;
  }

  /** Whether the journal has answered for each of these entries. @param {import("./session/entries.js").Entry[]} batch @returns {Promise<boolean>} */
  async sendBatch(batch) {
    try {
      takeOut(this.shelf, await post(this.url, batch, { signal: AbortSignal.timeout(TOO_LONG) }));
      return true;
    } catch (error) {
      if (error instanceof CannotKeepError) tellTrouble("waits", error.message);
      if (!(error instanceof RefusedError)) return false;
    }
    const [first] = batch;
    if (batch.length === 1 && first) this.layAside(first);
    else for (const entry of batch) if (!(await this.sendBatch([entry]))) return false;
    return true;
  }

  /** @param {import("./session/entries.js").Entry} entry */
  layAside(entry) {
    layAside(this.shelf, entry);
    this.hasRefused = true;
  }

  tryLater() {
    this.failures += 1;
    this.timer = setTimeout(() => this.send(), pauseAfter(this.failures) * 1000);
    this.tell("later");
    return false;
  }
}

class RefusedError extends Error {}
class CannotKeepError extends Error {}

/** The uuids that the journal has now. @param {string} url @param {unknown[]} entries @param {RequestInit} options @returns {Promise<string[]>} */
async function post(url, entries, options) {
  const headers = { "content-type": "application/json" };
  const answer = await load(url, { method: "POST", headers, body: JSON.stringify({ entries }), ...options });
  if (REFUSED.includes(answer.status)) throw new RefusedError();
  if (answer.status === CANNOT_KEEP) throw new CannotKeepError((await answer.json()).problems[0]);
  if (!answer.ok) throw new Error(String(answer.status));
  return (await answer.json()).kept;
}
