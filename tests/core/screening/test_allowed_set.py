"""What is allowed as a whole: it only shrinks with each answer, comes back whole, and never vanishes without a word."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from cambre.core.saying import in_english
from cambre.core.screening.outcome import Level, conclude
from cambre.core.screening.permission import Case, Permission, Refusal, permit
from cambre.core.screening.person import Person
from cambre.core.screening.profile import Condition, Sign
from cambre.core.vocabulary import Experience
from tests.core.people import card, library, person

TOLD = [condition for condition in Condition if not condition.startswith("age_")]
RED = [sign for sign in Sign if card().tier_of(sign) in ("emergency", "urgent")]

people = st.builds(
    person,
    age=st.integers(5, 90),
    screened=st.booleans(),
    conditions=st.lists(st.sampled_from(TOLD), max_size=2, unique=True),
    clearances=st.lists(st.sampled_from(TOLD), max_size=3, unique=True),
    adult_present=st.booleans(),
    experience=st.sampled_from(list(Experience)),
    history=st.sampled_from([{}, {"gates": dict.fromkeys(library().gates(), "2026-01-01")}]),
)


def verdicts(somebody: Person) -> dict[str, Permission | Refusal]:
    """What each exercise is to somebody."""
    outcome = conclude(somebody, card(), in_english)
    case = Case(person=somebody, outcome=outcome, card=card(), say=in_english)
    return {slug: permit(exercise, case) for slug, exercise in library().exercises.items()}


def allowed(somebody: Person) -> set[str]:
    """The exercises that somebody may do in some form."""
    return {slug for slug, verdict in verdicts(somebody).items() if isinstance(verdict, Permission)}


@given(people, st.sampled_from(TOLD))
@settings(max_examples=100)
def test_a_condition_more_never_allows_an_exercise_more(somebody: Person, condition: Condition) -> None:
    more = replace(somebody, conditions=somebody.conditions | {condition})

    assert allowed(more) <= allowed(somebody)


@given(people, st.sampled_from(TOLD))
@settings(max_examples=100)
def test_a_condition_more_never_takes_a_change_of_form_back(somebody: Person, condition: Condition) -> None:
    before = verdicts(somebody)
    after = verdicts(replace(somebody, conditions=somebody.conditions | {condition}))

    for slug, verdict in after.items():
        was = before[slug]
        if isinstance(verdict, Permission) and isinstance(was, Permission):
            assert set(was.modifications) <= set(verdict.modifications)


@given(people, st.sampled_from(RED))
@settings(max_examples=60)
def test_any_red_answer_leaves_nothing_to_train(somebody: Person, sign: Sign) -> None:
    assert allowed(replace(somebody, signs=frozenset({sign}))) == set()


@given(people)
@settings(max_examples=60)
def test_unknown_leaves_the_gentle_set_at_most(somebody: Person) -> None:
    gentle = {slug for slug, exercise in library().exercises.items() if exercise.gentle}

    assert allowed(replace(somebody, is_screened=False)) <= gentle


@given(people, st.sampled_from(TOLD), st.sampled_from(RED))
@settings(max_examples=60)
def test_withdrawing_an_answer_restores_exactly(somebody: Person, condition: Condition, sign: Sign) -> None:
    before = verdicts(somebody)
    told = replace(somebody, conditions=somebody.conditions | {condition}, signs=frozenset({sign}))
    verdicts(told)

    assert verdicts(replace(told, conditions=somebody.conditions, signs=somebody.signs)) == before


@given(people)
@settings(max_examples=100)
def test_whoever_is_left_with_nothing_hears_why_and_the_way_back(somebody: Person) -> None:
    outcome = conclude(somebody, card(), in_english)

    if not allowed(somebody):
        refusals = [verdict for verdict in verdicts(somebody).values() if isinstance(verdict, Refusal)]
        assert all(refusal.why for refusal in refusals)
        assert outcome.unlock if outcome.level is not Level.OPEN else any(each.unlock for each in refusals)


@given(people)
@settings(max_examples=60)
def test_every_exercise_that_is_left_out_says_why(somebody: Person) -> None:
    assert all(verdict.why for verdict in verdicts(somebody).values() if isinstance(verdict, Refusal))
