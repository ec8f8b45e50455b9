"""A user's own files beside the built-in ones: exercises, programs, sources, and the figures solved for them.

They lie in the data folder. A broken one never stops anything: it is left out, and its problems are told.
"""

from dataclasses import dataclass
from pathlib import Path

from cambre.core.library.catalogue import Library
from cambre.core.library.exercise import Exercise
from cambre.core.library.own import Own, a_page_of_each, merged
from cambre.core.library.program import Program
from cambre.core.library.source import Source
from cambre.documents import DocumentProblemsError
from cambre.documents.reading import MOST_PROBLEMS
from cambre.store.files import is_there
from cambre.store.library_files import BUILT_IN
from cambre.store.own_poses import NOTHING_SOLVED, OwnPoses, load_own_poses
from cambre.store.toml_files import Reading

EXERCISES, PROGRAMS, SOURCES = "exercises", "programs", "sources.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """The library with somebody's own files in it, what is drawn of them, and what was left out."""

    library: Library
    poses: OwnPoses = NOTHING_SOLVED
    problems: tuple[str, ...] = ()


def load_shelf(home: Path, built_in: Library) -> Shelf:
    """Read somebody's own files; whatever is wrong with them is among the problems."""
    own, unreadable = _read(home)
    together = merged(built_in, own)
    figures = {slug: together.library.exercises[slug].figure for slug in together.library.own}
    poses, unsound = load_own_poses(home, {slug: told for slug, told in figures.items() if told is not None})
    problems = a_page_of_each((*unreadable, *together.problems, *unsound), MOST_PROBLEMS)
    return Shelf(library=together.library, poses=poses, problems=tuple(problems))


def _read(home: Path) -> tuple[Own, tuple[str, ...]]:
    reading = Reading()
    nothing = reading.fingerprint
    own = Own(
        exercises=reading.slugged(Exercise, home, EXERCISES) if is_there(home / EXERCISES) else {},
        programs=reading.slugged(Program, home, PROGRAMS) if is_there(home / PROGRAMS) else {},
        sources=reading.keyed(Source, home, SOURCES, key="id") if is_there(home / SOURCES) else {},
        fingerprint="" if reading.fingerprint == nothing else reading.fingerprint,
    )
    return own, tuple(reading.problems)


def write_template(home: Path, slug: str) -> Path:
    """Write the beginnings of an exercise's file; raises DocumentProblemsError where there is one already."""
    file = home / EXERCISES / f"{slug}.toml"
    text = (BUILT_IN / "templates" / "exercise.toml").read_text("utf-8").replace("SLUG", slug)
    try:
        file.parent.mkdir(exist_ok=True)
        with file.open("x", encoding="utf-8") as fresh:
            fresh.write(text)
    except FileExistsError:
        raise DocumentProblemsError([f"{file} is there already"]) from None
    except OSError as error:
        raise DocumentProblemsError([f"{file}: can't be written ({error.strerror})"]) from None
    return file
