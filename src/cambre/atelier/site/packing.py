"""Folders as archives, and files as fingerprints: the same content gives the same bytes."""

import zipfile
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

SAME_DAY = (1980, 1, 1, 0, 0, 0)
LENGTH = 12


def pack(folder: Path, archive: Path) -> None:
    """Write all files of a folder into an archive, in the order of their names."""
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as out:
        for file in sorted(folder.rglob("*")):
            if file.is_file():
                entry = zipfile.ZipInfo(file.relative_to(folder).as_posix(), SAME_DAY)
                entry.compress_type = zipfile.ZIP_DEFLATED
                out.writestr(entry, file.read_bytes())


def fingerprint(contents: Mapping[str, bytes]) -> str:
    """What changes with any of these contents or their names."""
    digest = sha256()
    for name, content in sorted(contents.items()):
        digest.update(f"{name} {len(content)}\n".encode() + content)
    return digest.hexdigest()[:LENGTH]


def fingerprint_of(folder: Path) -> str:
    """What changes with any file of a folder."""
    return fingerprint(
        {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}
    )
