"""The drawn figures as files: still and moving, by day, by night, in ink, and at every range where tests need it.

Kept between two makings of the same.
"""

import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Literal, TypeAlias, TypedDict

from cambre.core.anatomy import Range
from cambre.core.library.catalogue import Library
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


Figure: TypeAlias = tuple[Shown, str]
"""Which picture it is, and its SVG."""


@contextmanager
def drawn(work: Path, fingerprint: str) -> Iterator[Callable[[], Path]]:
    """While the block runs, figures are drawn beside it; what it gets waits for them, and gives the folder.

    Every figure is at its address there.
    """
    kept = work / f"figures-{fingerprint}"
    hands = ProcessPoolExecutor(os.cpu_count())
    try:
        drawing = () if kept.is_dir() else hands.map(_draw, shown())
        yield lambda: _written(drawing, kept, fingerprint)
    finally:
        hands.shutdown(cancel_futures=True)  # what went wrong beside it is told at once


def _written(drawing: Iterable[Sequence[Figure]], kept: Path, fingerprint: str) -> Path:
    if not kept.is_dir():
        fresh = kept.with_name("figures")
        shutil.rmtree(fresh, ignore_errors=True)
        for name, svg in chain.from_iterable(drawing):
            file = fresh / figure_address(fingerprint, **name).lstrip("/")
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(svg, "utf-8")
        fresh.rename(kept)
    return kept


def shown() -> list[str]:
    """The exercises and self-tests that are drawn."""
    draws = pictures()
    return [each.slug for each in library().drawables if draws.has(each)]


@cache
def library() -> Library:
    """All that is drawn, read once by each process that draws."""
    return load_library()


def _draw(slug: str) -> Sequence[Figure]:
    draws, each = pictures(), library().drawable(slug)
    if each is None:
        return ()
    measured = any(measurable(test) and test.drawn_as == slug for test in library().self_tests.values())
    moving = draws.moving_in(("day", "night"), each, Look())
    figures: list[Figure] = [({"slug": slug, "palette": "ink"}, draws.still(each, Look(palette="mono")))]
    for palette, svg in moving.items():
        night = palette == "night"
        figures.append(({"slug": slug, "moves": True, "night": night}, svg))
        for reach in (None, *(Range if measured else ())):
            still = draws.still(each, Look(palette=palette, reach=reach))
            figures.append(({"slug": slug, "night": night, "reach": reach}, still))
    return figures
