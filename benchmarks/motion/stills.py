"""Photos of still poses, matched with the drawn exercise that they look most like.

A photo is taken from about where an exercise is best seen, not just from there; its shape isn't known, so height and
width are fitted; and a tracker swaps left and right.
"""

import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from math import hypot, sqrt
from pathlib import Path
from typing import NamedTuple

from benchmarks.motion import data
from cambre.core.anatomy import Range
from cambre.core.library.exercise import Exercise
from cambre.core.observe.body import Places, Shape, places, shape
from cambre.core.observe.landmarks import Mark
from cambre.core.observe.reference import AZIMUTHS, BOTH, UNSEEN, WEIGHTS, looks, target
from cambre.core.vocabulary import Side
from cambre.pictures import Pictures, pictures
from cambre.store.library_files import load_library

ASIDE = (-60, -30, 0, 30, 60)
"""Degrees that a photographer may stand off the view."""
STRETCH = (9 / 16, 16 / 9)
"""Width by height of pictures, from a phone held upright to one held across."""
_OTHER: Mapping[Mark, Mark] = {
    mark: Mark[mark.name[:-1] + ("R" if mark.name[-1] == "L" else "L")] for mark in Mark if mark is not Mark.NOSE
}


class Part(NamedTuple):
    """A segment of a look, with how much it tells; a look's parts have 1 as their mean square."""

    name: str
    weight: float
    x: float
    y: float


def stills() -> Iterator[str]:
    """Photos of poses, matched with the drawn exercise that they look most like."""
    wanted: dict[str, list[str]] = tomllib.loads((Path(__file__).parents[1] / "still_poses.toml").read_text("utf-8"))
    drawn = _drawn(pictures())
    total, first, third = Counter[str](), Counter[str](), Counter[str]()
    halves = ([0, 0, 0], [0, 0, 0])
    for place, (pose, frame) in enumerate(each for each in data.photographed() if each[0] in wanted):
        seen = [shape(at, BOTH) for at in _either(places(frame.points, 1.0))]
        order = sorted(drawn, key=lambda slug: min(_apart(each, look) for each in seen for look in drawn[slug]))
        found = (1, int(order[0] in wanted[pose]), int(bool(set(order[:3]) & set(wanted[pose]))))
        for count, one in zip((total, first, third), found, strict=True):
            count[pose] += one
        halves[place % 2][:] = map(sum, zip(halves[place % 2], found, strict=True))
    title = f"still poses, among {len(drawn)} drawn exercises (picture sizes unknown)"
    yield f"| {title} | photos | best match | among three |"
    yield "|---|---:|---:|---:|"
    for pose in wanted:
        yield f"| {pose} | {total[pose]} | {first[pose]} | {third[pose]} |"
    for name, (photos, best, three) in zip(("first half (every other photo)", "second half"), halves, strict=True):
        yield f"| {name} | {photos} | {best} | {three} |"
    yield f"| **all** | {total.total()} | {first.total()} | {third.total()} |"


def _drawn(drawn: Pictures) -> Mapping[str, list[Sequence[Part]]]:
    exercises = load_library().exercises.values()
    return {each.slug: list(_looks_of(each, drawn)) for each in exercises if drawn.has(each)}


def _looks_of(exercise: Exercise, drawn: Pictures) -> Iterator[Sequence[Part]]:
    """The way of the body that is shown, and the ends of a stiff and a supple one's, from all around the view."""
    told, solved = exercise.figure, drawn.book.solutions[exercise.slug]
    if told is None:
        return
    symmetric = all(pose.symmetric for pose in told.poses.values())
    for azimuth in (view + aside for view in AZIMUTHS[exercise.filming.view] for aside in ASIDE):
        for side in (Side.LEFT,) if symmetric else BOTH:
            usual = looks(drawn.body, told, solved[told.shown], azimuth, side, BOTH)
            yield from map(_parts, usual)
            for reach in (Range.STIFF, Range.DANCER):
                other = looks(drawn.body, told, solved[reach], azimuth, side, BOTH)
                yield _parts(other[target(other)])


def _parts(look: Shape) -> Sequence[Part]:
    """A look from its own end is small, and would be like anything that is made as small."""
    weights = {name: WEIGHTS.get(name, 1.0) for name in look}
    size = sqrt(sum(weights[name] * (x * x + y * y) for name, (x, y) in look.items()) / sum(weights.values()))
    return [Part(name, weights[name], x / size, y / size) for name, (x, y) in look.items()]


def _either(at: Places) -> tuple[Places, Places]:
    return at, {_OTHER.get(mark, mark): place for mark, place in at.items()}


def _apart(seen: Shape, look: Sequence[Part]) -> float:
    """How far a photo is from a look, once it is made as wide and as high as it may be to be like it."""
    both = [(part, *seen[part.name]) for part in look if part.name in seen]
    whole = sum(part.weight for part in look)
    wide = _scale((part.weight, part.x, x) for part, x, _ in both)
    high = _scale((part.weight, part.y, y) for part, _, y in both)
    ratio = min(max(wide / high, STRETCH[0]), STRETCH[1])
    size = _scale(each for part, x, y in both for each in ((part.weight, part.x, ratio * x), (part.weight, part.y, y)))
    off = sum(part.weight * hypot(size * ratio * x - part.x, size * y - part.y) for part, x, y in both)
    return (off + UNSEEN * (whole - sum(part.weight for part, _, _ in both))) / whole


def _scale(pairs: Iterator[tuple[float, float, float]]) -> float:
    """By how much the second of each pair, in weights, comes nearest to the first; more than nothing."""
    along = square = 0.0
    for weight, wanted, seen in pairs:
        along += weight * wanted * seen
        square += weight * seen * seen
    return max(along / square, 1e-3) if square > 0 else 1e-3
