"""I31: Sessions are short, and one day a week is gentle.

Thirty minutes a session at most, fifteen while training is new, and in a plan no more than somebody has. One day of
seven is gentle or free.

Why: thirty minutes are enough for a back in one day; the numbers are our own.
Source: cautious-default
Severity: error
Applies to: plan, day
"""

from collections.abc import Iterator
from datetime import timedelta

from cambre.core.safety.finding import Objection
from cambre.core.safety.minutes import seconds_of
from cambre.core.safety.recounted import JudgedDay, JudgedPlan
from cambre.core.safety.situation import Situation
from cambre.core.saying import decimal

WEEK, SLACK_MIN = 7, 0.05


def check_plan(judged: JudgedPlan, situation: Situation) -> Iterator[Objection]:
    """Object to days that are too long, and to seven hard days in a row, over the week's end too."""
    for day in judged.days:
        yield from _longer(day, min(_most(situation), situation.profile.minutes or _most(situation)), situation)
    hard = {day.on: day.where for day in judged.days if day.main and not _is_rest(day)}
    for on, where in hard.items():
        week = {on - timedelta(days=back) for back in range(WEEK)}
        if week <= hard.keys():
            yield Objection(where=where, message=situation.say("One day of seven is gentle or free."))


def check_day(day: JudgedDay, situation: Situation) -> Iterator[Objection]:
    """Object to a day that takes too long."""
    yield from _longer(day, _most(situation), situation)


def _most(situation: Situation) -> float:
    """Minutes, whatever somebody wishes; a session that they choose themselves may be longer than their wish."""
    return situation.cap("session_min_new" if situation.is_new else "session_min")


def _longer(day: JudgedDay, most: float, situation: Situation) -> Iterator[Objection]:
    minutes = seconds_of(day, situation) / 60
    if minutes > most + SLACK_MIN:
        message = situation.say("Counted out it takes {minutes} minutes; {most} are the most.")
        told = message.format(minutes=decimal(minutes, situation.say), most=decimal(most, situation.say))
        yield Objection(where=day.where, message=told)


def _is_rest(day: JudgedDay) -> bool:
    return day.day.kind == "gentle" and day.is_gentle
