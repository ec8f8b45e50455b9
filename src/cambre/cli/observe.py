"""`cambre observe`: what happened in a recording of a movement."""

import os
import sys
from collections.abc import Iterator, Sequence
from math import nan
from pathlib import Path
from typing import Annotated, TextIO

import typer
from rich.console import Console
from rich.progress import Progress

from cambre.cli.called import folded
from cambre.cli.coaching import exercise_named, shelf
from cambre.cli.errors import CannotGoOnError
from cambre.cli.language import say, translations
from cambre.core.library.exercise import Exercise
from cambre.core.observe.engine import Watched
from cambre.core.observe.observation import Observation
from cambre.core.observe.trace import Trace
from cambre.core.saying import TENTHS
from cambre.documents import write_json
from cambre.documents.problems import printable
from cambre.observing import ANY, observed_and_traced, watched
from cambre.pictures import pictures
from cambre.report import report
from cambre.report.words import ANGLES, advice, checked, counts, doubt, far, is_a_part, length, nothing, sureness
from cambre.store.files import UnreadableError, given, replace, what_else
from cambre.store.recordings import Recording, load_recording
from cambre.video.landmarks import KINDS, filmed

INSTALL = f"{sys.executable} -m pip install 'cambre[video]'"
_UNNAMED = Path()
"""What an empty name becomes."""
_PAGES = ("", ".html", ".htm")
_PHOTOS = (".jpg", ".jpeg", ".png", ".heic", ".heif", ".webp", ".bmp", ".tif", ".tiff")
_MOST_MOMENTS = 8
_SHORTEST, _TALLEST = 50, 250  # centimetres


def observe(
    file: Annotated[
        Path,
        typer.Argument(
            help="A video (mp4, mov, webm, m4v), or an .npz with landmarks or one number over time (t and signal); "
            "docs/motion.md tells its arrays.",
            readable=False,  # that it can't be read is told below, in the reader's language
        ),
    ],
    *,
    exercise: Annotated[str, typer.Option(help="The exercise's name, or “any” for a movement without key poses.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON for other programs.")] = False,
    signals: Annotated[bool, typer.Option("--signals", help="With --json: every angle over time.")] = False,
    height: Annotated[
        str | None, typer.Option(help="Your height, 50 to 250 cm: --signals tells lengths too.", metavar="CM")
    ] = None,
    report_file: Annotated[
        Path | None, typer.Option("--report", help="Write a report: one HTML file.", metavar="F.html")
    ] = None,
) -> None:
    """Tell what happened in a recording: repetitions, holds, form, and what couldn't be judged.

    Example: cambre observe morning.mp4 --exercise cobra --report morning.html
    """
    tall = None if height is None else _centimetres(height)
    if report_file is not None:
        _refuse_where_it_cant_be_written(report_file, file)
    drawn = pictures(shelf().poses)
    known = None if folded(exercise) == ANY else exercise_named(exercise)
    what = watched(known, drawn)
    recording = _recording(file)
    seen, trace = observed_and_traced(recording, what, signals=signals, height_cm=tall, say=say)
    if report_file is not None:
        _write(report_file, report(seen, trace, what, known, drawn, translations()))
    for note in _left_out(recording, as_json=as_json, signals=signals, has_height=tall is not None):
        typer.echo(f"cambre: {note}", err=True)
    _print(write_json(seen) if as_json else "\n".join(told(seen, trace, what, known)))
    if report_file is not None:
        typer.echo(say("Report: {file}").format(file=report_file), err=True)


def _centimetres(height: str) -> float:
    """A body's height as it was typed; raises CannotGoOnError."""
    try:
        tall = float(height.replace(",", "."))
    except ValueError:
        tall = nan
    if _SHORTEST <= tall <= _TALLEST:
        return tall
    msg = say("--height: expected {least} to {most} centimetres (it is “{given}”)")
    raise CannotGoOnError(msg.format(least=_SHORTEST, most=_TALLEST, given=printable(height)))


def _print(text: str) -> None:
    """Write it where it is wanted; raises CannotGoOnError where a full disk takes only a part of it."""
    try:
        typer.echo(text)
        if sys.stdout is not None:  # closed by whoever called
            sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # else Python tries once more as it ends
        msg = say("what was seen can't be written ({why})").format(why=error.strerror)
        raise CannotGoOnError(msg) from None


def _left_out(recording: Recording, *, as_json: bool, signals: bool, has_height: bool) -> Iterator[str]:
    """What was asked for and isn't told, and why."""
    if signals and recording.times:
        yield say("There are no angles in this file: it holds one number over time instead of a body.")
    elif signals and not as_json:
        yield say("The angles over time are in the JSON only: add --json.")
    elif has_height and not signals:
        yield say("Lengths are told beside the angles only: add --signals --json.")


def _recording(file: Path) -> Recording:
    """What a file holds; raises DocumentProblemsError, CannotGoOnError."""
    try:
        return _read(file)
    except OSError as error:  # of a name that no file can have, or a folder that nobody may look into
        msg = say("{file}: can't be read ({why})").format(file=file, why=error.strerror or error)
        raise CannotGoOnError(msg) from None


def _read(file: Path) -> Recording:
    if (refused := _refused(file)) is not None:
        raise CannotGoOnError(refused)
    if file.suffix.lower() == ".npz":
        return load_recording(file)
    try:
        given(file, 1)
        return _watched_video(file)
    except UnreadableError as error:
        msg = f"{file}: {error}"
    except ModuleNotFoundError as error:
        msg = say("videos need the extra “video”, and {module} is missing: {INSTALL}").format(
            module=error.name, INSTALL=INSTALL
        )
    except (ImportError, OSError) as error:  # what the extra itself stands on, of the system's
        if isinstance(error, OSError) and error.errno is not None:
            raise  # of the file
        msg = say("the extra “video” is there, but a part of the system that it needs isn't ({why})").format(why=error)
    raise CannotGoOnError(msg) from None


def _refused(file: Path) -> str | None:
    """Why a file of this name is no recording, and what would be one; nothing where it may be."""
    if file == _UNNAMED:
        return say("the name of the recording is missing; write it behind observe")
    if not file.is_file():
        return f"{file}: {say(what_else(file))}"
    kind = file.suffix.lower()
    if kind in _PHOTOS:
        told = say("{file}: a photo is one moment, in which nothing moves; film the whole movement")
        return told.format(file=file.name)
    if kind == ".npz" or kind in KINDS:
        return None
    told = say("{file}: expected a video ({there}), or landmarks or one number over time (t and signal) in an .npz")
    return told.format(file=file.name, there=" ".join(KINDS))


def _watched_video(file: Path) -> Recording:
    # a copy of the terminal, for the model's library is kept quiet on the first
    with os.fdopen(os.dup(2), "w") as screen, _bar(screen) as bar:
        task = bar.add_task(say("Looking at {file}").format(file=file.name), total=1.0)
        video = filmed(file, lambda share: bar.update(task, completed=share))
    return Recording(
        frames=video.frames, aspect=video.aspect, crowded=video.crowded, changes=video.changes,
        is_cut_off=video.is_cut_off,
    )  # fmt: skip


def _bar(screen: TextIO) -> Progress:
    """A bar on a terminal, and nothing anywhere else."""
    return Progress(console=Console(file=screen), transient=True, disable=not screen.isatty())


def _refuse_where_it_cant_be_written(report_file: Path, recording: Path) -> None:
    """Say before a long film is watched that its report would have no place; raises CannotGoOnError."""
    try:
        why = _no_place(report_file, recording)
    except OSError as error:
        why = error.strerror or str(error)
    if why:
        raise CannotGoOnError(say("{file}: can't be written ({why})").format(file=report_file, why=why))


def _no_place(report_file: Path, recording: Path) -> str:
    """Why a report can't be written there, as far as that can be known; raises CannotGoOnError, OSError."""
    if report_file == _UNNAMED:
        raise CannotGoOnError(say("the name of the report is missing; write it behind --report"))
    if report_file.exists() and recording.exists() and report_file.samefile(recording):
        msg = say("{file}: this is the recording itself; give the report another name").format(file=report_file)
        raise CannotGoOnError(msg)
    if report_file.is_dir():
        return say("a folder, where a file is expected")
    if report_file.suffix.lower() not in _PAGES:
        return say("it is a page for browsers, whose name ends in .html")
    if not report_file.parent.is_dir():
        return say("its folder doesn't exist")
    return "" if os.access(report_file.parent, os.W_OK) else say("nothing may be written in its folder")


def _write(file: Path, text: str) -> None:
    """All of it or nothing; a pipe or a device takes it as it comes."""
    try:
        if file.exists() and not file.is_file():
            file.write_text(text, "utf-8")
        else:
            replace(file, text.encode())
    except OSError as error:
        msg = say("{file}: can't be written ({why})").format(file=file, why=error.strerror)
        raise CannotGoOnError(msg) from None


def told(seen: Observation, trace: Trace, what: Watched, exercise: Exercise | None) -> Iterator[str]:
    """An observation in a few lines to read: first what makes it doubtful; how to film it where that would help."""
    for caveat in seen.caveats:
        yield say("Note: {caveat}").format(caveat=caveat.say)
    is_nothing = not (seen.repetitions or seen.holds)
    line = f"{seen.exercise}: {counts(seen, trace, what, translations())}."
    yield line if is_nothing else f"{line} {sureness(seen, say)}"
    if doubtful := doubt(seen, say):
        yield doubtful
    yield checked(seen, trace, say)
    yield from _happened(seen, trace)
    for finding in seen.findings:
        yield f"{finding.say}{_evidence(finding.at_s)}"
    yield from _unjudged(seen, length(seen, trace))
    if is_nothing:
        yield nothing(seen, trace, what, say)
    for help_ in advice(seen, trace, exercise, say):
        yield f"{say('To film it:')} {help_}"


def _happened(seen: Observation, trace: Trace) -> Iterator[str]:
    """A line for each repetition and each hold."""
    if any(each.range_deg is not None for each in seen.repetitions):
        yield say("How far each one goes is told by this: {angle}.").format(angle=say(ANGLES[trace.angle]))
    for each in seen.repetitions:
        side = f" {say(each.side)}" if each.side else ""
        reach = "" if each.range_deg is None else f", {far(each.range_deg, trace, say)}"
        yield f"  {_number(each.start_s):>7} – {_number(each.end_s):>6} {say('s')}{side}{reach}"
    for hold in seen.holds:
        line = say("held {seconds} s from {start} s")
        yield f"  {line.format(seconds=_number(hold.seconds), start=_number(hold.start_s))}"


def _unjudged(seen: Observation, seconds: float) -> Iterator[str]:
    """A line for each reason why something couldn't be judged, with its times; without where it was always."""
    for why in dict.fromkeys(each.why for each in seen.not_judged):
        gaps = [each for each in seen.not_judged if each.why == why and is_a_part(each, seconds)]
        times = ", ".join(f"{_number(each.from_s)} – {_number(each.to_s)}" for each in gaps)
        if times:
            yield say("not judged, {times} s: {why}").format(times=times, why=why)
        else:
            yield say("not judged: {why}").format(why=why)


def _number(value: float) -> str:
    """A number with its tenth, so that columns are columns, as the language writes it."""
    whole, _, part = f"{value:.1f}".partition(".")
    return say(TENTHS).format(whole=whole, part=part)


def _evidence(moments: Sequence[float]) -> str:
    """When a finding was seen, as far as a line has room for it."""
    if not moments:
        return ""
    more = " …" if len(moments) > _MOST_MOMENTS else ""
    return f" ({', '.join(_number(moment) for moment in moments[:_MOST_MOMENTS])}{more} {say('s')})"
