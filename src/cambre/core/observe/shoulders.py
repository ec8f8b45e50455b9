"""What is seen of shoulders, hips and nose, a fifth of a second at a time: how wide, how deep, how far aside."""

from collections.abc import Iterator, Sequence
from math import hypot
from typing import NamedTuple

from cambre.core.observe.ahead import PAIRS, Way, deeper, left_of
from cambre.core.observe.body import Places, between, height
from cambre.core.observe.body import middle as midway
from cambre.core.observe.landmarks import Mark
from cambre.core.observe.series import middle
from cambre.core.observe.watching import Look

_SURE = 0.3  # visibility of a shoulder that is seen, not guessed
STEP = 0.2  # seconds that are looked at together
_TALL = 4  # steps before and after, over which somebody is as tall as they usually look


class Step(NamedTuple):
    """A fifth of a second, in body heights: how wide somebody looks, how much farther the left is, the nose's place."""

    time: float
    wide: float
    deep: float | None
    nose: float | None
    hips_wide: float | None
    hips_deep: float | None


def steps_of(looks: Sequence[Look], way: Way) -> Iterator[Step]:
    """What is seen, a fifth of a second at a time."""
    groups = list(_groups([look for look in looks if is_sure(look)]))
    talls = [middle([tall for look in group if (tall := height(look.at))] or [0.0]) for group in groups]
    for place, group in enumerate(groups):
        tall = middle(talls[max(place - _TALL, 0) : place + _TALL + 1])
        if tall > 0:
            yield _step(group, way, tall)


def _groups(looks: Sequence[Look]) -> Iterator[list[Look]]:
    group: list[Look] = []
    for look in looks:
        if group and look.time - group[0].time >= STEP - 1e-6:
            yield group
            group = []
        group.append(look)
    if group:
        yield group


def is_sure(look: Look) -> bool:
    """Whether both shoulders are seen, not guessed."""
    points = [look.points[mark] for mark in (Mark.SHOULDER_L, Mark.SHOULDER_R)]
    return all(point is not None and point.visibility >= _SURE for point in points)


def _step(group: Sequence[Look], way: Way, tall: float) -> Step:
    right_way = [look for look in group if left_of(look.at) == way]
    deep, hips_deep = (_usual([deeper(look.points, *pair) for look in right_way]) for pair in PAIRS)
    wide, hips_wide = (_usual([_wide(look.at, *pair) for look in group]) for pair in PAIRS)
    nose = _usual([_nose(look.at) for look in right_way])
    return Step(
        time=sum(look.time for look in group) / len(group),
        wide=(wide or 0.0) / tall,
        deep=None if deep is None else way * deep / tall,
        nose=None if nose is None else nose / tall,
        hips_wide=None if hips_wide is None else hips_wide / tall,
        hips_deep=None if hips_deep is None else way * hips_deep / tall,
    )


def _usual(values: Sequence[float | None]) -> float | None:
    """The mean of what is seen."""
    seen = [value for value in values if value is not None]
    return sum(seen) / len(seen) if seen else None


def _wide(at: Places, left: Mark, right: Mark) -> float | None:
    way = between(at, right, left)
    return None if way is None else hypot(*way)


def _nose(at: Places) -> float | None:
    """How far the nose is to the left of the middle between the shoulders, along their line, in picture heights."""
    across, neck = between(at, Mark.SHOULDER_R, Mark.SHOULDER_L), midway(at, Mark.SHOULDER_L, Mark.SHOULDER_R)
    nose = at.get(Mark.NOSE)
    if across is None or neck is None or nose is None or not (long := hypot(*across)):
        return None
    return ((nose[0] - neck[0]) * across[0] + (nose[1] - neck[1]) * across[1]) / long
