"""P09: What hurt twice running is out.

An exercise that brought more pain than usual on two of its days running stays out for four weeks. After a week without
more pain than usual, an easier rung of it may be tried.

Why: once can be chance; twice is the exercise, for now.
Source: cautious-default
Severity: error
Applies to: day
"""

from collections.abc import Iterator

from cambre.core.safety.finding import Objection
from cambre.core.safety.pain import still_out
from cambre.core.safety.recounted import JudgedDay
from cambre.core.safety.situation import Situation


def check_day(day: JudgedDay, situation: Situation) -> Iterator[Objection]:
    """Object to each exercise that hurt twice, while it is out."""
    out = still_out(day.on, situation)
    for each in day.items:
        if each.exercise.slug in out:
            message = situation.say("It hurt twice running, so it is out for four weeks; then begin a rung lower.")
            yield Objection(where=each.where, message=message)
