"""What may be done in place of an exercise while a session runs."""

from collections.abc import Mapping

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


GENTLY_OPENED = frozenset(slug for each in library().programs.values() if each.gentle for slug in each.exercises())


def ground_of(somebody: Person) -> Ground:
    """What is decided about somebody, as the coach decides it."""
    outcome = conclude(somebody, card(), in_english)
    case = Case(person=somebody, outcome=outcome, card=card(), say=in_english, opened=GENTLY_OPENED)
    return Ground(library=library(), case=case)


def session_of(somebody: Person, program: str = CIRCUIT) -> Timeline | NoSession:
    """A program as somebody plays it."""
    return lawful(library().programs[program], somebody, library(), card(), in_english)


def all_offers(somebody: Person, program: str = CIRCUIT) -> Mapping[str, tuple[Instead, ...]]:
    """What somebody may do in place of everything in a program."""
    session = session_of(somebody, program)
    assert isinstance(session, Timeline)
    return offers(session, ground_of(somebody))


def offered(somebody: Person, slug: str, program: str = CIRCUIT) -> dict[str, Instead]:
    """What somebody may do in place of one exercise; of the forms, the last."""
    return {each.way: each for each in all_offers(somebody, program)[slug]}


def test_the_nearest_easier_and_the_next_harder_rung_are_offered() -> None:
    assert offered(experienced(), "cobra")["easier"].step.exercise == "sphinx"
    assert offered(experienced(), "cat-cow")["harder"].step.exercise == "segmental-cat-cow"


def test_what_only_comes_later_has_prepared_for_nothing() -> None:
    session = session_of(experienced())
    assert isinstance(session, Timeline)
    assert session.exercises.index("cobra") < session.exercises.index("bow")

    assert library().exercises["cobra"].ladder.harder[0] == "press-up"
    assert "harder" not in offered(experienced(), "cobra"), "the bow, which goes to the end as well, comes after it"


def test_a_rung_is_not_skipped_on_the_way_up() -> None:
    for slug, ways in all_offers(experienced()).items():
        for each in ways:
            if each.way == "harder":
                assert each.step.exercise == library().exercises[slug].ladder.harder[0]


def test_one_rung_up_is_enough_for_a_session() -> None:
    session = session_of(experienced())
    assert isinstance(session, Timeline)
    ways = all_offers(experienced())
    reached = {each.step.exercise for slug in session.exercises for each in ways[slug] if each.way == "harder"}

    assert reached
    assert not any(each.way == "harder" for slug in reached - set(session.exercises) for each in ways[slug or ""])


def test_a_rung_for_which_nothing_lies_ready_is_not_offered() -> None:
    assert library().exercises["superman"].ladder.harder[0] in ("ball-superman", "back-extension")

    assert "harder" not in offered(experienced(), "superman")


def test_what_must_be_kept_is_heard_before_it_begins() -> None:
    older = screened(age=70, conditions=["osteoporosis"])
    rung = offered(older, "dead-bug", "gentle-start")["easier"]

    assert rung.step.exercise == "pelvic-tilt"
    assert rung.ready.cues
    assert rung.ready.cues[0] == rung.step.cues[0]
    caps = library().caps
    assert rung.ready.seconds >= caps["position_change_s"].value + caps["modification_s"].value


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
