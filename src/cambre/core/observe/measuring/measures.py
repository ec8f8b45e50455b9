"""What a camera measures at a moment, against somebody's rest; and what makes a try worth nothing.

Values are in the test's unit. What isn't seen is None, never 0.
"""

from collections.abc import Callable, Mapping
from math import atan2, degrees, hypot, sqrt
from types import MappingProxyType
from typing import NamedTuple, TypeAlias

from cambre.core.observe.ahead import deeper, left_of
from cambre.core.observe.body import ENDS, LENGTHS, between, middle
from cambre.core.observe.landmarks import Mark
from cambre.core.observe.measuring.missed import Missed
from cambre.core.observe.measuring.moments import Base
from cambre.core.observe.reference import BOTH
from cambre.core.observe.signals import Seen, along, hip_extension, shoulder_flexion, turned
from cambre.core.vocabulary import Side

_BENT_KNEE, _BENT_ELBOW = 30.0, 35.0  # degrees; a straight one looks bent by some
_LOWER_HIPS, _HIGHER_HIPS = 6.0, 8.0  # centimetres
_TURNED_HIPS = 30.0  # degrees
_DEEP_ENOUGH = 0.2  # of what a turn really brings one shoulder behind the other
_ARM = LENGTHS["upper_arm"] + LENGTHS["forearm"]


class Reading(NamedTuple):
    """A value, and the side that it is of, where sides are measured apart; nothing where that isn't seen."""

    value: float
    side: str


Measure: TypeAlias = Callable[[Seen, Base], Reading | None]
Check: TypeAlias = Callable[[Seen, Base], Missed | None]


def _on(name: str, side: Side) -> Mark:
    return Mark[f"{name}_{side[0].upper()}"]


def floor_reach(seen: Seen, base: Base) -> Reading | None:
    """The nearer hand above what the feet stand on, in centimetres; below it negative."""
    hand = seen.at.get(_on("INDEX", seen.near))
    feet = [base.levels[mark] for name in ("HEEL", "TOE") if (mark := _on(name, seen.near)) in base.levels]
    if hand is None or not feet or base.cm is None:
        return None
    return Reading((hand[1] - min(feet)) * base.cm, "both")


def side_reach(seen: Seen, base: Base) -> Reading | None:
    """The way of the lower hand down from where it hung, in centimetres."""
    ways = {
        side: (base.levels[mark] - seen.at[mark][1]) * base.cm
        for side in BOTH
        if base.cm is not None and (mark := _on("INDEX", side)) in base.levels and mark in seen.at
    }
    if len(ways) < len(BOTH):
        return None
    side = max(ways, key=ways.__getitem__)
    return Reading(ways[side], side.value)


def trunk_turn(seen: Seen, base: Base) -> Reading | None:
    """Degrees turned, by how much narrower the shoulders look than at rest; depth tells only the side, against rest."""
    across = between(seen.at, Mark.SHOULDER_R, Mark.SHOULDER_L)
    deep = deeper(seen.points, Mark.SHOULDER_L, Mark.SHOULDER_R)
    if across is None or not base.width or deep is None or base.deep is None:
        return None
    share = hypot(*across) / base.width
    return Reading(_turn(share), _side_turned(seen, share, deep - base.deep))


def _side_turned(seen: Seen, share: float, deeper_now: float) -> str:
    """To which side, by how much farther one shoulder got than it was at rest; nothing where that is too little."""
    left, right = seen.points[Mark.SHOULDER_L], seen.points[Mark.SHOULDER_R]
    if left is None or right is None or left_of(seen.at) != 1 or not share:
        return ""
    full = abs(left.x - right.x) / share
    if abs(deeper_now) < _DEEP_ENOUGH * full * sqrt(max(1 - share * share, 0.0)):
        return ""
    return "left" if deeper_now > 0 else "right"


def _turn(share: float) -> float:
    share = min(share, 1.0)
    return degrees(atan2(sqrt(1 - share * share), share))


def back_bend(seen: Seen, _: Base) -> Reading | None:
    """The line from hips to shoulders against upright, in degrees; backwards positive."""
    trunk = along(seen, "trunk")
    return None if trunk is None else Reading(seen.facing * turned((0.0, 1.0), trunk), "both")


def press_up(seen: Seen, base: Base) -> Reading | None:
    """The nearer shoulder above the hand on the floor, in centimetres.

    The arm itself gives the scale: it stands where it is measured, and legs that lie look shorter from a little aside.
    """
    shoulder, hands = seen.at.get(_on("SHOULDER", seen.near)), (_on("WRIST", seen.near), _on("INDEX", seen.near))
    floor = min((base.levels[mark] for mark in hands if mark in base.levels), default=None)
    arm = [between(seen.at, *ENDS[name][seen.near]) for name in ("upper_arm", "forearm")]
    length = sum(hypot(*way) for way in arm if way is not None)
    if shoulder is None or floor is None or base.tall_cm is None or None in arm or not length:
        return None
    return Reading((shoulder[1] - floor) * base.tall_cm * _ARM / length, "both")


def arm_raise(seen: Seen, _: Base) -> Reading | None:
    """The nearer upper arm against the trunk, in degrees: 0 hanging, 180 overhead."""
    angle = shoulder_flexion(seen)
    return None if angle is None else Reading(angle, seen.near.value)


def thigh_sink(seen: Seen, _: Base) -> Reading | None:
    """The nearer thigh against the trunk, in degrees: 0 in line, below it positive."""
    angle = hip_extension(seen)
    return None if angle is None else Reading(angle, seen.near.value)


MEASURES: Mapping[str, Measure] = MappingProxyType(
    {
        "floor_reach": floor_reach,
        "side_reach": side_reach,
        "trunk_turn": trunk_turn,
        "back_bend": back_bend,
        "press_up": press_up,
        "arm_raise": arm_raise,
        "thigh_sink": thigh_sink,
    }
)
"""Every measure by its name in a self-test."""


def _knees(seen: Seen, _: Base) -> Missed | None:
    return Missed.KNEES if (_hinge(seen, "thigh", "shin") or 0.0) > _BENT_KNEE else None


def _elbow(seen: Seen, _: Base) -> Missed | None:
    return Missed.ELBOW if (_hinge(seen, "upper_arm", "forearm") or 0.0) > _BENT_ELBOW else None


def _hinge(seen: Seen, first: str, second: str) -> float | None:
    a, b = between(seen.at, *ENDS[first][seen.near]), between(seen.at, *ENDS[second][seen.near])
    return None if a is None or b is None else abs(turned(a, b))


def _hips_sank(seen: Seen, base: Base) -> Missed | None:
    """Knees that bend are hardly seen from the front, but they lower the hips."""
    hips = middle(seen.at, Mark.HIP_L, Mark.HIP_R)
    if hips is None or base.cm is None or not {Mark.HIP_L, Mark.HIP_R} <= base.levels.keys():
        return None
    before = (base.levels[Mark.HIP_L] + base.levels[Mark.HIP_R]) / 2
    return Missed.KNEES if (before - hips[1]) * base.cm > _LOWER_HIPS else None


def _hips_rose(seen: Seen, base: Base) -> Missed | None:
    mark = _on("HIP", seen.near)
    if mark not in seen.at or mark not in base.levels or base.cm is None:
        return None
    return Missed.HIPS if (seen.at[mark][1] - base.levels[mark]) * base.cm > _HIGHER_HIPS else None


def _hips_turned(seen: Seen, base: Base) -> Missed | None:
    left, right = seen.points[Mark.KNEE_L], seen.points[Mark.KNEE_R]
    deep = deeper(seen.points, Mark.KNEE_L, Mark.KNEE_R)
    if left is None or right is None or deep is None:
        return None
    turn = degrees(atan2(deep - (base.knees_deep or 0.0), abs(left.x - right.x)))
    return Missed.PELVIS if abs(turn) > _TURNED_HIPS else None


CHECKS: Mapping[str, Check] = MappingProxyType(
    {
        "floor_reach": _knees,
        "side_reach": _hips_sank,
        "trunk_turn": _hips_turned,
        "back_bend": _knees,
        "press_up": _hips_rose,
        "arm_raise": _elbow,
    }
)
"""What a try has to keep to, by its measure."""
