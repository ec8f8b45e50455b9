"""I11: Holds stay short, and so does each direction.

A stretch is held for 30 seconds at most: 60 from the age of 65, or lying easy in the middle of the range. A strength
hold lasts 45. One direction gets four minutes of stretching a session, each side on its own.

Why: longer holds and more than four minutes brought no more range.
Source: acsm-2021, ingram-2025
Severity: error
Applies to: day
"""

from collections.abc import Iterator

from cambre.core.safety.finding import Objection
from cambre.core.safety.recounted import Counted, JudgedDay
from cambre.core.safety.situation import Situation
from cambre.core.vocabulary import Direction, Kind, LoadClass

EASY = frozenset({LoadClass.MF, LoadClass.ME, LoadClass.MR, LoadClass.PR, LoadClass.FL})


def check_day(day: JudgedDay, situation: Situation) -> Iterator[Objection]:
    """Object to each hold that is too long, and to each direction that gets too much."""
    for each in day.items:
        most = _longest(each, situation)
        if each.hold > most:
            message = situation.say("Held for {seconds:.0f} s; {most:.0f} s are enough.")
            yield Objection(where=each.where, message=message.format(seconds=each.hold, most=most))
    for direction in Direction:
        seconds, enough = day.stretched(direction), 60 * situation.cap("target_min_session")
        if seconds > enough + 0.5:
            message = situation.say("{seconds:.0f} s of {direction} in one session; {most:.0f} s are enough.")
            told = message.format(seconds=seconds, direction=situation.say(direction), most=enough)
            yield Objection(where=day.where, message=told)


def _longest(each: Counted, situation: Situation) -> float:
    if each.exercise.kind is Kind.STRENGTH:
        return situation.cap("strength_bout_s")
    is_easy = each.classes <= EASY and each.exercise.kind is Kind.MOBILITY
    return situation.cap("hold_s_65" if situation.is_older or is_easy else "hold_s")
