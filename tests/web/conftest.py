"""A coach with an empty journal, and the app around it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from cambre.coach import Coach
from cambre.core.library.catalogue import Library
from cambre.core.screening.card import Card
from cambre.store.catalogues import languages_in
from cambre.store.journal import open_journal
from cambre.store.library_files import load_card, load_library
from cambre.web.app import create_app
from tests.web.asked import HOST, Asked
from tests.web.planning import WISHED, Clock, Planned, SharedPlans


@pytest.fixture(scope="session")
def facts() -> tuple[Library, Card]:
    """The built-in library and card."""
    return load_library(), load_card()


@pytest.fixture
def coach(facts: tuple[Library, Card], tmp_path: Path) -> Iterator[Coach]:
    """A coach who knows nobody yet."""
    journal = open_journal(tmp_path)
    yield Coach(library=facts[0], card=facts[1], journal=journal, languages=languages_in(tmp_path, {}))
    journal.close()


@pytest.fixture
def app(coach: Coach) -> Asked:
    """The app around the coach, at this computer's own address."""
    return Asked(create_app(coach, hosts=[HOST, "localhost:8000"]))


@pytest.fixture
def screened() -> dict[str, str]:
    """A card on which everything was asked and nothing ticked, by somebody who trains regularly."""
    nothing = dict.fromkeys(("emergency", "urgent", "history", "conditions"), "none")
    return {"age": "20-64", "experience": "regular", "zone": "Europe/Paris", **nothing}


@pytest.fixture
def planned(facts: tuple[Library, Card], tmp_path: Path, screened: dict[str, str]) -> Iterator[Planned]:
    """Somebody who trains regularly and wished for three days a week."""
    journal, clock = open_journal(tmp_path), Clock()
    coach = Coach(library=facts[0], card=facts[1], journal=journal, clock=clock, remembered=SharedPlans())
    app = Asked(create_app(coach, hosts=[HOST]))
    app.send("/card", screened)
    coach.wish(WISHED)
    yield Planned(app, coach, clock)
    journal.close()
