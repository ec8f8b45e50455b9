"""I36: Tests are rare, and never on a bad day.

No self-test on a day, or within a week, of more pain than usual; none more often than it says; none cold. A result
beyond a test's top is never rewarded.

Why: range changes slowly, and a test asks for the most there is.
Source: fitnessgram, cautious-default
Severity: error
Applies to: plan, day
"""

from collections.abc import Iterator
from datetime import date

from cambre.core.safety.finding import Objection
from cambre.core.safety.pain import hurts_more
from cambre.core.safety.recounted import JudgedDay, JudgedPlan
from cambre.core.safety.situation import Situation


def check_plan(judged: JudgedPlan, situation: Situation) -> Iterator[Objection]:
    """Object to each test on a bad day, and to each that comes again too soon within the plan."""
    last = {slug: date.fromisoformat(on) for slug, on in situation.history.tests_at.items()}
    for day in judged.days:
        yield from _of_pain(day, situation)
        for slug in day.day.tests:
            yield from _too_soon(slug, day, last.get(slug), situation)
            last[slug] = day.on


def check_day(day: JudgedDay, situation: Situation) -> Iterator[Objection]:
    """Object to each test on a bad day, and to each that was done lately."""
    yield from _of_pain(day, situation)
    for slug in day.day.tests:
        on = situation.history.tests_at.get(slug)
        yield from _too_soon(slug, day, date.fromisoformat(on) if on else None, situation)


def _of_pain(day: JudgedDay, situation: Situation) -> Iterator[Objection]:
    if day.day.tests and hurts_more(day, situation):
        message = situation.say("Nothing is measured while there is more pain than usual.")
        yield Objection(where=day.where, message=message)
    if day.day.tests and not day.check_in.already_warm and not any(each.is_warmup for each in day.items):
        yield Objection(where=day.where, message=situation.say("A test comes after a warm-up."))


def _too_soon(slug: str, day: JudgedDay, last: date | None, situation: Situation) -> Iterator[Objection]:
    every = situation.library.self_tests[slug].every_days
    if last is not None and (day.on - last).days < every:
        message = situation.say("This test comes once in {days} days at most.").format(days=every)
        yield Objection(where=f"{day.where}, {slug}", message=message)
