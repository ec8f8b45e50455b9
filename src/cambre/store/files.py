"""Files read with care and written whole: what stands in a person's folder may be anything."""

import os
from importlib.resources.abc import Traversable
from pathlib import Path
from tempfile import NamedTemporaryFile


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
        raise UnreadableError("a folder, where a file is expected" if file.is_dir() else "there is no such file")
    with file.open("rb") as opened:
        return opened.read(most)


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
