"""A program exactly as its article prints it: to read, with its sources."""

from collections.abc import Iterable

from cambre.core.library.catalogue import Library
from cambre.core.library.program import Program
from cambre.core.saying import Say
from cambre.core.session.station import Bout, printed_bout, stations
from cambre.core.session.steps import steps
from cambre.core.session.timeline import Change, Timeline


def printed(program: Program, library: Library, say: Say) -> Timeline:
    """The timeline of the program as printed; nothing is changed for anybody."""
    bouts = [printed_bout(station, program, library) for station in stations(program)]
    return timeline(program, bouts, library, say)


def timeline(
    program: Program, bouts: Iterable[Bout], library: Library, say: Say, changes: tuple[Change, ...] | None = None
) -> Timeline:
    """The document of these bouts; `changes` are none where it is as printed."""
    listed = tuple(steps(bouts, library, say))
    return Timeline(
        program=program.slug,
        title=say(program.name),
        library=library.fingerprint,
        version="printed" if changes is None else "lawful",
        total_seconds=sum(step.seconds for step in listed),
        changes=changes or (),
        steps=listed,
    )
