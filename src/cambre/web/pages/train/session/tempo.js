// Where in a repetition somebody is, and the moment of the figure that shows it.

/** @typedef {import("./timeline.js").Step} Step */
/** @typedef {"up"|"hold"|"down"|"rest"} BeatPhase */

/**
 * @typedef {object} Beat
 * @property {number} number the repetition, from 1
 * @property {number} of how many there are
 * @property {number} left how many are left, this one among them
 * @property {BeatPhase} phase
 * @property {number} fraction of the phase that is over, 0–1
 *
 * @typedef {{phase: BeatPhase, from: number, to: number}} FigurePhase seconds of the figure's own repetition
 */

/** @type {["up"|"hold"|"down"|"rest", "up_s"|"hold_s"|"down_s"|"rest_s"][]} */
const PHASES = [["up", "up_s"], ["hold", "hold_s"], ["down", "down_s"], ["rest", "rest_s"]];
const SETTLE = 3; // seconds in which the figure goes into a pose that is held
const NEARLY = 1e-9;

/** Seconds of one repetition; null where the step isn't counted in repetitions. @param {Step} step */
export function cycleOf(step) {
  if (step.kind !== "work") return null;
  const { tempo, reps, seconds } = step;
  if (tempo !== null) return PHASES.reduce((sum, [, key]) => sum + tempo[key], 0) || null;
  return reps ? seconds / reps : null;
}

/** How many repetitions a step holds; the last needs no rest. @param {Step} step */
export function repetitionsOf(step) {
  const cycle = cycleOf(step);
  if (cycle === null) return 0;
  return step.reps ?? Math.floor((step.seconds + (step.tempo?.rest_s ?? 0) + NEARLY) / cycle);
}

/**
 * The repetition that runs `into` seconds after the step's start; null where there are none.
 * @param {Step} step
 * @param {number} into
 * @returns {Beat|null}
 */
export function beatAt(step, into) {
  const cycle = cycleOf(step);
  const of = repetitionsOf(step);
  if (cycle === null || of < 1) return null;
  const before = Math.floor(into / cycle + NEARLY);
  if (before >= of) return { number: of, of, left: 0, phase: "rest", fraction: 1 };
  return { number: before + 1, of, left: of - before, ...phaseAt(step, Math.max(0, into - before * cycle), cycle) };
}

/** @param {Step} step @param {number} seconds @param {number} cycle @returns {{phase: BeatPhase, fraction: number}} */
function phaseAt(step, seconds, cycle) {
  const tempo = step.tempo ?? { up_s: cycle / 2, hold_s: 0, down_s: cycle / 2, rest_s: 0 };
  let begun = 0;
  for (const [phase, key] of PHASES) {
    const lasts = tempo[key];
    if (seconds < begun + lasts) return { phase, fraction: (seconds - begun) / lasts };
    begun += lasts;
  }
  return { phase: "rest", fraction: 1 };
}

/**
 * The second of its own repetition at which the figure shows this moment of a step.
 * @param {FigurePhase[]} phases
 * @param {Step} step
 * @param {number} into
 * @param {boolean} calm steps from key pose to key pose instead of moving
 */
export function figureSecond(phases, step, into, calm) {
  const beat = step.kind === "hold" ? settling(into) : beatAt(step, into);
  if (beat !== null) return secondIn(phases, beat.phase, calm ? 1 : beat.fraction);
  const isStill = calm || step.kind === "rest" || step.kind === "switch";
  const lasts = phases.at(-1)?.to ?? 0;
  return isStill || lasts === 0 ? 0 : into % lasts;
}

/** @param {number} into @returns {{phase: BeatPhase, fraction: number}} */
const settling = (into) => ({ phase: "up", fraction: Math.min(1, into / SETTLE) });

/** @param {FigurePhase[]} phases @param {BeatPhase} phase @param {number} fraction */
function secondIn(phases, phase, fraction) {
  const found = phases.find((each) => each.phase === phase);
  if (found) return found.from + fraction * (found.to - found.from);
  const instead = phases.find((each) => each.phase === (phase === "hold" ? "up" : "down"));
  return instead?.to ?? 0;
}
