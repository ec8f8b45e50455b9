"""A report's words: what was checked, what an angle is of, and how numbers and moments are written."""

from collections.abc import Mapping
from types import MappingProxyType

from cambre.core.observe.engine import ANY
from cambre.core.observe.observation import Observation
from cambre.core.progress.watched_words import ANGLES as OF_SETS
from cambre.core.saying import TENTHS, Say, noted

_CHECKED: Mapping[str, str] = MappingProxyType(
    {
        "people": noted("Counting this exercise was checked on recordings of people."),
        "drawings": noted("Counting this exercise was checked on moving drawings only, not on people yet."),
        "nothing": noted("Counting this exercise was not checked on recordings yet."),
        ANY: noted("Counting a movement of any kind was checked on recordings of people."),
    }
)
ANGLES: Mapping[str, str] = MappingProxyType(
    {
        **OF_SETS,
        "shoulder_flexion": noted("upper arm against trunk"),
        "head_lift": noted("head against trunk"),
        "knee_left": noted("the left knee"),
        "knee_right": noted("the right knee"),
        "elbow_left": noted("the left elbow"),
        "elbow_right": noted("the right elbow"),
        "signal": noted("the signal in the file"),
    }
)
"""What each angle is of."""
_NOTHING = noted("Nothing in the recording was the whole movement.")
_NOTHING_ALIKE = noted("Nothing was repeated in the same way. Do it three times or more, in one place.")
LONG = 120.0
"""Seconds of film from which on moments are told in minutes."""


def checked(seen: Observation, say: Say) -> str:
    """What the counting was checked on, in a sentence."""
    return say(_CHECKED[ANY if seen.exercise == ANY else seen.checked_on])


def nothing(seen: Observation, say: Say) -> str:
    """What is told where nothing was counted or held."""
    return say(_NOTHING_ALIKE if seen.exercise == ANY else _NOTHING)


def moment(second: float, length: float, say: Say, places: int = 1) -> str:
    """A moment of a film of this length, as a player of films shows it: “34.7 s”, or “6:34” in a long one."""
    if length < LONG:
        return known(second, say("s"), say, places)
    minutes, seconds = divmod(round(second), 60)
    return f"{minutes}:{seconds:02}"


def known(value: float | None, unit: str, say: Say, places: int = 1) -> str:
    """A value with its unit, always to the same place, so that columns are columns; a dash where it isn't known."""
    if value is None:
        return "–"
    whole, _, part = f"{value:.{places}f}".partition(".")
    gap = "" if unit in ("", "°") else " "
    return f"{say(TENTHS).format(whole=whole, part=part) if part else whole}{gap}{unit}"
