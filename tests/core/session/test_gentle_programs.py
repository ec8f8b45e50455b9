"""The gentle programs: open to everybody who isn't blocked, within the matrix."""

import pytest

from cambre.core.saying import in_english
from cambre.core.screening.person import Person
from cambre.core.session.lawful import lawful
from cambre.core.session.timeline import NoSession, Timeline
from tests.core.people import NOBODY_ASKED, card, library, screened, worked

GENTLE = ["gentle-start", "desk-break", "chair-and-wall"]


def session_for(slug: str, somebody: Person) -> Timeline | NoSession:
    """A program as this person plays it."""
    return lawful(library().programs[slug], somebody, library(), card(), in_english)


@pytest.mark.parametrize("slug", GENTLE)
def test_somebody_unasked_plays_a_gentle_program_whole(slug: str) -> None:
    session = session_for(slug, NOBODY_ASKED)

    assert isinstance(session, Timeline)
    assert list(dict.fromkeys(worked(session))) == [item.exercise for item in library().programs[slug].items]


@pytest.mark.parametrize("slug", GENTLE)
def test_an_urgent_sign_closes_the_gentle_programs_too(slug: str) -> None:
    assert isinstance(session_for(slug, screened(red_flags=["fever"])), NoSession)


def test_the_circuit_opens_nothing_that_a_gentle_program_opens() -> None:
    session = session_for("dance-back-circuit", NOBODY_ASKED)

    assert isinstance(session, Timeline)
    assert set(worked(session)) == {"cat-cow", "bird-dog", "sphinx"}


def test_somebody_of_67_with_osteoporosis_plays_chair_and_wall() -> None:
    session = session_for("chair-and-wall", screened(age=67, conditions=["osteoporosis"]))

    assert isinstance(session, Timeline)
    assert not [change for change in session.changes if change.now is None]
