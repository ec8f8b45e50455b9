"""How far the shoulders are turned, over a whole recording; to the left positive, 0 facing the camera.

How narrow the shoulders look tells how far, and neither to which side nor anything near 0, where they hardly narrow.
How much nearer one shoulder is tells both, but depth is weak: noisy, compressed, and off by a constant. So the
likeliest course is sought that explains all that is seen: a body turns steadily, and gets from one side to the other
only through 0. How wide the shoulders are, how depth is compressed and where its 0 lies are the recording's own, found
along with the course. A nose that turns along tells the side too, as far as it agrees with the depth.

Where two courses are left that differ, and where depth says nothing, there is no number.
"""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import groupby
from math import acos, asin, degrees, sqrt

from cambre.core.anatomy import Degrees
from cambre.core.observe.ahead import ahead
from cambre.core.observe.believing import (
    DOUBT,
    FEW,
    GAP,
    SINES,
    TURNS,
    WIDEST,
    Belief,
    Body,
    believed,
    first_guess,
    flicker,
    learnt,
    mean_over,
)
from cambre.core.observe.series import mean, middle, share
from cambre.core.observe.shoulders import Step, is_sure, steps_of
from cambre.core.observe.watching import Look
from cambre.core.saying import noted

_ROUNDS = 4
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
TURN = "trunk_rotation"
"""Its name among the angles."""
UNTOLD = noted("How far the shoulders turned isn't told: they narrowed too little, or it can't be seen to which side.")


def rotations(looks: Sequence[Look], view: str) -> list[Degrees | None]:
    """The turn at every look; None where it can't be told."""
    judged = [look for look in looks if look.why is None]
    way = ahead([look.at for look in judged], view)
    steps = [] if way is None else list(steps_of(judged, way))
    if way is None or len(steps) < FEW:
        return [None] * len(looks)
    times, told = [step.time for step in steps], _course(steps)
    return [_at(look, times, told) for look in looks]


def _course(steps: Sequence[Step]) -> list[Degrees | None]:
    """The likeliest turn at every step; None where there are two, or none."""
    nothing: list[Degrees | None] = [None] * len(steps)
    body = first_guess(steps)
    if not _narrows(steps, body):
        return nothing
    beliefs: list[Belief] = []
    for _ in range(_ROUNDS):
        beliefs = believed(steps, body)
        body = learnt(steps, beliefs, body)
    if not _is_told(steps, beliefs, body):
        return nothing
    turns = [_turn(belief) for belief in beliefs]
    stays = 1 - _pelvis(steps, turns, body)
    rest = _rest(steps, turns)
    return [None if turn is None else stays * (turn - rest) for turn in turns]


def _narrows(steps: Sequence[Step], body: Body) -> bool:
    """Whether the shoulders are seen from ahead, and narrow by more than noise: less is no turn that could be told."""
    wides = [step.wide for step in steps]
    seconds = sorted(sum(wides[place : place + _SECOND]) / _SECOND for place in range(len(wides) - _SECOND + 1))
    least = max(_LEAST, _STANDS_OUT * body.wide_noise / body.width / sqrt(_SECOND)) if body.width > 0 else 1.0
    return body.width > _AHEAD and share(seconds, 0.05) < (1 - least) * share(seconds, WIDEST)


def _rest(steps: Sequence[Step], turns: Sequence[Degrees | None]) -> Degrees:
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


def _pelvis(steps: Sequence[Step], turns: Sequence[Degrees | None], body: Body) -> float:
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
    if min(len(ahead_), len(far)) < FEW:
        return 0.0
    width = sum(wide for _, wide, _ in ahead_) / len(ahead_)
    if width <= 0:  # hips that are one point
        return 0.0
    narrow = sum(wide for _, wide, _ in far) / len(far) / width
    sure = 1 - narrow > _TELLS * flicker([wide for _, wide, _ in pairs]) / width / sqrt(min(len(far), len(ahead_)))
    turn = sum(abs(each[0]) for each in far) / len(far)
    by_width = degrees(acos(min(narrow, 1.0)))
    rises = sum((deep if turned > 0 else -deep) for turned, _, deep in far) / len(far)
    full = body.deep.slope * width / body.width
    by_depth = degrees(asin(min(max(rises / full, 0.0), 1.0))) if full > 0 else 0.0
    gone = min(by_width, by_depth)
    return min(gone / turn, 1.0) if sure and gone > _GOES_ALONG else 0.0


def _is_told(steps: Sequence[Step], beliefs: Sequence[Belief], body: Body) -> bool:
    """Whether depth goes with the turn by more than its noise, and the side is told alike each time."""
    sines = [mean_over(belief, SINES) for belief in beliefs]
    known = [sine for sine, step in zip(sines, steps, strict=True) if step.deep is not None]
    if len(known) < FEW:
        return False
    usual = mean(known)
    spread = sqrt(sum((sine - usual) ** 2 for sine in known))
    if body.deep.slope * spread < _TELLS * body.deep.noise / DOUBT:
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


def _turn(belief: Belief) -> Degrees | None:
    usual = mean_over(belief, TURNS)
    unsure = sqrt(max(mean_over(belief, [turn * turn for turn in TURNS]) - usual * usual, 0.0))
    return usual if unsure <= _UNSURE else None


def _at(look: Look, times: Sequence[float], told: Sequence[Degrees | None]) -> Degrees | None:
    """The turn at a look, on a line between the steps around it."""
    if look.why is not None or not is_sure(look):
        return None
    right = min(max(bisect_right(times, look.time), 1), len(times) - 1)
    (a, b), (first, last) = times[right - 1 : right + 1], told[right - 1 : right + 1]
    if first is None or last is None or b - a > GAP:
        return first if abs(look.time - a) < abs(look.time - b) else last
    share_of = min(max((look.time - a) / (b - a), 0.0), 1.0)
    return first + share_of * (last - first)
