"""Everything that can be asked of Cambré, in one value."""

from dataclasses import dataclass

from cambre.coach.feeling import Feeling
from cambre.coach.loops import Loops
from cambre.coach.moving_house import MovingHouse
from cambre.coach.opening_gates import OpeningGates
from cambre.coach.plan_out import PlanOut
from cambre.coach.readying import Readying
from cambre.coach.shortening import Shortening
from cambre.coach.testing_by_camera import TestingByCamera
from cambre.coach.training import Training
from cambre.coach.watching import Watching


@dataclass(frozen=True, slots=True, kw_only=True)
class Coach(
    TestingByCamera, Readying, OpeningGates, Feeling, Loops, PlanOut, Shortening, Training, MovingHouse, Watching
):
    """Everything that can be asked of Cambré, whoever asks: a page, the command line, a test."""
