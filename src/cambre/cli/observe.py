"""`cambre observe`: what happened in a recording of a movement."""

import os
import sys
from pathlib import Path
from typing import Annotated, TextIO

import typer
from rich.console import Console
from rich.progress import Progress

from cambre.cli.coaching import exercise_named, shelf
from cambre.cli.errors import CannotGoOnError
from cambre.cli.language import say
from cambre.core.observe.observation import Observation
from cambre.documents import write_json
from cambre.observing import ANY, observed_and_traced, watched
from cambre.pictures import pictures
from cambre.report import report
from cambre.store.recordings import Recording, load_recording
from cambre.video.landmarks import KINDS, filmed

INSTALL = f"{sys.executable} -m pip install 'cambre[video]'"


def observe(
    file: Annotated[Path, typer.Argument(help="Landmarks (.npz), or a video (mp4, mov, webm, m4v).")],
    *,
    exercise: Annotated[str, typer.Option(help="The exercise's name, or “any” for a movement without key poses.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON for other programs.")] = False,
    signals: Annotated[bool, typer.Option("--signals", help="With every angle over time.")] = False,
    height: Annotated[
        float | None, typer.Option(min=50, max=250, help="Your height in cm: --signals tells lengths too.")
    ] = None,
    report_file: Annotated[
        Path | None, typer.Option("--report", help="Write a report: one HTML file.", metavar="F.html")
    ] = None,
) -> None:
    """Tell what happened in a recording: repetitions, holds, form, and what couldn't be judged.

    Example: cambre observe morning.mp4 --exercise cobra --report morning.html
    """
    drawn = pictures(shelf().poses)
    known = None if exercise == ANY else exercise_named(exercise)
    what = watched(known, drawn)
    recording = _recording(file)
    seen, trace = observed_and_traced(recording, what, signals=signals, height_cm=height)
    if report_file is not None:
        _write(report_file, report(seen, trace, known, drawn))
    typer.echo(write_json(seen) if as_json else told(seen))


def _recording(file: Path) -> Recording:
    """What a file holds; raises DocumentProblemsError, CannotGoOnError."""
    if not file.exists():
        msg = say("{file}: there is no such file").format(file=file)
        raise CannotGoOnError(msg)
    if file.suffix.lower() == ".npz":
        return load_recording(file)
    if file.suffix.lower() not in KINDS:
        msg = say("{file}: expected landmarks (.npz) or a video ({there})").format(
            file=file.name, there=" ".join(KINDS)
        )
        raise CannotGoOnError(msg)
    try:
        return _watched_video(file)
    except ModuleNotFoundError as error:
        msg = say("videos need the extra “video”, and {module} is missing: {INSTALL}").format(
            module=error.name, INSTALL=INSTALL
        )
        raise CannotGoOnError(msg) from None


def _watched_video(file: Path) -> Recording:
    # a copy of the terminal, for the model's library is kept quiet on the first
    with os.fdopen(os.dup(2), "w") as screen, _bar(screen) as bar:
        task = bar.add_task(f"Looking at {file.name}", total=1.0)
        video = filmed(file, lambda share: bar.update(task, completed=share))
    return Recording(frames=video.frames, aspect=video.aspect, crowded=video.crowded)


def _bar(screen: TextIO) -> Progress:
    """A bar on a terminal, and nothing anywhere else."""
    return Progress(console=Console(file=screen), transient=True, disable=not screen.isatty())


def _write(file: Path, text: str) -> None:
    try:
        file.write_text(text, "utf-8")
    except OSError as error:
        msg = say("{file}: can't be written ({why})").format(file=file, why=error.strerror)
        raise CannotGoOnError(msg) from None


def told(seen: Observation) -> str:
    """An observation in a few lines to read."""
    lines = [f"{seen.exercise}: {len(seen.repetitions)} repetitions, {len(seen.holds)} holds"]
    lines[0] += f" in {seen.frames} frames; confidence {seen.confidence:.2f}, checked on {seen.checked_on}"
    for each in seen.repetitions:
        side = f" {each.side}" if each.side else ""
        reach = "" if each.range_deg is None else f", {each.range_deg:.0f}°"
        lines.append(f"  {each.start_s:7.1f} – {each.end_s:6.1f} s{side}{reach}")
    lines += [f"  held {each.seconds:.1f} s from {each.start_s:.1f} s" for each in seen.holds]
    lines += [f"{each.kind}: {each.say}{_evidence(each.at_s)}" for each in seen.findings]
    lines += [f"not judged, {each.from_s:.1f} – {each.to_s:.1f} s: {each.why}" for each in seen.not_judged]
    return "\n".join(lines)


def _evidence(moments: tuple[float, ...]) -> str:
    return f" (at {', '.join(f'{moment:.1f}' for moment in moments)} s)" if moments else ""
