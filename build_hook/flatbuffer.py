"""Writes flatbuffers, front to back: each table first, then what it points to.

The format (little endian): a table is a signed distance back to its vtable, then its fields; the vtable says at which
distance from the table each field lies, 0 for one that is absent. Text, lists and tables in fields are pointers:
distances from the field forward.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from struct import Struct
from typing import TypeAlias

U8, U16, I32, U32, F32 = (Struct("<" + letter) for letter in "BHiIf")
WIDTH = 4  # every field is given as much room as a pointer needs
BLOCK = 16  # raw data begin on such marks, so that models are read in place


@dataclass(frozen=True, slots=True)
class Byte:
    """A number of one byte, kept in the field itself."""

    value: int


@dataclass(frozen=True, slots=True)
class Word:
    """A number of four bytes, kept in the field itself."""

    value: int


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A pointer into the bytes that will follow this flatbuffer: the position there."""

    position: int


Field: TypeAlias = "Byte | Word | Elsewhere | str | bytes | Sequence[float] | Table | Sequence[Table | Elsewhere]"
Table: TypeAlias = Mapping[int, Field]
"""What is in each slot of a table."""


def flatbuffer(identifier: bytes, root: Table, followed_by: bytes = b"") -> bytes:
    """The root table with all that hangs on it, and then other bytes, untouched, that it may point into."""
    writer = _Writer(identifier)
    writer.write_root(root)
    return writer.finish(followed_by)


class _Writer:
    def __init__(self, identifier: bytes) -> None:
        self.out = bytearray(WIDTH) + identifier
        self.open_ends: list[tuple[int, int]] = []  # where a pointer lies, and where in the following bytes it leads

    def write_root(self, root: Table) -> None:
        U32.pack_into(self.out, 0, self._table(root))

    def finish(self, followed_by: bytes) -> bytes:
        if followed_by:
            self._pad(BLOCK)
        for at, position in self.open_ends:
            U32.pack_into(self.out, at, len(self.out) + position - at)
        return bytes(self.out) + followed_by

    def _table(self, fields: Table) -> int:
        """The position of the table; its vtable is before it and its content after it."""
        place = {slot: WIDTH * (1 + order) for order, slot in enumerate(sorted(fields))}
        slots = range(max(fields, default=-1) + 1)
        head = 2 * U16.size + U16.size * len(slots)
        self._pad(WIDTH, ahead=head)
        self.out += U16.pack(head) + U16.pack(WIDTH * (1 + len(fields)))
        self.out += b"".join(U16.pack(place.get(slot, 0)) for slot in slots)
        table = len(self.out)
        self.out += I32.pack(head) + bytes(WIDTH * len(fields))
        for slot in sorted(fields):
            self._field(table + place[slot], fields[slot])
        return table

    def _field(self, at: int, value: Field) -> None:
        match value:
            case Byte(number):
                U8.pack_into(self.out, at, number)
            case Word(number):
                U32.pack_into(self.out, at, number)
            case Elsewhere(position):
                self.open_ends.append((at, position))
            case str():
                self._raw(at, value.encode())
            case bytes():
                self._raw(at, value)
            case Mapping():
                U32.pack_into(self.out, at, self._table(value) - at)
            case _:
                self._list(at, value)

    def _raw(self, at: int, content: bytes) -> None:
        self._pad(BLOCK, ahead=U32.size)
        self._point_here(at)
        self.out += U32.pack(len(content)) + content + b"\0"

    def _list(self, at: int, items: Sequence[float] | Sequence[Table | Elsewhere]) -> None:
        self._pad(WIDTH)
        self._point_here(at)
        self.out += U32.pack(len(items))
        first = len(self.out)
        self.out += bytes(WIDTH * len(items))
        for place, item in zip(range(first, len(self.out), WIDTH), items, strict=True):
            if isinstance(item, float):
                F32.pack_into(self.out, place, item)
            else:
                self._field(place, item)

    def _point_here(self, at: int) -> None:
        U32.pack_into(self.out, at, len(self.out) - at)

    def _pad(self, mark: int, *, ahead: int = 0) -> None:
        self.out += bytes(-(len(self.out) + ahead) % mark)
