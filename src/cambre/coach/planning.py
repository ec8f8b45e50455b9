"""The plan of the coming days: wished, shown, moved, swapped, taken back."""
# ruff: noqa: ARG002 -- the plan behind these arrives with the planner

from dataclasses import dataclass
from datetime import date

from cambre.coach.testing import Testing
from cambre.coach.training import Training
from cambre.core.journal.coming import Now, Planned, PlannedDay, Swap, Today
from cambre.core.journal.kinds import DayMoved, ExerciseSwapped, ExerciseTakenOut, PlanWished
from cambre.core.journal.replay import last, standing
from cambre.core.plan_document import LeftOut
from cambre.documents import read
from cambre.documents.reading import to_plain


@dataclass(frozen=True, slots=True, kw_only=True)
class Planning(Testing, Training):
    """What to do on which day, for whom, and why; every answer is a replay of the journal."""

    def wish(self, wished: PlanWished) -> None:
        """Keep what somebody wishes of a plan; days to come follow it from now on."""
        self._keep([self._happened("plan_wished", to_plain(wished))])

    def wished(self) -> PlanWished | None:
        """What somebody wished last; none where nobody asked for a plan yet."""
        told = last("plan_wished", (*self.journal.newest(self.who, "plan_wished"), *self._withdrawals()))
        return None if told is None else read(PlanWished, dict(told.body), f"journal entry {told.uuid}")

    def planned(self, zone: str, *, weeks: int = 4) -> Planned:
        """The present week and the coming ones: each day, what became of it and what changed."""
        return Planned(wishes=self.wished())

    def week_of(self, zone: str, on: date) -> Planned:
        """The week in which a date lies, past ones too, with what became of each day."""
        return Planned(wishes=self.wished())

    def plan_today(self, zone: str) -> Today:
        """What there is to do today, how long, and why: what a first page shows."""
        return Today(now=Now.NOT_ASKED, on=self._today(zone))

    def planned_day(self, on: date, zone: str) -> PlannedDay | None:
        """One day of the calendar; none before the first wish, or beyond four weeks from now."""
        return self.week_of(zone, on).day(on)

    def move_day(self, day: date, to: date, zone: str) -> str | None:
        """Train a day of the plan on another day of its week; a sentence why not, where it isn't done.

        Not onto the past, not onto a day that is taken, nor where the judge refuses the week that comes of it.
        """
        self._keep([self._happened("day_moved", to_plain(DayMoved(zone=zone, day=day.isoformat(), to=to.isoformat())))])
        return None

    def days_to(self, day: date, zone: str) -> tuple[date, ...]:
        """The days of its week that a day of the plan may be moved to."""
        return ()

    def swaps(self, day: date, exercise: str, zone: str) -> tuple[Swap, ...]:
        """What may stand in place of an exercise on a day: only what the judge allows, the nearest first."""
        return ()

    def swap(self, day: date, exercise: str, now: str, zone: str, *, for_good: bool = False) -> str | None:
        """Do another exercise in place of one, on this day or from now on; a sentence why not, where it isn't done."""
        told = ExerciseSwapped(zone=zone, exercise=exercise, now=now, day=None if for_good else day.isoformat())
        self._keep([self._happened("exercise_swapped", to_plain(told))])
        return None

    def leave_out_of_plan(self, exercise: str, zone: str) -> None:
        """Keep an exercise out of the plan from now on, because somebody doesn't want it."""
        self._keep([self._happened("exercise_taken_out", to_plain(ExerciseTakenOut(zone=zone, exercise=exercise)))])

    def left_out_by_wish(self) -> tuple[str, ...]:
        """The exercises that somebody took out of their plan."""
        told = (*self.journal.newest(self.who, "exercise_taken_out"), *self._withdrawals())
        return tuple(dict.fromkeys(str(entry.body["exercise"]) for entry in standing(told)))

    def bring_back(self, exercise: str, zone: str) -> None:
        """Let an exercise into the plan again that somebody took out."""
        told = standing((*self.journal.newest(self.who, "exercise_taken_out"), *self._withdrawals()))
        self._keep([self._withdrawing(each.uuid, zone) for each in told if each.body["exercise"] == exercise])

    def undo(self, entry: str, zone: str) -> None:
        """Take back a move, a swap, an exercise taken out or a wish: its entry counts no more (`Changed.undo`)."""
        self.withdraw(entry, zone)

    def not_in_plan(self, zone: str) -> tuple[LeftOut, ...]:
        """The exercises that aren't in the plan, each with why and with what unlocks it."""
        return self.planned(zone).left_out
