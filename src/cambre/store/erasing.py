"""Everything that the journal of a data folder holds, deleted for good, with all backups of it."""

import shutil
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from cambre.store.backups import FOLDER
from cambre.store.database import connect
from cambre.store.migrations import migrate
from cambre.store.restoring import take_place
from cambre.store.trouble import told, unwritable


def erase(journal: Path) -> None:
    """Put a new and empty journal in the place of one that nobody of this program holds open; raises StoreError.

    Another program that holds the old file sees that another has taken its place, and goes on with that one.
    """
    with told(), TemporaryDirectory(dir=journal.parent, prefix=".erasing-") as made:
        fresh = Path(made) / journal.name
        with closing(connect(fresh, makes=True)) as written:
            migrate(written)
        take_place(fresh, journal)
    kept = journal.parent / FOLDER
    try:
        if kept.is_dir():
            shutil.rmtree(kept)
    except OSError as error:
        raise unwritable(error, kept) from None
