"""I05: The young train light, and deep only with an adult there.

Under 18: no weight on the spine on any day, and no deep backbend or inversion on a day without an adult. Under 13:
neither on any day, and nothing at all alone.

Why: growing spines and wrists get more care, and technique wants a pair of eyes.
Source: aap-2020, cautious-default
Severity: block
Applies to: day
"""

from collections.abc import Iterator

from cambre.core.safety.finding import Objection
from cambre.core.safety.recounted import JudgedDay
from cambre.core.safety.situation import Situation
from cambre.core.vocabulary import LoadClass

DEEP = frozenset({LoadClass.EE, LoadClass.IN})


def check_day(day: JudgedDay, situation: Situation) -> Iterator[Objection]:
    """Object to weight, and to what is deep without an adult."""
    if not situation.is_minor:
        return
    say = situation.say
    if situation.is_child and day.items and not situation.profile.adult_present:
        yield Objection(where=day.where, message=say("Under 13, training is for a class or with a parent."))
    for each in day.items:
        if each.item.load_kg > 0:
            yield Objection(where=each.where, message=say("Under 18, no weight is added."))
        if each.classes & DEEP and _is_closed(day, situation):
            yield Objection(where=each.where, message=say("This is too deep for a young back on a day like this."))


def _is_closed(day: JudgedDay, situation: Situation) -> bool:
    return situation.is_child or not situation.has_adult_on(day.day)
