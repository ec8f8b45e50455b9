"""A moment that a camera filmed: the points in the picture, and what else the pose model tells of it."""

from typing import NamedTuple

from cambre.core.anatomy import Vector
from cambre.core.observe.landmarks import Frame


class Filmed(NamedTuple):
    """A frame, the points in metres from the middle of the hips (none if nobody is seen), its size, who is in it."""

    frame: Frame
    world: tuple[Vector, ...] = ()
    size: tuple[int, int] = (1, 1)
    people: int = 1
    is_dark: bool = False
    """Whether nobody is seen because the picture is black."""
    is_still: bool = False
    """Whether nobody is seen because no new picture comes."""

    @property
    def aspect(self) -> float:
        """The picture's width by its height."""
        wide, high = self.size
        return wide / high if wide > 0 and high > 0 else 1.0
