"""Imported where processes are forked from: each then begins as one that has led a session before.

A server that has just started compiles its templates and draws its figures, which takes seconds on a slow machine; a
test that kills it fifty times would do little else. How long that takes is measured (`make bench ONLY=start`).
"""

from pathlib import Path
from tempfile import TemporaryDirectory

from cambre.coach import Coach
from cambre.store.journal import open_journal
from cambre.store.library_files import load_card, load_library
from cambre.web.app import create_app
from tests.web.asked import HOST, Asked

PAGES = ("/", "/about", "/history", "/train/dance-back-circuit")
FIGURES = ("cat-cow", "bird-dog", "sphinx")
"""What that session begins with."""


def ask() -> None:
    """See the pages once, and the figures that come first."""
    with TemporaryDirectory() as folder:
        journal = open_journal(Path(folder))
        coach = Coach(library=load_library(), card=load_card(), journal=journal)
        app = Asked(create_app(coach, hosts=[HOST]))
        for page in PAGES:
            assert app.get(page).is_success
        for slug in FIGURES:
            coach.figure(slug, moves=True)
            coach.figure(slug)
        journal.close()


ask()
