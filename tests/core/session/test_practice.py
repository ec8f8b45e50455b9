"""One exercise by itself: with what must come before it."""

from hypothesis import given, settings
from hypothesis import strategies as st

from cambre.core.saying import in_english
from cambre.core.screening.person import Person
from cambre.core.screening.profile import Condition
from cambre.core.session.lawful import lawful
from cambre.core.session.practice import practice, practised_in
from cambre.core.session.timeline import NoSession, Timeline
from cambre.core.vocabulary import Experience, LoadClass, Phase
from tests.core.people import card, experienced, library, person, screened, worked

TOLD = [condition for condition in Condition if not condition.startswith("age_")]

people = st.builds(
    person,
    age=st.integers(13, 99),
    screened=st.booleans(),
    conditions=st.lists(st.sampled_from(TOLD), max_size=2, unique=True),
    experience=st.sampled_from(list(Experience)),
)


def practised(slug: str, somebody: Person, *, is_warm: bool = False) -> Timeline | NoSession:
    """An exercise as somebody practises it."""
    program = practice(library().exercises[slug], library())
    return lawful(program, somebody, library(), card(), in_english, is_warm=is_warm)


def played(slug: str, somebody: Person, *, is_warm: bool = False) -> list[str]:
    """What is done when somebody practises an exercise."""
    session = practised(slug, somebody, is_warm=is_warm)
    assert isinstance(session, Timeline)
    return worked(session)


def test_a_gentle_exercise_is_practised_by_itself() -> None:
    assert set(played("cat-cow", screened())) == {"cat-cow"}
    assert set(played("glute-bridge", person())) == {"glute-bridge"}, "a gentle program opens it to everybody"


def test_what_goes_to_the_end_is_warmed_up_for_and_comes_after_an_easier_arch() -> None:
    order = list(dict.fromkeys(played("bow", experienced())))

    assert order[-2:] == ["half-bow", "bow"]
    assert len(order) > 4


def test_somebody_who_is_warm_does_without_the_warm_up_and_not_without_the_easier_arch() -> None:
    assert list(dict.fromkeys(played("bow", experienced(), is_warm=True))) == ["half-bow", "bow"]


def test_somebody_new_begins_lower_on_the_ladder() -> None:
    assert "wheel" not in played("wheel", screened())


def test_a_practice_is_known_by_its_slug() -> None:
    assert practised_in("practice-cobra", library()) == "cobra"
    assert practised_in("practice-nothing", library()) is None
    assert practised_in("dance-back-circuit", library()) is None


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(sorted(library().exercises)), people)
def test_no_practice_goes_to_the_end_unprepared(slug: str, somebody: Person) -> None:
    session = practised(slug, somebody)
    if isinstance(session, NoSession):
        assert session.reasons
        return
    classes = [library().exercises[each].classes for each in worked(session)]
    if LoadClass.EE in classes[-1]:
        warm = [step.seconds for step in session.steps if step.is_work and step.phase is Phase.WARMUP]
        assert sum(warm) >= 300
        assert LoadClass.EE not in classes[len(warm)]
