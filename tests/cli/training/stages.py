"""Stages of the small circuit, for tests to press keys on and to look at."""

from cambre.cli.training.stage import Known, Stage
from cambre.core.session.session import Session, begin, passing
from tests.core.session.timelines import CIRCUIT, EASIER, SESSION, SMALLER

KNOWN = {
    "cat-cow": Known(name="Cat-cow", start=("Come onto your hands and knees.", "Look at the floor.")),
    "superman": Known(name="Superman", start=("Lie on your belly.",), ways=(EASIER, SMALLER)),
    "half-bow": Known(name="Half bow"),
    "bird-dog": Known(name="Bird-dog"),
}
SUPERMAN = 135.0
"""Seconds into the circuit at which the first superman begins."""


def session_at(seconds: float) -> Session:
    """The circuit after so many seconds."""
    return passing(begin(CIRCUIT, SESSION).session, seconds).session


def stage_at(seconds: float, *, plays: bool = True) -> Stage:
    """What stands on the terminal after so many seconds of the circuit."""
    return Stage(session=session_at(seconds), known=KNOWN, plays=plays)
