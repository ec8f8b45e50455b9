"""Which angle tells how far somebody goes in an exercise; none where what a camera sees doesn't tell it.

No point lies on the spine, so an arch or a rounding on all fours moves no angle that a camera has: then there is none.
"""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from cambre.core.anatomy import Degrees
from cambre.core.observe.body import Places
from cambre.core.observe.landmarks import POINTS
from cambre.core.observe.signals import SIGNALS, Seen
from cambre.core.vocabulary import Direction, Side

SWAY: Mapping[str, str] = MappingProxyType({"side": "trunk_lean", "front": "side_bend", "back": "side_bend"})
"""The angle by which steadiness is told in a view: that of the trunk."""
_LEAST = 12.0  # degrees that the figure goes: less drowns in a camera's error
_TO_AND_FRO = ("trunk_lean", "hip_extension")
_NEAR_ONLY = "hip_extension"  # of the nearer leg: from the side a camera doesn't see what the other one does
_OF: Mapping[tuple[Direction, str], tuple[str, ...]] = MappingProxyType(
    {
        (Direction.FLEXION, "side"): _TO_AND_FRO,
        (Direction.EXTENSION, "side"): _TO_AND_FRO,
        (Direction.SIDE, "front"): ("side_bend",),
        (Direction.SIDE, "back"): ("side_bend",),
        (Direction.ROTATION, "front"): ("trunk_rotation",),
        (Direction.ROTATION, "back"): ("trunk_rotation",),
    }
)


def telling_angle(
    directions: Iterable[Direction], view: str, way: Sequence[Places], *, upright: bool, sided: bool
) -> str | None:
    """The angle of the exercise's directions that its figure takes farthest on its way, seen from where it is filmed.

    `upright`: it is done standing or sitting; whoever lies shows a camera no side bend and no turn. `sided`: done to
    one side and to the other.
    """
    offered = [angle for each in directions for angle in _OF.get((each, view), ()) if upright or view == "side"]
    gone = {angle: _gone(angle, way) for angle in dict.fromkeys(offered) if not (sided and angle == _NEAR_ONLY)}
    farthest = max(gone, key=gone.__getitem__, default=None)
    return farthest if farthest is not None and gone[farthest] >= _LEAST else None


def _gone(angle: str, way: Sequence[Places]) -> Degrees:
    """How far an angle goes on the side that goes farther; a turn, whose side only depth tells, is taken as far."""
    if angle == "trunk_rotation":
        return _LEAST
    return max((_between(angle, way, side) for side in Side), default=0.0)


def _between(angle: str, way: Sequence[Places], side: Side) -> Degrees:
    told = [SIGNALS[angle](Seen(at, (None,) * POINTS, side, 1)) for at in way]
    known = [value for value in told if value is not None]
    return max(known) - min(known) if known else 0.0
