"""`cambre library`: what can be trained, and whether its files are sound."""

import json
from pathlib import Path
from typing import Annotated

import typer

from cambre.cli.coaching import library as built_in
from cambre.core.library.exercise import Exercise
from cambre.documents import DocumentProblemsError
from cambre.documents.reading import to_plain
from cambre.store.library_files import load_library

app = typer.Typer(help="The exercises and their files.\n\nExample: cambre library show cobra", rich_markup_mode=None)

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON for other programs.")]


@app.callback(invoke_without_command=True)
def listing(context: typer.Context, *, as_json: AsJson = False) -> None:
    """List the exercises.

    Example: cambre library --json
    """
    if context.invoked_subcommand is not None:
        return
    exercises = built_in().exercises.values()
    if as_json:
        typer.echo(json.dumps([to_plain(each) for each in exercises], ensure_ascii=False, indent=2))
        return
    for each in exercises:
        typer.echo(f"{each.slug:<24}{each.name} — {', '.join(each.directions) or each.kind}")


@app.command()
def show(slug: str, *, as_json: AsJson = False) -> None:
    """Show an exercise with every field.

    Example: cambre library show cobra
    """
    exercise = built_in().exercises.get(slug)
    if exercise is None:
        msg = f"there is no exercise “{slug}”; `cambre library` lists them"
        raise typer.BadParameter(msg)
    typer.echo(json.dumps(to_plain(exercise), ensure_ascii=False, indent=2) if as_json else _told(exercise))


@app.command()
def check(folder: Annotated[Path | None, typer.Argument(help="A folder like the built-in one.")] = None) -> None:
    """Check the data files and tell every problem; exit 1 when there is any.

    Example: cambre library check my-exercises
    """
    if folder is not None and not folder.is_dir():
        msg = f"{folder} is not a folder"
        raise typer.BadParameter(msg)
    try:
        found = load_library() if folder is None else load_library(folder)
    except DocumentProblemsError as error:
        for problem in error.problems:
            typer.echo(problem)
        raise typer.Exit(1) from None
    typer.echo(f"sound: {len(found.exercises)} exercises, {len(found.programs)} programs, {len(found.sources)} sources")


def _told(exercise: Exercise) -> str:
    lines = [exercise.name, "", exercise.purpose]
    for title, texts in (
        ("Start", exercise.start),
        ("Steps", exercise.steps),
        ("Cues", exercise.cues),
        ("Mistakes", exercise.mistakes),
        ("Felt", exercise.felt),
        ("Muscles", exercise.muscles),
    ):
        lines += ["", title, *(f"  {text}" for text in texts)]
    for dose in exercise.printed:
        lines += ["", f"Printed in article {dose.article}, “{dose.heading}”", f"  {dose.said}"]
    lines += ["", "Cautious default", f"  {exercise.default.reason} ({exercise.default.source})"]
    return "\n".join(lines)
