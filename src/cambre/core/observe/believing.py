"""The likeliest turn of the shoulders at each moment, by all that is seen before and after it.

What is the recording's own (how wide the shoulders are, how depth is compressed, where its 0 lies, how noisy each is)
is learnt from what is believed, in turn.
"""

from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from math import cos, exp, radians, sin, sqrt
from typing import NamedTuple, TypeAlias

from cambre.core.observe.series import middle, share
from cambre.core.observe.shoulders import STEP, Step

GAP = 1.0  # seconds without a look, after which a course begins anew
_CALM = 9.0  # degrees that a body turns on from one step to the next, as a standard deviation
TURNS = tuple(range(-90, 91, 5))
SINES = tuple(sin(radians(turn)) for turn in TURNS)
_COSINES = tuple(cos(radians(turn)) for turn in TURNS)
REACH = 4  # turns on either side that the next step may reach
WIDEST = 0.85  # of the steps look narrower, about as wide as the shoulders are
_DEEP = 0.5  # of the shoulders' width, that depth tells of a full turn, before it is known
_NOSE = 0.3  # the same of the nose
_FACING = 0.97  # of their width, that the shoulders of somebody look who faces the camera
FEW = 8  # steps
DOUBT = 1.5  # times the noise: what is off in one moment is off in the next too
_NOISE = 0.012  # of the shoulders' width, that a step is unsure by at least


class Line(NamedTuple):
    """How something that is seen goes with the sine of the turn, and how noisy it is."""

    slope: float
    base: float
    noise: float


class Body(NamedTuple):
    """What is the recording's own."""

    width: float
    wide_noise: float
    deep: Line
    nose: Line


Belief: TypeAlias = list[float]
"""How likely each of `TURNS` is; together 1."""


def first_guess(steps: Sequence[Step]) -> Body:
    """What is the recording's own, before anything is believed."""
    wides = [step.wide for step in steps]
    width = share(sorted(wides), WIDEST)
    deeps = [step.deep for step in steps if step.deep is not None]
    facing = [step.deep for step in steps if step.deep is not None and step.wide >= _FACING * width]
    deep = Line(_DEEP * width, middle(facing or deeps or [0.0]), max(DOUBT * flicker(deeps), _NOSE * width))
    noses = [step.nose for step in steps if step.nose is not None and step.wide >= _FACING * width]
    nose = Line(_NOSE * width, middle(noses or [0.0]), _NOSE / 2 * width)
    return Body(width, max(flicker(wides), _NOISE * width), deep, nose)


def flicker(values: Sequence[float]) -> float:
    """The noise of a series that otherwise changes slowly, as a standard deviation."""
    changes = [abs(b - a) for a, b in pairwise(values)]
    return middle(changes) / (0.6745 * sqrt(2)) if changes else 0.0


def believed(steps: Sequence[Step], body: Body) -> list[Belief]:
    """How likely each turn is at each step, by all that is seen before and after it."""
    seen = [_likelihood(step, body) for step in steps]
    before, after = _forwards(steps, seen), _forwards(steps[::-1], seen[::-1])[::-1]
    return [
        _whole([b * a / max(s, 1e-30) for b, a, s in zip(*each, strict=True)])
        for each in zip(before, after, seen, strict=True)
    ]


def _forwards(steps: Sequence[Step], seen: Sequence[Belief]) -> list[Belief]:
    found: list[Belief] = []
    for place, (step, likely) in enumerate(zip(steps, seen, strict=True)):
        if not place or abs(step.time - steps[place - 1].time) > GAP:
            found.append(_whole(likely))
        else:
            moved = _moved(found[-1], abs(step.time - steps[place - 1].time))
            found.append(_whole([a * b for a, b in zip(moved, likely, strict=True)]))
    return found


def _moved(belief: Belief, seconds: float) -> Belief:
    """What was believed, some time later."""
    near, far, farther, farthest = _weights(max(round(seconds / STEP, 1), 0.25))
    wide = [0.0] * REACH + belief + [0.0] * REACH
    shifted = zip(wide, wide[1:], wide[2:], wide[3:], belief, wide[5:], wide[6:], wide[7:], wide[8:], strict=False)
    return [
        e + near * (d + f) + far * (c + g) + farther * (b + h) + farthest * (a + i) + 1e-9
        for a, b, c, d, e, f, g, h, i in shifted
    ]


@cache
def _weights(steps: float) -> tuple[float, ...]:
    """How likely a body is to have turned on by one to four of `TURNS`, against not at all."""
    spread = _CALM * sqrt(steps)
    return tuple(exp(-0.5 * ((TURNS[off] - TURNS[0]) / spread) ** 2) for off in range(1, REACH + 1))


def _likelihood(step: Step, body: Body) -> Belief:
    """How well each turn explains a step."""
    off = [((step.wide - body.width * c) / body.wide_noise) ** 2 for c in _COSINES]
    for value, line in ((step.deep, body.deep), (step.nose, body.nose)):
        if value is not None:
            off = [
                o + ((value - line.base - line.slope * s) / line.noise) ** 2 for o, s in zip(off, SINES, strict=True)
            ]
    least = min(off)
    return [exp(-0.5 * min(o - least, 60.0)) for o in off]


def _whole(belief: Belief) -> Belief:
    total = sum(belief)
    return [each / total for each in belief]


def learnt(steps: Sequence[Step], beliefs: Sequence[Belief], body: Body) -> Body:
    """What the recording's own is, if the turns are what is believed."""
    means = [mean_over(belief, _COSINES) for belief in beliefs]
    squares = [sum(p * c * c for p, c in zip(belief, _COSINES, strict=True)) for belief in beliefs]
    wides = [step.wide for step in steps]
    width = sum(w * c for w, c in zip(wides, means, strict=True)) / sum(squares)
    off = [abs(w - width * c) for w, c in zip(wides, means, strict=True)]
    noise = max(flicker(wides), middle(off) / 0.6745, _NOISE * width)
    deep = _fitted([step.deep for step in steps], beliefs, body.deep, width)
    return Body(width, noise, deep, _fitted([step.nose for step in steps], beliefs, body.nose, width))


def _fitted(values: Sequence[float | None], beliefs: Sequence[Belief], before: Line, width: float) -> Line:
    """The line through what is seen at the sines that are believed; it rises or is level, for left is left."""
    known = [(value, belief) for value, belief in zip(values, beliefs, strict=True) if value is not None]
    if len(known) < FEW:
        return before
    sines = [mean_over(belief, SINES) for _, belief in known]
    squares = sum(sum(p * s * s for p, s in zip(belief, SINES, strict=True)) for _, belief in known) / len(known)
    usual, level = sum(sines) / len(sines), sum(value for value, _ in known) / len(known)
    along = sum((value - level) * (sine - usual) for (value, _), sine in zip(known, sines, strict=True)) / len(known)
    slope = min(max(along / max(squares - usual * usual, 1e-6), 0.0), 1.5 * width)
    base = level - slope * usual
    off = [abs(value - base - slope * sine) for (value, _), sine in zip(known, sines, strict=True)]
    noise = max(middle(off) / 0.6745, flicker([value for value, _ in known]), _NOISE * width)
    return Line(slope, base, DOUBT * noise)


def mean_over(belief: Belief, values: Sequence[float]) -> float:
    """The mean of a value that each turn has."""
    return sum(p * value for p, value in zip(belief, values, strict=True))
