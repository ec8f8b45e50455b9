"""How far the ribcage leans to a side of the pelvis, over a whole recording; to the left positive.

The line from hips to shoulders leans less than the ribcage does, for the spine between them is curved; the line
between the shoulders is tilted more, for it is square to the upper end of the curve, and it goes up with an arm
besides. Half-way between both is how the ribcage as a whole leans: on an even curve exactly so. How much more the
shoulders tilt than the trunk leans is the recording's own, and how they stand at rest is left out. Where they don't
tilt along, the trunk's lean is all that is told.

What stands level, hips and feet, tells how askew the camera is held; where they don't agree, nothing is put right.
"""

from collections.abc import Sequence
from itertools import groupby
from math import atan2, degrees, floor

from cambre.core.anatomy import Degrees
from cambre.core.observe.ahead import Way, ahead, left_of
from cambre.core.observe.body import Places, between
from cambre.core.observe.body import middle as midway
from cambre.core.observe.landmarks import Mark
from cambre.core.observe.series import mean, middle
from cambre.core.observe.watching import Look

_LEAST, _UNSURE = 2.0, 2.5  # degrees of the trunk's lean, as a standard deviation: no bend, and hardly one
_MOST = 2.5  # times the trunk's lean, that shoulders tilt at most
_TOGETHER = 0.6  # of the tilt's variance, that has to go with the lean
_MOMENT = 1 / 3  # seconds
_FEW = 8
_ASKEW = (2.0, 25.0)  # degrees that a camera is held askew, if that is put right
_LEVEL = ((Mark.HIP_L, Mark.HIP_R), (Mark.ANKLE_L, Mark.ANKLE_R))


def bends(looks: Sequence[Look], view: str) -> list[Degrees | None]:
    """The bend at every look; None where it isn't seen, or left can't be told from right."""
    judged = [look.at for look in looks if look.why is None]
    way = ahead(judged, view)
    if way is None:
        return [None] * len(looks)
    roll = askew(judged, way)
    leans = [_lean(look.at, way, roll) if look.why is None else None for look in looks]
    share = 0.5 * (1 + _tilts(looks, leans, way))
    return [None if lean is None else share * lean for lean in leans]


def askew(seen: Sequence[Places], way: Way) -> Degrees:
    """How far the picture is turned, counter-clockwise positive; 0 where hips and feet don't both tell it."""
    told = [_usual([_slope(at, *pair, way) for at in seen]) for pair in _LEVEL]
    told.append(_usual([_legs(at) for at in seen]))
    known = [each for each in told if each is not None]
    if len(known) < len(_LEVEL) or not (all(each > 0 for each in known) or all(each < 0 for each in known)):
        return 0.0
    least = min(known, key=abs)
    return least if _ASKEW[0] < abs(least) < _ASKEW[1] else 0.0


def _usual(values: Sequence[Degrees | None]) -> Degrees | None:
    seen = [value for value in values if value is not None]
    return middle(seen) if len(seen) >= _FEW else None


def _slope(at: Places, left: Mark, right: Mark, way: Way) -> Degrees | None:
    """How far the line between a pair is turned from level, counter-clockwise positive."""
    across = between(at, right, left)
    if across is None or way * across[0] <= 0:
        return None
    return degrees(atan2(way * across[1], way * across[0]))


def _legs(at: Places) -> Degrees | None:
    hips, feet = midway(at, Mark.HIP_L, Mark.HIP_R), midway(at, Mark.ANKLE_L, Mark.ANKLE_R)
    return None if hips is None or feet is None else degrees(atan2(feet[0] - hips[0], hips[1] - feet[1]))


def _lean(at: Places, way: Way, roll: Degrees) -> Degrees | None:
    hips, shoulders = midway(at, Mark.HIP_L, Mark.HIP_R), midway(at, Mark.SHOULDER_L, Mark.SHOULDER_R)
    if hips is None or shoulders is None:
        return None
    return way * (degrees(atan2(shoulders[0] - hips[0], shoulders[1] - hips[1])) + roll)


def _tilts(looks: Sequence[Look], leans: Sequence[Degrees | None], way: Way) -> float:
    """How much more the shoulders tilt than the trunk leans; 1 where they don't tilt along."""
    pairs = _calmed(
        [
            (look.time, lean, -way * tilt)
            for look, lean in zip(looks, leans, strict=True)
            if lean is not None
            and left_of(look.at) == way
            and (tilt := _slope(look.at, Mark.SHOULDER_L, Mark.SHOULDER_R, way)) is not None
        ]
    )
    if len(pairs) < _FEW:
        return 1.0
    lean, tilt = (mean(each) for each in zip(*pairs, strict=True))
    along = mean([(a - lean) * (b - tilt) for a, b in pairs])
    leant, tilted = mean([(a - lean) ** 2 for a, _ in pairs]), mean([(b - tilt) ** 2 for _, b in pairs])
    if along <= 0 or leant < _LEAST * _LEAST or along * along < _TOGETHER * leant * tilted:
        return 1.0
    return min(max((along + _UNSURE * _UNSURE) / (leant + _UNSURE * _UNSURE), 1.0), _MOST)


def _calmed(seen: Sequence[tuple[float, Degrees, Degrees]]) -> list[tuple[Degrees, Degrees]]:
    """The means of a third of a second each, for lines jitter."""
    parts = (list(part) for _, part in groupby(seen, key=lambda each: floor(each[0] / _MOMENT)))
    return [(mean([a for _, a, _ in part]), mean([b for _, _, b in part])) for part in parts]
