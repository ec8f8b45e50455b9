"""A journal that is deleted for good."""

from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from cambre.core.entry import Entry
from cambre.store.backups import backups, write_weekly
from cambre.store.journal import open_journal

AT = "2026-11-20T12:00:00Z"
WORDS = "only-here-it-stands"


def entry(number: int) -> Entry:
    """An entry that can be told from others."""
    uuid = f"00000000-0000-4000-8000-{number:012}"
    body = {"zone": "UTC", "note": WORDS}
    return Entry(uuid=uuid, person="me", at=AT, recorded_at=AT, kind="noted", version=1, body=body)


def test_nothing_is_left_of_what_was_there(tmp_path: Path) -> None:
    with closing(open_journal(tmp_path)) as journal:
        journal.append([entry(1)])
        write_weekly(tmp_path, datetime(2026, 11, 21, tzinfo=UTC))
        assert backups(tmp_path)

        journal.erase()

        assert (journal.count(), backups(tmp_path)) == (0, [])
        assert not [file for file in tmp_path.rglob("*") if file.is_file() and WORDS.encode() in file.read_bytes()]


def test_it_goes_on_with_a_new_one_and_so_does_who_had_the_old_one_open(tmp_path: Path) -> None:
    with closing(open_journal(tmp_path)) as journal, closing(open_journal(tmp_path)) as other:
        journal.append([entry(1)])
        before = journal.stand()
        journal.erase()
        other.append([entry(2)])

        assert [each.uuid for each in journal.entries("me")] == [entry(2).uuid]
        assert journal.stand() != before

    with closing(open_journal(tmp_path)) as again:
        assert again.count() == 1
