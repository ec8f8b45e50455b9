"""The translations that Cambré brings: whole, with every gap where it belongs, and compiled as gettext reads them."""

import re
import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from gettext import GNUTranslations
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.catalog import Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from build_hook.catalogues import compiled, messages
from cambre.atelier.texts import LOCALE, brought_up_to_date, in_facts, is_translated

BROUGHT = sorted(LOCALE.glob("*/LC_MESSAGES/cambre.po"))
CARD = Path("src/cambre/data/screening.toml")
GAPS = re.compile(r"\{[^{}]*\}|%\([a-z]+\)s|%%")
IN_TURN = re.compile(r":%[-%a-zA-Z.]+")
"""How a day is written, which is each language's own."""

pytestmark = pytest.mark.parametrize("file", BROUGHT, ids=lambda file: file.parts[-3])


@cache
def up_to_date(file: Path) -> tuple[Message, ...]:
    """Every text of today, with the translation that the file has for it."""
    content, _ = brought_up_to_date(file.read_bytes())
    return tuple(message for message in read_po(BytesIO(content)) if message.id)


def translated(file: Path) -> Iterator[Message]:
    """The texts that have their translation."""
    return (message for message in up_to_date(file) if is_translated(message))


def forms(told: str | Sequence[str] | None) -> tuple[str, ...]:
    """A text, or what it is for one and for several."""
    return (told,) if isinstance(told, str) else tuple(told or ())


def gaps(text: str) -> list[str]:
    """What is filled in later."""
    return sorted(IN_TURN.sub(":day", gap) for gap in GAPS.findall(text))


def test_every_text_is_translated(file: Path) -> None:
    """What is missing stands here; `make texts` enters it into the file, to be translated there."""
    assert [message.id for message in up_to_date(file) if not is_translated(message) or message.fuzzy] == []


def test_nothing_is_translated_that_nobody_meets(file: Path) -> None:
    known = {message.id for message in up_to_date(file)}
    stale = [message.id for message in read_po(BytesIO(file.read_bytes())) if message.id and message.id not in known]
    assert stale == []


def test_a_translation_has_the_gaps_of_its_text(file: Path) -> None:
    for message in translated(file):
        *_, most = forms(message.id)
        for text in forms(message.string)[-1:]:
            assert gaps(text) == gaps(most), message.id
        for text in forms(message.string)[:-1]:
            assert set(gaps(text)) <= set(gaps(most)), message.id


def test_a_translation_begins_and_ends_as_its_text(file: Path) -> None:
    """A blank, a colon or a full stop at the end is there for what comes after it."""
    for message in translated(file):
        for text, told in zip(forms(message.id), forms(message.string), strict=True):
            assert (text[0].isspace(), text[-1].isspace()) == (told[0].isspace(), told[-1].isspace()), message.id
            assert told.endswith(".") or not text.endswith("."), message.id


def test_no_two_texts_of_the_first_card_become_one(file: Path) -> None:
    """Nor does one of them stay as it is: what can't wait has to be understood."""
    told = {message.id: message.string for message in up_to_date(file)}
    said = set(in_facts(tomllib.loads(CARD.read_text("utf-8"))))
    assert len({told[each] for each in said}) == len(said)
    assert {each for each in said if told[each] == each} == set()


def test_another_program_compiles_it_to_the_same(file: Path) -> None:
    theirs, source = BytesIO(), file.read_text("utf-8")
    write_mo(theirs, read_po(BytesIO(source.encode())))
    ours = GNUTranslations(BytesIO(compiled(dict(messages(source)))))
    other = GNUTranslations(BytesIO(theirs.getvalue()))
    for message in read_po(BytesIO(source.encode())):
        one, *_ = forms(message.id)
        assert ours.gettext(one) == other.gettext(one)
        for number in (1, 2):
            assert ours.ngettext(one, "more", number) == other.ngettext(one, "more", number)


def test_what_lies_compiled_was_made_from_it(file: Path) -> None:
    """Where it wasn't, `make texts` compiles it again, and so does installing."""
    assert file.with_suffix(".mo").read_bytes() == compiled(dict(messages(file.read_text("utf-8"))))
