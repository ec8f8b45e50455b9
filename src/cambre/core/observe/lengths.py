"""Lengths in centimetres, for somebody whose height is known.

The straight legs give the scale, the feet give the floor. A camera's model has no fingertips: it ends at the first
joint of the index finger, so a hand that lies on the floor is still a few centimetres above it.
"""

from collections.abc import Mapping, Sequence
from math import hypot
from typing import TypeAlias

from cambre.core.observe.body import ENDS, LENGTHS, Places, between
from cambre.core.observe.landmarks import Mark
from cambre.core.observe.observation import Length
from cambre.core.observe.reading import smoothed
from cambre.core.observe.series import mean, middle, share
from cambre.core.observe.watching import Look
from cambre.core.vocabulary import Side

Centimetres: TypeAlias = float

_LEG = LENGTHS["thigh"] + LENGTHS["shin"]
_STRAIGHT = 0.75  # of the looks have legs that look shorter, or as long: bent ones do
_FEW = 8
_FEET = (Mark.HEEL_L, Mark.HEEL_R, Mark.TOE_L, Mark.TOE_R)
_HANDS = (Mark.INDEX_L, Mark.INDEX_R)


def lengths(looks: Sequence[Look], height_cm: Centimetres) -> Mapping[str, Length]:
    """Every length over time by its name."""
    seen = [look for look in looks if look.at]
    reach = floor_reach(seen, height_cm)
    return {
        "floor_reach": Length(
            t=tuple(round(look.time, 3) for look in seen),
            cm=tuple(None if value is None else round(value, 1) for value in reach),
        )
    }


def floor_reach(looks: Sequence[Look], height_cm: Centimetres) -> list[Centimetres | None]:
    """How far the lower hand is above what the feet stand on, below it negative; None where it can't be told."""
    judged = [look.at for look in looks if look.why is None]
    legs = sorted(leg for at in judged if (leg := _leg(at)) is not None)
    floor = min((level for mark in _FEET if (level := _level(judged, mark)) is not None), default=None)
    if floor is None or len(legs) < _FEW:
        return [None] * len(looks)
    scale = height_cm * _LEG / share(legs, _STRAIGHT)
    hands = [smoothed([look.time for look in looks], _heights(looks, mark)) for mark in _HANDS]
    lower = [min((each for each in both if each is not None), default=None) for both in zip(*hands, strict=True)]
    return [None if hand is None else scale * (hand - floor) for hand in lower]


def _leg(at: Places) -> float | None:
    """From hip to ankle, as long as it looks, on average of the sides that are seen."""
    found = []
    for side in Side:
        thigh, shin = between(at, *ENDS["thigh"][side]), between(at, *ENDS["shin"][side])
        if thigh is not None and shin is not None:
            found.append(hypot(thigh[0] + shin[0], thigh[1] + shin[1]))
    return mean(found) if found else None


def _level(judged: Sequence[Places], mark: Mark) -> float | None:
    """Where a foot mostly is."""
    found = [at[mark][1] for at in judged if mark in at]
    return middle(found) if len(found) >= _FEW else None


def _heights(looks: Sequence[Look], mark: Mark) -> list[float | None]:
    return [look.at[mark][1] if look.why is None and mark in look.at else None for look in looks]
