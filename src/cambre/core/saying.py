"""How the core speaks: in English, through a translator that comes in as an argument, like clock and dice."""

from collections.abc import Callable
from typing import TypeAlias

Say: TypeAlias = Callable[[str], str]
"""Gives the sentence in the person's language; sentences with gaps are filled after they are translated."""


def in_english(sentence: str) -> str:
    """The sentence as it is written."""
    return sentence
