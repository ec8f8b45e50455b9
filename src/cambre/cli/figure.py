"""`cambre figure`: the drawn exercise or self-test as an SVG file, and the solving of one's own."""

import sys
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from cambre.cli.coaching import drawn_named, home, library, shelf
from cambre.cli.errors import CannotGoOnError
from cambre.cli.language import say
from cambre.core.anatomy import Range
from cambre.core.library.catalogue import Drawable
from cambre.documents import DocumentProblemsError
from cambre.pictures import Look, NoFigureError, Pictures, pictures
from cambre.store.folder import writable_folder
from cambre.store.own_poses import keep_solved, load_own_poses

INSTALL = f"{sys.executable} -m pip install 'cambre[atelier]'"


def figure(  # noqa: PLR0913 -- each is an option of the command line
    slug: str,
    *,
    output: Annotated[Path | None, typer.Option("-o", "--output", help="The SVG file to write.")] = None,
    pose: Annotated[str | None, typer.Option("--still", help="A key pose, standing still.", metavar="KEYPOSE")] = None,
    reach: Annotated[Range | None, typer.Option("--range", help="How far the body goes.")] = None,
    view: Annotated[int, typer.Option(help="From which side: 1 is the best, 2 the next.", min=1, metavar="N")] = 1,
    person: Annotated[str | None, typer.Option("--person", help="Who is shown, by name.", metavar="NAME")] = None,
    mono: Annotated[bool, typer.Option("--mono", help="Black and white, for print.")] = False,
    solve: Annotated[bool, typer.Option("--solve", help="Find the poses of an exercise of your own first.")] = False,
) -> None:
    """Draw an exercise or a self-test: moving, or with --still one key pose; --solve finds the poses of your own ones.

    Example: cambre figure cobra -o cobra.svg --still up --range dancer --person greta
    """
    told = drawn_named(slug)
    if output is None and not solve:
        msg = say("say where to write the picture, with -o FILE.svg")
        raise typer.BadParameter(msg)
    ready = _solved(told) if solve else pictures(shelf().poses)
    if output is not None:
        who = _who(ready, person)
        look = Look(reach=reach, palette="mono" if mono else "day", person=who, view=view - 1)
        _write(output, _drawn(ready, told, look, pose))


def _who(ready: Pictures, person: str | None) -> str:
    """The person asked for, or whoever is shown by default; typer.BadParameter for somebody who isn't there."""
    people = ready.wardrobe.people
    if person is None or person in people:
        return person or Look().person
    msg = say("nobody here is called “{person}”; there is {there}").format(person=person, there=", ".join(people))
    raise typer.BadParameter(msg)


def _drawn(ready: Pictures, told: Drawable, look: Look, pose: str | None) -> str:
    try:
        return ready.still(told, look, pose=pose) if pose else ready.moving(told, look)
    except NoFigureError as error:
        raise typer.BadParameter(str(error)) from None


def _solved(told: Drawable) -> Pictures:
    """The pictures with its poses solved and kept; raises CannotGoOnError, DocumentProblemsError."""
    if told.slug not in library().own:
        msg = say("“{slug}” is built in, and solved already").format(slug=told.slug)
        raise CannotGoOnError(msg)
    if told.figure is None:
        msg = say("exercises/{slug}.toml has no [figure] to solve").format(slug=told.slug)
        raise CannotGoOnError(msg)
    try:  # numpy and scipy aren't needed to run, so they may be missing
        from cambre.atelier.own import PoseRefusedError, solved  # noqa: PLC0415
    except ModuleNotFoundError as error:
        msg = say("solving needs numpy and scipy, and {module} is missing: {INSTALL}").format(
            module=error.name, INSTALL=INSTALL
        )
        raise CannotGoOnError(msg) from None
    folder = writable_folder(home())
    try:
        with Console(stderr=True).status(f"Solving {told.slug} for five bodies, from stiff to dancer"):
            ranges = solved(told.slug, told.figure)
    except PoseRefusedError as error:
        raise DocumentProblemsError(error.problems) from None
    file = keep_solved(folder, told.slug, told.figure, ranges)
    typer.echo(f"{told.slug}: solved, and kept in {file}")
    return pictures(load_own_poses(folder, {told.slug: told.figure})[0])


def _write(file: Path, text: str) -> None:
    try:
        file.write_text(text, "utf-8")
    except OSError as error:
        raise DocumentProblemsError([f"{file}: can't be written ({error.strerror})"]) from None
