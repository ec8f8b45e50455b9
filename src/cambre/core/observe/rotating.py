"""How far the shoulders are turned, over a whole recording; to the left positive, 0 facing the camera.

How narrow the shoulders look tells how far, and neither to which side nor anything near 0, where they hardly narrow.
How much nearer one shoulder is tells both, but depth is weak: noisy, compressed, and off by a constant. So the
likeliest course is sought that explains all that is seen: a body turns steadily, and gets from one side to the other
only through 0. How wide the shoulders are, how depth is compressed and where its 0 lies are the recording's own, found
along with the course. A nose that turns along tells the side too, as far as it agrees with the depth.

Where two courses are left that differ, and where depth says nothing, there is no number.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby, pairwise
from math import acos, asin, cos, degrees, exp, hypot, radians, sin, sqrt
from typing import NamedTuple, TypeAlias

from cambre.core.anatomy import Degrees
from cambre.core.observe.ahead import Way, ahead, left_of
from cambre.core.observe.body import Places, between, height
from cambre.core.observe.body import middle as midway
from cambre.core.observe.landmarks import Mark
from cambre.core.observe.series import mean, middle, share
from cambre.core.observe.watching import Look
from cambre.core.saying import noted

_SURE = 0.3  # visibility of a shoulder that is seen, not guessed
_STEP = 0.2  # seconds that are looked at together
_GAP = 1.0  # seconds without a look, after which a course begins anew
_CALM = 9.0  # degrees that a body turns on from one step to the next, as a standard deviation
_TURNS = tuple(range(-90, 91, 5))
_SINES = tuple(sin(radians(turn)) for turn in _TURNS)
_COSINES = tuple(cos(radians(turn)) for turn in _TURNS)
_REACH = 4  # turns on either side that the next step may reach
_WIDEST = 0.85  # of the steps look narrower, about as wide as the shoulders are
_DEEP = 0.5  # of the shoulders' width, that depth tells of a full turn, before it is known
_NOSE = 0.3  # the same of the nose
_FACING = 0.97  # of their width, that the shoulders of somebody look who faces the camera
_ROUNDS = 4
_FEW = 8  # steps
_DOUBT = 1.5  # times the noise: what is off in one moment is off in the next too
_NOISE = 0.012  # of the shoulders' width, that a step is unsure by at least
_STANDS_OUT = 4.0  # times the noise of a second, that shoulders have to narrow by
_TELLS = 3.0  # times its error, that depth has to change with the turn
_SECOND = 5  # steps
_LEAST = 0.03  # of the shoulders' width: 14 degrees
_AHEAD = 0.09  # body heights that the shoulders look wide, if they are seen from ahead in a picture of any shape
_STILL = 10.0  # degrees
_MOSTLY = 1.5  # times as often as facing the camera
_ASKEW = 25.0  # degrees that a camera may stand aside
_GOES_ALONG = 15.0  # degrees of the pelvis, from which it isn't noise
_AWAY = 0.25  # sine of a turn
_SEVERAL, _ALIKE = 3, 2.5  # turns; times by how much they differ, that they have to tell
_SAYS = 0.1  # of the shoulders' width, that a full turn has to tell
_DEEP_ENOUGH = 0.25  # of the shoulders' width, that one turn alone has to tell
_UNSURE = 12.0  # degrees, as a standard deviation
PAIRED = ((Mark.SHOULDER_L, Mark.SHOULDER_R), (Mark.HIP_L, Mark.HIP_R))


TURN = "trunk_rotation"
"""Its name among the angles."""
UNTOLD = noted("How far the shoulders turned isn't told: they narrowed too little, or it can't be seen to which side.")


class _Step(NamedTuple):
    """A fifth of a second, in body heights: how wide somebody looks, how much farther the left is, the nose's place."""

    time: float
    wide: float
    deep: float | None
    nose: float | None
    hips_wide: float | None
    hips_deep: float | None


class _Line(NamedTuple):
    """How something that is seen goes with the sine of the turn, and how noisy it is."""

    slope: float
    base: float
    noise: float


class _Body(NamedTuple):
    """What is the recording's own."""

    width: float
    wide_noise: float
    deep: _Line
    nose: _Line


_Belief: TypeAlias = list[float]
"""How likely each of `_TURNS` is; together 1."""


def rotations(looks: Sequence[Look], view: str) -> list[Degrees | None]:
    """The turn at every look; None where it can't be told."""
    judged = [look for look in looks if look.why is None]
    way = ahead([look.at for look in judged], view)
    steps = [] if way is None else list(_steps(judged, way))
    if way is None or len(steps) < _FEW:
        return [None] * len(looks)
    times, told = [step.time for step in steps], _course(steps)
    return [_at(look, times, told) for look in looks]


def _steps(looks: Sequence[Look], way: Way) -> Iterator[_Step]:
    """What is seen, a fifth of a second at a time."""
    groups = list(_groups([look for look in looks if _is_sure(look)]))
    talls = [middle([tall for look in group if (tall := height(look.at))] or [0.0]) for group in groups]
    for place, group in enumerate(groups):
        tall = middle(talls[max(place - _REACH, 0) : place + _REACH + 1])
        if tall > 0:
            yield _step(group, way, tall)


def _groups(looks: Sequence[Look]) -> Iterator[list[Look]]:
    group: list[Look] = []
    for look in looks:
        if group and look.time - group[0].time >= _STEP - 1e-6:
            yield group
            group = []
        group.append(look)
    if group:
        yield group


def _is_sure(look: Look) -> bool:
    points = [look.points[mark] for mark in (Mark.SHOULDER_L, Mark.SHOULDER_R)]
    return all(point is not None and point.visibility >= _SURE for point in points)


def _step(group: Sequence[Look], way: Way, tall: float) -> _Step:
    right_way = [look for look in group if left_of(look.at) == way]
    deep, hips_deep = (_usual([_deep(look, *pair) for look in right_way]) for pair in PAIRED)
    wide, hips_wide = (_usual([_wide(look.at, *pair) for look in group]) for pair in PAIRED)
    nose = _usual([_nose(look.at) for look in right_way])
    return _Step(
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


def _deep(look: Look, left: Mark, right: Mark) -> float | None:
    """How much farther the left one is than the right one, on a scale of its own."""
    a, b = look.points[left], look.points[right]
    return None if a is None or b is None or a.z == b.z else a.z - b.z


def _nose(at: Places) -> float | None:
    """How far the nose is to the left of the middle between the shoulders, along their line, in picture heights."""
    across, neck = between(at, Mark.SHOULDER_R, Mark.SHOULDER_L), midway(at, Mark.SHOULDER_L, Mark.SHOULDER_R)
    nose = at.get(Mark.NOSE)
    if across is None or neck is None or nose is None or not (long := hypot(*across)):
        return None
    return ((nose[0] - neck[0]) * across[0] + (nose[1] - neck[1]) * across[1]) / long


def _course(steps: Sequence[_Step]) -> list[Degrees | None]:
    """The likeliest turn at every step; None where there are two, or none."""
    nothing: list[Degrees | None] = [None] * len(steps)
    body = _first_guess(steps)
    if not _narrows(steps, body):
        return nothing
    beliefs: list[_Belief] = []
    for _ in range(_ROUNDS):
        beliefs = _believed(steps, body)
        body = _learnt(steps, beliefs, body)
    if not _is_told(steps, beliefs, body):
        return nothing
    turns = [_turn(belief) for belief in beliefs]
    stays = 1 - _pelvis(steps, turns, body)
    rest = _rest(steps, turns)
    return [None if turn is None else stays * (turn - rest) for turn in turns]


def _narrows(steps: Sequence[_Step], body: _Body) -> bool:
    """Whether the shoulders are seen from ahead, and narrow by more than noise: less is no turn that could be told."""
    wides = [step.wide for step in steps]
    seconds = sorted(sum(wides[place : place + _SECOND]) / _SECOND for place in range(len(wides) - _SECOND + 1))
    least = max(_LEAST, _STANDS_OUT * body.wide_noise / body.width / sqrt(_SECOND)) if body.width > 0 else 1.0
    return body.width > _AHEAD and share(seconds, 0.05) < (1 - least) * share(seconds, _WIDEST)


def _rest(steps: Sequence[_Step], turns: Sequence[Degrees | None]) -> Degrees:
    """Where somebody faces who begins at rest: a camera that stands a little aside is no turn. 0 where they don't."""
    first = [
        turn for step, turn in zip(steps, turns, strict=True) if step.time - steps[0].time < 1.0 and turn is not None
    ]
    if len(first) < _SECOND - 1 or max(first) - min(first) > _STILL:
        return 0.0
    rest = middle(first)
    for _ in range(_ROUNDS):
        rest = middle([turn for turn in turns if turn is not None and abs(turn - rest) < _STILL] or [rest])
    here, ahead_ = (sum(turn is not None and abs(turn - place) < _STILL / 2 for turn in turns) for place in (rest, 0.0))
    return rest if abs(rest) < _ASKEW and here > _MOSTLY * ahead_ else 0.0


def _pelvis(steps: Sequence[_Step], turns: Sequence[Degrees | None], body: _Body) -> float:
    """The share of the turn that the pelvis goes along with: what hips that narrow and their depth both tell, or 0."""
    pairs = [
        (turn, step.hips_wide, step.hips_deep)
        for step, turn in zip(steps, turns, strict=True)
        if turn is not None and step.hips_wide is not None and step.hips_deep is not None
    ]
    ahead_, far = (
        [each for each in pairs if abs(each[0]) < _ASKEW / 2],
        [each for each in pairs if abs(each[0]) > _ASKEW],
    )
    if min(len(ahead_), len(far)) < _FEW:
        return 0.0
    width = sum(wide for _, wide, _ in ahead_) / len(ahead_)
    narrow = sum(wide for _, wide, _ in far) / len(far) / width
    sure = 1 - narrow > _TELLS * _flicker([wide for _, wide, _ in pairs]) / width / sqrt(min(len(far), len(ahead_)))
    turn = sum(abs(each[0]) for each in far) / len(far)
    by_width = degrees(acos(min(narrow, 1.0)))
    rises = sum((deep if turned > 0 else -deep) for turned, _, deep in far) / len(far)
    full = body.deep.slope * width / body.width
    by_depth = degrees(asin(min(max(rises / full, 0.0), 1.0))) if full > 0 else 0.0
    gone = min(by_width, by_depth)
    return min(gone / turn, 1.0) if sure and gone > _GOES_ALONG else 0.0


def _first_guess(steps: Sequence[_Step]) -> _Body:
    wides = [step.wide for step in steps]
    width = share(sorted(wides), _WIDEST)
    deeps = [step.deep for step in steps if step.deep is not None]
    facing = [step.deep for step in steps if step.deep is not None and step.wide >= _FACING * width]
    deep = _Line(_DEEP * width, middle(facing or deeps or [0.0]), max(_DOUBT * _flicker(deeps), _NOSE * width))
    noses = [step.nose for step in steps if step.nose is not None and step.wide >= _FACING * width]
    nose = _Line(_NOSE * width, middle(noses or [0.0]), _NOSE / 2 * width)
    return _Body(width, max(_flicker(wides), _NOISE * width), deep, nose)


def _flicker(values: Sequence[float]) -> float:
    """The noise of a series that otherwise changes slowly, as a standard deviation."""
    changes = [abs(b - a) for a, b in pairwise(values)]
    return middle(changes) / (0.6745 * sqrt(2)) if changes else 0.0


def _believed(steps: Sequence[_Step], body: _Body) -> list[_Belief]:
    """How likely each turn is at each step, by all that is seen before and after it."""
    seen = [_likelihood(step, body) for step in steps]
    before, after = _forwards(steps, seen), _forwards(steps[::-1], seen[::-1])[::-1]
    return [
        _whole([b * a / max(s, 1e-30) for b, a, s in zip(*each, strict=True)])
        for each in zip(before, after, seen, strict=True)
    ]


def _forwards(steps: Sequence[_Step], seen: Sequence[_Belief]) -> list[_Belief]:
    found: list[_Belief] = []
    for place, (step, likely) in enumerate(zip(steps, seen, strict=True)):
        if not place or abs(step.time - steps[place - 1].time) > _GAP:
            found.append(_whole(likely))
        else:
            moved = _moved(found[-1], abs(step.time - steps[place - 1].time))
            found.append(_whole([a * b for a, b in zip(moved, likely, strict=True)]))
    return found


def _moved(belief: _Belief, seconds: float) -> _Belief:
    """What was believed, some time later."""
    near, far, farther, farthest = _weights(max(round(seconds / _STEP, 1), 0.25))
    wide = [0.0] * _REACH + belief + [0.0] * _REACH
    shifted = zip(wide, wide[1:], wide[2:], wide[3:], belief, wide[5:], wide[6:], wide[7:], wide[8:], strict=False)
    return [
        e + near * (d + f) + far * (c + g) + farther * (b + h) + farthest * (a + i) + 1e-9
        for a, b, c, d, e, f, g, h, i in shifted
    ]


@cache
def _weights(steps: float) -> tuple[float, ...]:
    """How likely a body is to have turned on by one to four of `_TURNS`, against not at all."""
    spread = _CALM * sqrt(steps)
    return tuple(exp(-0.5 * ((_TURNS[off] - _TURNS[0]) / spread) ** 2) for off in range(1, _REACH + 1))


def _likelihood(step: _Step, body: _Body) -> _Belief:
    """How well each turn explains a step."""
    off = [((step.wide - body.width * c) / body.wide_noise) ** 2 for c in _COSINES]
    for value, line in ((step.deep, body.deep), (step.nose, body.nose)):
        if value is not None:
            off = [
                o + ((value - line.base - line.slope * s) / line.noise) ** 2 for o, s in zip(off, _SINES, strict=True)
            ]
    least = min(off)
    return [exp(-0.5 * min(o - least, 60.0)) for o in off]


def _whole(belief: _Belief) -> _Belief:
    total = sum(belief)
    return [each / total for each in belief]


def _learnt(steps: Sequence[_Step], beliefs: Sequence[_Belief], body: _Body) -> _Body:
    """What the recording's own is, if the turns are what is believed."""
    means = [_mean(belief, _COSINES) for belief in beliefs]
    squares = [sum(p * c * c for p, c in zip(belief, _COSINES, strict=True)) for belief in beliefs]
    wides = [step.wide for step in steps]
    width = sum(w * c for w, c in zip(wides, means, strict=True)) / sum(squares)
    off = [abs(w - width * c) for w, c in zip(wides, means, strict=True)]
    noise = max(_flicker(wides), middle(off) / 0.6745, _NOISE * width)
    deep = _fitted([step.deep for step in steps], beliefs, body.deep, width)
    return _Body(width, noise, deep, _fitted([step.nose for step in steps], beliefs, body.nose, width))


def _fitted(values: Sequence[float | None], beliefs: Sequence[_Belief], before: _Line, width: float) -> _Line:
    """The line through what is seen at the sines that are believed; it rises or is level, for left is left."""
    known = [(value, belief) for value, belief in zip(values, beliefs, strict=True) if value is not None]
    if len(known) < _FEW:
        return before
    sines = [_mean(belief, _SINES) for _, belief in known]
    squares = sum(sum(p * s * s for p, s in zip(belief, _SINES, strict=True)) for _, belief in known) / len(known)
    usual, level = sum(sines) / len(sines), sum(value for value, _ in known) / len(known)
    along = sum((value - level) * (sine - usual) for (value, _), sine in zip(known, sines, strict=True)) / len(known)
    slope = min(max(along / max(squares - usual * usual, 1e-6), 0.0), 1.5 * width)
    base = level - slope * usual
    off = [abs(value - base - slope * sine) for (value, _), sine in zip(known, sines, strict=True)]
    noise = max(middle(off) / 0.6745, _flicker([value for value, _ in known]), _NOISE * width)
    return _Line(slope, base, _DOUBT * noise)


def _is_told(steps: Sequence[_Step], beliefs: Sequence[_Belief], body: _Body) -> bool:
    """Whether depth goes with the turn by more than its noise, and the side is told alike each time."""
    sines = [_mean(belief, _SINES) for belief in beliefs]
    known = [sine for sine, step in zip(sines, steps, strict=True) if step.deep is not None]
    if len(known) < _FEW:
        return False
    usual = mean(known)
    spread = sqrt(sum((sine - usual) ** 2 for sine in known))
    if body.deep.slope * spread < _TELLS * body.deep.noise / _DOUBT:
        return False
    deeps = _slopes(sines, [step.deep for step in steps], body.deep.base)
    noses = _slopes(sines, [step.nose for step in steps], body.nose.base)
    return _is_alike(deeps, body.width) or (_is_alike(noses, body.width) and mean(deeps) > _spread(deeps))


def _slopes(sines: Sequence[float], values: Sequence[float | None], base: float) -> list[float]:
    """How something that is seen goes with the sine, for each turn to a side."""
    seen = [(sine, value - base) for sine, value in zip(sines, values, strict=True) if value is not None]
    return [mean([value for _, value in turn]) / mean([sine for sine, _ in turn]) for turn in _each(seen)]


def _each(seen: Sequence[tuple[float, float]]) -> list[list[tuple[float, float]]]:
    """Every single turn to a side: the sine and the depth at each of its steps."""
    turns = (list(part) for side, part in groupby(seen, key=lambda each: _side(each[0])) if side)
    return [turn for turn in turns if len(turn) > 1]


def _side(sine: float) -> int:
    return 0 if abs(sine) < _AWAY else 1 if sine > 0 else -1


def _is_alike(slopes: Sequence[float], width: float) -> bool:
    """Whether every turn tells the same; of noise some would tell much and others little."""
    if len(slopes) < _SEVERAL:
        return bool(slopes) and min(slopes) > _DEEP_ENOUGH * width
    return mean(slopes) > max(_ALIKE * _spread(slopes), _SAYS * width)


def _spread(slopes: Sequence[float]) -> float:
    """How much they differ, as a standard deviation; half of what they are where there are too few."""
    usual = mean(slopes)
    if len(slopes) < _SEVERAL:
        return abs(usual) / 2
    return sqrt(sum((slope - usual) ** 2 for slope in slopes) / (len(slopes) - 1))


def _mean(belief: _Belief, values: Sequence[float]) -> float:
    return sum(p * value for p, value in zip(belief, values, strict=True))


def _turn(belief: _Belief) -> Degrees | None:
    usual = _mean(belief, _TURNS)
    unsure = sqrt(max(_mean(belief, [turn * turn for turn in _TURNS]) - usual * usual, 0.0))
    return usual if unsure <= _UNSURE else None


def _at(look: Look, times: Sequence[float], told: Sequence[Degrees | None]) -> Degrees | None:
    """The turn at a look, on a line between the steps around it."""
    if look.why is not None or not _is_sure(look):
        return None
    right = min(max(bisect_right(times, look.time), 1), len(times) - 1)
    (a, b), (first, last) = times[right - 1 : right + 1], told[right - 1 : right + 1]
    if first is None or last is None or b - a > _GAP:
        return first if abs(look.time - a) < abs(look.time - b) else last
    share_of = min(max((look.time - a) / (b - a), 0.0), 1.0)
    return first + share_of * (last - first)
