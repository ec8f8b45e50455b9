"""What can't be kept now is kept in mind and tried again: once, whatever failed."""

import sqlite3
from contextlib import closing
from pathlib import Path

from cambre.cli.training.keeping import Keeping
from cambre.coach import SOMEBODY, Coach
from cambre.core.session.session import begin, passing
from cambre.store.journal import open_journal
from tests.core.people import card, library
from tests.core.session.timelines import CIRCUIT, SESSION


def test_a_locked_journal_is_told_and_everything_is_kept_as_soon_as_it_opens(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    keeping = Keeping(Coach(library=library(), card=card(), journal=journal), "UTC")
    turn = begin(CIRCUIT, SESSION)
    keeping.keep(turn)
    with closing(sqlite3.connect(tmp_path / "journal.sqlite3")) as other:
        other.execute("BEGIN IMMEDIATE")
        turn = passing(turn.session, 65)
        keeping.keep(turn)
        told = keeping.trouble
        other.rollback()
    keeping.try_again()

    assert "try again" in told
    assert keeping.trouble == ""
    assert [entry.kind for entry in journal.entries(SOMEBODY)] == ["session_started", "step_done"]
    journal.close()
