"""What may be done in place of an exercise while a session runs."""

from hypothesis import given, settings
from hypothesis import strategies as st

from cambre.core.saying import in_english
from cambre.core.screening.outcome import conclude
from cambre.core.screening.permission import Case, Permission, permit
from cambre.core.screening.person import Person
from cambre.core.screening.profile import Condition
from cambre.core.session.choosing import EVERYWHERE
from cambre.core.session.ground import Ground
from cambre.core.session.instead import Instead, offers
from cambre.core.session.lawful import lawful
from cambre.core.session.timeline import NoSession, Timeline
from cambre.core.vocabulary import Experience
from tests.core.people import CIRCUIT, card, experienced, library, person, screened

TOLD = [condition for condition in Condition if not condition.startswith("age_")]
PROGRAMS = [slug for slug, program in library().programs.items() if program.role == "main"]

people = st.builds(
    person,
    age=st.integers(13, 99),
    screened=st.booleans(),
    conditions=st.lists(st.sampled_from(TOLD), max_size=2, unique=True),
    experience=st.sampled_from(list(Experience)),
    history=st.sampled_from([{}, {"gates": {"wheel": "2026-10-01", "easy-cobra": "2026-10-01"}}]),
)


def ground_of(somebody: Person) -> Ground:
    """What is decided about somebody."""
    outcome = conclude(somebody, card(), in_english)
    return Ground(library=library(), case=Case(person=somebody, outcome=outcome, card=card(), say=in_english))


def session_of(somebody: Person, program: str = CIRCUIT) -> Timeline | NoSession:
    """A program as somebody plays it."""
    return lawful(library().programs[program], somebody, library(), card(), in_english)


def offered(somebody: Person, slug: str) -> dict[str, Instead]:
    """What somebody may do in place of an exercise of the circuit; of the forms, the last."""
    session = session_of(somebody)
    assert isinstance(session, Timeline)
    return {each.way: each for each in offers(session, ground_of(somebody))[slug]}


def test_the_nearest_easier_and_harder_rung_are_offered() -> None:
    ways = offered(experienced(), "cobra")

    assert ways["easier"].step.exercise == "sphinx"
    assert ways["harder"].step.exercise == "press-up"


def test_a_rung_that_asks_for_something_new_is_not_offered() -> None:
    assert "press-up" in library().exercises["cobra"].ladder.harder
    assert "harder" not in offered(screened(), "cobra"), (
        "nothing else in a newcomer's circuit goes to the end of an arch"
    )


def test_a_rung_for_which_nothing_lies_ready_is_not_offered() -> None:
    assert "ball-superman" in library().exercises["superman"].ladder.harder

    assert "harder" not in offered(experienced(), "superman")
    assert offered(experienced(equipment=["ball"]), "superman")["harder"].step.exercise == "ball-superman"


def test_what_is_offered_has_its_own_neighbours() -> None:
    session = session_of(experienced())
    assert isinstance(session, Timeline)

    down = offers(session, ground_of(experienced()))["sphinx"]

    assert ("easier", "prone-lie") in [(each.way, each.step.exercise) for each in down]


def test_a_form_is_told_in_words_and_keeps_the_exercise() -> None:
    form = offered(experienced(), "cobra")["form"]

    assert form.step.exercise == "cobra"
    assert form.form in [modification.say for modification in library().exercises["cobra"].modifications]


def test_a_form_that_is_in_force_already_is_not_offered_again() -> None:
    older = screened(age=70)
    session = session_of(older, "gentle-start")
    assert isinstance(session, Timeline)

    for slug, ways in offers(session, ground_of(older)).items():
        may = permit(library().exercises[slug], ground_of(older).case)
        if isinstance(may, Permission):
            assert not {each.form for each in ways} & {each.say for each in may.modifications}


@settings(max_examples=60, deadline=None)
@given(people, st.sampled_from(PROGRAMS))
def test_nothing_is_offered_that_is_closed_or_new_or_unequal(somebody: Person, program: str) -> None:
    session = session_of(somebody, program)
    if isinstance(session, NoSession):
        return
    ground = ground_of(somebody)
    exercises = library().exercises
    asked = {each for slug in session.exercises for each in exercises[slug].classes}
    things = {each for slug in session.exercises for each in exercises[slug].equipment}
    for slug, ways in offers(session, ground).items():
        for each in ways:
            rung = exercises[each.step.exercise or ""]
            assert (rung.sides == "each") == (exercises[slug].sides == "each")
            if each.way != "form":
                assert isinstance(permit(rung, ground.case), Permission)
            if each.way == "harder":
                assert asked >= set(rung.classes)
                assert EVERYWHERE | somebody.equipment | things >= set(rung.equipment)
