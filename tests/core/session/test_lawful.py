"""The circuit as it is really played: lawful for one person, with every difference told."""

from dataclasses import replace
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from cambre.core.saying import in_english
from cambre.core.screening.person import Person
from cambre.core.screening.profile import Condition, Sign
from cambre.core.session.lawful import lawful
from cambre.core.session.timeline import NoSession, Step, StepKind, Timeline
from cambre.core.vocabulary import Direction, Experience, LoadClass, Phase, Sides
from tests.core.people import CIRCUIT, card, circuit_for, experienced, library, person, played, screened, worked

LOCKED = {LoadClass.EE, LoadClass.IN, LoadClass.LF, LoadClass.LS}
WITH_GATES = {"history": {"gates": {"wheel": "2026-10-01", "easy-cobra": "2026-10-01"}}}

TOLD = [condition for condition in Condition if not condition.startswith("age_")]

people = st.builds(
    person,
    age=st.integers(0, 120),
    screened=st.booleans(),
    red_flags=st.lists(st.sampled_from(list(Sign)), max_size=1),
    conditions=st.lists(st.sampled_from(TOLD), max_size=3, unique=True),
    clearances=st.lists(st.sampled_from(list(Condition)), max_size=3, unique=True),
    adult_present=st.booleans(),
    experience=st.sampled_from(list(Experience)),
    history=st.sampled_from([{}, *WITH_GATES.values()]),
)


def main_part(timeline: Timeline) -> list[Step]:
    """The work of the main part."""
    return [step for step in timeline.steps if step.is_work and step.phase is Phase.MAIN]


def classes_of(timeline: Timeline) -> set[LoadClass]:
    """Every load class that the session asks for."""
    return {each for slug in timeline.exercises for each in library().exercises[slug].classes}


def test_somebody_unasked_gets_only_the_gentle_moves_and_hears_why() -> None:
    session = played(person())

    assert set(worked(session)) == {"cat-cow", "bird-dog", "sphinx"}
    left_out = [change for change in session.changes if change.now is None]
    assert {change.exercise for change in left_out} == {"bow", "wheel"}
    assert all(change.why and change.unlock for change in left_out)


def test_a_ticked_condition_takes_out_what_the_matrix_takes_out_and_leaves_the_rest() -> None:
    session = played(experienced(conditions=["wrist"], **WITH_GATES))

    assert "bow" in worked(session)
    assert LoadClass.WB not in classes_of(session)
    assert any("wrist" in change.why for change in session.changes if change.exercise == "wheel")


def test_something_in_the_past_keeps_the_session_gentle_until_it_was_looked_at() -> None:
    assert set(worked(played(screened(red_flags=["cancer_history"])))) <= {"cat-cow", "bird-dog", "sphinx"}


def test_an_operation_of_late_keeps_it_gentle_even_when_cleared() -> None:
    session = circuit_for(screened(conditions=["recent_surgery"], clearances=["recent_surgery"]))

    assert isinstance(session, NoSession) or set(worked(session)) <= {"cat-cow", "bird-dog", "sphinx"}


def test_without_an_easier_backbend_before_it_a_deep_one_is_left_out() -> None:
    deep_only = replace(library().programs[CIRCUIT], items=library().programs[CIRCUIT].items[2:3], between=None)
    session = lawful(deep_only, experienced(), library(), card(), in_english)

    assert not isinstance(session, Timeline) or "bow" not in worked(session)


def test_an_urgent_sign_leaves_nothing_to_train_and_says_what_to_do() -> None:
    session = circuit_for(screened(red_flags=["fever"]))

    assert isinstance(session, NoSession)
    assert session.reasons
    assert session.do_now
    assert session.unlock


def test_no_sign_leaves_a_session() -> None:
    assert isinstance(circuit_for(screened()), Timeline)


def test_a_child_alone_gets_nothing_and_with_a_grown_up_the_gentle_moves() -> None:
    assert isinstance(circuit_for(screened(age=11)), NoSession)
    assert set(worked(played(screened(age=11, adult_present=True)))) <= {"cat-cow", "bird-dog", "sphinx"}


def test_somebody_experienced_keeps_the_printed_doses() -> None:
    session = played(experienced(**WITH_GATES))

    assert [step.exercise for step in main_part(session)] == [
        *["cat-cow", "cat-cow", "superman", "cobra", "superman", "bow", "superman", "wheel", "superman"]
    ]
    assert [step.reps for step in main_part(session) if step.exercise == "cat-cow"] == [20, 20]
    assert [step.seconds for step in main_part(session) if step.exercise == "bow"] == [30]


def test_as_many_wheels_as_possible_become_two_counted_out() -> None:
    session = played(experienced(**WITH_GATES))

    (wheel,) = [step for step in main_part(session) if step.exercise == "wheel"]
    assert (wheel.reps, wheel.seconds) == (2, 30)
    assert any(change.exercise == "wheel" for change in session.changes)


def test_supermans_are_four_slow_lifts_and_cobras_three() -> None:
    main = main_part(played(experienced(**WITH_GATES)))

    assert {step.reps for step in main if step.exercise == "superman"} == {4}
    assert {step.reps for step in main if step.exercise == "cobra"} == {3}


def test_without_its_gate_the_wheel_gives_way_to_an_easier_rung() -> None:
    session = played(experienced())

    assert "wheel" not in worked(session)
    assert "glute-bridge" in worked(session)
    (change,) = [change for change in session.changes if change.exercise == "wheel"]
    assert change.now == "glute-bridge"
    assert change.unlock


def test_a_nearer_rung_is_taken_where_its_equipment_is_at_hand() -> None:
    assert "feet-raised-bridge" in worked(played(experienced(equipment=["box"])))


def test_somebody_new_begins_on_the_lower_rungs_within_fifteen_minutes() -> None:
    session = played(screened())

    assert "superman" not in worked(session)
    assert "bow" not in worked(session)
    assert session.total_seconds <= 15 * 60


def test_a_teenager_bends_deep_only_with_an_adult_there() -> None:
    alone = played(experienced(age=15))
    accompanied = played(experienced(age=15, adult_present=True))

    assert LoadClass.EE not in classes_of(alone)
    assert LoadClass.EE in classes_of(accompanied)


def test_before_twenty_pain_on_arching_takes_every_backbend_out() -> None:
    session = played(screened(age=17, conditions=["extension_pain"]))

    main = {step.exercise for step in main_part(session)}
    assert "cat-cow" in main
    assert not classes_of(session) & {LoadClass.EE, LoadClass.AE, LoadClass.IN, LoadClass.RT}
    assert all(library().exercises[slug].directions != (Direction.EXTENSION,) for slug in session.exercises)


def test_before_twenty_pain_on_arching_leaves_hips_and_trunk() -> None:
    session = played(experienced(age=17, conditions=["extension_pain"]))

    assert {"glute-bridge", "pelvic-tilt"} & set(worked(session))


def test_an_answer_that_asks_for_another_form_is_said_in_the_step() -> None:
    session = played(screened(age=70))

    bird_dogs = [step for step in session.steps if step.exercise == "bird-dog" and step.is_work]
    modification = library().exercises["bird-dog"].modification_for(LoadClass.AE)
    assert modification is not None
    assert all(modification.say in step.cues for step in bird_dogs)
    assert {step.reps for step in bird_dogs} == {2}


def test_a_form_that_amounts_to_an_easier_rung_is_played_as_that_rung() -> None:
    session = played(experienced(age=70))

    assert not {"superman", "cobra", "half-bow"} & set(worked(session))
    assert {"bird-dog", "sphinx"} <= set(worked(session))
    (change,) = [
        each
        for each in session.changes
        if each.exercise == "superman" and each.now == "bird-dog" and "place" in each.what
    ]
    assert "65" in change.why


def test_somebody_unscreened_keeps_the_cautious_dose_whatever_they_are_used_to() -> None:
    session = played(person(experience="regular"))

    assert {step.reps for step in session.steps if step.is_work and step.exercise == "cat-cow"} == {10}


def test_pain_that_was_bad_closes_training_and_says_for_how_long() -> None:
    session = circuit_for(replace(experienced(), hurts=True))

    assert isinstance(session, NoSession)
    assert "two days" in session.unlock


def test_what_hurt_lately_is_out_of_the_warm_up_and_the_others_take_its_time() -> None:
    fine = circuit_for(experienced())
    sore = circuit_for(replace(experienced(), hurt_lately=frozenset({"march-on-the-spot"})))
    assert isinstance(fine, Timeline)
    assert isinstance(sore, Timeline)

    def warming(some: Timeline) -> list[Step]:
        return [step for step in some.steps if step.is_work and step.phase is Phase.WARMUP]

    assert "march-on-the-spot" in {step.exercise for step in warming(fine)}
    assert "march-on-the-spot" not in {step.exercise for step in warming(sore)}
    assert sum(step.seconds for step in warming(sore)) >= 300
    assert any(change.what == "The warm-up is without March on the spot" for change in sore.changes)


def test_a_real_warm_up_stands_before_anything_deep() -> None:
    session = played(experienced(**WITH_GATES))

    first_deep = next(
        index
        for index, step in enumerate(session.steps)
        if step.exercise and LoadClass.EE in library().exercises[step.exercise].classes
    )
    warm = sum(step.seconds for step in session.steps[:first_deep] if step.is_work and step.phase is Phase.WARMUP)
    assert warm >= 300


@given(people)
@settings(max_examples=300, deadline=None)
def test_nobody_unscreened_or_with_a_sign_ever_meets_anything_deep_inverted_or_loaded(somebody: Person) -> None:
    session = circuit_for(somebody)
    is_open = somebody.is_screened and not somebody.signs

    if isinstance(session, Timeline) and not is_open:
        assert not classes_of(session) & LOCKED


@given(people)
@settings(max_examples=300, deadline=None)
def test_no_session_asks_for_a_class_that_a_condition_removes(somebody: Person) -> None:
    session = circuit_for(somebody)

    if isinstance(session, Timeline):
        for condition in somebody.conditions:
            removed = {each for each, limit in card().limits_of(condition).items() if limit == "X"}
            assert not classes_of(session) & removed


@given(people, st.sampled_from(TOLD))
@settings(max_examples=300, deadline=None)
def test_adding_a_condition_never_adds_a_class(somebody: Person, condition: Condition) -> None:
    before, after = circuit_for(somebody), circuit_for(replace(somebody, conditions=somebody.conditions | {condition}))

    if isinstance(before, NoSession):
        assert isinstance(after, NoSession)
    elif isinstance(after, Timeline):
        assert classes_of(after) <= classes_of(before) | {LoadClass.MF, LoadClass.ME, LoadClass.AE, LoadClass.PR}


@given(people)
@settings(max_examples=300, deadline=None)
def test_whoever_gets_nothing_hears_why_and_what_brings_it_back(somebody: Person) -> None:
    session = circuit_for(somebody)

    if isinstance(session, NoSession):
        assert session.reasons
        assert session.unlock
    else:
        assert session.total_seconds == sum(step.seconds for step in session.steps)
        assert all(change.what and change.why for change in session.changes)


@given(people)
@settings(max_examples=200, deadline=None)
def test_left_and_right_get_the_same(somebody: Person) -> None:
    session = circuit_for(somebody)

    for step in session.steps if isinstance(session, Timeline) else ():
        if step.is_work and step.exercise:
            exercise = library().exercises[step.exercise]
            if exercise.sides is Sides.ALTERNATING and step.phase is Phase.MAIN:
                assert step.reps is not None
                assert step.reps % 2 == 0
            assert (step.side is not None) == (exercise.sides is Sides.EACH)


@given(people)
@settings(max_examples=200, deadline=None)
def test_strength_stands_between_any_two_stretches(somebody: Person) -> None:
    session = circuit_for(somebody)
    if not isinstance(session, Timeline):
        return
    strength = {"superman", *library().exercises["superman"].ladder.easier}
    stations = [step.exercise for step in session.steps if step.kind is StepKind.PREPARE and step.exercise]
    moves = {move.exercise for move in library().programs["warm-up"].items}
    main = [slug for slug in stations if slug not in moves]
    if strength & set(main):
        assert all(one in strength or other in strength for one, other in pairwise(main))
