"""How far an angle goes along with what is repeated: one that only trembles meanwhile goes nowhere."""

from collections.abc import Sequence

from cambre.core.anatomy import Degrees
from cambre.core.observe.series import Values, mean

PLACES = (0.0, 0.25, 0.5, 0.75, 1.0)
"""Of the way there, and of the way back, at which an angle is compared."""
_TURN = len(PLACES) - 1


def goes_along(courses: Sequence[Values]) -> Degrees:
    """How far an angle goes in what all repetitions have in common; much less where they differ.

    Each course is the angle at `PLACES` of the way there and of the way back. Those to the other side count as well.
    """
    told = [_to_one_side(_centred(course)) for course in courses]
    whole = sum(value * value for course in told for value in course)
    if whole <= 0:
        return 0.0
    usual = [mean(values) for values in zip(*told, strict=True)]
    common = len(told) * sum(value * value for value in usual)
    return (max(usual) - min(usual)) * (common / whole) ** 2


def _centred(course: Values) -> Values:
    usual = mean(course)
    return [value - usual for value in course]


def _to_one_side(course: Values) -> Values:
    gone = course[_TURN] - (course[0] + course[-1]) / 2
    return course if gone >= 0 else [-value for value in course]
