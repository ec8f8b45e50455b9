"""What a file of film begins with, looked at with the standard library: nobody installs the extra for a broken file."""

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
    b"OggS",
    b"FLV\x01",
    b"\x30\x26\xb2\x75",  # wmv
    b"\x06\x0e\x2b\x34",  # mxf
    b"\x1f\x07\x00",  # dv
    b".RMF",
    b"DKIF",
    b"GIF8",
    b"YUV4MPEG2 ",
    b"nut/multimedia container\x00",
    b"\x12\x00\x0a",  # av1 without a container
)
"""Videos under whatever name; what they hold is read or refused by what reads videos."""
_CODES = (b"\x00\x00\x01", b"\x00\x00\x00\x01")  # mpeg and h264, with a container or without
_SYNC = b"G"  # that each packet of a camcorder's transport stream begins with
_PACKETS = (188, 192, 204)  # how long each is
_FEW = 4  # packets in a row; fewer may look so by chance
_HEAD, _LONG_HEAD, _BEGINS = 8, 16, 2_000  # bytes
_MOST_BOXES = 10_000


def check(file: Path) -> None:
    """Refuse what can't be a video; raises DocumentProblemsError, OSError."""
    with file.open("rb") as opened:
        begins = opened.read(_BEGINS)
        kinds = _kinds(opened)
    if not begins:
        problem = EMPTY
    elif begins.startswith(_OTHERS) or _is_stream(begins) or kinds & _LISTS:
        return
    elif kinds & _BOXES:
        problem = CUT
    elif begins.startswith(_CODES):
        return
    else:
        problem = NO_VIDEO
    raise DocumentProblemsError([Problem(file.name, problem)])


def _is_stream(begins: bytes) -> bool:
    """Whether packets of a transport stream follow one another there, from the first whole one on."""
    return any(
        len(syncs := begins[first::long]) >= _FEW and not syncs.strip(_SYNC)
        for long in _PACKETS
        for first in range(long)
    )


def _kinds(opened: BinaryIO) -> set[bytes]:
    """The kinds of the boxes that an mp4 or mov is made of, up to the list of its pictures.

    Whichever the first is: cameras and programs put boxes of their own before the others.
    """
    at, end, kinds = 0, opened.seek(0, SEEK_END), set[bytes]()
    for _ in range(_MOST_BOXES):
        if at >= end:  # no disk can be asked for what lies far behind
            break
        opened.seek(at)
        head = opened.read(_LONG_HEAD)
        kinds.add(head[4:_HEAD])
        size = int.from_bytes(head[:4], "big")
        if size == 1:  # the size stands behind the kind
            size = int.from_bytes(head[_HEAD:], "big")
        if size < _HEAD or kinds & _LISTS:  # 0: it goes to the end of the file
            break
        at += size
    return kinds
