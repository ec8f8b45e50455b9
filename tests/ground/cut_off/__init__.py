"""Programs that run where no way leads out of the machine: `command` starts them there."""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from tests.ground.checkout import ROOT


def command(module: str, *arguments: str) -> Sequence[str]:
    """The command that runs one of this folder's modules in namespaces of its own, for network and mounts."""
    return [*_namespaces(), sys.executable, "-m", f"{__name__}.{module}", *arguments]


@cache
def obstacle() -> str | None:
    """Why this machine can't do it; None where it can."""
    missing = [program for program in ("unshare", "ip", "mount") if shutil.which(program) is None]
    if missing:
        return f"{', '.join(missing)} missing"
    if not Path("/dev/net/tun").exists():
        return "/dev/net/tun missing"
    tried = subprocess.run(command("outside"), cwd=ROOT, capture_output=True, text=True, check=False)
    return tried.stderr.strip().splitlines()[-1] if tried.returncode else None


def _namespaces() -> Sequence[str]:
    as_root = [] if os.geteuid() == 0 else ["--map-root-user"]
    return ["unshare", "--net", "--mount", *as_root]
