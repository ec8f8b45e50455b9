"""What must be there before some exercises: seen, waiting, asked, or never open to somebody."""

from dataclasses import replace

import pytest

from cambre.core.assess.gates import GateNow, Practised, gate_now, out_of_reach, permitted
from cambre.core.saying import in_english
from cambre.core.screening.outcome import conclude
from cambre.core.screening.permission import Case, Permission, Refusal
from cambre.core.screening.person import Person
from tests.core.people import card, experienced, library, person, screened

READY = Practised(weeks={"cobra": 2, "press-up": 2, "feet-raised-bridge": 2, "superman": 2}, green_days=14)
CAT = library().exercises["cat-cow"]


def case(somebody: Person) -> Case:
    """Somebody's case."""
    return Case(person=somebody, outcome=conclude(somebody, card(), in_english), card=card(), say=in_english)


def stands(gate: str, somebody: Person, practised: Practised = READY) -> GateNow:
    """A gate as it stands for somebody who has passed none."""
    return gate_now(library().every_gate()[gate], library(), case(somebody), practised, {})


def test_what_a_journal_shows_is_seen_and_only_the_rest_is_asked() -> None:
    gate = stands("wheel", experienced())

    assert [need.state for need in gate.needs] == ["asked"] * 6 + ["seen"]
    assert gate.may_be_passed


@pytest.mark.parametrize(
    ("gate", "less", "told"),
    [
        ("easy-cobra", Practised(green_days=14, weeks={"cobra": 1}), "Cobra: 1 of 2 weeks so far"),
        ("easy-cobra", Practised(green_days=13, weeks={"cobra": 9}), "13 of 14 days so far"),
        ("supported-arch", Practised(green_days=99, weeks={"press-up": 2}), "Bridge with raised feet: 0 of 2 weeks"),
        ("wheel", Practised(weeks=READY.weeks), "0 of 14 days so far"),
    ],
)
def test_what_isnt_there_yet_waits_and_says_how_far_it_is(gate: str, less: Practised, told: str) -> None:
    somebody = screened(experience="new") if gate == "easy-cobra" else experienced()

    assert stands(gate, somebody, READY).waits == ()
    assert not stands(gate, somebody, less).may_be_passed
    assert told in " ".join(need.so_far for need in stands(gate, somebody, less).waits)


def test_that_it_was_easy_is_asked_where_the_journal_shows_the_weeks() -> None:
    gate = stands("easy-cobra", screened(experience="new"))

    assert [need.state for need in gate.needs] == ["asked", "asked"]
    assert all("only you can tell" in need.so_far for need in gate.needs)


def test_one_of_two_exercises_is_enough_where_the_gate_says_so() -> None:
    new = screened(experience="new")

    assert stands("steady-back", new, Practised(weeks={"upper-body-lift": 2})).waits == ()
    assert stands("steady-back", new, Practised(weeks={"superman": 2})).waits == ()
    assert len(stands("steady-back", new, Practised(weeks={"cobra": 2})).waits) == 1


def test_the_floor_reach_opens_by_its_own_result() -> None:
    reached, not_yet = Practised(tests={"floor-reach": 0}), Practised(tests={"floor-reach": 0.5})

    assert stands("floor-reached", experienced(), reached).waits == ()
    assert len(stands("floor-reached", experienced(), not_yet).waits) == 1
    assert len(stands("floor-reached", experienced(), Practised()).waits) == 1


def test_somebody_used_to_training_needs_no_gate_that_says_so() -> None:
    assert stands("easy-cobra", experienced()).is_open
    assert not stands("easy-cobra", screened(experience="new")).is_open
    assert not stands("wheel", experienced(experience="advanced")).is_open


def test_a_minor_is_asked_for_an_adult_and_nobody_else_is() -> None:
    grown = [need.say for need in stands("wheel", experienced()).needs]
    young = [need.say for need in stands("wheel", experienced(age=15)).needs]

    assert {*young} - {*grown} == {"An adult is with you."}


def test_what_keeps_everything_behind_a_gate_closed_is_told_before_any_need() -> None:
    for closed in (person(), experienced(conditions=["glaucoma"])):
        gate = stands("wheel", closed)
        assert gate.refusal is not None
        assert not gate.may_be_passed
    novice = replace(experienced(), is_novice=True)
    assert stands("wheel", novice).refusal is not None


def test_a_gate_behind_what_isnt_open_is_no_way_and_doesnt_pretend_to_be_one() -> None:
    old, adult = case(screened(age=71, experience="new")), case(screened(experience="new"))
    bow = library().exercises["bow"]
    told, can = permitted(bow, library(), old), permitted(bow, library(), adult)

    assert isinstance(told, Refusal)
    assert (told.unlock, "“Cobra” comes before it" in told.why) == (None, True)
    assert stands("easy-cobra", old.person).refusal is not None
    assert isinstance(can, Refusal)
    assert can.gates == ("easy-cobra",)
    assert out_of_reach(bow.gates, library(), adult) is None
    assert permitted(CAT, library(), adult) == Permission()
