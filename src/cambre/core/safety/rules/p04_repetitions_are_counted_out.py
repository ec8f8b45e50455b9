"""P04: Repetitions are counted out.

Where repetitions and seconds are both named, the repetitions fit into the seconds at their tempo.

Why: never more by hurrying.
Source: cautious-default
Severity: error
Applies to: day
"""

from collections.abc import Iterator

from cambre.core.safety.finding import Objection
from cambre.core.safety.recounted import JudgedDay
from cambre.core.safety.situation import Situation
from cambre.core.saying import decimal

SLACK = 0.5


def check_day(day: JudgedDay, situation: Situation) -> Iterator[Objection]:
    """Object to repetitions that don't fit without hurrying."""
    for each in day.items:
        said = each.item.seconds
        if said is not None and each.counted_out > said + SLACK:
            message = situation.say("{reps} repetitions take {needed:.0f} s, not {said}.")
            told = message.format(reps=each.item.reps, needed=each.counted_out, said=decimal(said, situation.say))
            yield Objection(where=each.where, message=told)
