"""The shipped programs: the article's order, and a warm-up that deserves the name."""

from itertools import pairwise

import pytest

from cambre.core.library.catalogue import Library
from cambre.core.saying import in_english
from cambre.core.screening.card import Card
from cambre.core.screening.profile import Condition
from cambre.core.session.printed import printed
from cambre.core.vocabulary import Direction, Kind, LoadClass, Position, Sides

WARM_UP_CLASSES = {LoadClass.MF, LoadClass.ME, LoadClass.MR, LoadClass.FL}
GENTLE_CLASSES = WARM_UP_CLASSES | {LoadClass.AE, LoadClass.PR}
GENTLE = {"gentle-start": 10, "desk-break": 4, "chair-and-wall": 8}  # minutes


def test_the_circuit_keeps_the_articles_order(library: Library) -> None:
    circuit = library.programs["dance-back-circuit"]
    assert [item.exercise for item in circuit.items] == ["cat-cow", "cobra", "bow", "wheel"]


def test_strength_stands_after_each_stretch_of_the_circuit(library: Library) -> None:
    between = library.programs["dance-back-circuit"].between
    assert between is not None
    assert (between.exercise, between.placement) == ("superman", "after-each-stretch")


def test_the_circuit_is_a_main_part_with_a_warm_up_before_it(library: Library) -> None:
    circuit = library.programs["dance-back-circuit"]
    assert circuit.role == "main"
    assert circuit.warmup is not None
    assert library.programs[circuit.warmup].role == "warmup"


def test_every_program_of_an_article_says_where_it_stands(library: Library) -> None:
    for program in library.programs.values():
        if program.article is not None:
            assert program.heading
            assert program.said
            assert program.frequency


def test_a_warm_up_lasts_as_long_as_a_warm_up_must(library: Library) -> None:
    for program in library.programs.values():
        if program.role == "warmup":
            seconds = sum(item.seconds or 0 for item in program.items)
            assert seconds >= 60 * library.caps["warmup_min"].value


def test_a_warm_up_never_goes_to_the_end_of_a_range(library: Library) -> None:
    for program in library.programs.values():
        if program.role == "warmup":
            classes = {each for slug in program.exercises() for each in library.exercises[slug].classes}
            assert classes <= WARM_UP_CLASSES


def test_a_warm_up_moves_and_never_holds(library: Library) -> None:
    for program in library.programs.values():
        if program.role == "warmup":
            assert [slug for slug in program.exercises() if library.exercises[slug].tempo is None] == []


def test_the_warm_up_stands_first_and_changes_position_once(library: Library) -> None:
    positions = [library.exercises[item.exercise].position for item in library.programs["warm-up"].items]
    assert positions[0] == "standing"
    assert sum(one is not other for one, other in pairwise(positions)) == 1


def test_the_second_article_keeps_its_order(library: Library) -> None:
    program = library.programs["flexible-back"]
    assert program.article == 2
    assert [item.exercise for item in program.items] == [
        *("reverse-curl", "segmental-cat-cow", "jefferson-curl", "chair-twist", "straddle-bends"),
        *("side-plank-twist", "thoracic-bridge", "weighted-side-bend", "back-extension"),
    ]


def test_the_second_article_moves_the_back_in_every_direction(library: Library) -> None:
    slugs = library.programs["flexible-back"].exercises()
    assert {way for slug in slugs for way in library.exercises[slug].directions} == set(Direction)


def test_a_number_is_only_added_where_the_article_leaves_it_open(library: Library) -> None:
    items = library.programs["flexible-back"].items
    assert [item.exercise for item in items if item.reps or item.seconds] == ["jefferson-curl", "straddle-bends"]


def test_every_program_is_there(library: Library) -> None:
    assert set(library.programs) == {"dance-back-circuit", "flexible-back", "warm-up", *GENTLE}


@pytest.mark.parametrize("slug", GENTLE)
def test_a_gentle_program_lasts_as_long_as_it_says(library: Library, slug: str) -> None:
    assert printed(library.programs[slug], library, in_english).total_seconds == 60 * GENTLE[slug]


@pytest.mark.parametrize("slug", GENTLE)
def test_a_gentle_program_never_goes_deep_and_never_loads(library: Library, slug: str) -> None:
    program = library.programs[slug]
    classes = {each for name in program.exercises() for each in library.exercises[name].classes}
    assert program.gentle
    assert classes <= GENTLE_CLASSES
    assert not any(library.exercises[name].gates or library.exercises[name].load for name in program.exercises())


def test_only_the_gentle_programs_are_open_to_somebody_unasked(library: Library) -> None:
    assert {slug for slug, program in library.programs.items() if program.gentle} == set(GENTLE)


def test_the_gentle_start_moves_the_back_in_every_direction_and_strengthens(library: Library) -> None:
    exercises = [library.exercises[slug] for slug in library.programs["gentle-start"].exercises()]
    assert {way for each in exercises for way in each.directions} == set(Direction)
    assert Kind.STRENGTH in {each.kind for each in exercises}


def test_at_the_desk_one_sits_or_stands(library: Library) -> None:
    exercises = [library.exercises[slug] for slug in library.programs["desk-break"].exercises()]
    assert {each.position for each in exercises} == {Position.SITTING, Position.STANDING}
    assert {thing for each in exercises for thing in each.equipment} <= {"chair"}


def test_chair_and_wall_never_lie_down_round_or_twist(library: Library) -> None:
    exercises = [library.exercises[slug] for slug in library.programs["chair-and-wall"].exercises()]
    classes = {load_class for each in exercises for load_class in each.classes}
    assert classes <= {LoadClass.ME}
    assert {each.position for each in exercises} <= {Position.SITTING, Position.STANDING}
    assert not {Direction.FLEXION, Direction.ROTATION} & {way for each in exercises for way in each.directions}
    assert {thing for each in exercises for thing in each.equipment} <= {"chair", "wall"}


def test_chair_and_wall_hold_for_brittle_bones_at_67(library: Library, card: Card) -> None:
    for condition in (Condition.OSTEOPOROSIS, Condition.AGE_65_PLUS):
        limits = card.limits_of(condition)
        for slug in library.programs["chair-and-wall"].exercises():
            exercise = library.exercises[slug]
            for load_class in exercise.classes:
                answered = exercise.modification_for(load_class) is not None
                assert limits[load_class] == "." or (limits[load_class] == "m" and answered)


@pytest.mark.parametrize("slug", GENTLE)
def test_a_timed_move_of_a_program_fits_whole_repetitions(library: Library, slug: str) -> None:
    for item in library.programs[slug].items:
        tempo = library.exercises[item.exercise].tempo
        if tempo is not None and item.seconds is not None:
            fit = tempo.repetitions_in(item.seconds)
            spare = item.seconds - fit * tempo.cycle
            assert fit >= (2 if library.exercises[item.exercise].sides is Sides.ALTERNATING else 1)
            assert spare < tempo.cycle
