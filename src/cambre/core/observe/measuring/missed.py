"""Why a try doesn't count, or why there is no result."""

from enum import StrEnum


class Missed(StrEnum):
    """A reason, in words."""

    VIEW = "The camera looked from too far aside, so the number would be wrong."
    HIDDEN = "A part that is measured was hidden or out of the picture."
    SEVERAL = "There was more than one person in the picture."
    LOST = "The body was lost for a moment."
    STAY = "You didn't stay still at the end. Stay there for two seconds."
    KNEES = "The knees were bent, and that reaches further."
    ELBOW = "The elbow was bent."
    HIPS = "The hips came up from the floor."
    PELVIS = "The pelvis turned along."
    SIDE = "It couldn't be seen to which side you turned."
    WILD = "That number can't be right, so it isn't kept."
    LONG = "That took too long. Move there, stay for two seconds, and come back."
