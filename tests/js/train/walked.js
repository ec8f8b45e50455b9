// Plays what it is given on its input as the browser would, and tells where that led and which entries it made.

import { entriesOf } from "../../../src/cambre/web/pages/train/session/entries.js";
import { back, begin, change, ease, end, hurt, isOver, leaveOut, nextWork, pass, repeat, secondsLeft, skip, waysIn } from "../../../src/cambre/web/pages/train/session/session.js";

const WHEN = { at: "2026-11-21T18:00:00.000Z", zone: "Europe/Paris" };
const ACTIONS = { skip, back, repeat };
const ABOVE = ["move-2"];

const cases = JSON.parse(await new Response(process.stdin).text());
console.log(JSON.stringify(cases.map(walked)));

function walked({ timeline, session, ways, pressed }) {
  let turn = begin(timeline, session);
  const entries = entriesOf(turn.session, turn.happened, WHEN);
  for (const [name, value] of pressed) {
    if (isOver(turn.session)) break;
    turn = acted(turn.session, name, value, ways);
    entries.push(...entriesOf(turn.session, turn.happened, WHEN));
  }
  const { pains } = turn.session;
  const now = {
    left: secondsLeft(turn.session),
    next: nextWork(turn.session, turn.session.index)?.exercise ?? null,
    ways: waysIn(turn.session, { ways }).map((way) => ways.indexOf(way)),
  };
  const described = pains.map(({ place }) => ({ place, places: ["low-back"], kinds: ["ache", "pull"] }));
  turn = end(turn.session, "stopped", { effort: 3, described });
  entries.push(...entriesOf(turn.session, turn.happened, WHEN));
  const { index, into, timeline: { steps } } = turn.session;
  return { index, into, steps, ...now, pains, entries };
}

function acted(session, name, value, ways) {
  if (name === "pass") return pass(session, value);
  if (name === "hurt") return hurt(session, value);
  if (name === "ease") return ease(session, ways[value], ABOVE);
  if (name === "change") return change(session, ways[value]);
  if (name === "leave_out") return leaveOut(session, value);
  return ACTIONS[name](session);
}
