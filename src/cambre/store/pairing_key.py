"""The key that paired devices' cookies are made from: it lies in the data folder, and deleting it unpairs them all."""

import os
from collections.abc import Callable
from pathlib import Path

from cambre.store.trouble import StoreError, unwritable

FILE = "pairing.key"
LENGTH = 32


def pairing_key(folder: Path, dice: Callable[[int], bytes]) -> bytes:
    """The key, thrown where there is none yet; raises StoreError. Nobody but its owner may read it."""
    file = folder / FILE
    try:
        if not file.exists():
            with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as fresh:
                fresh.write(dice(LENGTH))
        key = file.read_bytes()
    except OSError as error:
        raise unwritable(error, file) from None
    if len(key) != LENGTH:
        msg = f"{file} is no key any more; delete it, and pair the devices again"
        raise StoreError(msg)
    return key
