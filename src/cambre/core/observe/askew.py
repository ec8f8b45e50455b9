"""A camera held askew, put right.

Two things tell how far a picture is turned: what lies level on the floor as the exercise is drawn (feet that stand,
shins that kneel), and the trunk and legs of the body at rest. A foot may look tilted, and people stand as they do; so
only what both tell is taken, and the smaller of the two.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from math import atan2, cos, degrees, hypot, radians, sin

from cambre.core.anatomy import Degrees
from cambre.core.observe.body import Places, Segment, Shape, shape
from cambre.core.observe.reference import BOTH, WEIGHTS, Course, Reference, distance
from cambre.core.observe.series import middle
from cambre.core.observe.watching import Look

_LEAST = 2.0  # degrees: less is how people stand
_MOST = 25.0
_REST = 0.15  # of the looks, those nearest to rest
_FEW = 8
_ENOUGH = 60  # looks; more tell nothing more
_FLOOR = ("foot", "shin")
_BODY = ("trunk", "thigh", "shin")
_LEVEL = 0.3  # of a segment's way across, that it goes up or down at most
_LONG = 0.5  # of a segment's length, that is seen at least


def levelled(looks: Sequence[Look], reference: Reference | None) -> Sequence[Look]:
    """The looks as a level camera would have had them."""
    roll = 0.0 if reference is None else camera_roll(looks, reference)
    return [replace(look, at=_turned(look.at, -roll)) for look in looks] if roll else looks


def camera_roll(looks: Sequence[Look], reference: Reference) -> Degrees:
    """How far the body is turned in the picture, counter-clockwise positive; 0 where little or nothing tells it."""
    pairs = [(_seen(look, reference), _course(look, reference)) for look in _at_rest(looks)]
    floor, body = _usual(pairs, _is_floor), _usual(pairs, _is_body)
    if floor is None or body is None or floor * body <= 0:
        return 0.0
    roll = min(floor, body, key=abs)
    return roll if _LEAST < abs(roll) < _MOST else 0.0


def _at_rest(looks: Sequence[Look]) -> Sequence[Look]:
    judged = [look for look in looks if look.why is None and look.phases]
    judged.sort(key=lambda look: max(look.phases.values()))
    rest = judged[: max(_FEW, round(_REST * len(judged)))]
    return rest[:: 1 + len(rest) // _ENOUGH] if len(rest) >= _FEW else ()


def _seen(look: Look, reference: Reference) -> Shape:
    return shape(look.at, (look.near,) if reference.near_only else BOTH)


def _course(look: Look, reference: Reference) -> Course:
    """The course that the look is nearest to the rest of, from the side that it is seen from."""
    seen = _seen(look, reference)
    return min(
        (each for each in reference.courses if (each.azimuth > 90) == (look.facing < 0)),  # noqa: PLR2004 -- its left
        key=lambda course: distance(seen, course.shapes[0]),
    )


def _usual(pairs: Sequence[tuple[Shape, Course]], tells: Callable[[str, Course], bool]) -> Degrees | None:
    found = [turn for seen, course in pairs if (turn := _turn(seen, course, tells)) is not None]
    return middle(found) if len(found) >= _FEW else None


def _is_floor(name: str, course: Course) -> bool:
    """Whether a segment lies level at rest and at the end."""
    ways = (course.shapes[0][name], course.target.get(name))
    return name.split("_", maxsplit=1)[0] in _FLOOR and all(way and _is_level(way) for way in ways)


def _is_level(way: Segment) -> bool:
    return abs(way.x) > _LONG and abs(way.y) < _LEVEL * abs(way.x)


def _is_body(name: str, course: Course) -> bool:
    return name.split("_", maxsplit=1)[0] in _BODY and not _is_floor(name, course)


def _turn(seen: Shape, course: Course, tells: Callable[[str, Course], bool]) -> Degrees | None:
    """How far the segments that tell it are turned against the drawn ones, in one look."""
    along = across = size = 0.0
    for name, (x, y) in course.shapes[0].items():
        if name in seen and tells(name, course):
            weight = WEIGHTS.get(name, 1.0)
            along += weight * (x * seen[name].x + y * seen[name].y)
            across += weight * (x * seen[name].y - y * seen[name].x)
            size += weight * hypot(x, y)
    return degrees(atan2(across, along)) if size > 0 else None


def _turned(at: Places, angle: Degrees) -> Places:
    c, s = cos(radians(angle)), sin(radians(angle))
    return {mark: (c * x - s * y, s * x + c * y) for mark, (x, y) in at.items()}
