"""The drawn figures as files: still and moving, by day, by night, in ink, and at every range where tests need it.

Kept between two makings of the same.
"""

import os
import shutil
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Literal, TypedDict

from cambre.core.anatomy import Range
from cambre.core.progress.likeness import measurable
from cambre.pictures import Look, pictures
from cambre.store.library_files import load_library
from cambre.web.figures import figure_address


class Shown(TypedDict, total=False):
    """Which picture of an exercise or self-test."""

    slug: str
    moves: bool
    night: bool
    palette: Literal["ink"]
    reach: Range | None


def drawn(work: Path, fingerprint: str) -> Path:
    """A folder with every figure at its address."""
    kept = work / f"figures-{fingerprint}"
    if not kept.is_dir():
        fresh = work / "figures"
        shutil.rmtree(fresh, ignore_errors=True)
        with ProcessPoolExecutor(os.cpu_count()) as hands:
            for figures in hands.map(_draw, shown()):
                for name, svg in figures:
                    file = fresh / figure_address(fingerprint, **name).lstrip("/")
                    file.parent.mkdir(parents=True, exist_ok=True)
                    file.write_text(svg, "utf-8")
        fresh.rename(kept)
    return kept


def shown() -> list[str]:
    """The exercises and self-tests that are drawn."""
    draws = pictures()
    return [each.slug for each in load_library().drawables if draws.has(each)]


def _draw(slug: str) -> list[tuple[Shown, str]]:
    library, draws = load_library(), pictures()
    figures, each = list[tuple[Shown, str]](), library.drawable(slug)
    if each is None:
        return figures
    measured = any(measurable(test) and test.drawn_as == slug for test in library.self_tests.values())
    for night in (False, True):
        palette = "night" if night else "day"
        figures += [({"slug": slug, "moves": True, "night": night}, draws.moving(each, Look(palette=palette)))]
        for reach in (None, *(Range if measured else ())):
            still = draws.still(each, Look(palette=palette, reach=reach))
            figures += [({"slug": slug, "night": night, "reach": reach}, still)]
    return [*figures, ({"slug": slug, "palette": "ink"}, draws.still(each, Look(palette="mono")))]
