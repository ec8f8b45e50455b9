"""A picture that is turned, because the phone lies on its side or head over: told by how the exercise looks.

It is told and not put right: a standing body in a turned picture looks like a lying one that is none.
Ways in the picture are x to the right, y up.
"""

from collections.abc import Iterable
from math import hypot

from cambre.core.anatomy import Degrees
from cambre.core.observe.body import Plane, Segment, Shape
from cambre.core.observe.reference import Reference
from cambre.core.observe.signals import turned

FITS = 0.45
"""How far from the movement a body may be that would do it if the picture were turned."""
_PLAIN = 0.5  # of the trunk's length, to be seen
_TRUNKS = (("trunk",), ("trunk_l", "trunk_r"))


def is_turned(reference: Reference, seen: Shape) -> bool:
    """Whether a shape that isn't of the movement would be, in a picture turned by a quarter, a half or three."""
    for _ in range(3):
        seen = {name: Segment(-y, x) for name, (x, y) in seen.items()}
        if any(course.apart(seen) < FITS for course in reference.courses):
            return True
    return False


def rest_trunks(reference: Reference) -> tuple[Plane, ...]:
    """The ways from hips to shoulders that a body at rest may show; none where the camera looks along the trunk."""
    found = (_trunk(course.shapes[0]) for course in reference.courses)
    return tuple(dict.fromkeys(way for way in found if way is not None))


def _trunk(seen: Shape) -> Plane | None:
    for names in _TRUNKS:
        ways = [seen[name] for name in names if name in seen]
        if len(ways) == len(names):
            way = (sum(x for x, _ in ways) / len(ways), sum(y for _, y in ways) / len(ways))
            return way if hypot(*way) >= _PLAIN else None
    return None


def off_rest(trunk: Plane, wanted: Iterable[Plane]) -> Degrees | None:
    """How far a trunk is turned from the nearest of those wanted, counter-clockwise positive; None where none is."""
    return min((turned(each, trunk) for each in wanted), key=abs, default=None)


def is_upright(way: Plane) -> bool:
    """Whether a trunk points up rather than to a side or down."""
    return way[1] > abs(way[0])
