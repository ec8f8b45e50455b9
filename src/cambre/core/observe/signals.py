"""Angles of the body as a camera sees them, in degrees.

Flexion, bending left and turning left are positive; 0 is upright and straight. Nothing here is an angle of the
spine itself, which has no points: `trunk_lean` is the line from hips to shoulders. The unseen is None, never 0.
"""

from collections.abc import Callable, Mapping
from math import atan2, degrees
from types import MappingProxyType
from typing import NamedTuple, TypeAlias

from cambre.core.anatomy import Degrees
from cambre.core.observe.body import ENDS, Places, Plane, between, middle
from cambre.core.observe.landmarks import Mark, Points
from cambre.core.vocabulary import Side

Angle: TypeAlias = Degrees | None
_PLAIN = 0.65  # visibility from which the farther side is seen, not guessed


class Seen(NamedTuple):
    """A body in a picture, the side that is nearer, and which way it faces: 1 to the right, -1 to the left."""

    at: Places
    points: Points
    near: Side
    facing: int
    view: str = "side"
    paired: bool = False
    """Left and right do the same, so where both are seen the way between them is the body's own."""


def turned(start: Plane, end: Plane) -> Degrees:
    """How far one direction is turned from another, counter-clockwise positive, -180 to 180."""
    return degrees(atan2(start[0] * end[1] - start[1] * end[0], start[0] * end[0] + start[1] * end[1]))


def _trunk(at: Places) -> Plane | None:
    hips, shoulders = middle(at, Mark.HIP_L, Mark.HIP_R), middle(at, Mark.SHOULDER_L, Mark.SHOULDER_R)
    return None if hips is None or shoulders is None else (shoulders[0] - hips[0], shoulders[1] - hips[1])


def trunk_lean(seen: Seen) -> Angle:
    """Hips to shoulders against upright; forwards positive, seen from the side."""
    way = _trunk(seen.at)
    return None if way is None else -seen.facing * turned((0.0, 1.0), way)


def side_bend(seen: Seen) -> Angle:
    """Hips to shoulders against upright, in one look; to the left positive, seen from the front or from behind.

    The ribcage leans more than that line does: over a recording `bending` tells how far.
    """
    way = _trunk(seen.at)
    return None if way is None else (1 if seen.view == "back" else -1) * turned((0.0, 1.0), way)


def along(seen: Seen, name: str) -> Plane | None:
    """A segment of the nearer side, or between both; what stands out sideways cancels there, wherever the camera is."""
    near = between(seen.at, *ENDS[name][seen.near])
    other = Side.RIGHT if seen.near is Side.LEFT else Side.LEFT
    far = between(seen.at, *ENDS[name][other]) if seen.paired else None
    if near is None or far is None or not all(_is_plain(seen, mark) for mark in ENDS[name][other]):
        return near
    return (near[0] + far[0]) / 2, (near[1] + far[1]) / 2


def _is_plain(seen: Seen, mark: Mark) -> bool:
    point = seen.points[mark]
    return point is not None and point.visibility >= _PLAIN


def _hinge(first: str, second: str, side: Side | None = None) -> Callable[[Seen], Angle]:
    """The angle between two segments that meet, 0 when they are in line."""

    def bent(seen: Seen) -> Angle:
        which = side or seen.near
        a, b = between(seen.at, *ENDS[first][which]), between(seen.at, *ENDS[second][which])
        return None if a is None or b is None else abs(turned(a, b))

    return bent


def shoulder_flexion(seen: Seen) -> Angle:
    """The upper arm against the trunk, 0 hanging, 90 ahead, 180 overhead, seen from the side."""
    trunk, arm = along(seen, "trunk"), along(seen, "upper_arm")
    if trunk is None or arm is None:
        return None
    forward = seen.facing * turned((-trunk[0], -trunk[1]), arm)
    return forward if forward > -90 else forward + 360  # noqa: PLR2004 -- an arm goes back by less than 90 degrees


def hip_extension(seen: Seen) -> Angle:
    """The thigh against the trunk: 0 in line, behind positive, seen from the side."""
    trunk, thigh = along(seen, "trunk"), along(seen, "thigh")
    return None if trunk is None or thigh is None else -seen.facing * turned((-trunk[0], -trunk[1]), thigh)


def head_lift(seen: Seen) -> Angle:
    """The line from shoulder to ear against the trunk: 0 in line, back positive."""
    trunk, head = along(seen, "trunk"), along(seen, "head")
    return None if trunk is None or head is None else seen.facing * turned(trunk, head)


SIGNALS: Mapping[str, Callable[[Seen], Angle]] = MappingProxyType(
    {
        "trunk_lean": trunk_lean,
        "side_bend": side_bend,
        "shoulder_flexion": shoulder_flexion,
        "hip_extension": hip_extension,
        "head_lift": head_lift,
        "knee_left": _hinge("thigh", "shin", Side.LEFT),
        "knee_right": _hinge("thigh", "shin", Side.RIGHT),
        "elbow_left": _hinge("upper_arm", "forearm", Side.LEFT),
        "elbow_right": _hinge("upper_arm", "forearm", Side.RIGHT),
    }
)
"""Every angle that one look tells, by the name it has in an observation."""
FARTHEST: Mapping[str, Degrees] = MappingProxyType(
    {
        "shoulder_flexion": 270.0,
        "hip_extension": 270.0,
        "head_lift": 270.0,
        **{f"{joint}_{side}": 180.0 for joint in ("knee", "elbow") for side in ("left", "right")},
    }
)
"""What no joint goes beyond, so what is seen to is the picture's: a hinge half a turn, no other one three quarters.

A trunk in the room may go all the way round, in a walkover for one.
"""
_AHEAD = ("side_bend", "trunk_rotation", "knee_left", "knee_right", "elbow_left", "elbow_right")
OF_VIEW: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "side": tuple(name for name in SIGNALS if name != "side_bend"),
        "front": _AHEAD,
        "back": _AHEAD,
        "any": (*SIGNALS, "trunk_rotation"),
    }
)
"""The angles that a view can tell; `trunk_rotation` over a recording, and never in one look (`rotating`)."""
