"""Somebody's own plan for the calendar and for paper."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, time

from cambre.coach.handing_out import HandingOut
from cambre.coach.planning import Planning
from cambre.core.exports.handout import Handout
from cambre.core.exports.ics import Calendar
from cambre.core.journal.moments import when
from cambre.core.plan_document import Plan

CHANGES_A_PLAN = (
    "plan_wished", "day_moved", "exercise_swapped", "exercise_taken_out", "screened", "tested", "session_ended",
    "entry_withdrawn", "session_withdrawn",
)  # fmt: skip
"""Kinds of entries after which the days to come may be others; a new week may bring others too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanOut(Planning, HandingOut):
    """The plan of this week and the coming ones, as the document that leaves the house."""

    def own_calendar(self, how: Calendar) -> str | None:
        """The plan as a calendar; none where there is no plan.

        Weeks of a living plan move on, so no event repeats: what was a series would come twice in the next file.
        """
        plan = self.plan_document(self.zone())
        return None if plan is None else self.calendar(plan, self._plan_changed(plan), replace(how, repeats=False))

    def own_plan_handout(self) -> Handout | None:
        """The sheet of the plan; none where there is no plan."""
        plan = self.plan_document(self.zone())
        return None if plan is None else self.plan_handout(plan)

    def _plan_changed(self, plan: Plan) -> datetime:
        """When the days to come may have changed last: with an entry, or with the beginning of the week."""
        newest = [each for kind in CHANGES_A_PLAN for each in self.journal.newest(self.who, kind, most=1)]
        week = datetime.combine(datetime.fromisoformat(plan.start).date(), time.min, UTC)
        return max([week, *(when(each.recorded_at) for each in newest)])
