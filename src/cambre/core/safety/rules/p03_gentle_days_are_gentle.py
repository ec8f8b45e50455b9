"""P03: Gentle days are gentle.

A day that is called gentle has only moves in the middle of the range, without weight.

Why: one easy day a week is only easy if nothing deep hides in it.
Source: cautious-default
Severity: error
Applies to: day
"""

from collections.abc import Iterator

from cambre.core.library.agreement import GENTLE
from cambre.core.safety.finding import Objection
from cambre.core.safety.recounted import JudgedDay
from cambre.core.safety.situation import Situation


def check_day(day: JudgedDay, situation: Situation) -> Iterator[Objection]:
    """Object to each item on a gentle day that isn't."""
    if day.day.kind != "gentle":
        return
    for each in day.items:
        if not each.classes - each.answered <= GENTLE or each.item.load_kg:
            yield Objection(where=each.where, message=situation.say("This is too much for a gentle day."))
