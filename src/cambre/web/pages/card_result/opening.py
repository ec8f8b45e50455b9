"""What is open to a person and what stays locked, gathered by reason."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from cambre.core.library.exercise import Exercise
from cambre.core.screening.permission import Permission, Refusal


@dataclass(frozen=True, slots=True, kw_only=True)
class Locked:
    """Exercises that stay locked for one reason, and what opens them."""

    why: str
    unlock: str | None
    exercises: tuple[Exercise, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """The exercises that are open, those of them that come in another form, and the locked ones."""

    free: tuple[Exercise, ...]
    modified: tuple[Exercise, ...]
    locked: tuple[Locked, ...]


def opening(verdicts: Iterable[tuple[Exercise, Permission | Refusal]]) -> Opening:
    """The verdicts in the order of the library, the locked ones under their reasons."""
    free: list[Exercise] = []
    modified: list[Exercise] = []
    locked: dict[tuple[str, str | None], list[Exercise]] = {}
    for exercise, verdict in verdicts:
        if isinstance(verdict, Refusal):
            locked.setdefault((verdict.why, verdict.unlock), []).append(exercise)
        else:
            (modified if verdict.changes else free).append(exercise)
    return Opening(free=tuple(free), modified=tuple(modified), locked=tuple(_told(locked)))


def _told(locked: Mapping[tuple[str, str | None], Iterable[Exercise]]) -> Iterable[Locked]:
    return (Locked(why=why, unlock=unlock, exercises=tuple(group)) for (why, unlock), group in locked.items())
