"""The planner, asked for the weeks of somebody's journal."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import cache

from cambre.core.journal.coming import Clashing
from cambre.core.journal.planning import NoPlanFits, Wishes
from cambre.core.plan import wishes as planner
from cambre.core.plan.ground import Ground
from cambre.core.plan.make import make
from cambre.core.plan.no_plan import NoPlan
from cambre.core.plan.preferences import Preferences
from cambre.core.plan_document import Plan, PlanDay, PlanWeek
from cambre.core.safety.situation import Situation
from cambre.core.screening.profile import Profile
from cambre.store.library_files import load_preferences

Makes = Callable[[Profile], Plan | NoPlan]


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

    def makes(profile: Profile) -> Plan | NoPlan:
        return make(profile, start, ground, wishes=asked, weeks=weeks, say=known.say)

    found = _with_adults(known, wishes.wished.adult_days, makes) if known.is_minor else makes(known.profile)
    if isinstance(found, Plan):
        return found
    return NoPlanFits(clashes=tuple(Clashing(clash=each.clash, unlock=each.unlock) for each in found.no_plan))


def _with_adults(known: Situation, adult_days: tuple[int, ...], makes: Makes) -> Plan | NoPlan:
    """A minor's plan: days with an adult from one made for such days, the others from one made for days alone."""
    alone = makes(replace(known.profile, adult_present=False))
    if not known.profile.adult_present or not adult_days or isinstance(alone, NoPlan):
        return makes(known.profile) if known.profile.adult_present and not adult_days else alone
    together = makes(known.profile)
    if isinstance(together, NoPlan):
        return alone
    weeks = tuple(_joined(*some, adult_days) for some in zip(alone.weeks, together.weeks, strict=True))
    return replace(together, weeks=weeks)


def _joined(alone: PlanWeek, together: PlanWeek, adult_days: tuple[int, ...]) -> PlanWeek:
    with_adult: dict[int, PlanDay] = {day.weekday: day for day in together.days if day.weekday in adult_days}
    days = tuple(with_adult.get(day.weekday, replace(day, adult_present=False)) for day in alone.days)
    return replace(alone, days=days)
