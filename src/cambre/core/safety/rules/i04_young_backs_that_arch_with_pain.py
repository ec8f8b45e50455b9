"""I04: A young back that hurts on arching isn't arched.

Before 20, with back pain on arching: no deep, lifting, inverted or far-turned move, no main move towards extension, and
the cow of a cat-cow stops at neutral.

Why: in the young this pain has a stress fracture behind it often enough that a clinician looks first.
Source: selhorst-2019
Severity: block
Applies to: day
"""

from collections.abc import Iterator

from cambre.core.safety.finding import Objection
from cambre.core.safety.recounted import Counted, JudgedDay
from cambre.core.safety.situation import Situation
from cambre.core.vocabulary import Direction, LoadClass

OUT = frozenset({LoadClass.EE, LoadClass.AE, LoadClass.IN, LoadClass.RT})


def check_day(day: JudgedDay, situation: Situation) -> Iterator[Objection]:
    """Object to every item that arches this back."""
    if not situation.arches_painfully_young:
        return
    for each in day.items:
        if each.classes & OUT or _arches(each):
            yield Objection(
                where=each.where,
                message=situation.say("Arching hurts, and before 20 that wants a look first: no arching until then."),
            )
    for test in day.day.tests:
        if {*situation.library.self_tests[test].classes} & {*OUT, LoadClass.ME}:
            message = situation.say("Arching isn't measured while it hurts before 20.")
            yield Objection(where=f"{day.where}, {test}", message=message)


def _arches(each: Counted) -> bool:
    """Whether it goes past neutral: with the cow taken back, what bends to and fro only rounds."""
    if Direction.EXTENSION not in each.exercise.directions:
        return False
    stops_at_neutral = LoadClass.ME in each.answered
    only_arches = each.exercise.directions == (Direction.EXTENSION,)
    return not stops_at_neutral or (only_arches and not each.is_warmup)
