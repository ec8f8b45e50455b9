"""A body at rest as the camera should see it: an outline to step into, in the form in which points are sent."""

from collections.abc import Mapping

from cambre.core.anatomy import Vector
from cambre.core.observe.landmarks import POINTS, Mark
from cambre.core.observe.reference import seen_from

SHAPE = 4 / 3
"""The picture's width by its height, as cameras are asked for it."""
_MARGIN = 0.1  # of the picture, on each side


def outline(points: Mapping[Mark, Vector], azimuth: float) -> tuple[float, ...]:
    """x, y (down), 0 and 1 for each of the 33 points, as large as fits; what the figure lacks has visibility 0."""
    at = seen_from(points, azimuth)
    across, up = [x for x, _ in at.values()], [y for _, y in at.values()]
    room = 1 - 2 * _MARGIN
    scale = min(room * SHAPE / max(max(across) - min(across), 1e-6), room / max(max(up) - min(up), 1e-6))
    middle = ((max(across) + min(across)) / 2, (max(up) + min(up)) / 2)
    numbers = [0.0] * (4 * POINTS)
    for mark, (x, y) in at.items():
        place = (0.5 + scale * (x - middle[0]) / SHAPE, 0.5 - scale * (y - middle[1]), 0.0, 1.0)
        numbers[4 * mark : 4 * mark + 4] = [round(each, 3) for each in place]
    return tuple(numbers)
