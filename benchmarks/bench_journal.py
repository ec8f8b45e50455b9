"""How long a journal of ten years takes to open, to back up, to write to, and to be read from start to end."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from uuid import UUID

from benchmarks.measuring import Measured, durations, percentile
from benchmarks.ten_years import ten_years
from cambre.coach import SOMEBODY, Coach
from cambre.core.journal.replay import sessions
from cambre.store.backups import write_backup
from cambre.store.journal import Journal, journal_file, open_journal
from cambre.store.library_files import load_card, load_library


def measure() -> Iterator[Measured]:
    """Opened with its check, written to step by step, backed up, replayed whole."""
    with TemporaryDirectory() as folder:
        home = Path(folder)
        with closing(open_journal(home)) as journal:
            journal.append(ten_years(datetime.now(UTC)))
        opening = durations(lambda: open_journal(home).close(), times=20)
        yield Measured(name="ten years opened and checked, p95", value=_ms(opening, 95), bar=250, unit="ms")
        with closing(open_journal(home)) as journal:
            yield Measured(name="a step confirmed, p95", value=_ms(_written(journal), 95), bar=20, unit="ms")
            replayed = durations(lambda: sessions(journal.entries(SOMEBODY)), times=3)
            yield Measured(name="ten years replayed from start to end", value=_ms(replayed, 50) / 1000, bar=3, unit="s")
        yield Measured(name="ten years moved house and back, the same bytes", value=_moved(home), bar=30, unit="s")
        backing_up = durations(lambda: write_backup(journal_file(home), home / "backup"), times=3)
        yield Measured(name="ten years backed up and checked", value=_ms(backing_up, 50) / 1000, bar=3, unit="s")


def _moved(home: Path) -> float:
    """Seconds to take a journal away and into an empty home; what comes out of that must be the same bytes."""
    library, card = load_library(), load_card()
    with TemporaryDirectory() as folder, closing(open_journal(home)) as old, closing(open_journal(Path(folder))) as new:
        start = perf_counter()
        document = Coach(library=library, card=card, journal=old).exported()
        Coach(library=library, card=card, journal=new).take_in(document.encode(), "journal.json")
        taken = perf_counter() - start
        if Coach(library=library, card=card, journal=new).exported() != document:
            msg = "what came out is not what went in"
            raise AssertionError(msg)
        return taken


def _written(journal: Journal) -> list[float]:
    step = journal.newest(SOMEBODY, "step_done", most=1)[0]
    numbers = count(1)
    return durations(lambda: journal.append([replace(step, uuid=str(UUID(int=next(numbers))))]), times=200)


def _ms(taken: list[float], percent: int) -> float:
    return percentile(taken, percent) * 1000
