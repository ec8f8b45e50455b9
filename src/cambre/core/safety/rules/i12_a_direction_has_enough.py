"""I12: A direction has enough after ten minutes a week.

Stretching in one direction, each side on its own: more than ten minutes a week brings no more, and twenty are too many.

Why: benefit levels off at about ten minutes a week.
Source: ingram-2025, cautious-default
Severity: error (warn from ten minutes on)
Applies to: plan
"""

from collections.abc import Iterator

from cambre.core.safety.finding import Objection, Severity
from cambre.core.safety.recounted import JudgedPlan
from cambre.core.safety.situation import Situation
from cambre.core.saying import decimal
from cambre.core.vocabulary import Direction


def check_plan(judged: JudgedPlan, situation: Situation) -> Iterator[Objection]:
    """Object to each week that gives a direction too much."""
    enough, most = situation.cap("target_min_week"), situation.cap("target_min_week_most")
    for week in judged.weeks:
        for direction in Direction:
            minutes = sum(day.stretched(direction) for day in week.days) / 60
            if minutes > enough:
                message = situation.say("{minutes} minutes of {direction} in a week; ten are enough.")
                yield Objection(
                    where=week.where,
                    message=message.format(minutes=decimal(minutes, situation.say), direction=situation.say(direction)),
                    severity=None if minutes > most else Severity.WARN,
                )
