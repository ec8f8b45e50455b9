"""I35: Before class, move; hold afterwards.

Within the hour before jumping or performing, no direction is held for more than a minute.

Why: long holds right before power take some of it away.
Source: warneke-2025
Severity: warn
Applies to: day
"""

from collections.abc import Iterator

from cambre.core.safety.finding import Objection
from cambre.core.safety.recounted import JudgedDay
from cambre.core.safety.situation import Situation


def check_day(day: JudgedDay, situation: Situation) -> Iterator[Objection]:
    """Tell of long holds before class, each exercise by itself and all its sets together."""
    if not day.check_in.before_class:
        return
    for slug in dict.fromkeys(each.exercise.slug for each in day.items if each.is_hold and each.is_stretch):
        held = sum(each.item.sets * each.seconds for each in day.items if each.exercise.slug == slug)
        if held > situation.cap("before_class_s"):
            message = situation.say("Held for {seconds:.0f} s: that is better after class than before.")
            yield Objection(where=f"{day.where}, {slug}", message=message.format(seconds=held))
