"""A backup put back in the journal's place; what was there before can still be got at afterwards."""

import json
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from cambre.store.backups import FOLDER, back_up_before_restore
from cambre.store.database import check, connect, count, is_empty
from cambre.store.migrations import COLUMNS, migrate
from cambre.store.trouble import DAMAGED, DamagedError, NotOursError, StoreError, told, unwritable

BESIDE = ("-wal", "-shm")
"""What SQLite keeps beside a database that is in use."""
SAME_SIZE = "PRAGMA page_size"


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    """What a restored journal holds, and where that is which it replaced."""

    entries: int
    before: Path | None = None
    only_before: int = 0
    """Entries of the replaced journal that the restored one doesn't have."""


def restore(folder: Path, file: Path, now: datetime) -> Restored:
    """Make the journal what a backup says; raises StoreError, with nothing changed then."""
    journal = folder / "journal.sqlite3"
    if journal.exists() and file.exists() and file.samefile(journal):
        msg = f"{file} is the journal itself; choose a backup of it"
        raise StoreError(msg)
    with told(), TemporaryDirectory(dir=folder, prefix=".restoring-") as made:
        fresh = Path(made) / "journal.sqlite3"
        entries = _written_anew(_copied(file, Path(made) / "copy"), fresh, file)
        if is_empty(journal):
            take_place(fresh, journal)
            return Restored(entries=entries)
        return _put_in(fresh, journal, entries, now)


def _put_in(fresh: Path, journal: Path, entries: int, now: datetime) -> Restored:
    try:
        before = back_up_before_restore(journal.parent, now)
    except (DamagedError, NotOursError):
        before, lost = _laid_aside(journal, now), 0
    else:
        lost = _missing(before, fresh)
        if _copied_over(fresh, journal):
            return Restored(entries=entries, before=before, only_before=lost)
    take_place(fresh, journal)
    return Restored(entries=entries, before=before, only_before=lost)


def _copied(file: Path, copy: Path) -> Path:
    """A copy of a backup, so that reading it can't change it."""
    try:
        if not file.is_file():
            msg = f"{file}: there is no such file"
            raise StoreError(msg)
        shutil.copyfile(file, copy)
        for end in BESIDE[:1]:
            if file.with_name(file.name + end).is_file():
                shutil.copyfile(file.with_name(file.name + end), copy.with_name(copy.name + end))
    except OSError as error:
        msg = f"{file} can't be read ({error.strerror})"
        raise StoreError(msg) from None
    return copy


def _written_anew(copy: Path, fresh: Path, file: Path) -> int:
    """The entries of a backup in a new file, which holds nothing else that may stand in the old one."""
    try:
        with told(), closing(connect(copy)) as read, closing(connect(fresh, makes=True)) as written:
            if check(read, file, thorough=True) == 0:
                msg = f"{file} is no journal"
                raise StoreError(msg)
            migrate(written)
            with written:
                values = ", ".join("?" * len(COLUMNS.split(",")))
                written.executemany(f"INSERT INTO entry ({COLUMNS}) VALUES ({values})", _rows(read))  # noqa: S608 -- constants
            return count(written)
    except NotOursError as error:
        msg = f"{error}; nothing was changed"
        raise StoreError(msg) from None
    except (DamagedError, sqlite3.Error, ValueError):
        msg = f"{file} is no journal, or a damaged one; nothing was changed"
        raise StoreError(msg) from None


def _rows(read: sqlite3.Connection) -> Iterator[tuple[Any, ...]]:
    for row in read.execute(f"SELECT {COLUMNS} FROM entry"):  # noqa: S608 -- made of constants
        if not isinstance(json.loads(row[-1]), dict):
            raise DamagedError(DAMAGED)
        yield row


def _laid_aside(journal: Path, now: datetime) -> Path:
    """A copy of what can't be backed up, because it is damaged or no journal of ours, byte for byte."""
    aside = journal.parent / FOLDER / f"replaced-{now:%Y-%m-%d-%H%M%S-%f}"
    try:
        aside.mkdir(parents=True)
        for file in _with_companions(journal):
            shutil.copyfile(file, aside / file.name)
    except OSError as error:
        raise unwritable(error, aside) from None
    return aside


def _with_companions(journal: Path) -> list[Path]:
    named = (journal, *(journal.with_name(journal.name + end) for end in BESIDE))
    return [file for file in named if file.exists()]


def _missing(before: Path, fresh: Path) -> int:
    with closing(connect(fresh)) as connection:
        connection.execute("ATTACH ? AS before", (str(before),))
        query = "SELECT count(*) FROM before.entry WHERE uuid NOT IN (SELECT uuid FROM main.entry)"
        return int(connection.execute(query).fetchone()[0])


def _copied_over(fresh: Path, journal: Path) -> bool:
    """Whether the journal could be changed in one transaction, which a server that runs takes part in."""
    with closing(connect(fresh)) as read, closing(connect(journal)) as live:
        if read.execute(SAME_SIZE).fetchone() != live.execute(SAME_SIZE).fetchone():
            return False
        read.backup(live)
    return True


def take_place(fresh: Path, journal: Path) -> None:
    """Put a new file where the journal is, and take away what lay beside the old one; raises StoreError."""
    try:
        for file in _with_companions(journal)[1:]:
            file.unlink(missing_ok=True)
        fresh.replace(journal)
    except OSError as error:
        raise unwritable(error, journal) from None
