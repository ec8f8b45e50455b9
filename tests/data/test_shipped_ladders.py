"""The ladders: every rung is there, easier rungs ask for less, and whatever is tested can be trained."""

import pytest

from cambre.core.library.catalogue import Library
from cambre.core.library.exercise import Exercise
from cambre.core.vocabulary import Equipment, LoadClass

LADDERS = {  # from the easiest rung to the exercise; every one of them leads down to those before it
    "cat-cow": "seated-cat-cow",
    "superman": "bird-dog prone-arm-leg-lift upper-body-lift",
    "ball-superman": "bird-dog prone-arm-leg-lift upper-body-lift superman",
    "cobra": "prone-lie sphinx",
    "press-up": "prone-lie sphinx cobra",
    "bow": "side-lying-quad-stretch half-bow bow-shins",
    "wheel": "glute-bridge feet-raised-bridge ball-drape hands-on-blocks-bridge wheel-bent-legs",
    "reverse-curl": "pelvic-tilt small-pelvis-lift",
    "segmental-cat-cow": "seated-roll segmental-cat",
    "jefferson-curl": "segmental-cat knees-soft-roll-down straight-knee-roll-down",
    "chair-twist": "seated-twist-hands-on-chest",
    "straddle-bends": "seated-side-bend raised-seat-straddle",
    "side-plank-twist": "side-plank-on-knees side-plank",
    "thoracic-bridge": "open-book bear-hold",
    "weighted-side-bend": "standing-side-bend",
    "back-extension": "bird-dog upper-body-lift",
}
HELPERS = [
    "march-on-the-spot",
    "arm-circles",
    "standing-hip-circles",
    "shoulder-rolls",
    "supine-knee-sway",
    "pelvic-tilt",
    "thread-the-needle",
    "glute-bridge",
    "half-kneeling-hip-flexor-lunge",
    "couch-stretch",
    "prone-knee-bend",
    "front-split-slide",
    "wall-slide",
    "puppy-pose",
    "child-reach",
    "band-pass-through",
    "hip-hinge",
    "supine-strap-raise",
    "half-kneeling-rock-back",
    "dead-bug",
    "side-plank-on-knees",
    "bird-dog",
    "high-plank",
    "seated-side-bend",
    "seated-twist-hands-on-chest",
    "seated-cat-cow",
    "wall-back-bend",
    "wall-angel",
    "heel-raise-and-reach",
    "getting-down-to-the-floor",
    "getting-up-from-the-floor",
]
STRADDLE_PARTS = ["straddle-side-bend", "straddle-chest-to-leg", "straddle-centre-fold"]
WHEELS = ["wheel", "wheel-bent-legs", "hands-on-blocks-bridge"]
DEEP = {LoadClass.UF, LoadClass.EE, LoadClass.IN, LoadClass.RT}

LOADS = {  # exercise: classes, most kilograms, most of the body's weight
    "jefferson-curl": ({LoadClass.LF}, 8, 0.1),
    "weighted-side-bend": ({LoadClass.LS}, 10, 0.15),
    "straddle-side-bend": ({LoadClass.LS}, 2.5, None),
}
NEEDED = {
    "jefferson-curl": "floor-reached",
    "side-plank-twist": "steady-side-plank",
    "thoracic-bridge": "steady-bear-hold",
    "back-extension": "steady-back",
    "ball-drape": "supported-arch",
    "press-up": "easy-cobra",
}


@pytest.mark.parametrize("slug", LADDERS)
def test_every_rung_leads_up_to_its_exercise(library: Library, slug: str) -> None:
    assert set(LADDERS[slug].split()) <= set(library.exercises[slug].ladder.easier)


@pytest.mark.parametrize("slug", LADDERS)
def test_the_nearest_easier_rung_stands_first(library: Library, slug: str) -> None:
    listed = [rung for rung in library.exercises[slug].ladder.easier if rung in LADDERS[slug].split()]
    assert listed == LADDERS[slug].split()[::-1]


@pytest.mark.parametrize("slug", HELPERS)
def test_every_helper_is_there(library: Library, slug: str) -> None:
    assert slug in library.exercises


@pytest.mark.parametrize("slug", STRADDLE_PARTS)
def test_the_straddles_parts_are_moves_of_their_own(library: Library, slug: str) -> None:
    part, whole = library.exercises[slug], library.exercises["straddle-bends"]
    assert slug in whole.ladder.easier
    assert set(part.classes) <= set(whole.classes)
    assert set(part.directions) < set(whole.directions)


def test_the_way_down_the_ladder_ends_on_a_rung_that_is_not_deep(exercise: Exercise, library: Library) -> None:
    if DEEP & set(exercise.classes):
        assert any(not DEEP & set(library.exercises[rung].classes) for rung in exercise.ladder.easier)


def test_somebody_new_never_starts_deep(exercise: Exercise, library: Library) -> None:
    if exercise.ladder.newcomer:
        assert not DEEP & set(library.exercises[exercise.ladder.newcomer].classes)


@pytest.mark.parametrize("slug", LOADS)
def test_a_weight_brings_its_class_and_its_cap(library: Library, slug: str) -> None:
    load = library.exercises[slug].load
    assert load is not None
    assert (set(load.classes), load.most_kg, load.most_of_body) == LOADS[slug]


def test_nothing_else_is_ever_loaded(library: Library) -> None:
    assert {slug for slug, each in library.exercises.items() if each.load} == set(LOADS)


def test_no_weight_meets_a_turned_and_bent_back(exercise: Exercise) -> None:
    assert exercise.load is None or LoadClass.RT not in exercise.classes


@pytest.mark.parametrize(("cap", "slug"), [("jefferson", "jefferson-curl"), ("sidebend", "weighted-side-bend")])
def test_a_loads_cap_is_the_rules_cap(library: Library, cap: str, slug: str) -> None:
    load = library.exercises[slug].load
    assert load is not None
    assert load.most_kg == library.caps[f"{cap}_kg"].value
    assert load.most_of_body == library.caps[f"{cap}_bw"].value


@pytest.mark.parametrize("slug", NEEDED)
def test_what_needs_preparation_has_its_gate(library: Library, slug: str) -> None:
    assert [gate.id for gate in library.exercises[slug].gates] == [NEEDED[slug]]


@pytest.mark.parametrize("slug", WHEELS)
def test_every_wheel_has_the_wheels_gate(library: Library, slug: str) -> None:
    assert library.exercises[slug].gates == library.exercises["wheel"].gates


def test_a_gate_asks_for_the_same_wherever_it_stands(library: Library) -> None:
    gates = [gate for each in (library.exercises, library.self_tests) for item in each.values() for gate in item.gates]
    assert len(set(gates)) == len({gate.id for gate in gates})


def test_whatever_is_tested_or_asked_for_is_trained_by_two_exercises(library: Library) -> None:
    gates = {gate.id for exercise in library.exercises.values() for gate in exercise.gates}
    trained = [goal for exercise in library.exercises.values() for goal in exercise.trains]
    assert [goal for goal in sorted({*library.self_tests, *gates}) if trained.count(goal) < 2] == []


def test_a_gate_is_trained_by_something_without_that_gate(library: Library) -> None:
    gates = {gate.id for exercise in library.exercises.values() for gate in exercise.gates}
    open_ways = {
        goal
        for exercise in library.exercises.values()
        for goal in exercise.trains
        if goal not in {gate.id for gate in exercise.gates}
    }
    assert gates <= open_ways


def test_nobody_is_told_to_stand_on_a_chair(exercise: Exercise) -> None:
    told = " ".join((*exercise.start, *exercise.steps)).lower()
    assert "onto the chair" not in told
    assert "stand on a chair" not in told


def test_a_box_to_stand_on_is_low(library: Library) -> None:
    told = " ".join(library.exercises["jefferson-curl"].start)
    assert f"at most {library.caps['box_cm'].value:g} centimetres" in told
    assert Equipment.CHAIR not in library.exercises["jefferson-curl"].equipment
