"""Before 20, pain on arching takes the arching out."""

import pytest

from tests.core.safety.plans import day, item, of_days, of_items, refused, warm

RULE = "I04"
HURTS = {"age": 17, "conditions": ["extension_pain"]}


@pytest.mark.parametrize(
    "slug", ["sphinx", "bird-dog", "superman", "cobra", "wall-back-bend", "puppy-pose", "chair-twist"]
)
def test_what_arches_lifts_or_turns_far_is_refused(slug: str) -> None:
    assert slug in refused(RULE, of_items(item(slug)), **HURTS)


def test_a_modification_does_not_bring_an_arch_back() -> None:
    assert "sphinx" in refused(RULE, of_items(item("sphinx", modification="ME")), **HURTS)


def test_a_clearance_does_not_bring_an_arch_back() -> None:
    assert "sphinx" in refused(RULE, of_items(item("sphinx")), **HURTS, clearances=["extension_pain"])


def test_the_cow_stops_at_neutral() -> None:
    plain, flat = warm("seated-cat-cow", 300), warm("seated-cat-cow", 300, modification="ME")

    assert refused(RULE, of_items(item("glute-bridge"), warm_up=[plain]), **HURTS) == ["seated-cat-cow"]
    assert not refused(RULE, of_items(item("glute-bridge"), warm_up=[flat]), **HURTS)
    assert not refused(RULE, of_items(item("cat-cow", modification="ME"), warm_up=[flat]), **HURTS)


def test_hips_shoulders_and_trunk_stay() -> None:
    left = of_items(item("glute-bridge"), item("dead-bug"), item("half-kneeling-hip-flexor-lunge"), warm_up=[])

    assert not refused(RULE, left, **HURTS)


def test_from_20_on_the_matrix_decides() -> None:
    assert not refused(RULE, of_items(item("sphinx")), age=20, conditions=["extension_pain"])


def test_without_pain_the_young_arch() -> None:
    assert not refused(RULE, of_items(item("sphinx")), age=17)


def test_arching_is_not_measured_either() -> None:
    assert "standing-back-bend" in refused(
        RULE, of_days(day(item("glute-bridge"), tests=["standing-back-bend"])), **HURTS
    )
