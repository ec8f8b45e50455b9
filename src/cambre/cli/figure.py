"""`cambre figure`: the drawn exercise as an SVG file."""

from pathlib import Path
from typing import Annotated

import typer

from cambre.cli.coaching import library
from cambre.core.anatomy import Range
from cambre.documents import DocumentProblemsError
from cambre.pictures import Look, NoFigureError, pictures


def figure(
    slug: str,
    *,
    output: Annotated[Path, typer.Option("-o", "--output", help="The SVG file to write.")],
    pose: Annotated[str | None, typer.Option("--still", help="A key pose, standing still.", metavar="KEYPOSE")] = None,
    reach: Annotated[Range, typer.Option("--range", help="How far the body goes.")] = Range.USUAL,
    mono: Annotated[bool, typer.Option("--mono", help="Black and white, for print.")] = False,
) -> None:
    """Draw an exercise: moving, or with --still one key pose.

    Example: cambre figure cobra -o cobra.svg --still up --range dancer
    """
    exercise = library().exercises.get(slug)
    if exercise is None:
        msg = f"there is no exercise “{slug}”; `cambre library` lists them"
        raise typer.BadParameter(msg)
    look = Look(reach=reach, palette="mono" if mono else "day")
    try:
        drawn = pictures().still(exercise, look, pose=pose) if pose else pictures().moving(exercise, look)
    except NoFigureError as error:
        raise typer.BadParameter(str(error)) from None
    _write(output, drawn)


def _write(file: Path, text: str) -> None:
    try:
        file.write_text(text, "utf-8")
    except OSError as error:
        raise DocumentProblemsError([f"{file}: can't be written ({error.strerror})"]) from None
