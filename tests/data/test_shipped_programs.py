"""The shipped programs: the article's order, and a warm-up that deserves the name."""

from itertools import pairwise

from cambre.core.library.catalogue import Library
from cambre.core.vocabulary import LoadClass

WARM_UP_CLASSES = {LoadClass.MF, LoadClass.ME, LoadClass.MR, LoadClass.FL}


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
