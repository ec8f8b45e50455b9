"""Never loaded, bent and turned at once."""

from dataclasses import replace

import pytest

from cambre.core.safety.judge import judge_exercise
from tests.core.people import library
from tests.core.safety.plans import item, of_items, refused, situation

RULE = "I16"


@pytest.mark.parametrize("slug", ["straddle-bends", "straddle-chest-to-leg"])
def test_a_weight_in_a_turned_fold_is_refused(slug: str) -> None:
    assert refused(RULE, of_items(item(slug, load_kg=1))) == [slug]
    assert not refused(RULE, of_items(item(slug)))


def test_a_weight_in_an_upright_side_bend_is_not_this_rules_matter() -> None:
    assert not refused(RULE, of_items(item("straddle-side-bend", load_kg=1)))
    assert not refused(RULE, of_items(item("jefferson-curl", load_kg=1)))


def test_an_exercise_that_offers_such_a_weight_is_refused() -> None:
    load = library().exercises["straddle-side-bend"].load
    own = replace(library().exercises["straddle-chest-to-leg"], load=load)

    assert RULE in {finding.rule for finding in judge_exercise(own, situation())}


def test_no_shipped_exercise_offers_one() -> None:
    found = [finding for exercise in library().exercises.values() for finding in judge_exercise(exercise, situation())]

    assert [finding for finding in found if finding.rule == RULE] == []
