"""Files read with care and written whole: what stands in a person's folder may be anything."""

import os
import select
import stat
import time
from collections.abc import Iterator
from importlib.resources.abc import Traversable
from io import FileIO
from pathlib import Path
from tempfile import NamedTemporaryFile

from cambre.core.saying import noted

PATIENCE = 5.0
"""Seconds that a pipe may take to give what is asked of it."""
PIECE = 65_536
"""Bytes that are read at once."""


class UnreadableError(Exception):
    """A file can't be read; the message says why in a few words."""


def content(file: Traversable, most: int) -> bytes:
    """All bytes of a file; raises UnreadableError where there is none, it can't be read, or it is larger."""
    try:
        read = _beginning(file, most + 1)
    except OSError as error:
        msg = f"can't be read ({error.strerror})"
        raise UnreadableError(msg) from None
    if len(read) > most:
        msg = f"larger than {most // 1_000_000} MB"
        raise UnreadableError(msg)
    return read


def _beginning(file: Traversable, most: int) -> bytes:
    if not file.is_file():  # reading a pipe would wait for ever
        raise UnreadableError(what_else(file))
    with file.open("rb") as opened:
        return opened.read(most)


def what_else(file: Traversable) -> str:
    """What has the name of a file and isn't one."""
    if file.is_dir():
        return noted("a folder, where a file is expected")
    if not isinstance(file, Path) or not is_there(file):
        return noted("there is no such file")
    return (
        noted("a link that leads nowhere")
        if not file.exists()
        else noted("a pipe or a device, where a file is expected")
    )


def given(file: Path, most: int) -> bytes:
    """The beginning of what somebody named, a pipe too, up to `most` bytes; raises UnreadableError.

    Nothing is waited for longer than a few seconds.
    """
    try:
        descriptor = os.open(file, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
        with os.fdopen(descriptor, "rb", buffering=0) as opened:
            if stat.S_ISREG(os.fstat(descriptor).st_mode):
                return opened.read(most)
            return b"".join(_pieces(opened, most))
    except OSError as error:
        msg = f"can't be read ({error.strerror})"
        raise UnreadableError(msg) from None


def _pieces(opened: FileIO, most: int) -> Iterator[bytes]:
    """What comes out of a pipe or a device."""
    end = time.monotonic() + PATIENCE
    while most > 0:
        ready, _, _ = select.select([opened], [], [], max(0.0, end - time.monotonic()))
        if not ready:
            msg = f"nothing came for {PATIENCE:g} seconds"
            raise UnreadableError(msg)
        piece = opened.read(min(most, PIECE))
        if piece is None:  # somebody else took it
            continue
        if not piece:
            return
        most -= len(piece)
        yield piece


def is_there(path: Path) -> bool:
    """Whether something has this name, a link that leads nowhere included."""
    try:
        path.lstat()
    except OSError:
        return False
    return True


def replace(file: Path, new: bytes) -> None:
    """Write all of it or nothing; raises OSError."""
    with NamedTemporaryFile(dir=file.parent, prefix=f".{file.name}.", delete=False) as fresh:
        try:
            fresh.write(new)
            fresh.flush()
            os.fsync(fresh.fileno())
            Path(fresh.name).replace(file)
        except OSError:
            Path(fresh.name).unlink(missing_ok=True)
            raise
