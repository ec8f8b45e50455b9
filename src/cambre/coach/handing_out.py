"""What goes out to be read elsewhere: a table for a spreadsheet, a plan for a calendar, a sheet of paper."""

from dataclasses import dataclass, replace
from datetime import datetime

from cambre.coach.household import Household
from cambre.coach.programs import Programs
from cambre.coach.progressing import Progressing
from cambre.core.exports import csv, ics
from cambre.core.exports.clinic import ClinicSheet, clinic_sheet
from cambre.core.exports.handout import Handout, of_plan, of_session
from cambre.core.exports.ics import Calendar
from cambre.core.exports.printing import Print
from cambre.core.plan_document import Plan
from cambre.core.screening.person import Person
from cambre.core.screening.stopping import stop_rules
from cambre.core.session.timeline import NoSession
from cambre.pictures import Look

CLINIC_WEEKS = 12
USUAL = "gentle-start"
"""The program of a sheet for somebody who hasn't trained yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HandingOut(Household, Progressing, Programs):
    """The journal and plans for other programs and for paper; taken in again is only the JSON document."""

    def table(self, *, everybody: bool = False) -> str:
        """The journal of the person, or of everybody, as CSV; raises StoreError."""
        entries = self.journal.everything() if everybody else self.journal.entries(self.who)
        return csv.text(entries, {each.id: each.name for each in self.people()}, self.library.self_tests)

    def calendar(self, plan: Plan, changed: datetime, how: Calendar) -> str:
        """A plan as a calendar; `changed` is when it was made or changed last."""
        return ics.text(plan, self.who, changed, self.library.exercises, self.say, self._as_chosen(how))

    def handout(self, slug: str | None = None, person: Person | None = None) -> Handout | NoSession:
        """The sheet of a program as somebody plays it, by default the one they played last; raises KeyError."""
        wanted = slug or self._last_program()
        program, timeline = self.program(wanted), self.played(wanted, person or self.person())
        if isinstance(timeline, NoSession):
            return timeline
        stops = stop_rules(person or self.person(), self.library.caps, self.say)
        return of_session(timeline, program.purpose if program else "", stops, self.library, self.say)

    def plan_handout(self, plan: Plan) -> Handout:
        """The sheet of a plan."""
        told = plan if plan.stop_rules else replace(plan, stop_rules=self.stop_rules())
        return of_plan(told, self.library, self.units(), self.say)

    def clinic_sheet(self) -> ClinicSheet:
        """The page for a clinician: the last twelve weeks, and the limits of now."""
        return clinic_sheet(self._read(CLINIC_WEEKS), self.case(), self.library, self.units())

    def clinic_on_paper(self, how: Print) -> bytes:
        """The page for a clinician as PDF."""
        from cambre.paper.clinic import clinic_pdf  # noqa: PLC0415 -- it isn't there in a browser, and slow to load

        return clinic_pdf(self.clinic_sheet(), how, self.say)

    def on_paper(self, handout: Handout, how: Print) -> bytes:
        """A sheet as PDF."""
        from cambre.paper.handout import handout_pdf  # noqa: PLC0415 -- it isn't there in a browser, and slow to load

        return handout_pdf(handout, self._in_ink, how, self.say)

    def _as_chosen(self, how: Calendar) -> Calendar:
        """In words that tell nothing, where that was asked for now or chosen for every calendar."""
        return replace(how, neutral=how.neutral or self.settings().neutral_calendar)

    def _in_ink(self, slug: str) -> str | None:
        """The SVG of an exercise in black and white; none where it isn't drawn."""
        return self.figure(slug, Look(palette="mono", person=self.settings().figure)) if self.has_figure(slug) else None

    def _last_program(self) -> str:
        newest = self.journal.newest(self.who, "session_started", most=1)
        slug = newest[0].body["program"] if newest else USUAL
        return slug if slug in self.library.programs else USUAL
