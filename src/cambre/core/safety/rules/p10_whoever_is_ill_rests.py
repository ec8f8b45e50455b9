"""P10: Whoever is ill rests.

Nothing is trained on the day on which somebody says that they are ill, nor on the next.

Why: a body that fights something off has no strength to spare, and a fever makes effort a risk.
Source: cautious-default
Severity: block
Applies to: day
"""

from collections.abc import Iterator

from cambre.core.safety.finding import Objection
from cambre.core.safety.person_on import is_ill
from cambre.core.safety.recounted import JudgedDay
from cambre.core.safety.situation import Situation


def check_day(day: JudgedDay, situation: Situation) -> Iterator[Objection]:
    """Object to a day of training within an illness."""
    if any(day.items) and is_ill(day.on, situation):
        yield Objection(where=day.where, message=situation.say("Rest while you are ill, and the day after."))
