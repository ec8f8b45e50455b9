"""The data folder: where a person's journal lives on this computer."""

import errno
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryFile

from platformdirs import user_data_path

from cambre.store.trouble import StoreError


def data_folder(environ: Mapping[str, str]) -> Path:
    """CAMBRE_HOME, or the platform's folder for users' data."""
    chosen = environ.get("CAMBRE_HOME", "").strip()
    return Path(chosen).expanduser() if chosen else user_data_path("cambre", appauthor=False)


def writable_folder(folder: Path) -> Path:
    """The folder, made where it is missing and tried by writing to it; raises StoreError."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with TemporaryFile(dir=folder) as probe:
            probe.write(b"\0" * 4096)
            probe.flush()
    except OSError as error:
        raise StoreError(_sentence(error, folder)) from error
    return folder


def _sentence(error: OSError, folder: Path) -> str:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return f"the disk of {folder} is full; make room, or choose another folder with CAMBRE_HOME"
    if error.errno in (errno.EEXIST, errno.ENOTDIR):
        return f"{folder} is not a folder; choose another with CAMBRE_HOME"
    return f"{folder} can't be written to ({error.strerror}); choose another folder with CAMBRE_HOME"
