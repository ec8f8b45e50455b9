"""I34: Bendy joints get strong, not further.

With hypermobility nothing goes to the end of the range backwards, and nothing is held at the end of any range; range is
no goal, and range tests are left out.

Why: bendy joints have range enough; what helps them is control.
Source: cautious-default
Severity: block
Applies to: day
"""

from collections.abc import Iterator

from cambre.core.library.self_test import ENDURANCE
from cambre.core.safety.finding import Objection
from cambre.core.safety.recounted import Counted, JudgedDay
from cambre.core.safety.situation import Situation
from cambre.core.screening.profile import Condition
from cambre.core.vocabulary import LoadClass

FAR = frozenset({LoadClass.UF, LoadClass.RT, LoadClass.LF})


def check_day(day: JudgedDay, situation: Situation) -> Iterator[Objection]:
    """Object to each item, and each test, that is about range."""
    if Condition.HYPERMOBILITY not in situation.profile.conditions:
        return
    for each in day.items:
        if LoadClass.EE in each.classes or _hangs(each):
            message = situation.say("With bendy joints, stay out of the end of the range and build strength.")
            yield Objection(where=each.where, message=message)
    for test in day.day.tests:
        if situation.library.self_tests[test].unit != ENDURANCE:
            message = situation.say("With bendy joints, more range is no goal, so range isn't measured.")
            yield Objection(where=f"{day.where}, {test}", message=message)


def _hangs(each: Counted) -> bool:
    return each.is_hold and bool((each.classes - each.answered) & FAR)
