"""Tells hatchling to have browser parts and translations in place before it packs, or links, the package."""

import os
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # hatchling loads this file alone, by its path

from build_hook.catalogues import compile_all
from build_hook.npm import NODE, NotInstalledError
from build_hook.parts import bring_parts, is_up_to_date, leave_out_parts

WISH = "CAMBRE_BROWSER_PARTS"


class WhatIsMade(BuildHookInterface[Any]):
    """Compiles translations, and brings parts that are stale; without a registry everything but the camera works."""

    PLUGIN_NAME = "custom"

    def dependencies(self) -> list[str]:
        """Node, only when something has to be fetched."""
        return [NODE] if self._wants_parts() else []

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 -- hatchling's own shape
        """Have all in place, or say what will be missing; raises NotInstalledError where parts are required."""
        compile_all(Path(self.root))
        if not self._wants_parts():
            return
        try:
            bring_parts(Path(self.root))
        except NotInstalledError as error:
            leave_out_parts(Path(self.root))
            if os.environ.get(WISH) == "require":
                raise
            self.app.display_warning(f"Cambré's browser parts are missing: {error}. Everything but the camera works.")

    def _wants_parts(self) -> bool:
        return os.environ.get(WISH) != "skip" and not is_up_to_date(Path(self.root))
