"""Everything that can be told of somebody's progress, as one document."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from cambre.core.progress.control import Climb
from cambre.core.progress.expected import Expected
from cambre.core.progress.loads import LoadStep
from cambre.core.progress.ranges import Course
from cambre.core.progress.training import TrainingWeek, monday_of
from cambre.core.progress.watched import WatchedCourse
from cambre.core.progress.wishing import WishCourse


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """Tests and wishes from the first on; weeks, weights and rungs of the weeks from `since` to `until`.

    What a camera measured in ordinary sessions is told of the year before `until`, four weeks at a time.
    """

    schema: Literal["cambre.progress/1"] = "cambre.progress/1"
    since: date
    until: date
    aim: float
    """Sessions a week that are aimed at."""
    began: date | None = None
    """The first day on which anything was trained, as far as it counts; none where nobody trained yet."""
    expected: Expected | None
    courses: tuple[Course, ...]
    watched: tuple[WatchedCourse, ...] = ()
    wishes: tuple[WishCourse, ...]
    weeks: tuple[TrainingWeek, ...]
    climbs: tuple[Climb, ...]
    loads: tuple[LoadStep, ...]

    @property
    def begun_weeks(self) -> tuple[TrainingWeek, ...]:
        """The weeks from the one on in which somebody began; what was before is no pause."""
        began = self.began
        return () if began is None else tuple(week for week in self.weeks if week.monday >= monday_of(began))

    @property
    def trained_weeks(self) -> int:
        """The weeks in which anything was trained."""
        return sum(week.sessions > 0 for week in self.weeks)
