"""What a file of film begins with, looked at with the standard library: nobody installs the extra for a broken file."""

from collections.abc import Iterator
from os import SEEK_END
from pathlib import Path
from typing import BinaryIO

from cambre.core.saying import noted
from cambre.documents import DocumentProblemsError
from cambre.documents.problems import Problem

EMPTY = noted("is empty; copy or save it again")
NO_VIDEO = noted("isn't a video, whatever its name says; is it the right file?")
CUT = noted("is a part of a video only, without the list of its pictures; copy it again, whole")
_BOXES = frozenset({b"ftyp", b"moov", b"mdat", b"free", b"skip", b"wide", b"pnot"})  # mp4, mov: old ones have no ftyp
_LISTS = frozenset({b"moov", b"moof"})
_OTHERS = (
    b"\x1a\x45\xdf\xa3",  # webm, mkv
    b"RIFF",  # avi
    b"\x00\x00\x01\xba",  # mpeg
    b"OggS",
    b"FLV\x01",
    b"\x30\x26\xb2\x75",  # wmv
)
"""Videos under whatever name; what they hold is read or refused by what reads videos."""
_SYNC = b"G"  # that each packet of a camcorder's transport stream begins with
_PACKETS = ((0, 188), (4, 192))  # where the first begins, and how long each is
_HEAD, _LONG_HEAD, _BEGINS = 8, 16, 400  # bytes
_MOST_BOXES = 10_000


def check(file: Path) -> None:
    """Refuse what can't be a video; raises DocumentProblemsError, OSError."""
    with file.open("rb") as opened:
        begins = opened.read(_BEGINS)
        opened.seek(0)
        if not begins:
            problem = EMPTY
        elif begins.startswith(_OTHERS) or _is_stream(begins):
            return
        elif begins[4:_HEAD] not in _BOXES:
            problem = NO_VIDEO
        elif any(kind in _LISTS for kind in _boxes(opened)):
            return
        else:
            problem = CUT
    raise DocumentProblemsError([Problem(file.name, problem)])


def _is_stream(begins: bytes) -> bool:
    """Whether packets of a transport stream begin there, one after the other."""
    return any(begins[first::long][:2] == 2 * _SYNC for first, long in _PACKETS)


def _boxes(opened: BinaryIO) -> Iterator[bytes]:
    """The kinds of the boxes that an mp4 or mov is made of, one after the other."""
    at, end = 0, opened.seek(0, SEEK_END)
    for _ in range(_MOST_BOXES):
        if at >= end:  # no disk can be asked for what lies far behind
            return
        opened.seek(at)
        head = opened.read(_LONG_HEAD)
        if len(head) < _HEAD:
            return
        yield head[4:_HEAD]
        size = int.from_bytes(head[:4], "big")
        if size == 1:  # the size stands behind the kind
            size = int.from_bytes(head[_HEAD:], "big")
        if size < _HEAD:  # 0: it goes to the end of the file
            return
        at += size
