"""Which keys were pressed, from the bytes that a terminal sends, and what each of them asks for."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, TypeAlias

Action: TypeAlias = Literal["pause", "back", "skip", "repeat", "describe", "change", "hurts", "mute", "keys", "leave"]

ESCAPE = b"\x1b"
_NAMED: Mapping[bytes, str] = MappingProxyType(
    {b" ": "space", b"\r": "enter", b"\n": "enter", b"\x7f": "backspace", b"\x08": "backspace", b"\x04": "end"}
)
_SEQUENCES: Mapping[bytes, str] = MappingProxyType(
    {b"[D": "left", b"OD": "left", b"[C": "right", b"OC": "right", b"[5~": "page-up", b"[6~": "page-down"}
)
_ACTIONS: Mapping[str, Action] = MappingProxyType(
    {
        **dict.fromkeys(("space", "k"), "pause"),
        **dict.fromkeys(("left", "page-up", "b"), "back"),
        **dict.fromkeys(("right", "page-down", "s"), "skip"),
        "r": "repeat",
        "d": "describe",
        "e": "change",
        "h": "hurts",
        "m": "mute",
        "?": "keys",
        **dict.fromkeys(("q", "escape"), "leave"),
    }
)


def action_for(key: str) -> Action | None:
    """The action of a key while a session runs; none where it has none."""
    return _ACTIONS.get(key.lower())


def keys_in(sent: bytes, *, is_all: bool) -> tuple[tuple[str, ...], bytes]:
    """The keys, by name or letter, in what a terminal sent, and the beginning of one whose rest is still to come.

    `is_all` says that nothing follows for now: an escape alone is then the key itself.
    """
    keys: list[str] = []
    while sent:
        length, key = _first(sent, is_all=is_all)
        if length == 0:
            break
        keys += [key] if key else []
        sent = sent[length:]
    return tuple(keys), sent


def _first(sent: bytes, *, is_all: bool) -> tuple[int, str]:
    """How many bytes the first key takes, 0 where its rest is missing, and its name, empty where it means nothing."""
    if sent[:1] == ESCAPE:
        return _escaped(sent, is_all=is_all)
    if sent[:1] in _NAMED:
        return 1, _NAMED[sent[:1]]
    return _letter(sent, is_all=is_all)


def _escaped(sent: bytes, *, is_all: bool) -> tuple[int, str]:
    if sent[1:2] not in (b"[", b"O"):
        return (1, "escape") if len(sent) > 1 or is_all else (0, "")
    for length in range(3, len(sent) + 1):
        if 0x40 <= sent[length - 1] <= 0x7E:  # noqa: PLR2004 -- the bytes that end a sequence
            return length, _SEQUENCES.get(sent[1:length], "")
    return (len(sent), "") if is_all else (0, "")


def _letter(sent: bytes, *, is_all: bool) -> tuple[int, str]:
    """One character of UTF-8; what is none, or controls something, means nothing."""
    for length in range(1, 5):
        try:
            letter = sent[:length].decode()
        except UnicodeDecodeError:
            if length >= len(sent):
                return (len(sent) if is_all else 0), ""
            continue
        return length, letter if letter.isprintable() else ""
    return 1, ""
