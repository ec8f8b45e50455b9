"""I32: Nothing grows during a growth spurt.

While somebody grows fast, no rung and no weight rises, against last week's and from week to week.

Why: strength, range and coordination lag behind the bones for a while.
Source: cautious-default
Severity: error
Applies to: plan
"""

from collections.abc import Iterator

from cambre.core.safety.finding import Objection
from cambre.core.safety.recounted import JudgedPlan
from cambre.core.safety.situation import Situation


def check_plan(judged: JudgedPlan, situation: Situation) -> Iterator[Objection]:
    """Object to each rung or weight that rises."""
    if not situation.profile.growth_spurt:
        return
    known = set(situation.history.last_week_seconds) or {each.exercise.slug for each in judged.weeks[0].main}
    for week in judged.weeks:
        for each in week.main:
            rises = each.exercise.slug not in known and bool(known & set(each.exercise.ladder.easier))
            if rises or each.item.load_kg > situation.history.loads_kg.get(each.exercise.slug, 0.0):
                message = situation.say("While you grow fast, rungs and weights stay where they are.")
                yield Objection(where=each.where, message=message)
