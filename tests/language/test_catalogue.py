"""The catalogue of all texts: where they come from, and what another program makes of it."""

import tomllib
from collections.abc import Iterator
from importlib.resources import files
from io import BytesIO
from pathlib import Path

from babel.messages.pofile import read_po, write_po

from cambre.atelier.texts import DRAWN, catalogue, in_facts, in_python, in_template

DATA = Path(str(files("cambre.data")))


def sentences(value: object) -> Iterator[str]:
    """What of a data file is a sentence, whatever its key."""
    match value:
        case dict():
            for inner in value.values():
                yield from sentences(inner)
        case list():
            for inner in value:
                yield from sentences(inner)
        case str() if " " in value and value.endswith((".", "?", "!")):
            yield value


def test_every_sentence_of_the_data_files_is_in_it() -> None:
    for file in DATA.rglob("*.toml"):
        if file.name not in DRAWN and file.parent.name != "templates":
            facts = tomllib.loads(file.read_text("utf-8"))
            assert set(sentences(facts)) <= set(in_facts(facts)), file.name


def test_texts_are_found_where_they_are_said_and_where_they_are_marked() -> None:
    code = 'a = say("one") + self.say("two")\nB = noted("three")\nc = counted(n, "week", "weeks")\nd = print("four")'
    code += '\ne = spoken.ngettext("day", "days", n)'
    page = '{{ _("one") }}{% trans count=n %}{{ count }} week{% pluralize %}{{ count }} weeks{% endtrans %}four'

    assert set(in_python(code)) == {"one", "two", "three", ("week", "weeks"), ("day", "days")}
    assert list(in_template(page)) == ["one", ("%(count)s week", "%(count)s weeks")]


def test_another_program_reads_it_whole() -> None:
    written = BytesIO()
    write_po(written, catalogue())
    written.seek(0)

    assert len(read_po(written)) == len(catalogue())
