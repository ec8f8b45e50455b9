"""I31: Sessions are short, and one day a week is gentle.

Thirty minutes a session at most, fifteen while training is new, and no more than somebody has. One day of seven is
gentle or free.

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

WEEK = 7


def check_plan(judged: JudgedPlan, situation: Situation) -> Iterator[Objection]:
    """Object to days that are too long, and to seven hard days in a row, over the week's end too."""
    for day in judged.days:
        yield from check_day(day, situation)
    hard = {day.on: day.where for day in judged.days if day.main and not _is_rest(day)}
    for on, where in hard.items():
        week = {on - timedelta(days=back) for back in range(WEEK)}
        if week <= hard.keys():
            yield Objection(where=where, message=situation.say("One day of seven is gentle or free."))


def check_day(day: JudgedDay, situation: Situation) -> Iterator[Objection]:
    """Object to a day that takes too long."""
    caps = [situation.cap("session_min_new" if situation.is_new else "session_min")]
    caps += [situation.profile.minutes] if situation.profile.minutes else []
    minutes = seconds_of(day, situation) / 60
    if minutes > min(caps) + 0.05:
        message = situation.say("Counted out it takes {minutes:.1f} minutes; {most:g} are the most.")
        yield Objection(where=day.where, message=message.format(minutes=minutes, most=min(caps)))


def _is_rest(day: JudgedDay) -> bool:
    return day.day.kind == "gentle" and day.is_gentle
