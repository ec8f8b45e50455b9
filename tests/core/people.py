"""People that tests talk about, and the shipped facts they are judged by."""

from datetime import date
from functools import cache
from typing import Any

from cambre.core.entry import Entry
from cambre.core.journal.profile import profile_of
from cambre.core.library.catalogue import Library
from cambre.core.saying import in_english
from cambre.core.screening.card import Card
from cambre.core.screening.person import Answers, Person, person_from_profile
from cambre.core.screening.profile import Profile
from cambre.core.session.lawful import lawful
from cambre.core.session.timeline import NoSession, Timeline
from cambre.documents import read
from cambre.documents.reading import to_plain
from cambre.store.library_files import load_card, load_library

CIRCUIT = "dance-back-circuit"
NOBODY_ASKED = Person(band=None, is_screened=False)


@cache
def library() -> Library:
    """The shipped library."""
    return load_library()


@cache
def card() -> Card:
    """The shipped first card."""
    return load_card()


def person(**told: Any) -> Person:
    """Somebody of 30 unless told otherwise; nothing else is known of them."""
    return person_from_profile(read(Profile, {"age": 30, **told}, "profile"), card())


def person_told(answers: Answers) -> Person:
    """The person that these answers on the first card describe, as a journal tells them."""
    at = "2026-11-23T08:00:00Z"
    body = {"zone": "UTC", "answers": to_plain(answers)}
    entry = Entry(uuid="1", person="me", at=at, recorded_at=at, kind="screened", version=1, body=body)
    return person_from_profile(profile_of([entry], library(), card(), date(2026, 11, 23)), card())


def screened(**told: Any) -> Person:
    """Somebody of 30 who answered everything, with “no” to what isn't told."""
    return person(**{"screened": True, **told})


def experienced(**told: Any) -> Person:
    """A screened adult who trains regularly."""
    return screened(**{"experience": "regular", **told})


def circuit_for(somebody: Person) -> Timeline | NoSession:
    """Article 1's circuit as this person plays it."""
    return lawful(library().programs[CIRCUIT], somebody, library(), card(), in_english)


def played(somebody: Person) -> Timeline:
    """The circuit of somebody who has one."""
    session = circuit_for(somebody)
    assert isinstance(session, Timeline)
    return session


def worked(timeline: Timeline) -> list[str]:
    """The exercises in playing order, one for each step of work."""
    return [step.exercise or "" for step in timeline.steps if step.is_work]
