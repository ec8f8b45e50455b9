"""The time zone of this computer."""

import os
from pathlib import Path


def zone() -> str:
    """The name of this computer's time zone; UTC where it can't be told."""
    named = os.environ.get("TZ", "").lstrip(":")
    if named:
        return named
    link = Path("/etc/localtime")
    if link.is_symlink():
        _, _, name = str(link.resolve()).partition("zoneinfo/")
        return name or "UTC"
    return "UTC"
