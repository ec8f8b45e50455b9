"""How the core speaks: in English, through a translator that comes in as an argument, like clock and dice."""

from collections.abc import Callable
from typing import TypeAlias

Say: TypeAlias = Callable[[str], str]
"""Gives the sentence in the person's language; sentences with gaps are filled after they are translated."""


def in_english(sentence: str) -> str:
    """The sentence as it is written."""
    return sentence


def noted(sentence: str) -> str:
    """The sentence as it is: marked here for translators, translated where it is told."""
    return sentence


TENTHS = noted("{whole}.{part}")


def decimal(value: float, say: Say, places: int = 1) -> str:
    """A number to read: rounded, without needless zeros, with the sign that the language has before its tenths."""
    whole, _, part = f"{value:.{places}f}".partition(".")
    part = part.rstrip("0")
    if not part:
        return "0" if whole == "-0" else whole
    return say(TENTHS).format(whole=whole, part=part)
