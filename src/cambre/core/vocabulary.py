"""The words that every stage shares; GLOSSARY.md binds their meaning."""

from datetime import timedelta
from enum import StrEnum
from typing import Annotated, TypeAlias

from cambre.core.bounds import Between, Filled, Pattern, Shown

Seconds: TypeAlias = Annotated[float, Between(0, 86_400)]
Kilograms: TypeAlias = Annotated[float, Between(0, 500)]
Count: TypeAlias = Annotated[int, Between(1, 1_000)]
SHOWN = Shown()
Text: TypeAlias = Annotated[str, Filled(2_000), SHOWN]
SLUG = Pattern(r"[a-z0-9]+(-[a-z0-9]+)*", 64)
Slug: TypeAlias = Annotated[str, SLUG]
"""The name of a thing in files, addresses and journals; never reused."""
CHILD, ADULT, YOUNG, OLDER = 13, 18, 20, 65
"""The ages, in years, from which on other rules hold."""
DAY_ENDS = timedelta(hours=4)
"""When a training day ends, after midnight: somebody who trains then still trains that evening."""


class Direction(StrEnum):
    """A way the spine moves, or that an exercise trains."""

    FLEXION = "flexion"
    EXTENSION = "extension"
    SIDE = "side"
    ROTATION = "rotation"


class Kind(StrEnum):
    """What an exercise trains."""

    MOBILITY = "mobility"
    STRENGTH = "strength"
    BOTH = "both"


class Sides(StrEnum):
    """How an exercise treats left and right."""

    BOTH = "both"
    EACH = "each"
    ALTERNATING = "alternating"


class Side(StrEnum):
    """The side of the body that a step works."""

    LEFT = "left"
    RIGHT = "right"


class Position(StrEnum):
    """How the body meets the ground at the start of an exercise."""

    STANDING = "standing"
    SITTING = "sitting"
    KNEELING = "kneeling"
    ALL_FOURS = "all-fours"
    PRONE = "prone"
    SUPINE = "supine"
    SIDE_LYING = "side-lying"
    LONG_SITTING = "long-sitting"


class LoadClass(StrEnum):
    """What a rung asks of the body; conditions limit classes, not exercises."""

    MF = "MF"
    UF = "UF"
    LF = "LF"
    ME = "ME"
    EE = "EE"
    AE = "AE"
    IN = "IN"
    RT = "RT"
    MR = "MR"
    LS = "LS"
    WB = "WB"
    PR = "PR"
    FL = "FL"


class Equipment(StrEnum):
    """A thing, or a person, that an exercise needs."""

    MAT = "mat"
    BOX = "box"
    CHAIR = "chair"
    BENCH = "bench"
    BALL = "ball"
    DUMBBELL = "dumbbell"
    KETTLEBELL = "kettlebell"
    PLATE = "plate"
    BLOCKS = "blocks"
    STRAP = "strap"
    WALL = "wall"
    PARTNER = "partner"


class Experience(StrEnum):
    """How used to training somebody is."""

    NEW = "new"
    REGULAR = "regular"
    ADVANCED = "advanced"


class Phase(StrEnum):
    """The part of a session that a step belongs to."""

    WARMUP = "warmup"
    MAIN = "main"
    COOLDOWN = "cooldown"
