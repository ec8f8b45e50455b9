"""How much was done in the weeks before a Monday."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from cambre.core.journal.day_told import Told
from cambre.core.journal.past import REGULAR_DAYS
from cambre.core.safety.situation import Situation


def full_weeks_before(monday: date, known: Sequence[Told], situation: Situation) -> int:
    """How many full weeks in a row lie before a Monday, at most three: after three of them an easy one is due.

    A week is full with two training days and more than three fifths of the work of the fullest of the last four; so an
    easy week, a missed one and one after pain all begin the count anew.
    """
    every, share = int(situation.cap("deload_every_wk")), situation.cap("deload_to_pct") / 100
    work: defaultdict[int, float] = defaultdict(float)
    days: defaultdict[int, set[date]] = defaultdict(set)
    for each in known:
        ago = (monday - each.day).days
        if each.entry.kind == "step_done" and 0 < ago <= every * 7 and each.entry.body.get("phase") != "warmup":
            week = (ago - 1) // 7
            work[week] += float(each.entry.body.get("seconds", 0))
            days[week].add(each.day)
    fullest = max(work.values(), default=0.0)
    count = 0
    while count < every - 1 and len(days[count]) >= REGULAR_DAYS and work[count] > share * fullest:
        count += 1
    return count
