"""I13: A rounded back gets weight last.

Load in flexion is for 18 to 64, screened, without signs or conditions, whose fingers reach the floor, after eight
regular weeks without weight and two weeks without more pain than usual.

Why: there is no trial of the loaded roll-down; the article asks for the floor first, and the rest is caution.
Source: article-2, cautious-default
Severity: block
Applies to: day
"""

from collections.abc import Iterator

from cambre.core.safety.finding import Objection
from cambre.core.safety.pain import Zone, is_within, last_zone
from cambre.core.safety.recounted import Counted, JudgedDay
from cambre.core.safety.situation import Situation
from cambre.core.vocabulary import ADULT, OLDER, Direction, LoadClass

FLOOR = "floor-reach"
WEEK = 7


def check_day(day: JudgedDay, situation: Situation) -> Iterator[Objection]:
    """Object to each weight on a rounded back that somebody isn't ready for."""
    for each in day.items:
        if each.item.load_kg > 0 and _rounds(each):
            for need in _missing(day, situation):
                message = situation.say("Weight on a rounded back waits. {need}").format(need=need)
                yield Objection(where=each.where, message=message)


def _rounds(each: Counted) -> bool:
    return LoadClass.LF in each.classes or Direction.FLEXION in each.exercise.directions


def _missing(day: JudgedDay, situation: Situation) -> Iterator[str]:
    profile, history, say = situation.profile, situation.history, situation.say
    if not ADULT <= profile.age < OLDER:
        yield say("It is for the ages from 18 to 64.")
    if not profile.screened or profile.red_flags or profile.conditions:
        yield say("It is for somebody who was asked everything and has nothing to look after.")
    reach = profile.tests.get(FLOOR)
    if not isinstance(reach, int | float) or reach > situation.cap("floor_cm"):
        yield say("The floor reach comes first: fingers to the floor, knees straight.")
    if (history.regular_weeks or 0) < situation.cap("regular_weeks"):
        yield say("Eight regular weeks without weight come first.")
    if not _is_green(day, situation):
        yield say("Two weeks without more pain than usual come first.")


def _is_green(day: JudgedDay, situation: Situation) -> bool:
    days = situation.cap("green_days")
    worst, pain = last_zone(situation)
    if pain is not None and worst is not Zone.GREEN and is_within(day.on, pain, hours=24 * days):
        return False
    return (situation.history.clean_weeks or 0) * WEEK >= days
