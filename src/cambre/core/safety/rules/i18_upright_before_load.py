"""I18: Two minutes upright between long bending and load.

After a minute or more held far forward, two minutes standing or sitting tall come before any weight.

Why: held bending softens the back for a while; half of its stiffness is back after two minutes.
Source: mcgill-brown-1992
Severity: error
Applies to: day
"""

from collections.abc import Iterator

from cambre.core.safety.finding import Objection
from cambre.core.safety.minutes import duration
from cambre.core.safety.recounted import Counted, JudgedDay
from cambre.core.safety.situation import Situation
from cambre.core.vocabulary import LoadClass, Position

UPRIGHT = frozenset({Position.STANDING, Position.SITTING})
FORWARD = frozenset({LoadClass.UF, LoadClass.LF, LoadClass.MF})


def check_day(day: JudgedDay, situation: Situation) -> Iterator[Objection]:
    """Object to a weight too soon after a long deep hold."""
    held = upright = 0.0
    for each in day.items:
        if each.item.load_kg > 0 and held >= situation.cap("creep_hold_s"):
            message = situation.say("After long bending forward, two minutes upright come before any weight.")
            yield Objection(where=each.where, message=message)
        if LoadClass.UF in each.classes - each.answered:
            held, upright = held + _held(each), 0.0
        elif each.exercise.position in UPRIGHT and not each.classes & FORWARD:
            upright += duration(each, situation)
        if upright >= situation.cap("creep_rest_s"):
            held = 0.0


def _held(each: Counted) -> float:
    """Seconds kept far forward, both sides together."""
    if each.tempo is None:
        return each.work
    return each.item.sets * each.side_count * (each.repetitions or 0) * each.tempo.hold_s
