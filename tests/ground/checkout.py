"""The checkout that the tests run in: where it is, and what git keeps of it."""

import subprocess
from functools import cache
from pathlib import Path, PurePosixPath

ROOT = Path(__file__).resolve().parents[2]


@cache
def tracked() -> tuple[PurePosixPath, ...]:
    """Every file that git keeps and that is there."""
    told = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return tuple(PurePosixPath(name) for name in told.split("\0") if name and (ROOT / name).is_file())


def text_of(name: str | PurePosixPath) -> str:
    """A tracked file's text; empty for one that isn't text."""
    try:
        return (ROOT / name).read_text("utf-8")
    except UnicodeDecodeError:
        return ""
