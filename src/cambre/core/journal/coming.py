"""The coming days, as the journal and the planner tell them: values that pages and commands show."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from cambre.core.journal.kinds import PlanWished
from cambre.core.plan_document import LeftOut, PlanDay
from cambre.core.session.of_plan import slug_of
from cambre.core.session.timeline import Change


class State(StrEnum):
    """What became, or is to become, of a day of the calendar."""

    REST = "rest"
    """Nothing was planned, or is."""
    COMING = "coming"
    TODAY = "today"
    """There is something to do today, and it wasn't begun."""
    BEGUN = "begun"
    """Today's session was begun and isn't over."""
    DONE = "done"
    MISSED = "missed"
    """It passed; nothing of it is added anywhere."""
    CLOSED = "closed"
    """Nothing is trained that day because of pain or a sign; `changes` say why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """Something about the plan that changed: what and why, in one plain sentence; `on` is the day it is about.

    `undo` is the entry that made it, where somebody made it and may take it back: `coach.undo(undo, zone)`.
    """

    on: date | None
    said: str
    undo: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedDay:
    """One day of the calendar; `day` is what was or is to be done, none on a day of rest.

    `day.kind` is training or gentle, `day.minutes` how long it takes, `day.blocks` hold the items with their `why`.
    """

    on: date
    state: State
    day: PlanDay | None = None
    changes: tuple[Changed, ...] = ()
    """What changed on this day since the plan was made, the newest last."""
    differences: tuple[Change, ...] = ()
    """What the rules, and what somebody asked for, made another than it was planned, each with its reason."""
    moved_from: date | None = None
    is_shorter: bool = False
    """Whether somebody asked for less of it, because they have less time."""
    sessions: tuple[str, ...] = ()
    """The uuids of the sessions that were trained on it, for `/history/…`, from the plan or not."""

    @property
    def program(self) -> str:
        """The slug that plays it: `/train/plan-2026-11-26`, `cambre train plan-2026-11-26`."""
        return slug_of(self.on)

    @property
    def is_to_come(self) -> bool:
        """Whether it can still be moved, swapped and played."""
        return self.state in (State.COMING, State.TODAY)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedWeek:
    """Seven days from Monday on; `phase` is `build`, `deload` (an easy week) or `restart` (after four weeks off)."""

    monday: date
    phase: str
    days: tuple[PlannedDay, ...]
    is_certain: bool = True
    """Whether it stands; a later week is a preview, made anew on its Monday from what really happened."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clashing:
    """Wishes that can't all be met together, and what to change so that they can."""

    clash: tuple[str, ...]
    unlock: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """The plan of somebody: this week and the coming ones, or why there is none.

    Without `wishes` nobody asked for a plan yet; `no_plan` says why there is none although somebody did.
    """

    wishes: PlanWished | None
    weeks: tuple[PlannedWeek, ...] = ()
    no_plan: tuple[Clashing, ...] = ()
    changes: tuple[Changed, ...] = ()
    """Everything that changed in the days shown, the newest last; what is about no day is here alone."""
    left_out: tuple[LeftOut, ...] = ()
    stop_rules: tuple[str, ...] = ()

    @property
    def days(self) -> Iterator[PlannedDay]:
        """Every day that is shown, in order."""
        return (day for week in self.weeks for day in week.days)

    def day(self, on: date) -> PlannedDay | None:
        """The day of this date; none where it isn't shown."""
        return next((day for day in self.days if day.on == on), None)

    def next_after(self, on: date) -> PlannedDay | None:
        """The next day with something to do, after a date."""
        return next((day for day in self.days if day.on > on and day.day is not None and day.is_to_come), None)


class Now(StrEnum):
    """What today is."""

    NOT_ASKED = "not-asked"
    """Nobody wished for a plan yet: offer the wishes, and a gentle session meanwhile."""
    NO_PLAN = "no-plan"
    """The wishes clash: `planned.no_plan` says how."""
    CLOSED = "closed"
    """Nothing is trained: `why` says why, `do_now` what to do, `unlock` what opens it again."""
    TRAIN = "train"
    GENTLE = "gentle"
    """A gentle day; `why` says because of what, where it wasn't planned so."""
    REST = "rest"
    DONE = "done"


@dataclass(frozen=True, slots=True, kw_only=True)
class Today:
    """What there is to do today, how long it takes, and why."""

    now: Now
    on: date
    day: PlannedDay | None = None
    """Today in the calendar; what to play is `/train/{day.program}`."""
    minutes: float | None = None
    why: tuple[str, ...] = ()
    """Why it is so, in plain sentences: what was changed, what closes training, what the day is for."""
    do_now: tuple[str, ...] = ()
    unlock: str = ""
    """The way back, where something is closed."""
    opens: date | None = None
    """The day on which training opens again, where that is known."""
    tests_due: tuple[str, ...] = ()
    """Self-tests whose last result is four weeks old or more, and that may be measured today."""
    coming: PlannedDay | None = None
    """The next day with something to do."""
    gentle: str = "gentle-start"
    """The program that suits on any day that isn't closed, for somebody who wants to move all the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Swap:
    """An exercise that may stand in place of another on a day, and why it may."""

    exercise: str
    why: str
