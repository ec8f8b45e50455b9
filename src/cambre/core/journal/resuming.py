"""A session that was cut off, put together again from the entries that it left."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from cambre.core.entry import Entry
from cambre.core.journal.replay import standing
from cambre.core.session.instead import Instead
from cambre.core.session.session import Hurt, Session, Taken, Turn, exchange, go_to, place_of, ways_in
from cambre.core.session.timeline import Timeline


@dataclass(frozen=True, slots=True, kw_only=True)
class Rungs:
    """What may be done in place of each exercise, and the rungs above it, by its slug."""

    ways: Mapping[str, Sequence[Instead]]
    above: Callable[[str], Iterable[str]]

    def way(self, told: Mapping[str, Any]) -> Instead | None:
        """The way that a change tells of; none where it isn't offered."""
        found = (told["now"], told["way"], told.get("form"))
        offered = self.ways.get(told["exercise"], ())
        return next((each for each in offered if (each.step.exercise, each.way, each.form) == found), None)


def resumed(timeline: Timeline, entries: Sequence[Entry], rungs: Rungs, first: int) -> Turn | None:
    """The session after the last step it left an entry of; none where it was of another timeline.

    What was changed stays so, and what hurt comes back easier, or not at all. `first` is the place of the next
    entry: far from those that a player elsewhere may still send.
    """
    happened = standing(entries)
    started = next((entry.body for entry in happened if entry.kind == "session_started"), None)
    if started is None or not _is_of(timeline, started):
        return None
    session: Session | None = Session(session=started["session"], timeline=timeline)
    for entry in happened:
        if session is not None:
            session = _after(session, entry, rungs)
    if session is None:
        return None
    return _spared(replace(session, written=first), happened, rungs).then(lambda now: go_to(now, now.index))


def _is_of(timeline: Timeline, started: Mapping[str, Any]) -> bool:
    made = (started["program"], started["library"], started["steps"])
    return bool(made == (timeline.program, timeline.library, len(timeline.steps)))


def _after(session: Session, entry: Entry, rungs: Rungs) -> Session | None:
    """The session after what an entry tells; none where that can't have happened in it."""
    match entry.kind:
        case "step_done":
            return _taken(session, entry.body, "done")
        case "step_skipped":
            return _taken(session, entry.body, "skipped")
        case "exercise_changed":
            return _changed(session, entry.body, rungs)
        case "pain_reported":
            hurt = Hurt(
                place=place_of(session.session, entry.uuid),
                exercise=entry.body.get("exercise"),
                amount=entry.body["amount"],
            )
            return replace(session, pains=(*session.pains, hurt))
    return session


def _taken(session: Session, body: Mapping[str, Any], how: Taken) -> Session | None:
    index = body["step"]
    step = session.timeline.steps[index] if index < len(session.timeline.steps) else None
    if step is None or not step.is_work or step.exercise != body["exercise"]:
        return None
    return replace(session, taken={**session.taken, index: how}, index=index + 1)


def _changed(session: Session, body: Mapping[str, Any], rungs: Rungs) -> Session | None:
    slug, way = body["exercise"], rungs.way(body)
    if way is None or body["step"] > len(session.timeline.steps):
        return None
    now = exchange(replace(session, index=body["step"]), slug, way).session
    hurt = any(pain.exercise == slug for pain in session.pains)
    return _without(now, rungs.above(slug)) if hurt else now


def _spared(session: Session, happened: Sequence[Entry], rungs: Rungs) -> Turn:
    """What hurt, and wasn't done again or changed since, is made easier or left out."""
    turn = Turn(session=session)
    for slug, since in _hurt(happened).items():
        open_ways = ways_in(turn.session, rungs.ways.get(slug, ()))
        easier = next((each for each in open_ways if each.way == "easier"), None)
        was_left = any(entry.kind == "step_skipped" and entry.body["exercise"] == slug for entry in happened[since:])
        if easier is None or was_left:
            turn = replace(turn, session=_without(turn.session, [slug]))
        else:
            turn = turn.then(partial(exchange, slug=slug, way=easier))
        turn = replace(turn, session=_without(turn.session, rungs.above(slug)))
    return turn


def _without(session: Session, slugs: Iterable[str]) -> Session:
    return replace(session, left_out=session.left_out.union(slugs))


def _hurt(happened: Sequence[Entry]) -> Mapping[str, int]:
    """The exercises that hurt last, each with the place of the report among the entries."""
    hurt: dict[str, int] = {}
    for place, entry in enumerate(happened):
        slug = entry.body.get("exercise")
        if entry.kind == "pain_reported" and slug is not None:
            hurt[slug] = place
        elif entry.kind in ("step_done", "exercise_changed") and slug is not None:
            hurt.pop(slug, None)
    return hurt
