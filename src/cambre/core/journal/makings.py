"""The plans that were made for a week: on its Monday, when something was told, and when somebody came back late."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TypeAlias

from cambre.core.entry import Entry
from cambre.core.journal.coming import Clashing
from cambre.core.journal.coming_back import as_before, at_most, begins_lower
from cambre.core.journal.day_told import Told
from cambre.core.journal.week_counts import full_weeks_before
from cambre.core.journal.wishing import ReadsWish, Wishes, wishes_in
from cambre.core.plan_document import Plan, PlanWeek
from cambre.core.safety.judge import judge_plan
from cambre.core.safety.situation import Situation
from cambre.core.saying import Say
from cambre.core.screening.profile import LastPain
from cambre.core.session.refitting import wordless

WEEK = timedelta(days=7)
CYCLE = 4
"""Weeks after which an easy one has come."""
MAKES_ANEW = ("plan_wished", "screened", "further_told")
"""What somebody tells that makes the plan anew at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NoPlanFits:
    """Why there is no plan."""

    clashes: tuple[Clashing, ...]


Knows: TypeAlias = Callable[[Sequence[Entry], date], Situation]
Plans: TypeAlias = Callable[[Situation, date, Wishes, int], Plan | NoPlanFits]


@dataclass(frozen=True, slots=True, kw_only=True)
class Maker:
    """Who makes plans: what entries tell of a person on a day, and the planner."""

    knows: Knows
    plans: Plans
    reads: ReadsWish
    say: Say


@dataclass(frozen=True, slots=True, kw_only=True)
class Making:
    """A plan at the moment at which it was made; `known` is what was told by then, `since` the day."""

    since: date
    known: tuple[Told, ...]
    by: Told | None
    plan: Plan | NoPlanFits
    pain: LastPain | None
    """The pain that was known by then."""
    order: tuple[int, ...]
    """Which of the plan's weeks comes now, and which after it."""

    def is_before(self, each: Told) -> bool:
        """Whether it was made before something was told."""
        if self.by is not None:
            return each.place > self.by.place
        return each.day >= self.since and (not self.known or each.place > self.known[-1].place)

    def week(self, number: int) -> PlanWeek | None:
        """The week that comes so many weeks from now."""
        if isinstance(self.plan, NoPlanFits):
            return None
        return self.plan.weeks[self.order[number % len(self.order)]]


def makings_of(happened: Sequence[Told], first: Told, monday: date, maker: Maker, today: date) -> Iterator[Making]:
    """Each plan that was made for this week: on its Monday, and when something was told that makes it anew."""
    if first.day < monday:
        made = _making(monday, tuple(each for each in happened if each.day < monday), None, monday, maker)
        yield from _coming_back(made, happened, monday, maker, today)
    for place, each in enumerate(happened):
        is_within_week = monday <= each.day < monday + WEEK
        if each.entry.kind in MAKES_ANEW and is_within_week and place >= happened.index(first):
            made = _making(each.day, tuple(happened[: place + 1]), each, monday, maker)
            yield from _coming_back(made, happened, monday, maker, today)


def _coming_back(made: Making, happened: Sequence[Told], monday: date, maker: Maker, today: date) -> Iterator[Making]:
    """The plan, and one that begins lower where days of it were missed until the time off had another length."""
    yield made
    week = made.week(0)
    situation = maker.knows([each.entry for each in made.known], made.since)
    back = None if week is None else begins_lower(week, monday, situation, happened, (made.since, today))
    if week is not None and back is not None:
        places = {each.place for each in made.known}
        known = tuple(each for each in happened if each.day < back or each.place in places)
        yield _making_again(back, week, known, maker)


def _making_again(back: date, week: PlanWeek, known: tuple[Told, ...], maker: Maker) -> Making:
    """A plan for somebody who comes back on a day of a week; where one so short fits, no day becomes longer."""
    made = _making(back, known, None, back, maker, at_most(week))
    made = _making(back, known, None, back, maker) if isinstance(made.plan, NoPlanFits) else made
    if isinstance(made.plan, NoPlanFits):
        return made
    weeks = list(made.plan.weeks)
    weeks[made.order[0]] = as_before(weeks[made.order[0]], week, back)
    return replace(made, plan=replace(made.plan, weeks=tuple(weeks)))


def _making(
    since: date, known: tuple[Told, ...], by: Told | None, start: date, maker: Maker, minutes: int | None = None
) -> Making:
    situation = maker.knows([each.entry for each in known], since)
    if minutes is not None:
        situation = replace(situation, profile=replace(situation.profile, minutes=minutes))
    plan = maker.plans(situation, start, wishes_in(known, maker.reads), CYCLE)
    full = full_weeks_before(start, known, situation)
    order = _order(plan, full, situation) if isinstance(plan, Plan) else ()
    pain = situation.history.last_pain
    return Making(since=since, known=known, by=by, plan=plan, pain=pain, order=order)


def _order(plan: Plan, full: int, situation: Situation) -> tuple[int, ...]:
    """The places of the plan's weeks in the order in which they come, after so many full weeks in a row.

    A full week behind somebody lets the next one grow, as far as the judge agrees; three let an easy one come.
    """
    count = len(plan.weeks)
    if count < CYCLE or plan.weeks[0].phase != "build":
        return tuple(range(count))
    first = (
        full if full == CYCLE - 1 else next(each for each in range(full, -1, -1) if _may_come(plan, each, situation))
    )
    return tuple((first + number) % CYCLE for number in range(CYCLE))


def _may_come(plan: Plan, place: int, situation: Situation) -> bool:
    """Whether a week of the plan may come now; its first may always."""
    days = tuple(map(wordless, plan.weeks[place].days))
    now = replace(plan, weeks=(replace(plan.weeks[place], week=1, days=days),), left_out=())
    return place == 0 or not any(each.severity.refuses for each in judge_plan(now, situation))
