"""I24: One stands on the floor, or on a low steady box.

A box is 30 cm high at most, and a chair is never stood on: neither in a text nor in what an exercise needs.

Why: an article shows a chair; chairs tip.
Source: cautious-default
Severity: block
Applies to: text, library
"""

import re
from collections.abc import Iterator

from cambre.core.library.exercise import Exercise
from cambre.core.safety.situation import Situation
from cambre.core.safety.words import asks_for
from cambre.core.vocabulary import Equipment, LoadClass, Position

FORWARD = frozenset({LoadClass.UF, LoadClass.LF})


def check_text(text: str, situation: Situation) -> Iterator[str]:
    """Object to a text that puts somebody on a chair or on a high box."""
    words, say = situation.words, situation.say
    asked = asks_for(text, words.chair_stood_on, words.forbidding)
    if asked is not None:
        yield say("“{asked}”: a chair is for sitting and for holding on to.").format(asked=asked)
    heights = (found for each in words.higher_than for found in re.findall(each, text, re.IGNORECASE))
    for height in heights:
        if float(height.replace(",", ".")) > situation.cap("box_cm"):
            yield say("A box of {height} cm is too high; 30 cm are the most.").format(height=height)


def check_library(exercise: Exercise, situation: Situation) -> Iterator[str]:
    """Object to a roll-down that needs a chair: there is nothing to do with it but to stand on it."""
    is_roll_down = exercise.position is Position.STANDING and FORWARD & set(exercise.classes)
    if is_roll_down and Equipment.CHAIR in exercise.equipment:
        yield situation.say("A chair is no ground to stand on; a box of 30 cm is, or the floor.")
