"""What a person asked of their plan beyond the profile."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """Every wish may be left out; weekdays count from 0, which is Monday."""

    weekdays: tuple[int, ...] = ()
    """The days that somebody chose; fewer than asked for are filled up, none means that the planner chooses."""
    before_class: frozenset[int] = frozenset()
    after_class: frozenset[int] = frozenset()
    taken_out: frozenset[str] = frozenset()
    liked: frozenset[str] = frozenset()
    swaps: Mapping[str, str] = field(default_factory=dict)
    """Exercises that stand in for others for good: the old slug, and the new one."""


NOTHING_WISHED = Wishes()
