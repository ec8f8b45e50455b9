"""What a camera measured of a set, as the set's entry keeps it."""

from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal

from cambre.core.bounds import Between, Some
from cambre.core.library.dose import STRICT
from cambre.core.vocabulary import Side


@dataclass(frozen=True, slots=True, kw_only=True)
class RangeWatched:
    """How far the repetitions of a set went to one side: the median, and of how many."""

    __pydantic_config__: ClassVar = STRICT

    side: Side | None = None
    deg: Annotated[float, Between(0, 360)]
    reps: Annotated[int, Between(1, 1000)]


@dataclass(frozen=True, slots=True, kw_only=True)
class SetWatched:
    """What a camera measured of a set (`core/observe/tallying`); what it couldn't see isn't there."""

    __pydantic_config__: ClassVar = STRICT

    way: Annotated[int, Between(1, 1000)]
    """The version of the measuring; only what was measured the same way is compared."""
    view: Literal["side", "front", "back"]
    near: Side
    """The side of the body that the camera saw."""
    confidence: Annotated[float, Between(0, 1)]
    """The share of its looks that could be judged."""
    angle: Literal["trunk_lean", "hip_extension", "side_bend", "trunk_rotation"] | None = None
    """Which angle the ranges are of."""
    ranges: Annotated[tuple[RangeWatched, ...], Some(3, least=0)] = ()
    smoothness: Annotated[float, Between(-100, 0)] | None = None
    """The median spectral arc length: below 0, and the nearer to it the smoother."""
    smooth_reps: Annotated[int, Between(1, 1000)] | None = None
    unrest_deg: Annotated[float, Between(0, 180)] | None = None
    """The median sway of the trunk within two seconds of a hold, as a standard deviation."""
    still_s: Annotated[float, Between(0, 3600)] | None = None
    """Seconds of holds that this is told by."""
