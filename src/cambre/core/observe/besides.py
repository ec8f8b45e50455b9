"""Whether a body did a movement, or something else that took it along.

Somebody who turns, sways or reaches for something also moves a little as a shoulder roll does. A repetition is believed
unless the body goes elsewhere several times as far.
"""

from collections.abc import Mapping, Sequence
from math import hypot

from cambre.core.observe.body import Shape
from cambre.core.observe.reference import WEIGHTS, Course
from cambre.core.observe.series import Values, median_of_five, share

MUCH, MUCH_LIVE = 2.5, 3.0
"""Times the way of the movement itself, that the body may go otherwise: drawn bodies whose points jitter by a hundredth
of their height go twice as far at most. While it happens it is less sure where a movement begins."""
_FEW = 6  # looks
_ENDS = (0.05, 0.95)  # of the values, between which something is said to have moved


def does_little_else(shapes: Sequence[Shape], course: Course, much: float = MUCH) -> bool:
    """Whether most of what the body did was the movement; believed where too little is seen to tell."""
    seen = [(shape, phase) for shape in shapes if shape and (phase := course.phase(shape)) is not None]
    if len(seen) < _FEW:
        return True
    phases = median_of_five([phase for _, phase in seen])
    ways = _ways(course)
    names = [name for name in ways if all(name in shape for shape, _ in seen)]
    along = _range(phases) * sum(WEIGHTS.get(name, 1.0) * hypot(*ways[name]) for name in names)
    elsewhere = sum(
        WEIGHTS.get(name, 1.0) * _elsewhere([shape for shape, _ in seen], phases, name, ways[name]) for name in names
    )
    return elsewhere <= much * along


def _ways(course: Course) -> Mapping[str, tuple[float, float]]:
    """Where each segment goes from rest to the end."""
    rest, end = course.shapes[0], course.target
    return {name: (end[name].x - at.x, end[name].y - at.y) for name, at in rest.items() if name in end}


def _elsewhere(shapes: Sequence[Shape], phases: Values, name: str, way: tuple[float, float]) -> float:
    """How far a segment went that the movement doesn't tell."""
    both = list(zip(shapes, phases, strict=True))
    xs = [shape[name].x - phase * way[0] for shape, phase in both]
    ys = [shape[name].y - phase * way[1] for shape, phase in both]
    return hypot(_range(median_of_five(xs)), _range(median_of_five(ys)))


def _range(values: Values) -> float:
    ordered = sorted(values)
    low, high = (share(ordered, part) for part in _ENDS)
    return high - low
