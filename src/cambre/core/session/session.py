"""One session as a value: where it is, what was done, and what each action makes of it.

It is the same value, with the same actions, as `web/pages/train/session/session.js` has in the browser.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from math import floor
from typing import Any, Literal, TypeAlias

from cambre.core.screening.giddiness import GIDDY
from cambre.core.session.exchanging import exchanged, first_side, lead_of
from cambre.core.session.instead import Instead
from cambre.core.session.place import lead_in_to, work_before
from cambre.core.session.tempo import repetitions_done
from cambre.core.session.timeline import Step, StepKind, Timeline

Reason: TypeAlias = Literal["finished", "stopped", "pain"]
Amount: TypeAlias = Literal["little", "lot", "giddy"]
"""How much it hurt; who is giddy is treated as after a lot, and the journal is told that it was that."""
Taken: TypeAlias = Literal["done", "skipped"]

_TAILS = 1 << 48
"""How many uuids there are with the same beginning."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """One thing that happened, on its way to become an entry of the journal."""

    kind: str
    body: Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hurt:
    """A pain that was reported; `place` is that of its entry."""

    place: int
    exercise: str | None
    amount: Amount


@dataclass(frozen=True, slots=True, kw_only=True)
class Described:
    """Where and how a reported pain hurt, in the words of the first card; `place` is that of the report's entry."""

    place: int
    places: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """A session at one moment; `session` is its uuid, `into` the seconds spent in the step at `index`.

    `timeline` is what is played, with what was changed on the way; `pains` is what was reported, to be asked about
    afterwards; `written` is the place of its next entry, so that none is ever made twice.
    """

    session: str
    timeline: Timeline
    index: int = 0
    into: float = 0.0
    taken: Mapping[int, Taken] = field(default_factory=dict)
    left_out: frozenset[str] = frozenset()
    pains: tuple[Hurt, ...] = ()
    written: int = 0
    reason: Reason | None = None

    @property
    def is_giddy(self) -> bool:
        """Whether what was reported last is that somebody got giddy."""
        return bool(self.pains) and self.pains[-1].amount == GIDDY

    @property
    def step(self) -> Step | None:
        """The step that runs; none when all are over."""
        return self.timeline.steps[self.index] if self.index < len(self.timeline.steps) else None

    @property
    def is_over(self) -> bool:
        """Whether there is nothing left to play."""
        return self.reason is not None or self.step is None

    @property
    def done(self) -> tuple[Step, ...]:
        """The steps of work that were done, in order."""
        return tuple(step for at, step in enumerate(self.timeline.steps) if self.taken.get(at) == "done")


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """A session after an action, and what happened in it."""

    session: Session
    happened: tuple[Happening, ...] = ()

    def then(self, action: "Action") -> "Turn":
        """The turn of this and one more action."""
        after = action(self.session)
        return Turn(session=after.session, happened=(*self.happened, *after.happened))


Action: TypeAlias = Callable[[Session], Turn]


def begin(timeline: Timeline, session: str, *, is_warm: bool = False) -> Turn:
    """A session at its beginning."""
    body = {"program": timeline.program, "title": timeline.title, "library": timeline.library}
    begun = Session(session=session, timeline=timeline)
    return _told(begun, "session_started", {**body, "steps": len(timeline.steps), "warm": is_warm or None})


def passing(session: Session, seconds: float) -> Turn:
    """The session after `seconds` more of playing."""
    turn, left = Turn(session=session), seconds
    while (step := turn.session.step) is not None and left >= step.seconds - turn.session.into:
        left -= step.seconds - turn.session.into
        turn = turn.then(_finish)
    now = turn.session
    into = now.into + left if now.step else now.into
    return Turn(session=replace(now, into=into), happened=turn.happened)


def skip(session: Session) -> Turn:
    """The session with its step skipped; skipping a lead-in or a rest begins the work."""
    step = session.step
    if step is None:
        return Turn(session=session)
    if not step.is_work:
        return go_to(session, session.index + 1)
    reps = repetitions_done(step, session.into)
    return _take(session, "skipped", session.into, reps).then(lambda now: go_to(now, now.index + 1))


def back(session: Session) -> Turn:
    """The session at the exercise before this one, with time to get ready."""
    return _leading_to(session, work_before(session.timeline, session.index) or 0)


def repeat(session: Session) -> Turn:
    """The session with the exercise that runs, or ran last, once more."""
    step = session.step
    return _leading_to(session, session.index) if step is not None and step.is_work else back(session)


def hurting(session: Session) -> str | None:
    """The exercise that would be meant by “it hurts”: the one that runs, or else ran last."""
    step = session.step
    if step is not None and step.kind is not StepKind.PREPARE:
        return step.exercise
    before = work_before(session.timeline, session.index)
    meant = session.index if before is None else before
    return session.timeline.steps[meant].exercise if meant < len(session.timeline.steps) else None


def hurt(session: Session, amount: Amount) -> Turn:
    """The session in which it hurt, or in which somebody got giddy."""
    exercise, place = hurting(session), session.written
    now = replace(session, pains=(*session.pains, Hurt(place=place, exercise=exercise, amount=amount)))
    told = "lot" if amount == GIDDY else amount
    turn = _told(now, "pain_reported", {"step": session.index, "exercise": exercise, "amount": told})
    described = partial(_described, each=Described(place=place, kinds=(GIDDY,)))
    return turn.then(described) if amount == GIDDY else turn


def _described(session: Session, each: Described) -> Turn:
    """The session in which it was told where and how a pain hurt."""
    body = {"pain": uuid_of(session.session, each.place), "places": each.places, "kinds": each.kinds}
    return _told(session, "pain_described", body)


def ways_in(session: Session, ways: Iterable[Instead]) -> tuple[Instead, ...]:
    """What may be done in place of an exercise.

    That is nothing that hurt or is left out, nothing harder once something hurt, no form that is in force already.
    """
    return tuple(way for way in ways if _is_open(session, way))


def _is_open(session: Session, way: Instead) -> bool:
    if way.form is not None:
        return session.step is None or way.form not in session.step.cues
    sore = {pain.exercise for pain in session.pains} | session.left_out
    return way.step.exercise not in sore and (way.way == "easier" or not session.pains)


def ease(session: Session, way: Instead, above: Iterable[str] = ()) -> Turn:
    """The session with something else in place of the exercise that hurts; the rungs above it are left out."""
    turn = exchange(session, hurting(session), way)
    return replace(turn, session=replace(turn.session, left_out=turn.session.left_out.union(above)))


def change(session: Session, way: Instead) -> Turn:
    """The session with something else in place of the exercise that runs or comes, from here on.

    A set that is half done begins again on its first side.
    """
    slug = session.step.exercise if session.step else None
    first = first_side(session.timeline, session.index)
    return exchange(session if first == session.index else replace(session, index=first, into=0.0), slug, way)


def exchange(session: Session, slug: str | None, way: Instead) -> Turn:
    """The session with something else in place of an exercise, from here on."""
    if slug is None:
        return Turn(session=session)
    ready = lead_of(session.timeline, session.index)
    now = replace(session, timeline=exchanged(session.timeline, ready, slug, way))
    if session.step and session.step.exercise == slug:
        now = replace(now, index=ready, into=0.0)
    body = {"step": session.index, "exercise": slug, "now": way.step.exercise, "way": way.way, "form": way.form}
    return _told(now, "exercise_changed", body)


def leave_out(session: Session, above: Iterable[str] = ()) -> Turn:
    """The session without the exercise that hurts and the rungs above it, now and later."""
    slug = hurting(session)
    if slug is None:
        return skip(session)
    without = replace(session, left_out=session.left_out.union((slug, *above)))
    step = session.step
    if step is None or step.exercise not in without.left_out:
        return Turn(session=without)
    return skip(without) if step.is_work else go_to(without, without.index)


def next_work(session: Session, index: int) -> Step | None:
    """The next step of work from `index` on that isn't left out."""
    coming = session.timeline.steps[index:]
    return next((step for step in coming if step.is_work and step.exercise not in session.left_out), None)


def seconds_left(session: Session) -> float:
    """Seconds that are left of the session, without what is left out."""
    now, later = session.timeline.steps[session.index :][:1], session.timeline.steps[session.index + 1 :]
    played = (*now, *(step for step in later if step.exercise not in session.left_out))
    return max(0.0, sum(step.seconds for step in played) - session.into)


def end(
    session: Session, reason: Reason, answers: Mapping[str, Any] | None = None, described: Iterable[Described] = ()
) -> Turn:
    """The session, ended; what was answered afterwards (effort, pain, note) goes with it, each pain by itself."""
    turn = Turn(session=replace(session, reason=reason))
    for each in described:
        turn = turn.then(partial(_described, each=each))
    return turn.then(partial(_told, kind="session_ended", body={"reason": reason, **(answers or {})}))


def uuid_of(session: str, place: int) -> str:
    """The uuid of a session's entry number `place`: made again after a crash it is the same, and one is kept."""
    tail = (int(session[24:], 16) + place + 1) % _TAILS
    return f"{session[:24]}{tail:012x}"


def place_of(session: str, uuid: str) -> int:
    """The place of a session's entry, by its uuid."""
    return (int(uuid[24:], 16) - int(session[24:], 16) - 1) % _TAILS


def _finish(session: Session) -> Turn:
    """The session after its step was played to its end."""
    step = session.step
    if step is None or not step.is_work:
        return go_to(session, session.index + 1)
    return _take(session, "done", step.seconds, step.reps).then(lambda now: go_to(now, now.index + 1))


def go_to(session: Session, index: int) -> Turn:
    """The session at the start of a step, past those that are left out."""
    turn = Turn(session=replace(session, index=index, into=0.0))
    while (step := turn.session.step) is not None and step.exercise in session.left_out:
        turn = turn.then(_pass_over)
    return turn


def _pass_over(session: Session) -> Turn:
    step = session.step
    passed = _take(session, "skipped", 0.0, 0) if step and step.is_work else Turn(session=session)
    now = replace(passed.session, index=session.index + 1)
    return Turn(session=now, happened=passed.happened)


def _leading_to(session: Session, index: int) -> Turn:
    at, into = lead_in_to(session.timeline, index)
    return Turn(session=replace(session, index=at, into=into))


def _take(session: Session, how: Taken, seconds: float, reps: int | None) -> Turn:
    """A step of work was done or skipped; one that was done before stays done."""
    step = session.step
    if step is None or (how == "skipped" and session.taken.get(session.index) == "done"):
        return Turn(session=session)
    now = replace(session, taken={**session.taken, session.index: how})
    place = {"step": session.index, "exercise": step.exercise, "kind": step.kind.value, "side": step.side}
    dose = {"set": step.set, "sets": step.sets, "reps": reps or None, "seconds": _tenths(seconds)}
    return _told(now, f"step_{how}", {**place, **dose, "load_kg": step.load_kg, "phase": step.phase.value})


def _told(session: Session, kind: str, body: Mapping[str, Any]) -> Turn:
    """The session with one more entry; what isn't known isn't in it."""
    said = {key: value for key, value in body.items() if value is not None}
    happened = Happening(kind=kind, body=said)
    return Turn(session=replace(session, written=session.written + 1), happened=(happened,))


def _tenths(seconds: float) -> float:
    return floor(seconds * 10 + 0.5) / 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """How much of an exercise was done; its two sides count as one set."""

    sets: int
    has_sides: bool


def sets_done(steps: Iterable[Step]) -> Mapping[str, Done]:
    """How much of each exercise was done, in the order of their first."""
    worked: dict[str, list[Step]] = {}
    for step in steps:
        if step.exercise:
            worked.setdefault(step.exercise, []).append(step)
    return {slug: _how_much(done) for slug, done in worked.items()}


def _how_much(done: Iterable[Step]) -> Done:
    sides = [step.side for step in done]
    return Done(sets=max(map(sides.count, sides)), has_sides=any(side is not None for side in sides))
