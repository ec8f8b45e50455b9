"""Makes sure that browser tests have a Chromium: takes the one that is there, or Debian's where that is allowed."""

import os
import shutil
import subprocess
import sys

NAMES = ("chromium", "google-chrome")
PACKAGES = ("chromium", "fonts-liberation")  # a page without fonts has other widths
NONE = "cambre: no Chromium found, and the browser tests need one: 'apt-get install chromium'."


def chromium() -> str | None:
    """Where Chromium is; CAMBRE_CHROMIUM may name it."""
    return os.environ.get("CAMBRE_CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)


def main() -> None:
    """Exit with one line when there is no Chromium and none can be installed."""
    if chromium():
        return
    if not (shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0):
        sys.exit(NONE)
    for command in (("update",), ("install", "--yes", "--no-install-recommends", *PACKAGES)):
        done = subprocess.run(["apt-get", "-qq", *command], capture_output=True, text=True, check=False)
        if done.returncode:
            reason = (done.stderr.strip().splitlines() or ["apt-get failed"])[-1]
            sys.exit(f"cambre: no Chromium found, and it can't be installed: {reason}")


if __name__ == "__main__":
    main()
