"""I29: Every fourth week is easy.

Of any four weeks in a row, one has at most three fifths of the work of the fullest; a week that is called easy is.

Why: our own caution; rest is when a body adapts.
Source: cautious-default
Severity: warn
Applies to: plan
"""

from collections.abc import Iterator

from cambre.core.safety.finding import Objection
from cambre.core.safety.recounted import JudgedPlan
from cambre.core.safety.situation import Situation


def check_plan(judged: JudgedPlan, situation: Situation) -> Iterator[Objection]:
    """Tell of four full weeks in a row, and of an easy week that isn't."""
    every, share = int(situation.cap("deload_every_wk")), situation.cap("deload_to_pct") / 100
    for last in range(every, len(judged.weeks) + 1):
        some = judged.weeks[last - every : last]
        fullest = max(week.main_work for week in some)
        if fullest and min(week.main_work for week in some) > share * fullest + 1:
            yield Objection(
                where=some[-1].where, message=situation.say("One week in four has three fifths of the work.")
            )
    reference = 0.0
    for week in judged.weeks:
        if week.week.phase != "deload":
            reference = max(reference, week.main_work)
        elif reference and week.main_work > share * reference + 1:
            yield Objection(where=week.where, message=situation.say("An easy week has three fifths of the usual work."))
