"""The body picture: where each place of pain lies on it, seen from the front and from the back.

Axes: x grows to the right and y downwards (image axes), in a picture of 100 by 220; the places are those of
`screening.toml`.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """An ellipse of the picture that stands for a place."""

    place: str
    x: float
    y: float
    rx: float
    ry: float


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """One side of the body, with what can be touched on it."""

    id: str
    areas: tuple[Area, ...]


def _both(place: str, off: float, y: float, rx: float, ry: float) -> tuple[Area, Area]:
    return tuple(Area(place=place, x=50 + side * off, y=y, rx=rx, ry=ry) for side in (-1, 1))  # type: ignore[return-value]


_LIMBS = (*_both("shoulder", 20, 47, 8, 8), *_both("elbow", 29, 78, 7, 8), *_both("wrist", 34, 104, 7, 8))
AREAS = (
    View(
        id="front",
        areas=(
            Area(place="neck", x=50, y=33, rx=6, ry=6),
            Area(place="chest", x=50, y=54, rx=13, ry=11),
            Area(place="belly", x=50, y=81, rx=13, ry=13),
            *_both("hip", 9, 106, 8, 9),
            *_both("knee", 10, 158, 8, 9),
            *_LIMBS,
        ),
    ),
    View(
        id="back",
        areas=(
            Area(place="neck", x=50, y=33, rx=6, ry=6),
            Area(place="upper-back", x=50, y=56, rx=13, ry=13),
            Area(place="low-back", x=50, y=84, rx=13, ry=11),
            *_both("buttock", 8, 107, 8, 9),
            *_both("down-the-leg", 10, 145, 7, 24),
            *_LIMBS,
        ),
    ),
)
