"""Whether somebody may take a self-test now, and what would allow it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from cambre.core.assess.measured import Measured, again_from
from cambre.core.assess.picture import Reading, reading
from cambre.core.dates import short_day_in
from cambre.core.library.self_test import ENDURANCE, SelfTest
from cambre.core.saying import Say
from cambre.core.screening.outcome import Level
from cambre.core.screening.permission import Case, Refusal, because, by_clinician, lacking, missing_gates, together
from cambre.core.screening.profile import Condition
from cambre.core.vocabulary import Direction


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """A test as it stands open to somebody today, with what it found so far."""

    test: SelfTest
    refusal: Refusal | None
    reading: Reading | None


def offered(test: SelfTest, case: Case, results: Iterable[Measured], today: date) -> Offered:
    """Whether a test is open today, and the newest result beside the earlier ones."""
    kept = tuple(results)
    against = tuple(refusals(test, case))
    refusal = together(against) if against else too_soon(test, kept, today, case.say)
    return Offered(test=test, refusal=refusal, reading=reading(test, kept))


def refusals(test: SelfTest, case: Case) -> Iterator[Refusal]:
    """Every reason why the person doesn't take this test, the most pressing first.

    A test goes to the end of a movement, so where the matrix asks for a smaller form there is none: it is left out.
    None belongs to the gentle set, so whoever has that alone takes none.
    """
    if case.outcome.level is not Level.OPEN:
        yield Refusal(why="; ".join(case.outcome.reasons), unlock=case.outcome.unlock or None)
        return
    if case.person.is_sore:
        yield Refusal(
            why=case.say("There was more pain than usual in the last week, and a sore back measures its soreness."),
            unlock=case.say("A week without more pain than usual."),
        )
    yield from by_clinician(test.classes, case.person, case.say)
    yield from _by_young_back(test, case)
    yield from _by_bendy_joints(test, case)
    yield from _by_matrix(test, case)
    yield from missing_gates(test.gates, case.person, case.say)


def too_soon(test: SelfTest, results: Iterable[Measured], today: date, say: Say) -> Refusal | None:
    """Why it isn't measured again today, where the last time is too near."""
    day = again_from(test, results)
    if day is None or day <= today:
        return None
    why = say("Measured more often, the error is larger than what can change. Every {days} days are enough.")
    return Refusal(
        why=why.format(days=test.every_days), unlock=say("Again from {day}.").format(day=short_day_in(say)(day))
    )


def not_on_such_a_day(case: Case) -> Refusal:
    """Why nothing is measured on a day on which it hurts more than usual."""
    return Refusal(
        why=case.say("It hurts more than usual today, and a sore back measures its soreness."),
        unlock=case.say("Measure on a day without that. A gentle session or a walk is a good choice today."),
    )


def _by_young_back(test: SelfTest, case: Case) -> Iterator[Refusal]:
    arches = Direction.EXTENSION in test.directions
    if case.person.is_young and Condition.EXTENSION_PAIN in case.person.conditions and arches:
        yield Refusal(
            why=case.say("Arching hurts your back, and before 20 that wants a look first."),
            unlock=case.say("Let a clinician look at it before you bend backwards again."),
            source="selhorst-2019",
        )


def _by_bendy_joints(test: SelfTest, case: Case) -> Iterator[Refusal]:
    if Condition.HYPERMOBILITY in case.person.conditions and test.unit != ENDURANCE:
        yield Refusal(why=case.say("With bendy joints, more range is no goal, so range isn't measured."), unlock=None)


def _by_matrix(test: SelfTest, case: Case) -> Iterator[Refusal]:
    for condition in sorted(case.person.conditions):
        limits = case.card.limits_of(condition)
        for load_class in test.classes:
            limit = limits.get(load_class, ".")
            unlock = "" if limit == "m" else lacking(limit, condition, case)
            if unlock is not None:
                yield Refusal(why=because(condition, load_class, case), unlock=unlock or None)
