"""Whether a person may do an exercise: every cell of the matrix, and the gates."""

from dataclasses import replace

import pytest

from cambre.core.saying import in_english
from cambre.core.screening.outcome import Level, Outcome
from cambre.core.screening.permission import Case, Permission, Refusal, asking_for, permit
from cambre.core.screening.person import Person
from cambre.core.screening.profile import ClinicianLimit, Condition
from cambre.core.vocabulary import LoadClass
from tests.core.people import card, experienced, library, person, screened

OPEN = Outcome(level=Level.OPEN)
GATES = {"history": {"gates": {"wheel": "2026-10-01", "easy-cobra": "2026-10-01"}}}


def verdict(slug: str, somebody: Person, outcome: Outcome = OPEN) -> Permission | Refusal:
    """What is said about an exercise, as if screening had left everything open."""
    return permit(library().exercises[slug], Case(person=somebody, outcome=outcome, card=card(), say=in_english))


def test_what_the_matrix_removes_is_refused_with_or_without_clearance() -> None:
    for clearances in ([], ["glaucoma"]):
        somebody = experienced(conditions=["glaucoma"], clearances=clearances, **GATES)
        assert isinstance(verdict("wheel", somebody), Refusal)


def test_what_the_matrix_leaves_is_allowed() -> None:
    assert verdict("cat-cow", experienced(conditions=["glaucoma"])) == Permission()


def test_a_clearance_opens_what_needs_one() -> None:
    refused = verdict("bow", experienced(age=70, **GATES))
    allowed = verdict("bow", experienced(age=70, clearances=["age_65_plus"], **GATES))

    assert isinstance(refused, Refusal)
    assert refused.unlock
    assert isinstance(allowed, Permission)


def test_a_modified_class_is_allowed_in_the_modified_form_only() -> None:
    permission = verdict("bird-dog", screened(conditions=["osteoporosis"]))

    assert isinstance(permission, Permission)
    assert permission.modifications
    assert permission.volume == 0.5


def test_every_modified_class_of_a_shipped_exercise_is_answered_or_refused() -> None:
    for condition in Condition:
        somebody = Person(band="20-64", is_screened=True, conditions=frozenset({condition}), adult_present=True)
        for slug, exercise in library().exercises.items():
            found = verdict(slug, somebody)
            if isinstance(found, Permission):
                limits = card().limits_of(condition)
                modified = [each for each in exercise.classes if limits.get(each) == "m"]
                assert all(exercise.modification_for(each) in found.modifications for each in modified)


@pytest.mark.parametrize("slug", ["wheel", "bow"])
def test_a_gate_refuses_somebody_new_and_names_what_is_missing(slug: str) -> None:
    refusal = verdict(slug, screened())

    assert isinstance(refusal, Refusal)
    assert refusal.unlock


def test_a_recorded_gate_opens_and_so_does_experience_where_the_gate_says_so() -> None:
    assert isinstance(verdict("bow", experienced()), Permission)
    assert isinstance(verdict("wheel", experienced()), Refusal)
    assert isinstance(verdict("wheel", experienced(**GATES)), Permission)


def test_the_gentle_level_opens_nothing_but_the_gentle_set() -> None:
    gentle = Outcome(level=Level.GENTLE, reasons=("Not answered.",), unlock="Answer.")
    allowed = {slug for slug in library().exercises if isinstance(verdict(slug, person(), gentle), Permission)}

    assert allowed == {"cat-cow", "bird-dog", "sphinx"}


def test_what_opens_a_gate_tells_nobody_to_be_grown_up_who_is() -> None:
    of_adult, of_minor = (verdict("wheel", experienced(age=age, adult_present=True)) for age in (30, 16))

    assert isinstance(of_adult, Refusal)
    assert isinstance(of_minor, Refusal)
    assert "adult" not in (of_adult.unlock or "").lower()
    assert "An adult is with you." in (of_minor.unlock or "")
    alone = verdict("wheel", experienced(age=16))
    assert isinstance(alone, Refusal)
    assert (alone.unlock or "").lower().count("an adult") == 1, "it is told once"


@pytest.mark.parametrize(
    ("untils", "told"),
    [
        (("2026-12-24",), "out until 24 Dec 2026"),
        (("2026-12-24", "2027-01-31"), "out until 31 Jan 2027"),
        ((None,), "told no day"),
        (("2026-12-24", None), "told no day"),
    ],
)
def test_what_a_clinician_took_out_says_when_it_is_in_again(untils: tuple[str | None, ...], told: str) -> None:
    limits = tuple(ClinicianLimit(without=(LoadClass.ME, LoadClass.EE), until=until) for until in untils)
    limited = replace(experienced(), limits=limits)
    refused = verdict("sphinx", limited)

    assert isinstance(refused, Refusal)
    assert told in (refused.unlock or "")
    assert isinstance(verdict("glute-bridge", limited), Permission)


def test_what_nothing_unlocks_is_told_before_what_a_word_or_a_week_unlocks() -> None:
    bones = experienced(age=67, conditions=["osteoporosis"])
    for somebody in (bones, replace(bones, is_sore=True), replace(bones, cleared=bones.conditions, is_sore=True)):
        for slug in ("wheel", "wheel-bent-legs", "thoracic-bridge"):
            refused = verdict(slug, somebody)

            assert isinstance(refused, Refusal)
            assert refused.unlock is None, slug


def test_everything_that_it_takes_is_told_at_once() -> None:
    refused = verdict("wheel", screened(age=15))

    assert isinstance(refused, Refusal)
    assert "An adult beside you." in (refused.unlock or "")
    assert "Eight regular weeks" in (refused.unlock or "")


def test_what_one_thing_speaks_against_is_one_reason() -> None:
    somebody = screened(age=71, experience="new")
    found = verdict("bird-dog", somebody)

    assert isinstance(found, Permission)
    assert len({each.because for each in found.changes}) == 1
    told = asking_for([each.what for each in found.changes], found.changes[0].because, in_english)
    assert told.count("It asks for") == told.count("From 65 on") == 1
    assert all(each.what in told for each in found.changes)
    assert len(found.changes) > 1
