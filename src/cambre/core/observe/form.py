"""Form cues: what an exercise's file wants of the body's geometry, measured in a look.

Bends are degrees; distances are hundredths of body height. The unseen is None.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TypeAlias

from cambre.core.observe.body import Places, height
from cambre.core.observe.landmarks import Mark
from cambre.core.observe.signals import SIGNALS, Seen
from cambre.core.vocabulary import Side

Measured: TypeAlias = float | None
UNITS: Mapping[str, str] = MappingProxyType(
    {"hips-over-knees": "% of height", "shoulders-over-hands": "% of height", "pelvis-lifted": "% of height"}
)


def _bend(joint: str) -> Callable[[Seen], Measured]:
    return lambda seen: SIGNALS[f"{joint}_{seen.near}"](seen)


def _beyond(upper: str, lower: str) -> Callable[[Seen], Measured]:
    """How far one part is ahead of another, where the body faces; behind it is negative."""

    def ahead(seen: Seen) -> Measured:
        a, b, tall = _at(seen.at, upper, seen.near), _at(seen.at, lower, seen.near), height(seen.at)
        return None if a is None or b is None or not tall else 100 * seen.facing * (a[0] - b[0]) / tall

    return ahead


def _lifted(seen: Seen) -> Measured:
    """How far the hips are above the lower of knees and ankles."""
    hip = _at(seen.at, "HIP", seen.near)
    low = [point[1] for name in ("KNEE", "ANKLE") if (point := _at(seen.at, name, seen.near)) is not None]
    tall = height(seen.at)
    return None if hip is None or not low or not tall else 100 * (hip[1] - min(low)) / tall


def _at(at: Places, name: str, side: Side) -> tuple[float, float] | None:
    return at.get(Mark[f"{name}_{side[0].upper()}"])


MEASURES: Mapping[str, Callable[[Seen], Measured]] = MappingProxyType(
    {
        "knees": _bend("knee"),
        "elbows": _bend("elbow"),
        "head-back": SIGNALS["head_lift"],
        "trunk-lean": SIGNALS["trunk_lean"],
        "side-bend": SIGNALS["side_bend"],
        "hips-over-knees": _beyond("HIP", "KNEE"),
        "shoulders-over-hands": _beyond("SHOULDER", "WRIST"),
        "pelvis-lifted": _lifted,
    }
)
