"""You then, now, and one step further: three measured bodies of the figure, and how near they come."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from cambre.core.progress.likeness import Bodies, Likeness
from cambre.core.progress.ranges import Course

Which = Literal["then", "now", "goal"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ThenAndNow:
    """The nearest of the five bodies for the first and the newest result; the goal is the next one that goes further.

    `measured` is what the person reached, where they did; `shown` is what the drawn bodies reach.
    """

    test: str
    side: str
    measured: Mapping[Which, float]
    shown: Mapping[Which, Likeness]


def then_and_now(course: Course, bodies: Bodies, *, may_go_further: bool) -> ThenAndNow:
    """The bodies for a course; a goal only where going further is something to aim at."""
    first, last = course.points[0].value, course.points[-1].value
    shown: dict[Which, Likeness] = {"now": bodies.nearest(last)}
    measured: dict[Which, float] = {"now": last}
    if len(course.points) > 1:
        shown, measured = {"then": bodies.nearest(first), **shown}, {"then": first, **measured}
    goal = bodies.beyond(shown["now"]) if may_go_further else None
    if goal is not None:
        shown["goal"] = goal
    return ThenAndNow(test=course.test, side=course.side, measured=measured, shown=shown)
