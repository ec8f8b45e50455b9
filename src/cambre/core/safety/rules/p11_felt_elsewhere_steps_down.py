"""P11: What is felt in the wrong place steps down.

An exercise that was last felt in another place than it is meant for isn't done in the two weeks after that day, where
there is an easier rung of it.

Why: felt elsewhere, something else does the work; the easier rung teaches where it belongs.
Source: cautious-default
Severity: error
Applies to: day
"""

from collections.abc import Iterator

from cambre.core.safety.feeling import felt_elsewhere
from cambre.core.safety.finding import Objection
from cambre.core.safety.recounted import JudgedDay
from cambre.core.safety.situation import Situation


def check_day(day: JudgedDay, situation: Situation) -> Iterator[Objection]:
    """Object to each exercise with an easier rung that was felt elsewhere."""
    elsewhere = felt_elsewhere(day.on, situation)
    for each in day.items:
        if each.exercise.slug in elsewhere and each.exercise.ladder.easier:
            message = situation.say(
                "You felt it in another place than it is meant for, so an easier one stands in for two weeks."
            )
            yield Objection(where=each.where, message=message)
