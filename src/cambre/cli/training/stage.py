"""What stands on the terminal while a session runs, as a value, and what each key makes of it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from cambre.cli.training.keys import Action, action_for
from cambre.core.session.instead import Instead
from cambre.core.session.session import Action as Steering
from cambre.core.session.session import (
    Happening,
    Session,
    Turn,
    back,
    change,
    ease,
    hurt,
    hurting,
    leave_out,
    repeat,
    skip,
    ways_in,
)
from cambre.core.session.timeline import StepKind

Ask: TypeAlias = Literal["hurts", "then", "change", "describe", "keys", "leave"]
Over: TypeAlias = Literal["finished", "stopped", "pain", "later"]
"""Why it doesn't go on; `later` leaves the session open."""

_STEERING: Mapping[Action, Steering] = {"back": back, "skip": skip, "repeat": repeat}
_ASKS: Mapping[Action, Ask] = {
    "describe": "describe",
    "change": "change",
    "hurts": "hurts",
    "keys": "keys",
    "leave": "leave",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What the player knows of an exercise: name, start position in words, what may be done in its place."""

    name: str
    start: tuple[str, ...] = ()
    elsewhere: tuple[str, ...] = ()
    """The forms that are done in another position."""
    ways: tuple[Instead, ...] = ()
    above: tuple[str, ...] = ()
    """The rungs above it, which are out where it hurts."""

    def start_in(self, forms: Iterable[str]) -> tuple[str, ...]:
        """The start position; none where one of the forms is done in another one."""
        return () if any(form in self.elsewhere for form in forms) else self.start


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """A session on the terminal; a question stops it, and `goes_on` says whether it plays afterwards."""

    session: Session
    known: Mapping[str, Known]
    plays: bool = True
    asks: Ask | None = None
    goes_on: bool = False
    was_away: bool = False
    is_muted: bool = False
    over: Over | None = None

    @property
    def named(self) -> Known:
        """What is known of the exercise that runs or comes."""
        step = self.session.step
        return self.of(step.exercise if step else None)

    @property
    def forms(self) -> tuple[str, ...]:
        """The forms that must be kept in what runs or comes: what was said while getting ready for it."""
        session = self.session
        steps = reversed(session.timeline.steps[: session.index + 1])
        return next((each.cues for each in steps if each.kind is StepKind.PREPARE), ())

    @property
    def hurting(self) -> Known:
        """What is known of the exercise that is meant by “it hurts”."""
        return self.of(hurting(self.session))

    @property
    def ways(self) -> tuple[Instead, ...]:
        """What may be done now in place of the exercise that runs or comes."""
        return ways_in(self.session, self.named.ways)

    @property
    def easier(self) -> Instead | None:
        """The easier rung that may be done now in place of what hurts."""
        return next((each for each in ways_in(self.session, self.hurting.ways) if each.way == "easier"), None)

    def of(self, slug: str | None) -> Known:
        """What is known of an exercise."""
        return self.known.get(slug or "", Known(name=slug or ""))


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """A stage after a key, and what happened on it."""

    stage: Stage
    happened: tuple[Happening, ...] = ()


def press(stage: Stage, key: str) -> Move:
    """The stage after a key; one that means nothing changes nothing."""
    if stage.over is not None:
        return Move(stage=stage)
    if stage.asks is not None:
        return _answer(stage, stage.asks, key)
    action = action_for(key)
    return Move(stage=stage) if action is None else _act(stage, action)


def away(stage: Stage) -> Stage:
    """The stage after nobody was there for a while: it waits."""
    return replace(stage, plays=False, was_away=True, goes_on=False) if stage.plays or stage.goes_on else stage


def _act(stage: Stage, action: Action) -> Move:
    if action in _ASKS:
        return Move(stage=replace(stage, plays=False, asks=_ASKS[action], goes_on=stage.plays))
    if action in _STEERING:
        moved = _turned(stage, _STEERING[action](stage.session))
        return replace(moved, stage=replace(moved.stage, plays=stage.plays or action == "repeat"))
    if action == "mute":
        return Move(stage=replace(stage, is_muted=not stage.is_muted))
    return Move(stage=replace(stage, plays=not stage.plays, was_away=False))


def _answer(stage: Stage, asks: Ask, key: str) -> Move:
    if asks == "change" and key.isdecimal():
        return _take(stage, int(key) - 1)
    answer = _ANSWERS[asks].get(key.lower())
    return Move(stage=stage) if answer is None else answer(stage)


def _close(stage: Stage) -> Move:
    return _closed(Move(stage=stage), plays=stage.goes_on)


def _go_on(stage: Stage) -> Move:
    return _closed(Move(stage=stage), plays=True)


def _little(stage: Stage) -> Move:
    """Something easier is offered."""
    moved = _turned(stage, hurt(stage.session, "little"))
    return replace(moved, stage=replace(moved.stage, asks="then"))


def _lot(stage: Stage) -> Move:
    return _stopped(_turned(stage, hurt(stage.session, "lot")))


def _giddy(stage: Stage) -> Move:
    return _stopped(_turned(stage, hurt(stage.session, "giddy")))


def _stopped(move: Move) -> Move:
    """That ends the session."""
    return replace(move, stage=replace(move.stage, asks=None, over="pain"))


def _take_easier(stage: Stage) -> Move:
    easier = stage.easier
    if easier is None:
        return Move(stage=stage)
    return _closed(_turned(stage, ease(stage.session, easier, stage.hurting.above)), plays=True)


def _take(stage: Stage, place: int) -> Move:
    """What stands at a place of the list is done from here on."""
    if place not in range(len(stage.ways)):
        return Move(stage=stage)
    return _closed(_turned(stage, change(stage.session, stage.ways[place])), plays=True)


def _without(stage: Stage) -> Move:
    return _closed(_turned(stage, leave_out(stage.session, stage.hurting.above)), plays=True)


def _end_here(stage: Stage) -> Move:
    return Move(stage=replace(stage, asks=None, over="stopped"))


def _later(stage: Stage) -> Move:
    return Move(stage=replace(stage, asks=None, over="later"))


def _turned(stage: Stage, turn: Turn) -> Move:
    """The stage with its session after an action; it is over when the last step is."""
    over: Over | None = "finished" if turn.session.step is None else stage.over
    return Move(stage=replace(stage, session=turn.session, over=over), happened=turn.happened)


def _closed(move: Move, *, plays: bool) -> Move:
    return replace(move, stage=replace(move.stage, asks=None, plays=plays, was_away=False))


_CLOSING: Mapping[str, Callable[[Stage], Move]] = dict.fromkeys(("space", "enter", "escape", "q"), _close)
_ANSWERS: Mapping[Ask, Mapping[str, Callable[[Stage], Move]]] = {
    "hurts": {"1": _little, "2": _lot, "3": _giddy, **dict.fromkeys(("escape", "q", "n"), _close)},
    "then": {"1": _take_easier, "2": _without, **dict.fromkeys(("3", "space", "enter"), _go_on)},
    "change": {**_CLOSING, "e": _close},
    "describe": {**_CLOSING, "d": _close},
    "keys": {**_CLOSING, "?": _close},
    "leave": {**_CLOSING, "1": _close, "2": _end_here, "3": _later},
}
