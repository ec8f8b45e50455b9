"""Compiles the translations that stand in the package: each `locale/*/LC_MESSAGES/cambre.po` into the `.mo` beside it.

The standard library reads compiled catalogues and doesn't write them; both formats are gettext's own.
"""

import ast
import struct
from collections.abc import Iterator, Mapping
from pathlib import Path

LOCALE = Path("src/cambre/locale")
CATALOGUES = "*/LC_MESSAGES/cambre.po"
MAGIC, HEAD = 0x950412DE, 28
NUL = "\0"
"""Stands between a text for one thing and the same for several, and between their translations."""


def compile_all(root: Path) -> None:
    """Compile each catalogue of the package."""
    for source in sorted((root / LOCALE).glob(CATALOGUES)):
        source.with_suffix(".mo").write_bytes(compiled(dict(messages(source.read_text("utf-8")))))


def messages(source: str) -> Iterator[tuple[str, str]]:
    """Each text that is translated, with its translation; the empty one is the catalogue's head."""
    for block in source.split("\n\n"):
        lines = [line for line in block.splitlines() if not line.startswith("#")]
        fields = _fields(lines)
        told = [fields[name] for name in sorted(fields) if name.startswith("msgstr")]
        if "msgid" in fields and all(told) and "#, fuzzy" not in block:
            one, more = fields["msgid"], fields.get("msgid_plural")
            yield one if more is None else one + NUL + more, NUL.join(told)


def _fields(lines: list[str]) -> Mapping[str, str]:
    """What stands behind each keyword of a block, its lines put together."""
    found, name = dict[str, str](), ""
    for line in lines:
        keyword, quote, rest = line.partition('"')
        name = keyword.strip() or name
        found[name] = found.get(name, "") + str(ast.literal_eval(quote + rest))
    return found


def compiled(translated: Mapping[str, str]) -> bytes:
    """The catalogue as gettext reads it: two tables of lengths and places, then the texts in order."""
    pairs = sorted((one.encode(), other.encode()) for one, other in translated.items())
    place = HEAD + 16 * len(pairs)
    tables, texts = list[list[tuple[int, int]]](), b""
    for column in zip(*pairs, strict=True):
        tables.append([])
        for text in column:
            tables[-1].append((len(text), place + len(texts)))
            texts += text + b"\0"
    head = struct.pack("<7I", MAGIC, 0, len(pairs), HEAD, HEAD + 8 * len(pairs), 0, HEAD)
    return head + b"".join(struct.pack("<2I", *each) for table in tables for each in table) + texts


if __name__ == "__main__":
    compile_all(Path())
