"""The use cases: load, ask the core, save. The clock and the dice enter here and nowhere below."""

from cambre.coach.coach import Coach
from cambre.coach.keeping import SOMEBODY, now
from cambre.coach.moving_house import MOST_IMPORTED

__all__ = ["MOST_IMPORTED", "SOMEBODY", "Coach", "now"]
