"""The planner, asked for the weeks of somebody's journal."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import cache

from cambre.core.journal.coming import Clashing
from cambre.core.journal.kinds import PlanWished
from cambre.core.journal.makings import NoPlanFits
from cambre.core.journal.wishing import Wishes
from cambre.core.plan import wishes as planner
from cambre.core.plan.ground import Ground
from cambre.core.plan.make import make
from cambre.core.plan.no_plan import NoPlan
from cambre.core.plan.preferences import Preferences
from cambre.core.plan_document import Plan, PlanDay, PlanWeek
from cambre.core.safety.situation import Situation
from cambre.core.screening.profile import Profile
from cambre.store.library_files import load_preferences

Makes = Callable[[Profile, tuple[int, ...]], Plan | NoPlan]
"""Makes the plan of a profile for these weekdays; for those that were wished where none are said."""


@cache
def preferences() -> Preferences:
    """What the planner prefers."""
    return load_preferences()


def made(known: Situation, start: date, wishes: Wishes, weeks: int, preferences: Preferences) -> Plan | NoPlanFits:
    """The plan for somebody as the situation tells, by what they wish; or why there is none."""
    ground = Ground(library=known.library, card=known.card, preferences=preferences)
    asked = planner.Wishes(
        weekdays=wishes.weekdays,
        before_class=frozenset(wishes.wished.before_class),
        after_class=frozenset(wishes.wished.after_class),
        taken_out=frozenset(wishes.taken_out),
        swaps=dict(wishes.swaps),
    )

    def makes(profile: Profile, weekdays: tuple[int, ...]) -> Plan | NoPlan:
        wished = replace(asked, weekdays=weekdays or asked.weekdays)
        return make(profile, start, ground, wishes=wished, weeks=weeks, say=known.say)

    found = _with_adults(known, wishes.wished, makes) if known.is_minor else makes(known.profile, ())
    if isinstance(found, Plan):
        return found
    return NoPlanFits(clashes=tuple(Clashing(clash=each.clash, unlock=each.unlock) for each in found.no_plan))


def _with_adults(known: Situation, wished: PlanWished, makes: Makes) -> Plan | NoPlan:
    """A minor's plan: days with an adult from one made for such days, the others from one made for days alone.

    Who has nothing to do alone and named no weekdays trains on those of the adult.
    """
    adult_days, alone = wished.adult_days, makes(replace(known.profile, adult_present=False), ())
    theirs = _some_of(adult_days, wished.days_per_week) if isinstance(alone, NoPlan) and not wished.weekdays else ()
    together = makes(replace(known.profile, adult_present=True), theirs) if adult_days else alone
    if isinstance(together, NoPlan) or not adult_days:
        return alone
    weeks = alone.weeks if isinstance(alone, Plan) else tuple(replace(week, days=()) for week in together.weeks)
    joined = tuple(_joined(*some, adult_days) for some in zip(weeks, together.weeks, strict=True))
    return replace(together, weeks=joined) if any(week.days for week in joined) else alone


def _some_of(days: tuple[int, ...], count: int) -> tuple[int, ...]:
    """At most so many of these days, spread over all of them."""
    return days if len(days) <= count else tuple(days[place * len(days) // count] for place in range(count))


def _joined(alone: PlanWeek, together: PlanWeek, adult_days: tuple[int, ...]) -> PlanWeek:
    """A week of both: on the days with an adult what is for such days, and nothing that is not, on the others."""
    by_weekday: dict[int, PlanDay] = {day.weekday: replace(day, adult_present=False) for day in alone.days}
    by_weekday |= {day.weekday: day for day in together.days if day.weekday in adult_days}
    return replace(alone, days=tuple(by_weekday[weekday] for weekday in sorted(by_weekday)))
