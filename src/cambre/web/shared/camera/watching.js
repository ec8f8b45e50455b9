// Watches somebody: camera → points (a worker) → what they mean (another worker). Neither pictures nor points leave the page.

import { load } from "../transport.js";
import { Fit, fitting } from "./fitting.js";
import { AT_FIRST, paced } from "./pace.js";
import { Reel } from "./reel.js";

/** @typedef {import("./camera.js").Camera} Camera */
/** @typedef {import("./pose-worker.js").Parts} Parts */
/** @typedef {import("./observe-worker.js").Python} Python */
/** @typedef {import("./observe-worker.js").Seen} Seen */
/** @typedef {{watched: object, view: string, trunks: number[][], lies: boolean, say: string, texts: Record<string, string>, outline: number[]}} Followed what is known of an exercise that can be followed */
/** @typedef {{exercises: Record<string, Followed>, model: Parts|null, python: Python|null}} Ground */
/** @typedef {Record<string, any>} Told */

const PEOPLE = 2; // are told apart: with a second one it waits
const MOST_FAILURES = 5; // in a row
const LONGEST_END = 10_000; // milliseconds that an answer to the end is waited for, where little depends on it
const SOON = 1000 / 60; // milliseconds after which it is asked again for a picture that isn't there yet
const STILL = 700; // that no new picture may come before that is told
const SELDOM = 250; // until it is told again, so that what doesn't move has a clock too
const BEHIND = 2; // answers that may be owed before points are left out

/** What watches isn't here, or doesn't start; `why` says which. */
export class NotReadyError extends Error {
  /** @param {"missing"|"broken"} why */
  constructor(why) {
    super(why);
    this.why = why;
  }
}

/** What is told where no new picture comes. */
const NOBODY = { points: new Float32Array(0), world: new Float32Array(0), people: 0, dark: false, still: true };

/** What is needed to watch these exercises. @param {string} url @param {string[]} slugs @returns {Promise<Ground>} */
export async function groundFor(url, slugs) {
  const asked = new URL(url, location.href);
  for (const slug of slugs) asked.searchParams.append("exercise", slug);
  const answer = await load(asked.href);
  if (!answer.ok) throw new NotReadyError("broken");
  const { python, ...ground } = /** @type {Omit<Ground, "python"> & {python: Omit<Python, "isPacked">|null}} */ (await answer.json());
  return { ...ground, python: python ? { ...absolute(python), isPacked: false } : await ownPython() };
}

/** Where Python lies in the site that this page is of, which packs it for hosts that don't. @returns {Promise<Python|null>} */
async function ownPython() {
  const site = document.documentElement.dataset["site"];
  if (!site) return null;
  const root = new URL("../../../../", import.meta.url);
  const { python } = await fetch(new URL(site, document.baseURI)).then((answer) => answer.json());
  return { engine: new URL(python.engine, root).href, application: new URL(python.application, root).href, isPacked: true };
}

export class Watching {
  /** Load what watches, beside a camera that runs; raises NotReadyError. @param {Camera} camera @param {Ground} ground @param {(told: Told) => void} onTold @param {(seen: Seen) => void} onSeen @param {import("./fitting.js").Wish} wish which model is to look */
  static async open(camera, { model, python }, onTold, onSeen = () => {}, wish = "full") {
    if (!model || !python) throw new NotReadyError("missing");
    const watching = new Watching(camera, onTold, onSeen);
    Object.assign(watching, { parts: absolute(model), wish, model: fitting(wish, "full", null) });
    try {
      await Promise.all([
        watching.start(watching.poser, watching.looks),
        watching.start(watching.observer, { python }),
      ]);
    } catch (error) {
      watching.close();
      throw error;
    }
    return watching;
  }

  /** @param {Camera} camera @param {(told: Told) => void} onTold @param {(seen: Seen) => void} onSeen */
  constructor(camera, onTold, onSeen) {
    this.camera = camera;
    this.onTold = onTold;
    this.onSeen = onSeen;
    this.poser = newPoser();
    /** @type {Parts|null} */
    this.parts = null;
    /** @type {import("./fitting.js").Wish} */
    this.wish = "full";
    /** The model that looks. @type {import("./fitting.js").Model} */
    this.model = "full";
    this.fit = new Fit();
    /** Another model on its way. @type {Worker|null} */
    this.coming = null;
    this.onModel = () => {}; // another one looks now
    this.observer = new Worker(new URL("./observe-worker.js", import.meta.url), { type: "module" });
    this.id = 0;
    this.isOn = false;
    this.isLooking = false; // never more than one picture on its way: the newest wins
    this.owed = 0;
    this.every = AT_FIRST; // milliseconds from one picture to the next
    this.timer = 0;
    /** Since when there is no new picture, in milliseconds; null while they come. @type {number|null} */
    this.stillSince = null;
    /** Of the newest picture. @type {[number, number]} */
    this.size = [4, 3];
    this.reel = new Reel();
    /** @type {Map<string, (told: Told|null) => void>} */
    this.ending = new Map();
    this.failures = 0; // in a row
    this.onBroken = () => {}; // what watches fails again and again
  }

  /** @param {Worker} worker @param {object} how @returns {Promise<void>} */
  start(worker, how) {
    return new Promise((resolve, reject) => {
      const broken = () => reject(new NotReadyError("broken"));
      worker.onerror = broken;
      worker.onmessage = ({ data }) => {
        if (data.kind === "failed") console.warn(data.said);
        if (data.kind !== "ready") return broken();
        worker.onmessage = (event) => this.hear(event.data, worker);
        worker.onerror = () => {};
        resolve();
      };
      worker.postMessage({ kind: "start", ...how });
    });
  }

  /** What the worker is told that looks. */
  get looks() {
    return { parts: this.parts, people: PEOPLE, model: this.model };
  }

  /** Let this model look, or whichever fits the device. @param {import("./fitting.js").Wish} wish */
  want(wish) {
    this.wish = wish;
    this.fit.forget();
    this.change(wish === "auto" ? "full" : wish);
    this.onModel();
  }

  /** Let another model look as soon as it is there; until then the present one does, and where none comes it stays. @param {import("./fitting.js").Model} model */
  async change(model) {
    if (this.coming || model === this.model) return;
    const coming = (this.coming = newPoser());
    try {
      await this.start(coming, { ...this.looks, model });
      this.poser.terminate();
      Object.assign(this, { poser: coming, model, isLooking: false });
      this.fit.forget();
      this.every = AT_FIRST;
      if (this.isOn) this.next();
    } catch (error) {
      console.warn(error);
      coming.terminate();
      this.wish = this.model;
    }
    this.coming = null;
    this.onModel();
    this.change(fitting(this.wish, this.model, this.fit.usual)); // something else may have been chosen meanwhile
  }

  /** Watch this from now on, and nothing else. @param {object} watch */
  begin(watch) {
    this.id += 1;
    this.owed = 0;
    this.reel = new Reel();
    this.observer.postMessage({ kind: "begin", id: String(this.id), watch });
    this.goOn();
  }

  /** Look on at what was being watched. */
  goOn() {
    if (this.isOn) return;
    this.isOn = true;
    this.stillSince = null;
    this.camera.turn(true);
    this.next();
  }

  /** Stop looking; the camera's light may go out. */
  pause() {
    this.isOn = false;
    clearTimeout(this.timer);
    this.camera.turn(false);
  }

  /** What was seen in all of what is being watched; null where nothing was. @param {{within?: number}} [how] milliseconds after which it is given up @returns {Promise<Told|null>} */
  end({ within = LONGEST_END } = {}) {
    const id = String(this.id);
    this.observer.postMessage({ kind: "end", id });
    if (Number.isFinite(within)) setTimeout(() => this.hearEnd({ id, told: null }), within);
    return new Promise((resolve) => this.ending.set(id, resolve));
  }

  /** @param {number} [wait] milliseconds */
  next(wait = this.every) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.look(), wait);
  }

  async look() {
    if (!this.isOn || this.isLooking) return;
    const at = performance.now() / 1000;
    const picture = await this.camera.picture().catch(() => null);
    if (!this.isOn) return picture?.close();
    if (picture === null) return this.seeNothing(at);
    this.stillSince = null;
    this.isLooking = true;
    this.poser.postMessage({ kind: "look", picture, at }, { transfer: [picture] });
  }

  /** The camera gives no new picture: soon that is told, so that nothing goes on as if somebody were seen. @param {number} at */
  seeNothing(at) {
    const now = 1000 * at;
    this.stillSince ??= now;
    if (now - this.stillSince < STILL) return this.next(SOON);
    this.push({ ...NOBODY, at, size: this.size });
    this.next(SELDOM);
  }

  /** Give what was seen to what makes sense of it; a device that is behind with that leaves some out. @param {Seen & {still: boolean}} seen */
  push({ at, points, world, size, people, dark, still }) {
    if (this.owed >= BEHIND) return;
    this.owed += 1;
    this.observer.postMessage({ kind: "push", id: String(this.id), at, points, world, size, people, dark, still });
  }

  /** @param {any} said @param {Worker} worker who says it */
  hear(said, worker) {
    if (worker !== this.poser && worker !== this.observer) return; // another model has taken its place
    if (said.kind === "points") this.hearPoints(said);
    if (said.kind === "told") this.hearTold(said);
    if (said.kind === "ended") this.hearEnd(said);
    if (said.kind === "failed") this.hearFailure(said, worker);
  }

  /** A picture or points that it couldn't cope with are left out. @param {{id?: string, said: string}} said @param {Worker} worker */
  hearFailure({ id, said }, worker) {
    console.warn(said);
    this.failures += 1;
    if (this.failures >= MOST_FAILURES) return this.onBroken();
    if (worker === this.observer) {
      this.owed = Math.max(0, this.owed - 1);
      if (id) this.hearEnd({ id, told: null });
      return;
    }
    this.isLooking = false;
    if (this.isOn) this.next();
  }

  /** @param {Seen & {took: number}} seen */
  hearPoints(seen) {
    this.isLooking = false;
    this.every = paced(this.every, seen.took);
    this.fit.hear(seen);
    this.change(fitting(this.wish, this.model, this.fit.usual));
    if (!this.isOn) return;
    this.size = seen.size;
    this.push({ ...seen, still: false });
    this.onSeen(seen); // after what is counted: drawing takes its time
    this.reel.add(seen);
    this.next(Math.max(0, this.every - (performance.now() - 1000 * seen.at)));
  }

  /** @param {{id: string, told: Told|null}} said */
  hearTold({ id, told }) {
    if (id !== String(this.id)) return;
    this.owed = Math.max(0, this.owed - 1);
    this.failures = 0;
    if (told && this.isOn) this.onTold(told);
  }

  /** @param {{id: string, told: Told|null}} said */
  hearEnd({ id, told }) {
    this.ending.get(id)?.(told);
    this.ending.delete(id);
  }

  close() {
    this.isOn = false;
    clearTimeout(this.timer);
    this.poser.terminate();
    this.coming?.terminate();
    this.observer.terminate();
    this.camera.close();
    for (const resolve of this.ending.values()) resolve(null);
    this.ending.clear();
  }
}

const newPoser = () => new Worker(new URL("./pose-worker.js", import.meta.url), { type: "module" });

/** The same addresses, whole, for a worker elsewhere. @template {Record<string, string>} T @param {T} addresses @returns {T} */
const absolute = (addresses) => /** @type {T} */ (Object.fromEntries(Object.entries(addresses).map(([name, url]) => [name, new URL(url, location.href).href])));
