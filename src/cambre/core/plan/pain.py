"""Which zone a pain falls into, against what is usual for somebody."""

from enum import IntEnum

from cambre.core.plan.ground import Ground
from cambre.core.screening.profile import LastPain, Profile
from cambre.core.vocabulary import ADULT


class Zone(IntEnum):
    """Green goes on, amber steps back, red stops."""

    GREEN = 0
    AMBER = 1
    RED = 2


def zone(pain: LastPain, profile: Profile, ground: Ground) -> Zone:
    """The zone of a pain; words that the first card doesn't know as harmless count as red, because nobody asks back."""
    usual = profile.usual_pain or 0
    harmless = _harmless(ground)
    is_told_red = any(word.strip().casefold() not in harmless for word in pain.words)
    is_minor_with_words = profile.age < ADULT and pain.level > 0 and bool(pain.words)
    red = max(ground.cap("red_pain"), usual + ground.cap("red_over_usual"))
    if is_told_red or is_minor_with_words or pain.level >= red:
        return Zone.RED
    green = max(ground.cap("green_pain"), usual + ground.cap("green_over_usual"))
    return Zone.GREEN if pain.level <= green else Zone.AMBER


def _harmless(ground: Ground) -> frozenset[str]:
    """The places and kinds of pain that close nothing by themselves, by id and by name."""
    named = (*ground.card.pain_places, *ground.card.pain_kinds)
    red = {"buttock"}  # the place alone is not red on the card, below it is; told in free words it can't be told apart
    return frozenset(
        text.casefold() for word in named if not word.red and word.id not in red for text in (word.id, word.name)
    )
