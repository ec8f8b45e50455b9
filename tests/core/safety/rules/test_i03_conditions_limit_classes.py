"""Conditions limit load classes: X, C, S and m, each with what would allow it."""

import pytest

from tests.core.people import library
from tests.core.safety.plans import day, gentle, item, of_days, of_items, refused

RULE = "I03"
WITH_GATES = {"history": {"regular_weeks": 20, "gates": {"wheel": "2026-10-01", "easy-cobra": "2026-10-01"}}}
BOW = of_items(item("sphinx"), item("superman"), item("bow"))


@pytest.mark.parametrize(
    ("condition", "slug"),
    [
        ("glaucoma", "bow"),
        ("glaucoma", "childs-pose"),
        ("pregnancy", "sphinx"),
        ("wrist", "high-plank"),
        ("hernia", "bow"),
    ],
)
def test_what_a_condition_takes_out_is_refused(condition: str, slug: str) -> None:
    assert slug in refused(RULE, of_items(item(slug)), conditions=[condition])


def test_a_clearance_never_lifts_an_x() -> None:
    assert "bow" in refused(RULE, BOW, conditions=["glaucoma"], clearances=["glaucoma"])


def test_a_clearance_lifts_a_c() -> None:
    document = of_items(item("chair-twist"), warm_up=[])

    assert refused(RULE, document, conditions=["old_spine_surgery"])
    assert not refused(RULE, document, conditions=["old_spine_surgery"], clearances=["old_spine_surgery"])


def test_somebody_elses_clearance_lifts_nothing() -> None:
    assert refused(RULE, of_items(item("chair-twist")), conditions=["old_spine_surgery"], clearances=["wrist"])


def test_a_young_back_goes_deep_only_on_a_day_with_an_adult() -> None:
    alone, accompanied = of_items(item("bow")), of_items(item("bow"), adult_present=True)

    assert "bow" in refused(RULE, alone, age=15, adult_present=True)
    assert "bow" in refused(RULE, accompanied, age=15)
    assert "bow" not in refused(RULE, accompanied, age=15, adult_present=True)


def test_an_m_without_its_change_of_form_is_refused() -> None:
    assert refused(RULE, of_items(item("seated-cat-cow")), age=70) == ["seated-cat-cow"] * 2
    assert not refused(RULE, of_items(item("seated-cat-cow", modification="MF"), warm_up=[]), age=70)


def test_every_class_that_is_limited_wants_its_answer() -> None:
    half = of_items(item("cat-cow", modification="MF"), warm_up=[])
    whole = of_items(item("cat-cow", modification=["MF", "FL"]), warm_up=[])

    assert refused(RULE, half, age=70)
    assert not refused(RULE, whole, age=70)


def test_a_change_of_form_counts_in_its_own_words() -> None:
    said = [form.say for form in library().exercises["cat-cow"].modifications if form.answers[0] in ("MF", "FL")]

    assert not refused(RULE, of_items(item("cat-cow", modification=said), warm_up=[]), age=70)


@pytest.mark.parametrize("name", ["be careful", "EE", "MF FL XX", "none", "*"])
def test_a_change_of_form_that_the_exercise_does_not_have_answers_nothing(name: str) -> None:
    assert "cat-cow" in refused(RULE, of_items(item("cat-cow", modification=name), warm_up=[]), age=70)


def test_half_the_volume_is_half() -> None:
    full = of_items(item("bird-dog", reps=4, modification="AE, FL"), warm_up=[])
    half = of_items(item("bird-dog", reps=2, modification="AE, FL"), warm_up=[])

    assert refused(RULE, full, age=70)
    assert not refused(RULE, half, age=70)


def test_a_weight_brings_its_class() -> None:
    document = of_items(item("weighted-side-bend", load_kg=2))

    assert "weighted-side-bend" in refused(RULE, document, conditions=["heart_or_blood_pressure"])
    assert not refused(RULE, of_items(item("weighted-side-bend")), conditions=["heart_or_blood_pressure"])


def test_tests_have_classes_too() -> None:
    document = of_days(day(tests=["floor-reach"]))

    assert "floor-reach" in refused(RULE, document, conditions=["osteoporosis"])
    assert "floor-reach" not in refused(RULE, document, conditions=["wrist"])


def test_what_a_clinician_took_out_is_out_as_long_as_they_said() -> None:
    taken = [{"without": ["ME", "AE", "EE"], "until": "2026-11-30"}]

    assert "sphinx" in refused(RULE, of_items(item("sphinx"), warm_up=[]), clinician_limits=taken)
    assert not refused(RULE, of_items(item("sphinx", modification="ME"), warm_up=[]), clinician_limits=taken)
    assert not refused(RULE, of_items(item("sphinx")), clinician_limits=[{"without": ["ME"], "until": "2026-11-20"}])
    assert not refused(RULE, of_items(item("glute-bridge"), warm_up=[]), clinician_limits=taken)


def test_an_old_fracture_brings_the_limits_of_thin_bones() -> None:
    document = of_items(item("childs-pose"), warm_up=[])

    assert refused(RULE, document, red_flags=["old_fragility_fracture"])
    assert not refused(RULE, document, red_flags=["cancer_history"])


def test_nobody_with_nothing_is_limited() -> None:
    assert not refused(RULE, of_days(day(), gentle()))


def test_the_wheel_is_out_from_65_whatever_is_cleared() -> None:
    document = of_items(item("wheel", modification=["EE", "WB", "FL"]))

    assert "wheel" in refused(RULE, document, age=66, clearances=["age_65_plus"], **WITH_GATES)
