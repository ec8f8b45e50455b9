"""The picture in the README: a few exercises side by side, `python -m cambre.atelier.banner`."""

import re
import sys
from pathlib import Path

from cambre.core.figure.drawing.markup import element
from cambre.pictures import Look, pictures
from cambre.store.library_files import load_library

TARGET = Path("docs") / "figure.svg"
SHOWN = (("cat-cow", "mira"), ("cobra", "samira"), ("superman", "amara"), ("wheel", "jonas"))
WIDTH, HEIGHT = 360, 260


def main() -> int:
    """Write the picture; 0 when it is written."""
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_text(banner(), "utf-8")
    sys.stdout.write(f"{TARGET}\n")
    return 0


def banner() -> str:
    """The shown exercises in a row, on a card that is readable on a light and on a dark page."""
    exercises = load_library().exercises
    stills = [pictures().still(exercises[slug], Look(person=person)) for slug, person in SHOWN]
    placed = [_placed(svg, WIDTH * place) for place, svg in enumerate(stills)]
    paper = element("rect", width="100%", height="100%", rx=24, fill="#ffffff")
    size = f"0 0 {WIDTH * len(placed)} {HEIGHT}"
    return element("svg", paper, *placed, xmlns="http://www.w3.org/2000/svg", viewBox=size, role="img")


def _placed(svg: str, left: float) -> str:
    """A picture as a part of another, in its own frame."""
    frame = f'x="{left + 16}" y="16" width="{WIDTH - 32}" height="{HEIGHT - 32}"'
    return re.sub(r'width="[^"]*" height="[^"]*"', frame, svg, count=1)


if __name__ == "__main__":
    sys.exit(main())
