// What is said in a step, and when: planned so that every phrase ends before the next one begins.

import { cycleOf, repetitionsOf } from "./tempo.js";
import { isElsewhere, isWork } from "./timeline.js";
import { doseOf, fill, setOf, sideOf } from "./words.js";

/** @typedef {import("./timeline.js").Step} Step */
/** @typedef {import("./words.js").Words} Words */
/** @typedef {"must"|"change"|"count"|"cue"} Rank */

/**
 * @typedef {object} Phrase
 * @property {number} at seconds into the step
 * @property {string} text
 * @property {Rank} rank `must` waits for its turn; a `change` of form comes before all that may be left out; a `count` belongs to its moment; a `cue` is welcome where it fits
 * @property {boolean} shows whether it stands in the line of text; a count stands in the large digits already
 *
 * @typedef {{name: string, start: string[], elsewhere?: string[]}} Described
 */

const RANKS = ["must", "change", "count", "cue"];
const COUNTDOWN = 3; // seconds that are counted out
const HALFWAY_FROM = 20; // seconds; shorter steps are over before it helps
const BREATH = 0.25; // seconds between phrases
const FIRST_CUE = 2.5; // seconds; the body moves first
const CUE_EVERY = 9; // seconds

/** Seconds that a voice needs for a text. @param {string} text @param {number} [rate] */
export const secondsToSay = (text, rate = 1) => (0.35 + text.length / 14) / rate;

/**
 * The phrases of a step, in the order of their moments.
 * @param {Step} step
 * @param {Described|undefined} exercise
 * @param {Words} words
 * @param {{rate?: number, isFirst?: boolean, work?: Step}} [how] `isFirst`: the start position wasn't told yet; `work`: what a lead-in leads to
 * @returns {Phrase[]}
 */
export function phrasesOf(step, exercise, words, { rate = 1, isFirst = true, work } = {}) {
  const wished = isWork(step) ? working(step, words) : leading(step, exercise, words, { isFirst, work });
  /** @type {Phrase[]} */
  const planned = [];
  for (const rank of RANKS) {
    for (const phrase of wished.filter((each) => each.rank === rank)) {
      const placed = place(phrase, planned, step.seconds, rate);
      if (placed) planned.push(placed);
    }
  }
  return planned.sort((one, other) => one.at - other.at);
}

/** The text that stands in the line `into` seconds after the start. @param {Phrase[]} phrases @param {number} into */
export function lineAt(phrases, into) {
  const shown = phrases.filter((phrase) => phrase.shows);
  return (shown.findLast((phrase) => phrase.at <= into) ?? shown[0])?.text ?? "";
}

/** The phrases whose moment came between two moments of a step. @param {Phrase[]} phrases @param {number} before @param {number} now */
export const dueBetween = (phrases, before, now) => phrases.filter((phrase) => phrase.at > before && phrase.at <= now);

/** @param {Step} step @param {Described|undefined} exercise @param {Words} words @param {{isFirst: boolean, work?: Step}} how @returns {Phrase[]} */
function leading(step, exercise, words, { isFirst, work }) {
  const said = fill(words[`say_${step.kind}`] ?? "", { name: exercise?.name ?? "", side: sideOf(work ?? step, words) });
  const tells = { prepare: doseOf, rest: setOf }[/** @type {string} */ (step.kind)];
  const which = work && tells ? tells(work, words) : "";
  const side = work && step.kind !== "switch" ? sideOf(work, words) : "";
  const position = isFirst && step.kind === "prepare" && !isElsewhere(exercise, step.cues) ? (exercise?.start ?? []) : [];
  return [
    { at: 0, text: [said, side, which].filter(Boolean).map(sentence).join(" "), rank: "must", shows: true },
    ...countdown(step),
    ...step.cues.map((text) => change(text)),
    ...position.map((text) => cue(0, text)),
  ];
}

/** @param {string} text */
const sentence = (text) => (/[.!?…]$/.test(text) ? text : `${text}.`);

/** @param {Step} step @param {Words} words @returns {Phrase[]} */
function working(step, words) {
  return [
    { at: 0, text: words[step.kind === "hold" ? "say_hold" : "say_work"] ?? "", rank: "must", shows: true },
    ...(step.reps ? [] : [...halfway(step, words), ...countdown(step)]),
    ...tempo(step, words),
    ...counts(step, words),
    ...step.cues.slice(0, Math.max(1, Math.floor(step.seconds / CUE_EVERY))).map((text, place) => cue(FIRST_CUE + place * CUE_EVERY, text)),
  ];
}

/** @param {Step} step @returns {Phrase[]} */
function countdown({ seconds }) {
  if (seconds < 2 * COUNTDOWN) return [];
  return Array.from({ length: COUNTDOWN }, (_, place) => count(seconds - COUNTDOWN + place, String(COUNTDOWN - place), false));
}

/** @param {Step} step @param {Words} words @returns {Phrase[]} */
const halfway = ({ seconds }, words) => (seconds < HALFWAY_FROM ? [] : [count(seconds / 2, words.halfway ?? "", true)]);

/** The repetitions that are left, counted at the start of each. @param {Step} step @param {Words} words @returns {Phrase[]} */
function counts(step, words) {
  const cycle = cycleOf(step);
  if (!step.reps || cycle === null) return [];
  return Array.from({ length: step.reps - 1 }, (_, place) => {
    const left = (step.reps ?? 0) - place - 1;
    const at = (place + 1) * cycle;
    return left === 1 ? count(at, words.last_one ?? "", true) : count(at, String(left), false);
  });
}

/** The first repetition in words, so that the ear knows the tempo. @param {Step} step @param {Words} words @returns {Phrase[]} */
function tempo(step, words) {
  if (!step.tempo || repetitionsOf(step) < 1) return [];
  const { up_s, hold_s, down_s } = step.tempo;
  const held = hold_s > 0 ? [count(up_s, words.beat_hold ?? "", false)] : [];
  return down_s > 0 ? [...held, count(up_s + hold_s, words.beat_down ?? "", false)] : held;
}

/** @param {number} at @param {string} text @param {boolean} shows @returns {Phrase} */
const count = (at, text, shows) => ({ at, text, rank: "count", shows });

/** A change of form for this person; the lead-in is longer by its length. @param {string} text @returns {Phrase} */
const change = (text) => ({ at: 0, text, rank: "change", shows: true });

/** @param {number} at @param {string} text @returns {Phrase} */
const cue = (at, text) => ({ at, text, rank: "cue", shows: true });

/**
 * The phrase at the first moment from its own on where nothing else is said; a cue may come later, nothing else may.
 * @param {Phrase} phrase
 * @param {Phrase[]} planned
 * @param {number} seconds
 * @param {number} rate
 * @returns {Phrase|null}
 */
function place(phrase, planned, seconds, rate) {
  if (phrase.text === "") return null;
  const lasts = secondsToSay(phrase.text, rate) + BREATH;
  const spans = planned.map(({ at, text }) => ({ from: at, to: at + secondsToSay(text, rate) + BREATH }));
  const moments = [phrase.at, ...spans.map(({ to }) => to).filter((to) => to > phrase.at).sort((a, b) => a - b)];
  const at = moments.find((from) => spans.every((span) => from >= span.to || from + lasts <= span.from));
  if (phrase.rank === "must") return phrase;
  if (at === undefined || at + lasts > seconds || (phrase.rank === "count" && at !== phrase.at)) return null;
  return { ...phrase, at };
}
