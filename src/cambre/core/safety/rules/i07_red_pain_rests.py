"""I07: Pain that is red gives the spine two days off.

In the 48 hours after red pain nothing loads the spine or goes to the end of its range backwards; a red check-in ends
training for the day; whoever always has more than four of ten sees a clinician first. Red is judged against what is
usual, never below five of ten, except for words that are always red.

Why: pain of this kind is a sign to stop, and stopping early costs two days, not two months.
Source: cautious-default
Severity: block (warn where the pain is older than a week and nothing newer was told)
Applies to: plan, day
"""

from collections.abc import Iterator

from cambre.core.safety.finding import Objection, Severity
from cambre.core.safety.pain import Zone, is_within, last_zone, zone
from cambre.core.safety.recounted import Counted, JudgedDay, JudgedPlan
from cambre.core.safety.situation import Situation, day_of
from cambre.core.vocabulary import LoadClass

LOADING = frozenset({LoadClass.EE, LoadClass.AE, LoadClass.IN, LoadClass.LF, LoadClass.LS})


def check_plan(judged: JudgedPlan, situation: Situation) -> Iterator[Objection]:
    """Object to each day too near to red pain, and once to a pain that may still be there."""
    for day in judged.days:
        yield from check_day(day, situation)
    worst, pain = last_zone(situation)
    first = next(iter(judged.days), None)
    if pain is not None and first is not None and worst is Zone.RED:
        days = (first.on - day_of(pain.at)).days
        if days > situation.cap("amber_days"):
            message = situation.say("If the pain of {day} is still there, let a clinician look at it.")
            yield Objection(where="plan", message=message.format(day=pain.at[:10]), severity=Severity.WARN)


def check_day(day: JudgedDay, situation: Situation) -> Iterator[Objection]:
    """Object to what loads the spine after red pain, and to anything on a red day."""
    if day.items and (situation.profile.usual_pain or 0) > situation.cap("usual_pain_most"):
        yield Objection(
            where=day.where, message=situation.say("With so much pain on usual days, see a clinician first.")
        )
    told = day.check_in
    if day.items and zone(told.pain or 0, told.pain_words, situation) is Zone.RED:
        yield Objection(where=day.where, message=situation.say("Pain like today's ends training for two days."))
    worst, pain = last_zone(situation)
    if pain is not None and worst is Zone.RED and is_within(day.on, pain, hours=situation.cap("red_rest_h")):
        yield from (_objection(each, situation) for each in day.items if _loads(each))


def _loads(each: Counted) -> bool:
    return bool(each.classes & LOADING) or each.item.load_kg > 0


def _objection(each: Counted, situation: Situation) -> Objection:
    message = situation.say("Within two days of pain like that, nothing loads the back or bends it far.")
    return Objection(where=each.where, message=message)
