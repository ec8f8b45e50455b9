"""The shipped exercises: the article's doses, the load classes, the ladders, and a form for every limit."""

from collections.abc import Iterator
from typing import Any

import pytest

from cambre.core.library.catalogue import Library
from cambre.core.library.exercise import Exercise
from cambre.core.screening.card import Card
from cambre.core.screening.profile import Condition
from cambre.core.vocabulary import Experience, LoadClass, Sides

PRINTED_IN_ARTICLE_1: dict[str, dict[str, Any]] = {
    "cat-cow": {"heading": "Cat/Cow", "sets": 2, "reps": 20},
    "superman": {"heading": "Partner Super Man", "seconds": 30},
    "cobra": {"heading": "Cobra Pose", "seconds": 30, "hold_s": 5},
    "bow": {"heading": "Bow Pose", "sets": 1, "seconds": 30},
    "bow-shins": {"heading": "Bow Pose", "sets": 1, "seconds": 30},
    "wheel": {"heading": "Wheel Pose", "seconds": 30, "hold_s": 5},
    "partner-superman": {"heading": "Partner Super Man", "seconds": 30},
    "ball-superman": {"heading": "Partner Super Man", "seconds": 30},
}
PRINTED_IN_ARTICLE_2: dict[str, dict[str, Any]] = {
    "reverse-curl": {"heading": "Reverse curl on the floor", "sets": 3, "reps": 20},
    "segmental-cat-cow": {"heading": '"Cat-cow" by segment', "reps": 5},
    "jefferson-curl": {"heading": "Twisting Jefferson", "load_kg": (0, 8)},
    "chair-twist": {"heading": "Twisting on the chair", "seconds": 10, "hold_most_s": 20},
    "straddle-bends": {"heading": "Complex of bends to the legs", "load_kg": (2.5, 2.5)},
    "side-plank-twist": {"heading": "Twisting from the side plank", "reps": 15},
    "thoracic-bridge": {"heading": "Chest bridge", "reps": 5},
    "weighted-side-bend": {"heading": "Kettlebell slopes", "reps": 5, "load_kg": (2, 10)},
    "back-extension": {"heading": "Back extension", "sets": 3, "reps": 15, "reps_most": 30, "hold_s": 2},
}
NUMBERS = ("sets", "reps", "reps_most", "seconds", "hold_s", "hold_most_s", "load_kg")

CLASSES = {  # written a second time on purpose: a class that goes missing takes a person's protection with it
    "arm-circles": "",
    "back-extension": "AE",
    "ball-drape": "EE",
    "ball-superman": "AE PR",
    "band-pass-through": "",
    "bear-hold": "WB FL",
    "bird-dog": "AE FL",
    "bow-shins": "EE PR FL",
    "bow": "EE PR FL",
    "cat-cow": "MF ME FL",
    "chair-twist": "RT",
    "child-reach": "MF FL",
    "childs-pose": "UF FL",
    "cobra": "ME AE PR FL",
    "couch-stretch": "FL",
    "dead-bug": "FL",
    "feet-raised-bridge": "ME FL",
    "front-split-slide": "FL",
    "getting-down-to-the-floor": "FL",
    "getting-up-from-the-floor": "FL",
    "glute-bridge": "FL",
    "half-bow": "ME AE PR FL",
    "half-kneeling-hip-flexor-lunge": "FL",
    "half-kneeling-rock-back": "FL",
    "hands-on-blocks-bridge": "EE IN WB FL",
    "heel-raise-and-reach": "",
    "high-plank": "WB FL",
    "hip-hinge": "",
    "jefferson-curl": "UF",
    "knees-soft-roll-down": "UF",
    "march-on-the-spot": "",
    "open-book": "MR FL",
    "partner-superman": "AE PR FL",
    "pelvic-tilt": "FL",
    "press-up": "EE PR FL",
    "prone-arm-leg-lift": "AE PR FL",
    "prone-knee-bend": "PR FL",
    "prone-lie": "PR FL",
    "puppy-pose": "ME FL",
    "raised-seat-straddle": "UF FL",
    "reverse-curl": "UF IN FL",
    "seated-cat-cow": "MF ME",
    "seated-roll": "MF ME",
    "seated-side-bend": "",
    "seated-twist-hands-on-chest": "MR",
    "segmental-cat-cow": "MF ME FL",
    "segmental-cat": "MF FL",
    "shoulder-rolls": "",
    "side-lying-quad-stretch": "FL",
    "side-plank-on-knees": "FL",
    "side-plank-twist": "RT WB FL",
    "side-plank": "WB FL",
    "sit-to-stand": "",
    "small-pelvis-lift": "MF FL",
    "sphinx": "ME PR FL",
    "standing-hip-circles": "",
    "standing-side-bend": "",
    "straddle-bends": "UF RT FL",
    "straddle-centre-fold": "UF FL",
    "straddle-chest-to-leg": "UF RT FL",
    "straddle-side-bend": "FL",
    "straight-knee-roll-down": "UF",
    "superman": "AE PR FL",
    "supine-knee-sway": "MR FL",
    "supine-strap-raise": "FL",
    "thoracic-bridge": "WB RT EE FL",
    "thread-the-needle": "MR FL",
    "upper-body-lift": "AE PR FL",
    "wall-angel": "",
    "wall-back-bend": "ME",
    "wall-slide": "",
    "weighted-side-bend": "",
    "wheel-bent-legs": "EE IN WB FL",
    "wheel": "EE IN WB FL",
}
GENTLE_CLASSES = {LoadClass.MF, LoadClass.ME, LoadClass.AE, LoadClass.MR, LoadClass.PR, LoadClass.FL}


@pytest.mark.parametrize("slug", PRINTED_IN_ARTICLE_1)
def test_the_first_articles_dose_is_kept_to_the_number(library: Library, slug: str) -> None:
    printed = next(dose for dose in library.exercises[slug].printed if dose.article == 1)
    expected = dict.fromkeys(NUMBERS) | PRINTED_IN_ARTICLE_1[slug]
    assert {key: getattr(printed, key) for key in expected} == expected


@pytest.mark.parametrize("slug", PRINTED_IN_ARTICLE_2)
def test_the_second_articles_dose_is_kept_to_the_number(library: Library, slug: str) -> None:
    printed = next(dose for dose in library.exercises[slug].printed if dose.article == 2)
    expected = dict.fromkeys(NUMBERS) | PRINTED_IN_ARTICLE_2[slug]
    assert {key: getattr(printed, key) for key in expected} == expected


def test_nothing_else_claims_to_be_printed(library: Library) -> None:
    claimed = {(dose.article, slug) for slug, each in library.exercises.items() for dose in each.printed}
    assert claimed == {(1, slug) for slug in PRINTED_IN_ARTICLE_1} | {(2, slug) for slug in PRINTED_IN_ARTICLE_2}


def test_the_jefferson_curl_bends_and_never_turns(library: Library) -> None:
    jefferson = library.exercises["jefferson-curl"]
    assert [str(direction) for direction in jefferson.directions] == ["flexion"]
    assert not {LoadClass.RT, LoadClass.MR} & set(jefferson.classes)


def test_every_exercise_has_its_classes_written_twice(library: Library) -> None:
    assert set(library.exercises) == set(CLASSES)


@pytest.mark.parametrize("slug", CLASSES)
def test_an_exercise_carries_the_classes_of_its_rung(library: Library, slug: str) -> None:
    assert set(library.exercises[slug].classes) == set(CLASSES[slug].split())


def test_every_class_that_a_condition_limits_to_a_form_has_that_form(exercise: Exercise, card: Card) -> None:
    rows = [card.limits_of(condition) for condition in Condition]
    limited = {load_class for limits in rows for load_class, limit in limits.items() if limit == "m"}
    without = [each for each in exercise.classes if each in limited and exercise.modification_for(each) is None]
    assert without == []


def test_a_modification_answers_a_class_that_the_exercise_has(exercise: Exercise) -> None:
    answered = [load_class for each in exercise.modifications for load_class in each.answers]
    assert set(answered) <= set(exercise.classes)
    assert len(answered) == len(set(answered))


def test_lifting_with_the_back_is_halved_where_it_is_limited(exercise: Exercise) -> None:
    form = exercise.modification_for(LoadClass.AE)
    assert form is None or form.volume == 0.5


def test_easier_and_harder_say_the_same(library: Library) -> None:
    down = {(above, below) for above, each in library.exercises.items() for below in each.ladder.easier}
    up = {(above, below) for below, each in library.exercises.items() for above in each.ladder.harder}
    assert down == up


def test_no_ladder_leads_back_to_where_it_began(exercise: Exercise, library: Library) -> None:
    assert exercise.slug not in set(_below(exercise, library))


def test_somebody_new_starts_on_an_easier_rung(exercise: Exercise) -> None:
    assert exercise.ladder.newcomer is None or exercise.ladder.newcomer in exercise.ladder.easier


def test_an_end_range_backbend_has_a_gate_and_an_easier_rung(exercise: Exercise) -> None:
    if LoadClass.EE in exercise.classes:
        assert exercise.gates
        assert exercise.ladder.easier


def test_somebody_unasked_gets_only_what_stays_in_the_middle(library: Library) -> None:
    gentle = {slug for slug, each in library.exercises.items() if each.gentle}
    assert gentle >= {"cat-cow", "bird-dog", "sphinx"}
    assert all(set(library.exercises[slug].classes) <= GENTLE_CLASSES for slug in gentle)


def test_the_wheel_opens_to_nobody_by_experience_alone(library: Library) -> None:
    assert all(gate.open_from is None for gate in library.exercises["wheel"].gates)


@pytest.mark.parametrize("slug", ["bow", "bow-shins"])
def test_the_bow_opens_to_whoever_trains_regularly(library: Library, slug: str) -> None:
    assert [gate.open_from for gate in library.exercises[slug].gates] == [Experience.REGULAR]


@pytest.mark.parametrize(("slug", "fit"), [("superman", 4), ("cobra", 3), ("wheel", 2)])
def test_the_unhurried_repetitions_are_those_that_fit_into_the_printed_block(
    library: Library, slug: str, fit: int
) -> None:
    exercise = library.exercises[slug]
    assert exercise.tempo is not None
    assert exercise.tempo.repetitions_in(30) == exercise.default.reps == fit


def test_lifts_and_stretches_take_two_seconds_each_way(exercise: Exercise) -> None:
    if exercise.tempo and exercise.classes:
        assert min(exercise.tempo.up_s, exercise.tempo.down_s) >= 2


def test_a_hold_by_default_stays_within_the_cap(exercise: Exercise, library: Library) -> None:
    if exercise.tempo is None:
        assert exercise.default.seconds is not None
        assert exercise.default.seconds <= library.caps["hold_s"].value


def test_repetitions_that_take_turns_are_even(exercise: Exercise) -> None:
    if exercise.sides is Sides.ALTERNATING and exercise.default.reps is not None:
        assert exercise.default.reps % 2 == 0


def _below(exercise: Exercise, library: Library) -> Iterator[str]:
    """Every rung that can be reached downwards; stops at a rung already seen."""
    seen: set[str] = set()
    waiting = list(exercise.ladder.easier)
    while waiting:
        slug = waiting.pop()
        if slug not in seen:
            seen.add(slug)
            waiting.extend(library.exercises[slug].ladder.easier)
            yield slug
