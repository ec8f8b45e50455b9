"""One look at the picture: what is wrong with where somebody is in it, the most important first.

Places are shares of the picture, x to the right, y downwards. A limit that was passed is left again only by a
margin, so that nothing flickers.
"""

from collections.abc import Callable, Mapping
from itertools import starmap
from math import hypot
from types import MappingProxyType
from typing import NamedTuple, TypeAlias

from cambre.core.anatomy import Degrees
from cambre.core.observe.body import LENGTHS, SEEN, Plane
from cambre.core.observe.landmarks import MAIN, Mark, Point
from cambre.core.observe.prompts import Prompt
from cambre.core.observe.turning import is_upright, off_rest
from cambre.core.vocabulary import Side

Marks: TypeAlias = Mapping[Mark, Point]

NEEDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "head": ("EAR",),
        "shoulders": ("SHOULDER",),
        "hands": ("WRIST",),
        "hips": ("HIP",),
        "knees": ("KNEE",),
        "feet": ("ANKLE", "TOE"),
    }
)
"""The parts of the body that may have to be in the picture, and the points that stand for them."""
OFF_SIDE, OFF_FRONT = 25.0, 30.0
"""Degrees that a camera may stand off its view; from the front only depth tells, which is weak."""

_FEW = 6  # of the 13 main points
_EDGE, _EASED = 0.005, 0.02  # of the picture: where a part is cut off, and where it is whole again
_AT_EDGE = 0.08  # what isn't seen is beyond the edge that the rest is so near to
_LARGE, _SMALL, _SMALL_EASED = 0.8, 0.3, 0.34  # of the picture's width or height
_DIM, _DIM_EASED = 0.35, 0.4  # mean visibility
_BETTER = 5.0  # degrees
_ON_ITS_SIDE, _LEANS = 60.0, 12.0  # degrees of the trunk from how it should be
_PLAIN = 0.5  # of the trunk's length, to be seen
_OPPOSITE = ({"left", "right"}, {"up", "down"})
_ASIDE = {Prompt.LEFT, Prompt.RIGHT, Prompt.FORWARDS, Prompt.BACKWARDS, Prompt.HEADWARDS, Prompt.FEETWARDS}
_CUT_OFF = frozenset({Prompt.UP, Prompt.DOWN, Prompt.BACK, Prompt.AWAY, *_ASIDE})


class Pictured(NamedTuple):
    """What is known of the picture: the points seen lately, those that are wanted, and how somebody stands to it."""

    seen: Marks
    wanted: tuple[Mark, ...]
    view: str
    near: Side
    facing: int
    """1 to the right, -1 to the left."""
    people: int
    off: Degrees | None
    """How far the camera stands off its view, over the last moments."""
    trunk: Plane | None
    """From hips to shoulders, as wide as high; y upwards."""
    tall: float | None
    """How tall the body is in the picture."""
    trunks: tuple[Plane, ...]
    """The ways from hips to shoulders that are wanted; none where that is unknown."""
    before: Prompt | None
    """What was wrong a moment before."""

    @property
    def there(self) -> list[Point]:
        """The wanted points that are seen."""
        return [self.seen[mark] for mark in self.wanted if mark in self.seen and self.seen[mark].visibility >= SEEN]

    @property
    def turned(self) -> Degrees:
        """How far the trunk is turned from how it should be; 0 where that is unknown, or can't be seen."""
        is_plain = self.trunk and self.tall and hypot(*self.trunk) >= _PLAIN * LENGTHS["trunk"] * self.tall
        return (off_rest(self.trunk, self.trunks) or 0.0) if self.trunk and is_plain else 0.0

    @property
    def is_lying(self) -> bool:
        """Whether the trunk is more level than upright."""
        return self.trunk is not None and abs(self.trunk[0]) > abs(self.trunk[1])


def wanted(needs: tuple[str, ...], sides: tuple[Side, ...]) -> tuple[Mark, ...]:
    """The points that have to be in the picture."""
    return tuple(Mark[f"{name}_{side[0].upper()}"] for need in needs for name in NEEDS[need] for side in sides)


def trouble(picture: Pictured) -> Prompt | None:
    """The most important thing that is wrong; None where nothing is."""
    return next((found for check in _CHECKS if (found := check(picture)) is not None), None)


def _nobody(picture: Pictured) -> Prompt | None:
    found = sum(mark in picture.seen and picture.seen[mark].visibility >= SEEN for mark in MAIN)
    return Prompt.NOBODY if picture.people < 1 or found < _FEW or not picture.there else None


def _several(picture: Pictured) -> Prompt | None:
    return Prompt.SEVERAL if picture.people > 1 else None


def _turned_picture(picture: Pictured) -> Prompt | None:
    least = _ON_ITS_SIDE - (_BETTER if picture.before in {Prompt.UPRIGHT, Prompt.IN_PLACE} else 0.0)
    if abs(picture.turned) < least:
        return None
    return Prompt.UPRIGHT if all(map(is_upright, picture.trunks)) else Prompt.IN_PLACE


def _askew(picture: Pictured) -> Prompt | None:
    """A body that leans where it should stand straight: from the side it may, and be level enough for an angle."""
    least = _LEANS - (_BETTER if picture.before is Prompt.ASKEW else 0.0)
    is_told = picture.view != "side" and abs(picture.turned) >= least
    return Prompt.ASKEW if is_told and all(map(is_upright, picture.trunks)) else None


def _cut_off(picture: Pictured) -> Prompt | None:
    edge = _EASED if picture.before in _CUT_OFF else _EDGE
    cut = set().union(*starmap(_edges, ((point, edge) for point in picture.there)))
    if len(picture.there) < len(picture.wanted):
        cut |= set().union(*(_edges(point, _AT_EDGE) for point in picture.there))
    if not cut:
        return None
    if any(both <= cut for both in _OPPOSITE) or _extent(picture) > _LARGE:
        return Prompt.AWAY if picture.is_lying else Prompt.BACK
    if "up" in cut or "down" in cut:
        return Prompt.UP if "up" in cut else Prompt.DOWN
    return _sideways(picture, 1 if "left" in cut else -1)


def _edges(point: Point, edge: float) -> set[str]:
    near = {"left": point.x, "right": 1 - point.x, "up": point.y, "down": 1 - point.y}
    return {name for name, off in near.items() if off < edge}


def _extent(picture: Pictured) -> float:
    """How much of the picture's width or height the body takes."""
    found = [picture.seen[mark] for mark in MAIN if mark in picture.seen]
    across, down = [point.x for point in found], [point.y for point in found]
    return max(max(across) - min(across), max(down) - min(down))


def _sideways(picture: Pictured, way: int) -> Prompt:
    """How to get to the right in the picture (1), or to the left (-1), as the body has it."""
    if picture.is_lying and picture.trunk is not None:
        return Prompt.HEADWARDS if way * picture.trunk[0] > 0 else Prompt.FEETWARDS
    if picture.view == "side":
        return Prompt.FORWARDS if way == picture.facing else Prompt.BACKWARDS
    return Prompt.LEFT if (way > 0) == (picture.view == "front") else Prompt.RIGHT


def _far(picture: Pictured) -> Prompt | None:
    least = _SMALL_EASED if picture.before in {Prompt.CLOSER, Prompt.BRING} else _SMALL
    if _extent(picture) >= least:
        return None
    return Prompt.BRING if picture.is_lying else Prompt.CLOSER


def _hidden(picture: Pictured) -> Prompt | None:
    return Prompt.HIDDEN if len(picture.there) < len(picture.wanted) else None


def _dark(picture: Pictured) -> Prompt | None:
    least = _DIM_EASED if picture.before is Prompt.DARK else _DIM
    seen = sum(point.visibility for point in picture.there) / len(picture.there)
    return Prompt.DARK if seen < least else None


def _turned(picture: Pictured) -> Prompt | None:
    if picture.view == "side":
        return _off_the_side(picture)
    across = _ahead(picture)
    if across is not None and across < 0 and abs(picture.off or 0.0) <= OFF_FRONT:
        return Prompt.ROUND
    turns = {Prompt.TURN_LEFT, Prompt.TURN_RIGHT}
    most = OFF_FRONT - (_BETTER if picture.before in turns else 0.0)
    if picture.off is None or abs(picture.off) <= most:
        return None
    return Prompt.TURN_RIGHT if (picture.off > 0) == (picture.view == "front") else Prompt.TURN_LEFT


def _ahead(picture: Pictured) -> float | None:
    """How broad the body is in the picture; negative where it shows the wrong one of front and back."""
    pairs = ((Mark.SHOULDER_L, Mark.SHOULDER_R), (Mark.HIP_L, Mark.HIP_R))
    ways = [picture.seen[a].x - picture.seen[b].x for a, b in pairs if a in picture.seen and b in picture.seen]
    return (sum(ways) if picture.view == "front" else -sum(ways)) if ways else None


def _off_the_side(picture: Pictured) -> Prompt | None:
    turns = {Prompt.TURN_TO, Prompt.TURN_FROM, Prompt.PHONE_HEADWARDS, Prompt.PHONE_FEETWARDS}
    most = OFF_SIDE - (_BETTER if picture.before in turns else 0.0)
    if picture.off is None or abs(picture.off) <= most:
        return None
    beyond = _farther_side(picture)
    if picture.is_lying and picture.trunk is not None:
        return Prompt.PHONE_HEADWARDS if beyond * picture.trunk[0] < 0 else Prompt.PHONE_FEETWARDS
    return Prompt.TURN_FROM if beyond * picture.facing > 0 else Prompt.TURN_TO


def _farther_side(picture: Pictured) -> float:
    """How far to the right of the nearer side the other one is in the picture."""
    pairs = ((Mark.SHOULDER_L, Mark.SHOULDER_R), (Mark.HIP_L, Mark.HIP_R))
    ways = [picture.seen[a].x - picture.seen[b].x for a, b in pairs if a in picture.seen and b in picture.seen]
    return sum(ways) if picture.near is Side.RIGHT else -sum(ways)


_CHECKS: tuple[Callable[[Pictured], Prompt | None], ...] = (
    _nobody, _several, _turned_picture, _cut_off, _far, _hidden, _dark, _turned, _askew,
)  # fmt: skip
