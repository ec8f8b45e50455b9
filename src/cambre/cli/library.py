"""`cambre library`: what can be trained, and whether its files are sound."""

import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Annotated

import typer

from cambre.cli.coaching import card, exercise_named, home, shelf, words
from cambre.cli.errors import CannotGoOnError
from cambre.cli.language import say
from cambre.core.library.catalogue import Library
from cambre.core.library.exercise import Exercise
from cambre.core.library.own import by_file
from cambre.core.safety.judge import judge_exercise
from cambre.core.safety.situation import Situation
from cambre.core.screening.profile import Profile
from cambre.core.vocabulary import SLUG
from cambre.documents import DocumentProblemsError
from cambre.documents.problems import printable
from cambre.documents.reading import to_plain
from cambre.store.folder import writable_folder
from cambre.store.library_files import load_library
from cambre.store.own_files import Shelf, write_template

app = typer.Typer(help="The exercises and their files.\n\nExample: cambre library show cobra", rich_markup_mode=None)

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON for other programs.")]


@app.callback(invoke_without_command=True)
def listing(context: typer.Context, *, as_json: AsJson = False) -> None:
    """List the exercises.

    Example: cambre library --json
    """
    if context.invoked_subcommand is not None:
        return
    found = shelf()
    if as_json:
        every = [to_plain(each) for each in found.library.exercises.values()]
        typer.echo(json.dumps(every, ensure_ascii=False, indent=2))
    else:
        for each in found.library.exercises.values():
            yours = f" ({say('yours')})" if each.slug in found.library.own else ""
            trains = ", ".join(map(say, each.directions)) or say(each.kind)
            typer.echo(f"{each.slug:<32}{say(each.name)} — {trains}{yours}")
    for file in by_file(found.problems):
        typer.echo(f"cambre: {file} is left out; `cambre library check` says why", err=True)


@app.command()
def show(slug: str, *, as_json: AsJson = False) -> None:
    """Show an exercise with every field.

    Example: cambre library show cobra
    """
    exercise = exercise_named(slug)
    typer.echo(json.dumps(to_plain(exercise), ensure_ascii=False, indent=2) if as_json else _told(exercise))


@app.command()
def new(slug: str) -> None:
    """Write the beginnings of an exercise of your own, with a word on what each field wants.

    Example: cambre library new my-morning-arch
    """
    if not SLUG.fits(slug):
        msg = say("“{what}” is no name for a file: small letters, digits and single hyphens, 64 at most").format(
            what=printable(slug)
        )
        raise CannotGoOnError(msg)
    if (taken := shelf().library.drawable(slug)) is not None:
        told = (
            say("there is an exercise “{slug}” already; choose another name")
            if isinstance(taken, Exercise)
            else say("there is a self-test “{slug}” already; choose another name")
        )
        msg = told.format(slug=slug)
        raise CannotGoOnError(msg)
    file = write_template(writable_folder(home()), slug)
    typer.echo(f"{file}\nFill it in; `cambre library check` says what is still to be done.")


@app.command()
def check(folder: Annotated[Path | None, typer.Argument(help="A folder like the built-in one.")] = None) -> None:
    """Check the data files, your own included, and tell every problem; exit 1 when there is any.

    Example: cambre library check my-exercises
    """
    if folder is not None and not folder.is_dir():
        msg = say("{folder} is not a folder").format(folder=folder)
        raise typer.BadParameter(msg)
    try:
        found = shelf() if folder is None else Shelf(library=load_library(folder))
    except DocumentProblemsError as error:
        _tell(error.problems)
    else:
        judged = found.library.own if folder is None else found.library.exercises
        _tell((*found.problems, *refused(found.library, judged)))
        typer.echo(f"sound: {counted(found.library)}")


def refused(found: Library, slugs: Iterable[str]) -> Iterator[str]:
    """What the judge refuses in the facts and texts of exercises, a line each."""
    nobody = Situation(profile=Profile(age=30), library=found, card=card(), words=words(), say=say)
    for slug in sorted(slugs):
        for finding in judge_exercise(found.exercises[slug], nobody):
            if finding.severity.refuses:
                yield f"exercises/{slug}.toml: {finding.where}: {finding.message} ({finding.rule})"


def _tell(problems: Sequence[str]) -> None:
    """Each problem on its line, then exit 1; nothing where there is none."""
    for problem in problems:
        typer.echo(problem)
    if problems:
        raise typer.Exit(1)


def counted(library: Library) -> str:
    """How much there is in a library."""
    own = f" ({len(library.own)} of your own)" if library.own else ""
    return f"{len(library.exercises)} exercises{own}, {len(library.programs)} programs, {len(library.sources)} sources"


def _told(exercise: Exercise) -> str:
    lines = [say(exercise.name), "", say(exercise.purpose)]
    for title, texts in (
        (say("Begin like this"), exercise.start),
        (say("Steps"), exercise.steps),
        (say("Cues"), exercise.cues),
        (say("Mistakes"), exercise.mistakes),
        (say("Felt"), exercise.felt),
        (say("Muscles"), exercise.muscles),
    ):
        lines += ["", title, *(f"  {say(text)}" for text in texts)]
    for dose in exercise.printed:
        printed = say("Printed in article {number}, “{heading}”").format(number=dose.article, heading=dose.heading)
        lines += ["", printed, f"  {say(dose.said)}"]
    lines += ["", say("Cautious default"), f"  {say(exercise.default.reason)} ({exercise.default.source})"]
    return "\n".join(lines)
