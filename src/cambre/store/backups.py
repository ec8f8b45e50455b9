"""Backups of the journal: whole files in the data folder, each checked after it was written, kept by count."""

import os
import shlex
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import NamedTemporaryFile

from cambre.store.database import check, connect, count, is_empty
from cambre.store.trouble import DAMAGED, DamagedError, StoreError, told, unwritable

FOLDER = "backups"
WEEKLY, BEFORE_RESTORE, BEFORE_MIGRATION = "weekly", "before-restore", "before-version"
KEPT = {WEEKLY: 8, BEFORE_RESTORE: 5, BEFORE_MIGRATION: 5}
"""How many of each sort are kept."""
BESIDE = "journal-before.sqlite3"
"""The copy of a journal that is held alone, as in a browser, where files have fixed names and no folders."""
_FORMAT, _ROLLBACK = slice(18, 20), b"\1\1"
"""Where a SQLite file says how it is journaled; what it says where it needs no second file beside it."""
WEEK = timedelta(days=7)


def backups(folder: Path) -> list[Path]:
    """The backups in a data folder, newest first."""
    return sorted((folder / FOLDER).glob("journal-*.sqlite3"), key=_made, reverse=True)


def last_good(folder: Path) -> Path | None:
    """The newest backup that is sound."""
    return next((file for file in backups(folder) if _is_sound(file)), None)


def offer(folder: Path) -> str:
    """How to go on where the journal itself can't be used, in one sentence."""
    good = last_good(folder)
    if good is None:
        return f"There is no good backup; to begin anew, move {folder / 'journal.sqlite3'} away"
    return f"The last good backup is taken with: cambre restore {shlex.quote(str(good))}"


def write_backup(source: Path, target: Path) -> int:
    """Copy a journal while it may be in use, check the copy, and give its entries; raises StoreError.

    The target's name is taken at the very end, so that what stands there before is whole until then.
    """
    with _beside(target) as fresh:
        with told(), closing(connect(source)) as read, closing(connect(fresh)) as written:
            check(read, source)
            read.backup(written)
            written.execute("PRAGMA journal_mode = DELETE")  # one file, with nothing beside it
            entries = _checked(written, fresh, count(read))
        _settle(fresh, target)
    return entries


def write_weekly(folder: Path, now: datetime) -> Path | None:
    """Back the journal up where the newest weekly backup is a week old; raises StoreError."""
    source = folder / "journal.sqlite3"
    newest = max((_made(file) for file in _of_sort(folder, WEEKLY)), default=0.0)
    if now.timestamp() - newest < WEEK.total_seconds() or _has_no_entries(source):
        return None
    target = _made_folder(folder) / f"journal-{now:%Y-%m-%d}-{WEEKLY}.sqlite3"
    write_backup(source, target)
    _dated(target, now)
    _prune(folder, WEEKLY)
    return target


def back_up_before_restore(folder: Path, now: datetime) -> Path:
    """Back up what a restored journal is going to replace; raises StoreError."""
    target = _free(_made_folder(folder) / f"journal-{now:%Y-%m-%d-%H%M%S}-{BEFORE_RESTORE}.sqlite3")
    write_backup(folder / "journal.sqlite3", target)
    _prune(folder, BEFORE_RESTORE)
    return target


def back_up_before_migration(file: Path, version: int) -> Path:
    """Back up what a migration is going to change; raises StoreError."""
    target = _free(_made_folder(file.parent) / f"journal-{BEFORE_MIGRATION}-{version}.sqlite3")
    write_backup(file, target)
    _prune(file.parent, BEFORE_MIGRATION)
    return target


def copy_before_migration(connection: sqlite3.Connection, file: Path) -> Path:
    """Copy what a migration is going to change through the connection that holds it alone; raises StoreError."""
    target = file.with_name(BESIDE)
    content = bytearray(connection.serialize())
    content[_FORMAT] = _ROLLBACK
    with closing(sqlite3.connect(":memory:")) as copied:
        copied.deserialize(bytes(content))
        _checked(copied, target, count(connection))
    try:
        with target.open("wb") as written:
            written.write(content)
            written.flush()
            os.fsync(written.fileno())
    except OSError as error:
        raise unwritable(error, target) from None
    return target


def _checked(written: sqlite3.Connection, file: Path, expected: int) -> int:
    check(written, file, thorough=True)
    entries = count(written)
    if entries < expected:
        raise DamagedError(DAMAGED)
    return entries


def _is_sound(file: Path) -> bool:
    try:
        with told(), closing(connect(file, reads=True)) as connection:
            return check(connection, file, thorough=True) > 0
    except StoreError:
        return False


def _has_no_entries(file: Path) -> bool:
    if is_empty(file):
        return True
    with told(), closing(connect(file)) as connection:
        return count(connection) == 0


@contextmanager
def _beside(target: Path) -> Iterator[Path]:
    """A new file in the target's folder, gone afterwards unless it took the target's place."""
    try:
        with NamedTemporaryFile(dir=target.parent, prefix=f".{target.name}.", delete=False) as made:
            fresh = Path(made.name)
    except OSError as error:
        raise unwritable(error, target) from None
    try:
        yield fresh
    finally:
        fresh.unlink(missing_ok=True)


def _settle(fresh: Path, target: Path) -> None:
    try:
        with fresh.open("rb+") as written:
            os.fsync(written.fileno())
        fresh.replace(target)
    except OSError as error:
        raise unwritable(error, target) from None


def _made_folder(folder: Path) -> Path:
    made = folder / FOLDER
    try:
        made.mkdir(exist_ok=True)
    except OSError as error:
        raise unwritable(error, made) from None
    return made


def _free(file: Path) -> Path:
    """A name that nothing has yet."""
    names = (file.with_stem(f"{file.stem}-{number}") for number in range(2, 1_000))
    return file if not file.exists() else next(name for name in names if not name.exists())


def _of_sort(folder: Path, sort: str) -> list[Path]:
    return [file for file in backups(folder) if sort in file.name]


def _prune(folder: Path, sort: str) -> None:
    for file in _of_sort(folder, sort)[KEPT[sort] :]:
        file.unlink(missing_ok=True)


def _made(file: Path) -> float:
    """When a backup was made, in seconds since 1970; 0 for one that is gone meanwhile."""
    try:
        return file.stat().st_mtime
    except OSError:
        return 0.0


def _dated(file: Path, made: datetime) -> None:
    os.utime(file, (made.timestamp(), made.timestamp()))
