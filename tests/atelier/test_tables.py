"""The tables in docs/: made from the rules and the library, kept up, and true to the judge."""

from dataclasses import replace
from datetime import date
from itertools import chain

import pytest

from cambre.atelier.tables import pages, pairs, situation_of
from cambre.core.library.exercise import Exercise
from cambre.core.plan_document import PlanDay
from cambre.core.safety.recounted import judged_day
from cambre.core.safety.rulebook import rulebook
from cambre.core.safety.situation import Situation
from cambre.core.safety.verdicts import of_exercise, of_test, strictest
from cambre.core.screening.profile import Condition
from cambre.documents import read
from tests.core.people import card, library
from tests.core.safety.plans import Plain, day, item
from tests.ground.checkout import ROOT

MATRIX = [rule for rule in rulebook() if rule.id in ("I01", "I03", "I05")]


@pytest.mark.parametrize("name", ["rules.md", "conditions.md"])
def test_a_page_keeps_up_with_what_it_is_made_from(name: str) -> None:
    assert (ROOT / "docs" / name).read_text("utf-8") == pages()[name]


def test_in_every_pair_the_stricter_of_the_two_holds_for_each_exercise_and_each_test() -> None:
    alone = {condition: situation_of([condition], library(), card()) for condition in Condition}

    for one, other in pairs():
        both = situation_of((one, other), library(), card())
        for exercise in library().exercises.values():
            apart = [of_exercise(exercise, alone[each]) for each in (one, other)]
            assert of_exercise(exercise, both) == strictest(apart)
        for test in library().self_tests.values():
            assert of_test(test, both) == strictest(of_test(test, alone[each]) for each in (one, other))


@pytest.mark.parametrize("conditions", [*((each,) for each in Condition), *pairs()], ids="+".join)
def test_the_judge_says_of_every_exercise_what_the_table_says(conditions: tuple[Condition, ...]) -> None:
    situation = situation_of(conditions, library(), card())

    for exercise in library().exercises.values():
        plain, formed = _judged(exercise, situation), _judged(exercise, situation, answered=True)
        cleared = _judged(exercise, _cleared(situation), answered=True)
        match of_exercise(exercise, situation):
            case ".":
                assert not plain
            case "m":
                assert plain
                assert not formed
            case "X":
                assert cleared
            case _:  # a clearance, or an adult there
                assert formed
                assert not cleared


def _judged(exercise: Exercise, situation: Situation, *, answered: bool = False) -> list[str]:
    """What the matrix says against one exercise by itself, in its smallest dose."""
    forms = list(dict.fromkeys(chain.from_iterable(form.answers for form in exercise.modifications)))
    dose: Plain = {"reps": 2} if exercise.tempo else {"seconds": 5}
    answers = {"modification": forms} if answered and forms else {}
    document = read(PlanDay, day(item(exercise.slug, sets=1, **dose, **answers), warm_up=[], adult_present=True), "day")
    judged = judged_day(document, date(2026, 11, 23), library())
    found = [each for rule in MATRIX for each in (rule.day(judged, situation) if rule.day else ())]
    return [each.message for each in found if each.severity is None]


def _cleared(situation: Situation) -> Situation:
    profile = replace(situation.profile, clearances=tuple(Condition), adult_present=True)
    return replace(situation, profile=profile)
