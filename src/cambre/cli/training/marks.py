"""The signs that the screen is drawn with: fine ones, or those that every terminal has."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """Signs of one character, or two where said."""

    block: str
    """Two characters wide: one dot of a large digit."""
    full: str
    empty: str
    left: str
    right: str
    between: str


FINE = Marks(block="██", full="━", empty="─", left="←", right="→", between="·")
COARSE = Marks(block="##", full="=", empty="-", left="left", right="right", between="-")


def marks_for(encoding: str) -> Marks:
    """The fine signs, where they can be written in this encoding."""
    try:
        f"{FINE.block}{FINE.full}{FINE.left}{FINE.between}".encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return COARSE
    return FINE
