"""I33: Young or sore wrists carry a minute.

Under 18, and with a sore wrist, the hands carry weight for 60 seconds a session at most, each side on its own.

Why: growing wrists of those who put weight on their hands hurt often.
Source: difiori-2002, cautious-default
Severity: error
Applies to: day
"""

from collections.abc import Iterator

from cambre.core.safety.finding import Objection
from cambre.core.safety.recounted import JudgedDay
from cambre.core.safety.situation import Situation
from cambre.core.screening.profile import Condition
from cambre.core.vocabulary import LoadClass, Side


def check_day(day: JudgedDay, situation: Situation) -> Iterator[Objection]:
    """Object to a session that puts more on the wrists."""
    if not situation.is_minor and Condition.WRIST not in situation.profile.conditions:
        return
    carrying = [each for each in day.items if LoadClass.WB in each.classes]
    seconds = max(sum(each.on(side) for each in carrying) for side in Side)
    if seconds > situation.cap("wrist_load_s"):
        message = situation.say("The hands carry weight for {seconds:.0f} s; a minute is the most for them.")
        yield Objection(where=day.where, message=message.format(seconds=seconds))
