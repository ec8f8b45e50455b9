// One app for all tabs of a site: the tab that holds the lock runs it and writes, the others ask it.
// When that tab goes, the next one takes over. A request that got no answer is asked again under its own name,
// and what it does under the same name is done once.

/** @typedef {import("./app-worker.js").Asked} Asked */
/** @typedef {import("./app-worker.js").Answer} Answer */
/** @typedef {import("./app-worker.js").Place} Place */
/** @typedef {{isReady: boolean, share: number, isKept: boolean, hasEntries: boolean, failed: string|null}} State */
/** @typedef {{asked: Asked|null, resolve: (answer: Answer) => void, reject: (error: Error) => void, heard: boolean}} Waiting */

const PATIENCE = 4000; // milliseconds until a tab that says nothing at all is taken to be asleep
const AGAIN = 15_000; // milliseconds until Python's files are asked for once more
/** @type {State} */
const COMING = { isReady: false, share: 0, isKept: true, hasEntries: false, failed: null };

export class AppFailedError extends Error {}

export class Tabs extends EventTarget {
  /** @param {string} root the path of the site @param {() => Promise<Place>} describe says where Python's files are */
  constructor(root, describe) {
    super();
    this.name = `cambre ${root}`;
    this.describe = describe;
    /** @type {State} */
    this.state = COMING;
    /** @type {Map<string, Waiting>} */
    this.waiting = new Map();
    /** @type {Worker|null} */
    this.worker = null;
    this.channel = new BroadcastChannel(this.name);
    this.channel.onmessage = ({ data }) => this.hear(data);
    this.lead();
    this.channel.postMessage({ kind: "who" });
  }

  /** What the app answers. @param {string} id names the request for ever @param {Asked|null} asked null: delete everything @returns {Promise<Answer>} */
  ask(id, asked) {
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { asked, resolve, reject, heard: false });
      this.send(id);
    });
  }

  /** @param {string} id */
  drop(id) {
    this.waiting.delete(id);
  }

  /** What was asked isn't wanted any more, whoever would do it. @param {string} id */
  takeBack(id) {
    this.drop(id);
    this.channel.postMessage({ kind: "taken back", id });
  }

  /** Ask whoever runs the app; where nobody says that it heard, take over. @param {string} id */
  send(id) {
    const waiting = this.waiting.get(id);
    if (!waiting) return;
    if (this.worker) return this.serve(id, waiting.asked);
    waiting.heard = false;
    this.channel.postMessage({ kind: "ask", id, asked: waiting.asked });
    AbortSignal.timeout(PATIENCE).addEventListener("abort", () => this.doubt(id));
  }

  /** Take over where nobody has heard a request; a tab that slept itself first listens to what was said meanwhile. @param {string} id */
  async doubt(id) {
    await navigator.locks.query();
    if (this.waiting.get(id)?.heard === false && !this.worker) this.lead({ steal: true });
  }

  /** Run the app as soon as no other tab does, for as long as this tab lives. @param {{steal?: boolean}} [how] */
  lead(how = {}) {
    if (!("locks" in navigator)) return void this.run(); // not a secure address: this tab is alone anyway
    const held = navigator.locks.request(this.name, how, () => new Promise(() => this.run()));
    held.catch(() => this.stepDown()); // another tab took this one for asleep
  }

  stepDown() {
    this.worker?.terminate();
    this.worker = null;
    this.become({ ...COMING });
    this.lead();
    for (const id of this.waiting.keys()) this.send(id);
  }

  async run() {
    this.worker = new Worker(new URL("./app-worker.js", import.meta.url), { type: "module" });
    this.worker.onmessage = ({ data }) => this.hearWorker(data);
    // a script that can't be read says what is wrong with it, one that didn't come says nothing
    this.worker.onerror = (event) => this.fail(event instanceof ErrorEvent && event.message ? "old" : "away");
    try {
      this.worker.postMessage({ kind: "start", ...(await this.describe()) });
    } catch {
      this.fail("away");
    }
  }

  /** @param {string} why */
  fail(why) {
    this.become({ failed: why });
    if (why === "away") this.runAgain();
  }

  /** Run the app anew when there is a connection, or after a while; not where another tab does meanwhile. */
  async runAgain() {
    const { worker } = this;
    worker?.terminate();
    await new Promise((resolve) => {
      addEventListener("online", resolve, { once: true });
      AbortSignal.timeout(AGAIN).addEventListener("abort", resolve);
    });
    if (this.worker !== worker) return;
    this.become({ failed: null, share: 0 });
    this.run();
  }

  /** @param {any} said */
  hearWorker(said) {
    if (said.kind === "progress") return this.become({ share: said.share });
    if (said.kind === "ready") return this.becomeReady(said);
    if (said.kind === "answer") return this.hearAnswer(said);
    if (said.id) return this.settle(said.id, (waiting) => waiting.reject(new AppFailedError(said.said)));
    console.warn(said.said);
    this.fail(said.why);
  }

  /** @param {{id: string, answer: Answer, hasEntries?: boolean}} said */
  hearAnswer({ id, answer, hasEntries = false }) {
    if (hasEntries && !this.state.hasEntries) this.become({ hasEntries });
    this.settle(id, (waiting) => waiting.resolve(answer));
  }

  /** @param {{isKept: boolean, hasEntries: boolean}} found */
  becomeReady({ isKept, hasEntries }) {
    this.become({ isReady: true, share: 1, isKept, hasEntries, failed: null });
    for (const [id, { asked }] of this.waiting) this.serve(id, asked);
  }

  /** Let the worker answer, once for each name. @param {string} id @param {Asked|null} asked */
  serve(id, asked) {
    if (this.state.isReady) this.worker?.postMessage(asked ? { kind: "ask", id, asked } : { kind: "erase", id });
  }

  /** @param {string} id @param {(waiting: Waiting) => void} how */
  settle(id, how) {
    const waiting = this.waiting.get(id);
    this.waiting.delete(id);
    if (!waiting) return;
    how(waiting);
    if (waiting.asked?.method !== "GET") this.channel.postMessage({ kind: "changed" });
  }

  /** What other tabs say. @param {any} said */
  hear(said) {
    if (said.kind === "changed") return void this.dispatchEvent(new Event("changed"));
    if (this.worker) return this.hearFollower(said);
    if (said.kind === "state") return this.follow(said.state);
    if (said.kind === "heard") return this.markHeard(said.id);
    if (said.kind === "answer") return this.settle(said.id, (waiting) => waiting.resolve(said.answer));
    if (said.kind === "refused") this.settle(said.id, (waiting) => waiting.reject(new AppFailedError(said.why)));
  }

  /** @param {string} id */
  markHeard(id) {
    const waiting = this.waiting.get(id);
    if (waiting) waiting.heard = true;
  }

  /** Answer a tab that follows. @param {any} said */
  async hearFollower(said) {
    if (said.kind === "who") return this.channel.postMessage({ kind: "state", state: this.state });
    if (said.kind === "taken back") return this.drop(said.id);
    if (said.kind !== "ask") return;
    const { id, asked } = said;
    this.channel.postMessage({ kind: "heard", id });
    if (this.waiting.has(id)) return; // asked again while it is being answered
    try {
      this.channel.postMessage({ kind: "answer", id, answer: await this.ask(id, asked) });
    } catch (error) {
      this.channel.postMessage({ kind: "refused", id, why: String(error) });
    }
  }

  /** Know what the leading tab knows; where it is a new one, ask again what stands open. @param {State} state */
  follow(state) {
    const isNew = state.isReady && !this.state.isReady;
    this.become(state);
    if (isNew) for (const id of this.waiting.keys()) this.send(id);
  }

  /** @param {Partial<State>} change */
  become(change) {
    this.state = { ...this.state, ...change };
    if (this.worker) this.channel.postMessage({ kind: "state", state: this.state });
    this.dispatchEvent(new Event("change"));
  }
}
