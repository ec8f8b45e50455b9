"""Somebody's own plan for the calendar and for paper."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time

from cambre.coach.handing_out import HandingOut
from cambre.coach.planning import Planning
from cambre.core.exports import ics
from cambre.core.exports.handout import Handout
from cambre.core.exports.ics import Calendar
from cambre.core.journal.coming import Planned, State
from cambre.core.journal.day_told import day_of
from cambre.core.journal.kinds import BODIES
from cambre.core.journal.moments import when, zone_named
from cambre.core.journal.upgrading import upgraded
from cambre.core.journal.wishing import spread
from cambre.core.vocabulary import DAY_ENDS

CHANGES_A_PLAN = tuple(kind for kind in BODIES if not kind.startswith("step_"))
"""Kinds of entries after which the days to come may be others; a new day may bring others too."""
DAYS = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanOut(Planning, HandingOut):
    """The plan of this week and the coming ones, as the document that leaves the house."""

    def own_calendar(self, how: Calendar) -> str | None:
        """The plan as a calendar; none where there is no plan."""
        shown = self.planned(self.zone())
        if shown.no_plan or not any(each.day for each in shown.days):
            return None
        trainings = self._trainings(shown)
        chosen = self._as_chosen(how)
        return ics.living(trainings, self.who, self._plan_changed(), self.library.exercises, self.say, chosen)

    def own_plan_handout(self) -> Handout | None:
        """The sheet of the plan; none where there is no plan."""
        plan = self.plan_from_today(self.zone())
        return None if plan is None else self.plan_handout(plan)

    def _trainings(self, shown: Planned) -> Iterator[ics.Training]:
        """What stands in the calendar, and what an earlier file may have put there and is cancelled."""
        today, weekdays = self.today(self.zone()), self._weekdays_wished()
        taken = {each.moved_from or each.on for each in shown.days if each.day or each.state is State.CLOSED}
        for each in shown.days:
            first = each.moved_from or each.on
            is_over = each.state is State.REST and each.on >= today and each.on.weekday() in weekdays
            if each.day or each.state is State.CLOSED or (is_over and first not in taken):
                yield ics.Training(first=first, on=each.on, day=each.day)

    def _weekdays_wished(self) -> frozenset[int]:
        """The weekdays of every plan that was ever wished for; all where the planner chose among them."""
        told = [upgraded(each) for each in self.journal.newest(self.who, "plan_wished")]  # the withdrawn ones too
        first = day_of(told[-1]).weekday()
        wished = (self._maker().reads(each) for each in told)
        every = (each.weekdays or spread(first, each.days_per_week) or range(DAYS) for each in wished)
        return frozenset(weekday for some in every for weekday in some)

    def _plan_changed(self) -> datetime:
        """When the days to come may have changed last: with an entry, or with the beginning of the day."""
        newest = [each for kind in CHANGES_A_PLAN for each in self.journal.newest(self.who, kind, most=1)]
        zone = self.zone()
        begins = datetime.combine(self.today(zone), time(), zone_named(zone)) + DAY_ENDS  # of the day before
        return max([begins, *(when(each.recorded_at) for each in newest)])
