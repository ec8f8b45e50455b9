"""What is left out of a plan, gathered by reason."""

from collections.abc import Iterable
from dataclasses import dataclass

from cambre.core.plan_document import LeftOut


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftTogether:
    """Exercises that are left out for one reason, and what brings them in."""

    why: str
    unlock: str | None
    exercises: tuple[str, ...]


def left_together(left_out: Iterable[LeftOut]) -> tuple[LeftTogether, ...]:
    """What is left out under its reasons, in the order in which these come first."""
    groups: dict[tuple[str, str | None], list[str]] = {}
    for each in left_out:
        groups.setdefault((each.why, each.unlock), []).append(each.exercise)
    return tuple(LeftTogether(why=why, unlock=unlock, exercises=tuple(some)) for (why, unlock), some in groups.items())
