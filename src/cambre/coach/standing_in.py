"""Until the planner is here: days of the built-in programs, for somebody as the first card tells."""

from dataclasses import replace
from datetime import date

from cambre.core.journal.coming import Clashing
from cambre.core.journal.planning import NoPlanFits, Wishes
from cambre.core.plan_document import Plan, PlanWeek
from cambre.core.safety.person_on import person_on
from cambre.core.safety.situation import Situation
from cambre.core.session.as_day import as_day
from cambre.core.session.lawful import lawful
from cambre.core.session.timeline import NoSession

PROGRAMS = ("dance-back-circuit", "gentle-start")
STOP = ("Stop when it hurts in a sharp way.", "Clear the floor around your mat.")


def plan_from_programs(known: Situation, start: date, wishes: Wishes, weeks: int) -> Plan | NoPlanFits:
    """The same session on each wished day."""
    person = person_on(start, known)
    clashes: list[Clashing] = []
    for slug in PROGRAMS:
        session = lawful(known.library.programs[slug], person, known.library, known.card, known.say)
        if isinstance(session, NoSession):
            clashes.append(Clashing(clash=session.reasons, unlock=session.unlock))
            continue
        day = as_day(session, known.library, weekday=0, adult_present=person.adult_present)
        day = replace(day, minutes=round(session.total_seconds / 60, 1))
        weekdays = wishes.weekdays or tuple(range(wishes.wished.days_per_week))
        days = tuple(replace(day, weekday=weekday) for weekday in sorted(weekdays))
        told = tuple(PlanWeek(week=number, days=days) for number in range(1, weeks + 1))
        return Plan(schema="cambre.plan/1", start=start.isoformat(), weeks=told, stop_rules=STOP)
    return NoPlanFits(clashes=tuple(clashes[:1]))
