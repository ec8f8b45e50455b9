"""The 33 body points of a frame, as BlazePose names and numbers them.

Axes of a picture: x grows to the right, y downwards, both as shares of its width and height until they are
scaled; z is weak and nowhere trusted for more than a sign. A point that wasn't seen is None.
"""

from enum import IntEnum
from typing import NamedTuple, TypeAlias


class Mark(IntEnum):
    """Which point is which."""

    NOSE = 0
    EAR_L = 7
    EAR_R = 8
    SHOULDER_L = 11
    SHOULDER_R = 12
    ELBOW_L = 13
    ELBOW_R = 14
    WRIST_L = 15
    WRIST_R = 16
    INDEX_L = 19
    INDEX_R = 20
    HIP_L = 23
    HIP_R = 24
    KNEE_L = 25
    KNEE_R = 26
    ANKLE_L = 27
    ANKLE_R = 28
    HEEL_L = 29
    HEEL_R = 30
    TOE_L = 31
    TOE_R = 32


POINTS = 33
PAIRS = (
    (Mark.SHOULDER_L, Mark.SHOULDER_R),
    (Mark.ELBOW_L, Mark.ELBOW_R),
    (Mark.WRIST_L, Mark.WRIST_R),
    (Mark.HIP_L, Mark.HIP_R),
    (Mark.KNEE_L, Mark.KNEE_R),
    (Mark.ANKLE_L, Mark.ANKLE_R),
)
MAIN = (Mark.NOSE, *(mark for pair in PAIRS for mark in pair))
"""The points that a posture is told by."""


class Point(NamedTuple):
    """Where a point is in the picture, and how visible, 0 to 1."""

    x: float
    y: float
    z: float = 0.0
    visibility: float = 1.0


Points: TypeAlias = tuple[Point | None, ...]


class Frame(NamedTuple):
    """One look at a person: the second, and the points that were seen."""

    time: float
    points: Points
