"""I17: No deep bending forward soon after getting up.

In the first hour after waking nothing bends far forward and nothing is loaded bent.

Why: discs are full in the morning, and bending them then strains them more.
Source: adams-1987, snook-1998
Severity: error
Applies to: day
"""

from collections.abc import Iterator

from cambre.core.safety.finding import Objection
from cambre.core.safety.recounted import JudgedDay
from cambre.core.safety.situation import Situation
from cambre.core.vocabulary import LoadClass

FORWARD = frozenset({LoadClass.UF, LoadClass.LF})


def check_day(day: JudgedDay, situation: Situation) -> Iterator[Objection]:
    """Object to deep flexion, in exercises and tests, within an hour of waking."""
    minutes = day.check_in.minutes_since_waking
    if minutes is None or minutes >= situation.cap("waking_gap_min"):
        return
    deep = [each.where for each in day.items if each.classes & FORWARD - each.answered]
    deep += [
        f"{day.where}, {test}" for test in day.day.tests if FORWARD & {*situation.library.self_tests[test].classes}
    ]
    for where in deep:
        yield Objection(
            where=where, message=situation.say("Deep bending forward waits until an hour after getting up.")
        )
