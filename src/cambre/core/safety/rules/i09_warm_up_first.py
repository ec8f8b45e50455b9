"""I09: The warm-up comes first, and moves.

A training day begins with five minutes of easy movement, unless somebody comes warm from a class or a run. The warm-up
holds nothing, loads nothing and goes to no end of a range; a gentle day is its own warm-up.

Why: muscles are warm before anything goes deep.
Source: iadms-stretching-2011
Severity: error
Applies to: day
"""

from collections.abc import Iterator
from itertools import takewhile

from cambre.core.library.agreement import GENTLE
from cambre.core.safety.finding import Objection
from cambre.core.safety.recounted import Counted, JudgedDay
from cambre.core.safety.situation import Situation
from cambre.core.saying import decimal


def check_day(day: JudgedDay, situation: Situation) -> Iterator[Objection]:
    """Object to a main part that isn't warmed up for, and to a warm-up that is none."""
    yield from (
        Objection(where=each.where, message=situation.say("A warm-up moves easily; this belongs in the main part."))
        for each in day.items
        if each.is_warmup and not _warms(each)
    )
    if not day.main:
        return
    first = tuple(takewhile(lambda each: each.is_warmup, day.items))
    if len(first) < sum(each.is_warmup for each in day.items):
        yield Objection(where=day.where, message=situation.say("The warm-up comes before everything else."))
    warm = sum(each.work for each in first if _warms(each))
    least = 60 * situation.cap("warmup_min")
    is_own_warm_up = day.day.kind == "gentle" and day.is_gentle
    if warm < least - 1 and not (is_own_warm_up or day.check_in.already_warm):
        message = situation.say("Five minutes of warm-up come first; here it is {minutes}.")
        yield Objection(where=day.where, message=message.format(minutes=decimal(warm / 60, situation.say)))


def _warms(each: Counted) -> bool:
    """Whether it is easy movement: the middle of the range, nothing held, no weight."""
    return each.classes <= GENTLE and not each.is_hold and not each.item.load_kg
