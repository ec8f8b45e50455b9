// Sessions to test with: the circuit in small, and any number of random ones that come out the same each time.

export const TEMPO = { up_s: 2, hold_s: 5, down_s: 2, rest_s: 1 };

/** A step with what a test cares about. */
export const step = (kind, exercise, seconds, more = {}) => ({
  kind, exercise, seconds, phase: "main", side: null, set: 1, sets: 1, reps: null, tempo: null, load_kg: null, cues: [], ...more,
});

/** Cat-cow twice, then superman, cobra and superman again. */
export const CIRCUIT = {
  program: "circuit",
  title: "Circuit",
  library: "abc",
  steps: [
    step("prepare", "cat-cow", 15),
    step("work", "cat-cow", 50, { reps: 5, sets: 2, tempo: TEMPO, cues: ["Neck long.", "Slow, with your breath."] }),
    step("rest", "cat-cow", 10, { set: 2, sets: 2 }),
    step("work", "cat-cow", 50, { reps: 5, set: 2, sets: 2, tempo: TEMPO }),
    step("prepare", "superman", 10),
    step("work", "superman", 30, { tempo: { up_s: 3, hold_s: 1, down_s: 3, rest_s: 0.5 } }),
    step("prepare", "half-bow", 10),
    step("hold", "half-bow", 20, { side: "left", cues: ["Hips stay square."] }),
    step("switch", "half-bow", 5, { side: "right" }),
    step("hold", "half-bow", 20, { side: "right" }),
    step("prepare", "superman", 10),
    step("work", "superman", 30, { tempo: { up_s: 3, hold_s: 1, down_s: 3, rest_s: 0.5 } }),
  ],
};

export const SESSION = "6f0c1a52-98d3-4b4e-8f27-fffffffffffe";

/** Numbers from 0 to 1 that look random and are the same in every run. */
export function dice(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A random timeline. */
export function anyTimeline(throwDice) {
  const upTo = (most) => Math.floor(throwDice() * (most + 1));
  const steps = Array.from({ length: 1 + upTo(12) }, () => {
    const kind = ["prepare", "work", "hold", "rest", "switch"][upTo(4)];
    const tempo = { up_s: upTo(4), hold_s: upTo(5), down_s: 0.5 + upTo(4), rest_s: upTo(2) / 2 };
    const hasTempo = kind === "work" && throwDice() < 0.8;
    const cycle = tempo.up_s + tempo.hold_s + tempo.down_s + tempo.rest_s;
    const reps = hasTempo && throwDice() < 0.6 ? 1 + upTo(9) : null;
    const cues = Array.from({ length: upTo(5) }, () => "Shoulder blades together, neck long.".slice(0, 8 + upTo(28)));
    const more = { reps, tempo: hasTempo ? tempo : null, cues, side: [null, "left", "right"][upTo(2)] };
    return step(kind, `move-${upTo(3)}`, reps ? reps * cycle : upTo(60), more);
  });
  return { ...CIRCUIT, steps };
}

/** Does `check` for many random timelines. */
export function always(check, { times = 300 } = {}) {
  for (let seed = 1; seed <= times; seed += 1) {
    const throwDice = dice(seed);
    check(anyTimeline(throwDice), throwDice);
  }
}
