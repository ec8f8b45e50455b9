"""The drawn figures as files: still and moving, by day and by night. Kept between two makings of the same."""

import os
import shutil
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import TypedDict

from cambre.pictures import Look, pictures
from cambre.store.library_files import load_library
from cambre.web.figures import figure_address


class Shown(TypedDict):
    """Which picture of an exercise."""

    slug: str
    moves: bool
    night: bool


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
    """The exercises that are drawn."""
    drawn = pictures()
    return [slug for slug, exercise in load_library().exercises.items() if drawn.has(exercise)]


def _draw(slug: str) -> list[tuple[Shown, str]]:
    exercise, draws = load_library().exercises[slug], pictures()
    figures: list[tuple[Shown, str]] = []
    for night in (False, True):
        look = Look(palette="night" if night else "day")
        figures += [({"slug": slug, "moves": False, "night": night}, draws.still(exercise, look))]
        figures += [({"slug": slug, "moves": True, "night": night}, draws.moving(exercise, look))]
    return figures
