"""Until the planner is here: days of the built-in programs, for somebody as the first card tells."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from cambre.coach.screening import Screening
from cambre.core.entry import Entry
from cambre.core.journal.coming import Clashing
from cambre.core.journal.kinds import Screened
from cambre.core.journal.past import history
from cambre.core.journal.planning import NoPlanFits, Wishes
from cambre.core.journal.replay import last
from cambre.core.plan_document import Plan, PlanWeek
from cambre.core.safety.person_on import person_on
from cambre.core.safety.situation import Situation
from cambre.core.screening.person import NOBODY_ASKED, person_from_answers
from cambre.core.screening.profile import Profile
from cambre.core.session.as_day import as_day
from cambre.core.session.lawful import lawful
from cambre.core.session.timeline import NoSession
from cambre.core.vocabulary import Equipment
from cambre.documents import read
from cambre.store.library_files import load_words

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


def profile_situation(coach: Screening, entries: Sequence[Entry], _: date) -> Situation:
    """Somebody as the entries tell."""
    screened = last("screened", entries)
    answers = None if screened is None else read(Screened, dict(screened.body), "screened").answers
    wished = last("plan_wished", entries)
    body = {} if wished is None else wished.body
    person = NOBODY_ASKED if answers is None else person_from_answers(answers, coach.card)
    profile = Profile(
        age={"under-13": 12, "13-17": 15, "18-19": 18, "20-64": 40, "65-plus": 70}.get(person.band or "", 40),
        screened=person.is_screened,
        experience=person.experience,
        minutes=body.get("minutes"),
        days_per_week=body.get("days_per_week"),
        weight_kg=body.get("weight_kg"),
        equipment=tuple(Equipment(each) for each in body.get("equipment", ())),
        conditions=tuple(each for each in sorted(person.conditions) if not each.startswith("age_")),
        red_flags=tuple(sorted(person.signs)),
        history=history(entries),
    )
    return Situation(profile=profile, library=coach.library, card=coach.card, words=load_words(), say=coach.say)
