"""The journal taken away and taken in by the command line."""

import gzip
import json
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from cambre.cli.main import main
from cambre.coach import SOMEBODY
from cambre.core.entry import Entry
from cambre.store.journal import open_journal
from tests.cli.conftest import Run
from tests.core.safety.plans import item, of_items


def written(home: Path) -> None:
    """A journal with something in it."""
    home.mkdir()
    journal = open_journal(home)
    at = "2026-11-21T18:00:00Z"
    body = {"zone": "Europe/Zürich", "more": [1, 2.0, None]}
    journal.append(
        Entry(
            uuid=f"00000000-0000-4000-8000-00000000000{number}",
            person=SOMEBODY,
            at=at,
            recorded_at=at,
            kind="levitated",
            version=1,
            body=body,
        )
        for number in range(3)
    )
    journal.close()


def test_out_wiped_in_and_out_again_is_the_same_file_byte_for_byte(cambre: Run, home: Path, tmp_path: Path) -> None:
    written(home)
    first, second = tmp_path / "first.json", tmp_path / "second.json"

    assert cambre("export", "json", "-o", str(first)).returncode == 0
    for file in home.iterdir():
        file.unlink()
    done = cambre("import", str(first))
    assert cambre("export", "json", "-o", str(second)).returncode == 0

    assert done.stdout == "3 entries taken in, 0 were here already\n"
    assert first.read_bytes() == second.read_bytes()


def test_without_a_file_the_document_is_printed_and_nothing_else(cambre: Run, home: Path) -> None:
    written(home)

    assert len(json.loads(cambre("export", "json").stdout)["entries"]) == 3


def test_a_file_that_isnt_a_journal_is_told_by_its_problems(cambre: Run, home: Path, tmp_path: Path) -> None:
    written(home)
    broken = tmp_path / "broken.json"
    broken.write_text('{"format": 1, "entries": [{}]}', "utf-8")

    done = cambre("import", str(broken))

    assert done.returncode == 2
    assert all(line.startswith("cambre: broken.json: entries.0.") for line in done.stderr.splitlines())
    assert "Traceback" not in done.stderr


def test_a_folder_that_isnt_there_keeps_nothing_from_being_told(cambre: Run, home: Path, tmp_path: Path) -> None:
    written(home)

    done = cambre("export", "json", "-o", str(tmp_path / "nowhere" / "journal.json"))

    assert done.returncode == 2
    assert done.stderr.count("\n") == 1


def test_a_table_has_a_byte_order_mark_so_that_spreadsheets_keep_its_accents(cambre: Run, home: Path) -> None:
    written(home)

    table = cambre("export", "csv").stdout

    assert table.startswith("\ufeffwhat,person,day,")


def test_a_calendar_needs_a_plan_and_says_so_in_one_line(cambre: Run, tmp_path: Path) -> None:
    done = cambre("export", "ics", "-o", str(tmp_path / "plan.ics"))

    assert done.returncode == 2
    assert "there is no plan yet" in done.stderr
    assert done.stderr.count("\n") == 1
    assert not (tmp_path / "plan.ics").exists()


def test_a_plan_becomes_a_calendar(cambre: Run, tmp_path: Path) -> None:
    plan = tmp_path / "plan.json"
    plan.write_text(json.dumps(of_items(item("cobra"))), "utf-8")

    first = cambre("export", "ics", "--plan", str(plan), "--at", "07:15")

    assert "BEGIN:VEVENT" in first.stdout
    assert "T071500" in first.stdout
    assert cambre("export", "ics", "--plan", str(plan), "--at", "07:15").stdout == first.stdout


def test_everything_is_everybodys(cambre: Run, home: Path) -> None:
    written(home)

    done = cambre("export", "json", "--person", "me")

    assert done.returncode == 2
    assert "the journal of everybody" in done.stderr


def test_a_session_is_put_on_paper(cambre: Run, tmp_path: Path) -> None:
    file = tmp_path / "desk.pdf"

    done = cambre("export", "pdf", "--program", "desk-break", "-o", str(file))

    assert done.returncode == 0, done.stderr
    assert file.read_bytes().startswith(b"%PDF-")


def test_a_program_that_isnt_there_is_told_and_nothing_written(cambre: Run, tmp_path: Path) -> None:
    done = cambre("export", "pdf", "--program", "flying", "-o", str(tmp_path / "x.pdf"))

    assert done.returncode == 2
    assert "there is no program “flying”" in done.stderr
    assert not (tmp_path / "x.pdf").exists()


ENTRY = (
    '{"uuid":"00000000-0000-4000-8000-000000000001","person":"me","at":"2026-11-21T18:00:00Z",'
    '"recorded_at":"2026-11-21T18:00:00Z","kind":"%s","version":1,"body":%s}'
)


def _zipped() -> bytes:
    """A small file that would be a large one."""
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        archive.writestr("cambre-journal.json", bytes(20_000_000))
    return packed.getvalue()


HOSTILE = {
    "packed": (gzip.compress(b'{"format":1,"entries":[]}'), "a packed file; unpack it first"),
    "a zip": (_zipped(), "a packed file; unpack it first"),
    "two bytes a letter": ('{"format":1,"entries":[]}'.encode("utf-16"), "not UTF-8 text; save it as UTF-8"),
    "deep": (b"[" * 100_000 + b"]" * 100_000, "nested deeper than 200 levels"),
    "deep inside": (ENTRY % ("levitated", '{"a":' + "[" * 600 + "]" * 600 + "}"), "nested deeper than 200 levels"),
    "endless": (ENTRY % ("levitated", '{"a":1e999}'), "a number that is too large"),
    "no number": (ENTRY % ("levitated", '{"a":NaN}'), "NaN is not a number"),
    "other letters": ('{"format":1,"entries":["é"]}'.encode("latin-1"), "not UTF-8 text; save it as UTF-8"),
    "half a character": (ENTRY % ("levitated", r'{"a":"\ud800"}'), "half a character"),
    "nothing": (b"", "isn't a Cambré journal (it isn't JSON"),
    "zeros": (b"\0" * 999, "not UTF-8 text"),
    "cut off": (b'{"format":1,"entries":[', "isn't a Cambré journal (it isn't JSON"),
    "a table": (b"what,person\r\nset,me\r\n", "isn't a Cambré journal (it isn't JSON"),
    "from tomorrow": (b'{"format":2,"entries":[]}', "format: expected one of 1"),
    "a path": ((ENTRY % ("levitated", "{}")).replace('"me"', '"../../me"'), "entries.0.person"),
    "no such day": ((ENTRY % ("levitated", "{}")).replace("11-21T", "11-31T"), "no moment that there ever is"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_broken_or_hostile_file_is_one_clear_line_and_nothing_is_written(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    content, says = HOSTILE[name]
    document = content if isinstance(content, bytes) else f'{{"format":1,"entries":[{content}]}}'.encode()
    file = tmp_path / "x.json"
    file.write_bytes(document)
    monkeypatch.setenv("CAMBRE_HOME", str(tmp_path / "home"))
    monkeypatch.setattr("sys.argv", ["cambre", "import", str(file)])

    with pytest.raises(SystemExit) as ended:
        main()

    told = capsys.readouterr().err
    assert ended.value.code == 2
    assert says in told
    assert told.count("\n") == 1
    journal = open_journal(tmp_path / "home")
    assert journal.count() == 0
    journal.close()


def test_a_name_from_a_file_gives_a_terminal_nothing_to_obey(cambre: Run, tmp_path: Path) -> None:
    file = tmp_path / "x.json"
    named = ENTRY % ("person_named", r'{"zone":"UTC","name":"=cmd\u001b[31m\u202e <b>"}')
    file.write_text(f'{{"format":1,"entries":[{named}]}}', "utf-8")

    assert cambre("import", str(file)).returncode == 0

    assert cambre("people").stdout == "=cmd [31m <b>\n"
    assert "\\u001b" in cambre("export", "json").stdout, "what is kept stays as it came"
