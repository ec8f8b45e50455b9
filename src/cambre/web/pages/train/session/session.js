// One session as a value: where it is, what was done, and what each action makes of it. No clock, no dice, no page.

import { isWork, leadInTo, workBefore, workFrom } from "./timeline.js";
import { beatAt } from "./tempo.js";
import { uuidOf } from "./uuid.js";

/** @typedef {import("./timeline.js").Step} Step */
/** @typedef {import("./timeline.js").Timeline} Timeline */
/** @typedef {"finished"|"stopped"|"pain"} Reason */

/**
 * @typedef {object} Session
 * @property {string} session its uuid
 * @property {Timeline} timeline what is played, with what was changed on the way
 * @property {number} index
 * @property {number} into seconds spent in the step
 * @property {Record<number, "done"|"skipped">} taken how the steps of work so far ended
 * @property {Record<number, number>} [spent] seconds that each step of work took that was done
 * @property {string[]} leftOut exercises that hurt and are passed over
 * @property {Hurt[]} pains what was reported, to be asked about afterwards
 * @property {number} written how many entries it has made: each has its place, so none is ever made twice
 * @property {Reason|null} reason why it ended
 * @property {object|null} [watched] what a camera measured of the step so far
 *
 * @typedef {{reps?: number, seen?: number, by: "camera"|"clock"|"hand"}} Counted where a camera watched: the repetitions that count, those that it had counted, and whose word it is
 * @typedef {{kind: string, body: Record<string, unknown>}} Happening
 * @typedef {{session: Session, happened: Happening[]}} Outcome
 * @typedef {import("./timeline.js").Way} Way
 * @typedef {"little"|"lot"|"giddy"} Amount who is giddy is treated as after a lot, and the journal is told that it was that
 * @typedef {{place: number, exercise: string|null, amount: Amount}} Hurt `place` is that of its entry
 * @typedef {{place: number, places: string[], kinds: string[]}} Described where and how a reported pain hurt
 * @typedef {{effort?: number, pain?: number, note?: string, felt?: Record<string, string>, described?: Described[]}} Answers
 */

/**
 * A session at its beginning.
 * @param {Timeline} timeline
 * @param {string} session
 * @returns {Outcome}
 */
export function begin(timeline, session) {
  const { program, title, library, steps, warm } = timeline;
  /** @type {Session} */
  const begun = { session, timeline, index: 0, into: 0, taken: {}, leftOut: [], pains: [], written: 0, reason: null };
  return told(begun, [{ kind: "session_started", body: { program, title, library, steps: steps.length, ...(warm && { warm }) } }]);
}

/** The step that runs; undefined when all are over. @param {Session} session @returns {Step|undefined} */
export const stepOf = ({ timeline, index }) => timeline.steps[index];

/** Whether there is nothing left to play. @param {Session} session */
export const isOver = (session) => session.reason !== null || stepOf(session) === undefined;

/**
 * The session after `seconds` more of playing.
 * @param {Session} session
 * @param {number} seconds
 * @param {Counted|null} [counted] what a camera makes of the step that runs
 * @returns {Outcome}
 */
export function pass(session, seconds, counted = null) {
  let [now, left] = [session, seconds];
  /** @type {Happening[]} */
  const happened = [];
  for (let step = stepOf(now); step && left >= step.seconds - now.into; step = stepOf(now)) {
    left -= step.seconds - now.into;
    const next = finish(now, step, now === session ? counted : null);
    happened.push(...next.happened);
    now = next.session;
  }
  return { session: stepOf(now) ? { ...now, into: now.into + left } : now, happened };
}

/** The session after its step was played to its end. @param {Session} session @param {Step} step @param {Counted|null} counted @returns {Outcome} */
function finish(session, step, counted) {
  if (!isWork(step)) return enter(session, session.index + 1);
  const done = take(session, "step_done", step.seconds, step.reps, counted);
  return after(done, (now) => enter(now, now.index + 1));
}

/** The session with its step of work done: all was counted, or the camera isn't waited for any longer. @param {Session} session @param {Counted} counted @param {number} [seconds] @returns {Outcome} */
export function complete(session, counted, seconds = session.into) {
  const done = take(session, "step_done", seconds, counted.reps ?? null, counted);
  return after(done, (now) => enter(now, now.index + 1));
}

/** The session with its step skipped; skipping a lead-in or a rest begins the work. @param {Session} session @param {Counted|null} [counted] what a camera counted @returns {Outcome} */
export function skip(session, counted = null) {
  const step = stepOf(session);
  if (step === undefined || !isWork(step)) return enter(session, session.index + 1);
  const skipped = take(session, "step_skipped", session.into, counted?.reps ?? repetitionsDone(step, session.into), counted);
  return after(skipped, (now) => enter(now, now.index + 1));
}

/** The session at the exercise before this one, with time to get ready. @param {Session} session @returns {Outcome} */
export function back(session) {
  const target = workBefore(session.timeline, session.index) ?? 0;
  return { session: { ...session, ...leadInTo(session.timeline, target) }, happened: [] };
}

/** The session with the exercise that runs, or ran last, once more. @param {Session} session @returns {Outcome} */
export function repeat(session) {
  const step = stepOf(session);
  if (step === undefined || !isWork(step)) return back(session);
  return { session: { ...session, ...leadInTo(session.timeline, session.index) }, happened: [] };
}

/** The exercise that would be meant by “it hurts”: the one that runs, or else ran last. @param {Session} session */
export function hurting({ timeline, index }) {
  const step = timeline.steps[index];
  if (step && step.kind !== "prepare") return step.exercise;
  return timeline.steps[workBefore(timeline, index) ?? index]?.exercise ?? null;
}

/** The session in which it hurt, or in which somebody got giddy. @param {Session} session @param {Amount} amount @returns {Outcome} */
export function hurt(session, amount) {
  const [exercise, place, isGiddy] = [hurting(session), session.written, amount === "giddy"];
  const pains = [...session.pains, { place, exercise, amount }];
  const reported = { kind: "pain_reported", body: { step: session.index, exercise, amount: isGiddy ? "lot" : amount } };
  return told({ ...session, pains }, isGiddy ? [reported, described(session, { place, places: [], kinds: ["giddy"] })] : [reported]);
}

/** Where and how a pain hurt, on its way to the journal. @param {Session} session @param {Described} words @returns {Happening} */
const described = (session, { place, places, kinds }) => ({ kind: "pain_described", body: { pain: uuidOf(session.session, place), places, kinds } });

/** Whether what was reported last is that somebody got giddy. @param {Session} session */
export const isGiddy = ({ pains }) => pains.at(-1)?.amount === "giddy";

/**
 * What may be done in place of an exercise: nothing that hurt or is left out, nothing harder once something hurt, and
 * no form that is in force already.
 * @param {Session} session
 * @param {{ways: Way[]}|undefined} exercise
 * @returns {Way[]}
 */
export function waysIn(session, exercise) {
  const step = stepOf(session);
  const sore = new Set([...session.pains.map((pain) => pain.exercise), ...session.leftOut]);
  return (exercise?.ways ?? []).filter(({ way, form, step: { exercise: slug } }) => {
    if (form !== null) return !step?.cues.includes(form);
    return !sore.has(slug) && (way === "easier" || session.pains.length === 0);
  });
}

/**
 * The session with something else in place of the exercise that hurt, from here on; the rungs above it are left out.
 * @param {Session} session
 * @param {Way} way
 * @param {string[]} [above]
 * @returns {Outcome}
 */
export function ease(session, way, above = []) {
  const slug = hurting(session);
  const eased = exchange(session, slug, way);
  return { ...eased, session: { ...eased.session, leftOut: [...eased.session.leftOut, ...above] } };
}

/** The session with something else in place of the exercise that runs or comes; a set that is half done begins again on its first side. @param {Session} session @param {Way} way @returns {Outcome} */
export function change(session, way) {
  const slug = stepOf(session)?.exercise ?? null;
  const first = firstSide(session);
  return exchange(first === session.index ? session : { ...session, index: first, into: 0 }, slug, way);
}

/** Where the first side of the set that runs, or comes, is worked. @param {Session} session */
function firstSide({ timeline, index }) {
  const work = workFrom(timeline, index) ?? timeline.steps.length;
  const { exercise, set, side } = timeline.steps[work] ?? {}; // nothing, where only leads are left
  if (side !== "right") return index;
  const left = timeline.steps.findLastIndex((step, at) => at < work && isWork(step) && step.exercise === exercise && step.set === set);
  return left < 0 ? index : left;
}

/** @param {Session} session @param {string|null} slug @param {Way} way @returns {Outcome} */
function exchange(session, slug, way) {
  const { timeline, index } = session;
  const ready = isLead(timeline.steps[index]) || !isLead(timeline.steps[index - 1]) ? index : index - 1;
  const steps = timeline.steps.map((step, at) => (at < ready || step.exercise !== slug ? step : exchanged(step, way, at === ready)));
  const now = { ...session, timeline: { ...timeline, steps: steps.map((step, at) => withTime(step, steps[at - 1], way)) } };
  const body = { step: index, exercise: slug, now: way.step.exercise, way: way.way, form: way.form };
  const changed = told(now, [{ kind: "exercise_changed", body }]);
  const step = timeline.steps[index];
  if (step?.exercise !== slug) return changed;
  return { ...changed, session: { ...changed.session, index: ready, into: 0 } };
}

/** Whether a step leads into work. @param {Step|undefined} step */
const isLead = (step) => step !== undefined && !isWork(step);

/** @param {Step} step @param {Way} way @param {boolean} isNext whether it leads into what was changed just now @returns {Step} */
function exchanged(step, way, isNext) {
  if (isWork(step)) return way.form === null ? { ...step, ...way.step } : { ...step, ...share(step, way.volume), cues: [way.form, ...step.cues] };
  if (isNext) return { ...step, ...way.ready, kind: "prepare" };
  return step.kind === "prepare" ? { ...step, ...way.ready } : { ...step, exercise: way.step.exercise };
}

/** A lead-in after something that was changed has the time to change the position. @param {Step} step @param {Step|undefined} before @param {Way} way @returns {Step} */
function withTime(step, before, way) {
  const follows = way.form === null && step.kind === "prepare" && before?.exercise === way.step.exercise && step.exercise !== before?.exercise;
  return follows ? { ...step, seconds: Math.max(step.seconds, way.change_s) } : step;
}

/** What is left of a step's dose; repetitions stay even, so that left and right stay equal. @param {Step} step @param {number} volume */
function share(step, volume) {
  if (volume === 1) return {};
  if (step.reps === null) return { seconds: Math.round(step.seconds * volume) };
  const reps = Math.floor((step.reps * volume) / 2) * 2 || 1;
  return { reps, seconds: (step.seconds * reps) / step.reps };
}

/** The session without the exercise that hurts and the rungs above it, now and later. @param {Session} session @param {string[]} [above] @returns {Outcome} */
export function leaveOut(session, above = []) {
  const slug = hurting(session);
  if (slug === null) return skip(session);
  const without = { ...session, leftOut: [...session.leftOut, slug, ...above] };
  const step = stepOf(session);
  if (!step?.exercise || !without.leftOut.includes(step.exercise)) return { session: without, happened: [] };
  return isWork(step) ? skip(without) : enter(without, without.index);
}

/** Whether a step is still to be done, or is passed over. @param {Session} session @param {Step} step */
export const isPlayed = ({ leftOut }, step) => !leftOut.includes(step.exercise ?? "");

/** The next step of work from `index` on that isn't left out. @param {Session} session @param {number} index */
export const nextWork = (session, index) => session.timeline.steps.find((step, at) => at >= index && isWork(step) && isPlayed(session, step));

/** Seconds that are left of the session, without what is left out. @param {Session} session */
export function secondsLeft(session) {
  const { timeline, index, into } = session;
  const left = timeline.steps.slice(index).filter((step, at) => at === 0 || isPlayed(session, step));
  return Math.max(0, left.reduce((sum, step) => sum + step.seconds, 0) - into);
}

/**
 * The session, ended; what was answered afterwards goes with it.
 * @param {Session} session
 * @param {Reason} reason
 * @param {Answers} [answers]
 * @returns {Outcome}
 */
export function end(session, reason, { described: words = [], ...answers } = {}) {
  const pains = words.map((each) => described(session, each));
  return told({ ...session, reason }, [...pains, { kind: "session_ended", body: { reason, ...answers } }]);
}

/** The session at the start of a step, past those that are left out. @param {Session} session @param {number} index @returns {Outcome} */
function enter(session, index) {
  const now = { ...session, index, into: 0, watched: null };
  const step = stepOf(now);
  if (!step?.exercise || !now.leftOut.includes(step.exercise)) return { session: now, happened: [] };
  const passed = isWork(step) ? take(now, "step_skipped", 0, 0) : { session: now, happened: [] };
  return after(passed, (next) => enter(next, index + 1));
}

/** A step of work was done or skipped; one that was done before stays done. @param {Session} session @param {"step_done"|"step_skipped"} kind @param {number} seconds @param {number|null} reps @param {Counted|null} [counted] @returns {Outcome} */
function take(session, kind, seconds, reps, counted = null) {
  const step = stepOf(session);
  const isDone = kind === "step_done";
  if (step === undefined || (!isDone && session.taken[session.index] === "done")) return { session, happened: [] };
  const { exercise, kind: work, side, set, sets, load_kg, phase } = step;
  const body = { step: session.index, exercise, kind: work, side, set, sets, reps: reps || null, seconds: tenths(seconds), load_kg, phase, ...(counted && { seen: counted.seen ?? null, by: counted.by }), ...(isDone && session.watched && { watched: session.watched }) };
  /** @type {Session["taken"]} */
  const taken = { ...session.taken, [session.index]: isDone ? "done" : "skipped" };
  const spent = isDone && { spent: { ...session.spent, [session.index]: body.seconds } };
  return told({ ...session, taken, ...spent }, [{ kind, body }]);
}

/** @param {Session} session @param {Happening[]} happened @returns {Outcome} */
const told = (session, happened) => ({ session: { ...session, written: session.written + happened.length }, happened });

/** @param {Outcome} outcome @param {(session: Session) => Outcome} next @returns {Outcome} */
function after({ session, happened }, next) {
  const then = next(session);
  return { session: then.session, happened: [...happened, ...then.happened] };
}

/** @param {Step} step @param {number} into */
function repetitionsDone(step, into) {
  if (step.reps === null) return null;
  const beat = beatAt(step, into);
  return beat === null ? 0 : beat.of - beat.left;
}

/** @param {number} seconds */
const tenths = (seconds) => Math.round(seconds * 10) / 10;
