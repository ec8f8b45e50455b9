"""P07: What a plan needs is at hand.

Beyond a mat and a wall, an exercise needs only equipment that somebody told they have.

Why: what isn't there gets replaced by what wobbles.
Source: cautious-default
Severity: warn
Applies to: plan
"""

from collections.abc import Iterator

from cambre.core.safety.finding import Objection
from cambre.core.safety.recounted import JudgedPlan
from cambre.core.safety.situation import Situation
from cambre.core.vocabulary import Equipment

EVERYWHERE = frozenset({Equipment.MAT, Equipment.WALL})


def check_plan(judged: JudgedPlan, situation: Situation) -> Iterator[Objection]:
    """Tell of each exercise whose equipment nobody named, once."""
    at_hand = EVERYWHERE | set(situation.profile.equipment)
    told = {each.exercise.slug: each for day in judged.days for each in day.items}
    for slug, each in told.items():
        missing = sorted(set(each.exercise.equipment) - at_hand)
        if missing:
            message = situation.say("It needs: {equipment}.").format(equipment=", ".join(missing))
            yield Objection(where=slug, message=message)
