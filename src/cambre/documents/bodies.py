"""Whether an entry of the journal holds what its kind holds, and happened on a day that there is."""

from collections.abc import Mapping
from typing import Any

from cambre.core.journal.kinds import BODIES
from cambre.core.journal.moments import is_moment
from cambre.core.journal.upgrading import present_version
from cambre.core.saying import noted
from cambre.documents.problems import DocumentProblemsError, Problem
from cambre.documents.reading import read_exactly


def body_problems(kind: str, version: int, body: Mapping[str, Any], where: str) -> tuple[str | Problem, ...]:
    """What is wrong with the body of an entry; a kind from a newer version is kept as it is."""
    known = BODIES.get(kind)
    if known is None or version != present_version(kind):
        return ()
    try:
        read_exactly(known, dict(body), f"{where}.body")
    except DocumentProblemsError as error:
        return error.found
    return ()


def moment_problems(at: str, where: str) -> tuple[Problem, ...]:
    """What is wrong with a moment that looks like one."""
    return () if is_moment(at) else (Problem(where, noted("{at} is no moment that there ever is"), {"at": at}),)
