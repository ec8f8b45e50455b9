import assert from "node:assert/strict";
import { test } from "node:test";
import { back, begin, change, ease, end, hurt, hurting, isOver, leaveOut, nextWork, pass, repeat, secondsLeft, skip, stepOf, waysIn } from "../../../src/cambre/web/pages/train/session/session.js";
import { isWork, secondsBefore, totalSeconds } from "../../../src/cambre/web/pages/train/session/timeline.js";
import { uuidOf } from "../../../src/cambre/web/pages/train/session/uuid.js";
import { CIRCUIT, SESSION, always } from "./sessions.js";

const begun = () => begin(CIRCUIT, SESSION).session;
const at = (seconds) => pass(begun(), seconds).session;
const kinds = ({ happened }) => happened.map(({ kind }) => kind);

test("a session says what it is when it begins", () => {
  const { happened } = begin(CIRCUIT, SESSION);

  assert.deepEqual(happened, [
    { kind: "session_started", body: { program: "circuit", title: "Circuit", library: "abc", steps: 12 } },
  ]);
});

test("at any moment the step found contains it", () => {
  always((timeline, throwDice) => {
    const moment = throwDice() * totalSeconds(timeline);
    const { session } = pass(begin(timeline, SESSION).session, moment);
    const before = secondsBefore(timeline, session);

    assert.ok(Math.abs(before - moment) < 1e-6);
    assert.ok(session.into >= 0 && session.into < stepOf(session).seconds);
  });
});

test("however time is cut into ticks, each step of work is done once and in order", () => {
  always((timeline, throwDice) => {
    let { session } = begin(timeline, SESSION);
    const done = [];
    while (!isOver(session)) {
      const next = pass(session, 0.01 + throwDice() * 3);
      done.push(...next.happened.map(({ body }) => body.step));
      session = next.session;
    }

    assert.deepEqual(done, timeline.steps.flatMap((step, index) => (isWork(step) ? [index] : [])));
  }, { times: 100 });
});

test("a step that is done says what was done", () => {
  const { happened } = pass(begun(), 65);

  assert.deepEqual(happened, [{
    kind: "step_done",
    body: { step: 1, exercise: "cat-cow", kind: "work", side: null, set: 1, sets: 2, reps: 5, seconds: 50, load_kg: null, phase: "main" },
  }]);
});

test("skipping work keeps what was done of it", () => {
  const { session, happened } = skip(at(15 + 21.04));

  assert.equal(session.index, 2);
  assert.equal(happened[0].kind, "step_skipped");
  assert.equal(happened[0].body.reps, 2);
  assert.equal(happened[0].body.seconds, 21);
});

test("skipping a lead-in begins the work and is no entry", () => {
  const { session, happened } = skip(begun());

  assert.deepEqual([session.index, session.into, happened.length], [1, 0, 0]);
});

test("going back gives ten seconds to get ready", () => {
  const { session } = back(at(15 + 50 + 10 + 20));

  assert.deepEqual([session.index, session.into], [0, 5]);
});

test("what was done once is never skipped afterwards", () => {
  const again = back(at(15 + 50 + 2)).session;
  const { happened } = skip(pass(again, 12).session);

  assert.deepEqual(happened, []);
});

test("repeating leads into the same exercise, and from a rest into the one before it", () => {
  assert.equal(repeat(at(20)).session.index, 0);
  assert.equal(repeat(at(15 + 50 + 3)).session.index, 0);
  assert.equal(repeat(at(15 + 50 + 10 + 3)).session.index, 2);
});

test("pain is meant for what runs, and while getting ready for what ran last", () => {
  assert.equal(hurting(at(20)), "cat-cow");
  assert.equal(hurting(at(125 + 2)), "cat-cow");
  assert.deepEqual(hurt(at(20), "little").happened, [
    { kind: "pain_reported", body: { step: 1, exercise: "cat-cow", amount: "little" } },
  ]);
});

test("an exercise left out is passed over, now and later, and each of its sets is a skip", () => {
  const { session, happened } = leaveOut(at(135 + 5));
  const rest = pass(session, 1000);

  assert.deepEqual(kinds({ happened }), ["step_skipped"]);
  assert.equal(stepOf(session).exercise, "half-bow");
  assert.deepEqual(rest.happened.map(({ kind, body }) => [kind, body.exercise, body.seconds]), [
    ["step_done", "half-bow", 20], ["step_done", "half-bow", 20], ["step_skipped", "superman", 0],
  ]);
  assert.ok(isOver(rest.session));
});

test("the other exercises stay when one is left out", () => {
  const { session } = leaveOut(at(20));

  assert.equal(stepOf(session).exercise, "superman");
});

const BIRD_DOG = {
  way: "easier", form: null, volume: 1, change_s: 15,
  ready: { exercise: "bird-dog", kind: "prepare", seconds: 23, cues: ["Fists, not palms."] },
  step: { exercise: "bird-dog", kind: "work", reps: 4, seconds: 30, tempo: null, load_kg: null, cues: ["Fists, not palms.", "Hips level."] },
};
const HALF = {
  way: "form", form: "Half of the way.", volume: 0.5, change_s: 15,
  ready: { exercise: "cat-cow", kind: "prepare", seconds: 23, cues: ["Half of the way."] },
  step: { exercise: "cat-cow" },
};
const LUNGE = {
  way: "easier", form: null, volume: 1, change_s: 15,
  ready: { exercise: "lunge", kind: "prepare", seconds: 15, cues: [] },
  step: { exercise: "lunge", kind: "hold", reps: null, seconds: 20, tempo: null, load_kg: null, cues: [] },
};

test("an easier exercise takes the place of every set that is left", () => {
  const { session, happened } = ease(at(135 + 5), BIRD_DOG);
  const rest = pass(session, 1000);

  assert.deepEqual([session.index, session.into], [4, 0]);
  assert.deepEqual(happened, [{
    kind: "exercise_changed",
    body: { step: 5, exercise: "superman", now: "bird-dog", way: "easier", form: null },
  }]);
  assert.deepEqual(rest.happened.map(({ body }) => body.exercise), ["bird-dog", "half-bow", "half-bow", "bird-dog"]);
});

test("what must be kept is heard before it begins, with the time to hear it", () => {
  const { session } = ease(at(135 + 5), BIRD_DOG);
  const ready = session.timeline.steps.filter(({ kind, exercise }) => kind === "prepare" && exercise === "bird-dog");

  assert.deepEqual(ready.map(({ seconds, cues }) => [seconds, cues]), [[23, ["Fists, not palms."]], [23, ["Fists, not palms."]]]);
  assert.equal(session.timeline.steps[6].seconds, 15, "what follows has time to change the position");
});

test("the second set of something else is got ready for as well", () => {
  const { session } = change(at(15 + 50 + 10 + 5), BIRD_DOG);

  assert.deepEqual([session.index, stepOf(session).kind, stepOf(session).seconds], [2, "prepare", 23]);
});

test("a change on the second side begins the set again on the first", () => {
  const { session } = change(at(135 + 30 + 10 + 20 + 5 + 8), LUNGE);
  const rest = pass(session, 1000);

  assert.deepEqual([session.index, session.into], [6, 0]);
  assert.deepEqual(rest.happened.map(({ body }) => [body.exercise, body.side]).slice(0, 2), [["lunge", "left"], ["lunge", "right"]]);
});

test("what hurts on the second side is eased there and then", () => {
  const { session } = ease(at(135 + 30 + 10 + 20 + 5 + 8), LUNGE);

  assert.deepEqual([stepOf(session).kind, session.timeline.steps[9].exercise], ["prepare", "lunge"]);
  assert.equal(session.timeline.steps[7].exercise, "half-bow");
});

test("nothing that hurt, nothing harder after pain, and no form twice is offered", () => {
  const harder = { ...BIRD_DOG, way: "harder", step: { ...BIRD_DOG.step, exercise: "wheel" } };
  const exercise = { ways: [BIRD_DOG, harder, HALF] };
  const names = (session) => waysIn(session, exercise).map(({ form, step }) => form ?? step.exercise);

  assert.deepEqual(names(at(20)), ["bird-dog", "wheel", "Half of the way."]);
  assert.deepEqual(names(hurt(at(20), "little").session), ["bird-dog", "Half of the way."]);
  assert.deepEqual(names(change(at(20), HALF).session), ["bird-dog", "wheel", "Half of the way."].slice(0, 2));
  assert.deepEqual(names({ ...at(20), leftOut: ["bird-dog"] }), ["wheel", "Half of the way."]);
});

test("the rungs above what hurts are left out with it", () => {
  const eased = ease(hurt(at(20), "little").session, BIRD_DOG, ["superman"]).session;
  const left = leaveOut(at(20), ["half-bow"]).session;

  assert.deepEqual(pass(eased, 1000).happened.filter(({ kind }) => kind === "step_done").map(({ body }) => body.exercise), ["bird-dog", "bird-dog", "half-bow", "half-bow"]);
  assert.deepEqual(pass(left, 1000).happened.filter(({ kind }) => kind === "step_done").map(({ body }) => body.exercise), ["superman", "superman"]);
});

test("what is left out is neither next nor counted in the time that is left", () => {
  const without = { ...at(20), leftOut: ["superman"] };

  assert.equal(nextWork(without, 4).exercise, "half-bow");
  assert.equal(secondsLeft(at(20)) - secondsLeft(without), 80);
  assert.equal(secondsLeft(begun()), totalSeconds(CIRCUIT));
});

test("what hurt can be eased while the next is got ready, and that one stays", () => {
  const { session } = ease(at(125 + 2), { ...BIRD_DOG, step: { ...BIRD_DOG.step, exercise: "all-fours" }, ready: { ...BIRD_DOG.ready, exercise: "all-fours" } });

  assert.equal(stepOf(session).exercise, "superman");
  assert.equal(session.into, 2);
});

test("what is changed while it is got ready is got ready for anew", () => {
  const { session } = change(at(125 + 2), BIRD_DOG);

  assert.deepEqual([stepOf(session).kind, stepOf(session).exercise, session.into], ["prepare", "bird-dog", 0]);
});

test("another form keeps the exercise, says how, and leaves its share of the dose", () => {
  const { session } = change(at(20), HALF);
  const [ready, work] = session.timeline.steps;

  assert.deepEqual(ready.cues, ["Half of the way."]);
  assert.deepEqual([work.exercise, work.reps, work.seconds], ["cat-cow", 2, 20]);
  assert.equal(work.cues[0], "Half of the way.");
});

test("what was changed before stays when something else is changed", () => {
  const { session } = change(change(at(20), HALF).session, HALF);

  assert.deepEqual(session.timeline.steps[3].cues, ["Half of the way.", "Half of the way."]);
  assert.equal(session.timeline.steps[3].reps, 1);
});

test("every pain can be told more about afterwards, each under its own entry", () => {
  const twice = hurt(hurt(at(20), "little").session, "lot").session;
  const { happened } = end(twice, "pain", { pain: 6, described: [{ place: 2, places: ["neck"], kinds: ["sharp"] }] });
  const [described, ended] = happened;

  assert.deepEqual(twice.pains.map(({ exercise, amount }) => [exercise, amount]), [["cat-cow", "little"], ["cat-cow", "lot"]]);
  assert.deepEqual(described, { kind: "pain_described", body: { pain: uuidOf(SESSION, 2), places: ["neck"], kinds: ["sharp"] } });
  assert.deepEqual(ended, { kind: "session_ended", body: { reason: "pain", pain: 6 } });
});

test("somebody who was warm is remembered as that", () => {
  const { happened } = begin({ ...CIRCUIT, warm: true }, SESSION);

  assert.equal(happened[0].body.warm, true);
});

test("the end says why and what was answered", () => {
  const { session, happened } = end(at(1000), "finished", { effort: 4, pain: 0 });

  assert.ok(isOver(session));
  assert.deepEqual(happened, [{ kind: "session_ended", body: { reason: "finished", effort: 4, pain: 0 } }]);
});

test("no action ever leaves the session between two steps", () => {
  always((timeline, throwDice) => {
    let { session } = begin(timeline, SESSION);
    const actions = [skip, back, repeat, leaveOut, (now) => change(now, BIRD_DOG), (now) => change(now, HALF), (now) => ease(now, HALF), (now) => pass(now, throwDice() * 40)];
    for (let turn = 0; turn < 60 && !isOver(session); turn += 1) {
      session = actions[Math.floor(throwDice() * actions.length)](session).session;
      const step = stepOf(session);

      assert.ok(!step || (session.into >= 0 && (session.into < step.seconds || step.seconds === 0)));
    }
  });
});

test("what a camera measured stands with the set that it was of, once that is done, and with no other", () => {
  const watched = { way: 1, confidence: 0.9 };
  const first = CIRCUIT.steps.findIndex(isWork);
  const before = CIRCUIT.steps.slice(0, first).reduce((sum, { seconds }) => sum + seconds, 0);
  const running = { ...at(before + 1), watched };
  const { happened, session } = pass(running, stepOf(running).seconds);

  assert.deepEqual(happened.filter(({ body }) => body.watched).map(({ kind, body }) => [kind, body.step]), [["step_done", running.index]]);
  assert.equal(session.watched, null);
  assert.ok(skip(running).happened.every(({ body }) => !("watched" in body)));
});
