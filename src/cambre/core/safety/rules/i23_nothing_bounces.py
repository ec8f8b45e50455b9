"""I23: Nothing bounces.

Whatever moves the back, or a weight, takes two seconds or more each way; no text asks for bounces or jerks.

Why: both sources ask for slow and smooth; bouncing was only a word in one of them.
Source: article-2, iadms-stretching-2011
Severity: error
Applies to: day, text, library
"""

from collections.abc import Iterator

from cambre.core.library.dose import Tempo
from cambre.core.library.exercise import Exercise
from cambre.core.safety.finding import Objection
from cambre.core.safety.recounted import END_RANGE, JudgedDay
from cambre.core.safety.situation import Situation
from cambre.core.safety.words import asks_for


def check_day(day: JudgedDay, situation: Situation) -> Iterator[Objection]:
    """Object to each move of the back that is too fast."""
    for each in day.items:
        moves = bool(each.exercise.directions) or bool(each.classes & END_RANGE) or each.item.load_kg > 0
        if moves and each.tempo is not None and _is_fast(each.tempo, situation):
            yield Objection(where=each.where, message=situation.say("Each way takes two seconds or more."))


def check_library(exercise: Exercise, situation: Situation) -> Iterator[str]:
    """Object to an exercise whose own tempo is too fast."""
    if exercise.tempo and exercise.directions and _is_fast(exercise.tempo, situation):
        yield situation.say("Each way takes two seconds or more.")


def check_text(text: str, situation: Situation) -> Iterator[str]:
    """Object to a text that asks for bounces."""
    asked = asks_for(text, situation.words.bounced, situation.words.forbidding)
    if asked is not None:
        yield situation.say("“{asked}”: everything here is slow and smooth.").format(asked=asked)


def _is_fast(tempo: Tempo, situation: Situation) -> bool:
    return min(tempo.up_s, tempo.down_s) < situation.cap("tempo_least_s")
