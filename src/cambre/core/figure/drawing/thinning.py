"""Which moments of a course a moving picture needs: those that straight lines between the others would miss.

All of the picture first, by the body's joints; then each group of shapes by its own outlines, so that a leg that
stands still isn't told again with every move of an arm.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from cambre.core.figure.drawing.camera import UNITS, Eye, Point, on_page
from cambre.core.figure.drawing.flesh import Frames
from cambre.core.figure.drawing.scene import Course, Moment

CLOSE = (9.0, 13.0, 18.0, 26.0, 36.0)
"""Page units by which a joint may miss its place in a picture of one body: about a pixel on a phone, more only where
much happens at once."""
MOST = 20  # moments inside the phases; more, and the next looser closeness is tried
ARM = 0.07  # how far from a joint its frame is watched too, so that turns on the spot are seen
TURNING = ("pelvis", "tho4", "head", "hand_l", "hand_r", "foot_l", "foot_r")


def thinned(course: Course, eye: Eye) -> Course:
    """The same course with as few moments as do; a long one is followed less closely, so that it stays small."""
    tracks = [_watched(moment, eye) for moment in course.moments]
    times, ends = _paces(course), _turns(course)
    kept: set[int] = set()
    wide = breadth([place for track in tracks for place in zip(track[::2], track[1::2], strict=True)])
    for close in CLOSE:
        kept = {k for both in pairwise(ends) for k in _needed(times, tracks, both, close * wide)}
        if len(kept) <= MOST:
            break
    return Course(moments=tuple(course.moments[k] for k in sorted(kept.union(ends))), stretches=course.stretches)


def breadth(points: Iterable[Point]) -> float:
    """How much more than one body a picture shows: by so much less is everything seen on the same screen."""
    spots = list(points)
    xs, ys = [x for x, _ in spots], [y for _, y in spots]
    return max(1.0, (max(xs) - min(xs)) / UNITS, (max(ys) - min(ys)) / UNITS)


def own_moments(course: Course, outlines: Sequence[Sequence[Point]], miss: float) -> list[int]:
    """Which moments a group needs for no point of its outlines to miss its place by more; the turns always."""
    tracks = [[value for point in points for value in point] for points in outlines]
    times, ends = _paces(course), _turns(course)
    return sorted({k for both in pairwise(ends) for k in _needed(times, tracks, both, miss)}.union(ends))


def _paces(course: Course) -> list[float]:
    return [moment.seconds if moment.pace is None else moment.pace.seconds for moment in course.moments]


def _turns(course: Course) -> list[int]:
    """Where a phase begins or ends; phase by phase, the way back keeps the poses of the way there and packs well."""
    ends = {0.0, course.seconds, *(stretch.end for stretch in course.stretches)}
    return [k for k, moment in enumerate(course.moments) if moment.seconds in ends]


def _watched(moment: Moment, eye: Eye) -> list[float]:
    return [value for frames in moment.bodies for value in _places(frames, eye)]


def _places(frames: Frames, eye: Eye) -> list[float]:
    spots = [frame.position for frame in frames.values()]
    spots += [frames[name].point(arm) for name in TURNING for arm in ((ARM, 0.0, 0.0), (0.0, ARM, 0.0))]
    return [value for spot in spots for value in on_page(eye, spot)]


def _needed(times: Sequence[float], tracks: Sequence[Sequence[float]], ends: tuple[int, int], close: float) -> set[int]:
    """Those between two kept moments that must be kept as well (Douglas and Peucker's way, in time)."""
    first, last = ends
    worst, off = first, close
    for k in range(first + 1, last):
        share = (times[k] - times[first]) / (times[last] - times[first])
        miss = _miss(tracks[first], tracks[k], tracks[last], share)
        if miss > off:
            worst, off = k, miss
    if worst == first:
        return set()
    return {worst} | _needed(times, tracks, (first, worst), close) | _needed(times, tracks, (worst, last), close)


def _miss(start: Sequence[float], here: Sequence[float], end: Sequence[float], share: float) -> float:
    return max(abs(a + (c - a) * share - b) for a, b, c in zip(start, here, end, strict=True))
