"""What goes out to be read elsewhere: a table for a spreadsheet, a plan for a calendar."""

from dataclasses import dataclass
from datetime import datetime

from cambre.coach.household import Household
from cambre.core.exports import csv, ics
from cambre.core.exports.ics import Calendar
from cambre.core.plan_document import Plan


@dataclass(frozen=True, slots=True, kw_only=True)
class HandingOut(Household):
    """The journal and plans for other programs; taken in again is only the JSON document."""

    def table(self, *, everybody: bool = False) -> str:
        """The journal of the person, or of everybody, as CSV; raises StoreError."""
        entries = self.journal.everything() if everybody else self.journal.entries(self.who)
        return csv.text(entries, {each.id: each.name for each in self.people()}, self.library.self_tests)

    def calendar(self, plan: Plan, changed: datetime, how: Calendar) -> str:
        """A plan as a calendar; `changed` is when it was made or changed last."""
        return ics.text(plan, self.who, changed, self.library.exercises, self.say, how)
