"""Everything that can be asked of Cambré, in one value."""

from dataclasses import dataclass

from cambre.coach.handing_out import HandingOut
from cambre.coach.moving_house import MovingHouse
from cambre.coach.planning import Planning
from cambre.coach.training import Training


@dataclass(frozen=True, slots=True, kw_only=True)
class Coach(Planning, HandingOut, Training, MovingHouse):
    """Everything that can be asked of Cambré, whoever asks: a page, the command line, a test."""
