"""Somebody who reads a language of brackets: with answers, a plan, results, wishes, a session and a pain."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from cambre.coach import Coach
from cambre.store.catalogues import Languages
from cambre.store.journal import open_journal
from cambre.store.library_files import load_card, load_library
from cambre.web.app import create_app
from tests.language.pseudo import Pseudo, say
from tests.web.asked import HOST, Asked
from tests.web.planning import WISHED, Clock, Planned

NOTHING = dict.fromkeys(("emergency", "urgent", "history", "conditions"), "none")
MEASURED: dict[str, str | list[str]] = {"zone": "UTC", "pain": "0", "warm": "yes"}
THEIRS = "Qx"
"""A wish in somebody's own words, which nobody translates."""


def somebody(folder: pytest.TempPathFactory) -> Planned:
    """The app around somebody new."""
    clock = Clock()
    journal = open_journal(folder.mktemp("home"))
    coach = Coach(
        library=load_library(),
        card=load_card(),
        journal=journal,
        clock=clock,
        say=say,
        languages=Languages(usual=Pseudo()),
    )
    return Planned(Asked(create_app(coach, hosts=[HOST])), coach, clock)


@pytest.fixture(scope="session")
def newcomer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Planned]:
    """Somebody of whom nothing is known."""
    new = somebody(tmp_path_factory)
    yield new
    new.coach.journal.close()


@pytest.fixture(scope="session")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Planned]:
    """Somebody who has been here for four weeks."""
    known = somebody(tmp_path_factory)
    known.app.send("/card", {"age": "20-64", "experience": "regular", "zone": "UTC", **NOTHING})
    for day, side in enumerate((["16"] * 3, ["25"] * 3)):
        known.clock.now += timedelta(days=28 * day)
        known.app.send("/tests/side-reach", {**MEASURED, "left": side, "right": ["17"] * 3})
    known.app.send("/tests", {"zone": "UTC", "what-0": THEIRS, "goes-0": "3"})
    known.coach.wish(WISHED)
    known.train(pain=2)
    known.tell("pain_reported", exercise="cobra", amount="little")
    yield known
    known.coach.journal.close()
