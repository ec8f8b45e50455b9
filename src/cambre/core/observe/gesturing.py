"""A raised arm: the one sign by which somebody far from the screen can stop the session."""

from cambre.core.observe.body import LENGTHS, Places, Shape
from cambre.core.observe.landmarks import Mark, Points
from cambre.core.observe.reference import Reference
from cambre.core.observe.watching import Look

HELD = 1.0
"""Seconds that an arm has to stay up."""
_ABOVE = 0.1  # of body height, above the head's highest point
_NEARLY = 0.02  # of body height above the head: from here an exercise raises the arms itself
_SEEN = 0.5  # visibility of a wrist that is believed
_DROPS = 0.3  # seconds that it may be out of sight meanwhile
_HEAD = (Mark.NOSE, Mark.EAR_L, Mark.EAR_R)
_ARMS = ((Mark.WRIST_L, Mark.ELBOW_L), (Mark.WRIST_R, Mark.ELBOW_R))


class RaisedArm:
    """Notices an arm that is raised and kept up."""

    def __init__(self, reference: Reference | None) -> None:
        """Begin with both arms down; where the exercise itself raises them, it means nothing."""
        self.means_something = reference is None or not raises_arms(reference)
        self._since: float | None = None
        self._up_at = float("-inf")
        self._told = False

    def see(self, look: Look, tall: float | None) -> bool:
        """Whether an arm has just been up for long enough; told once for each time it goes up."""
        if not self.means_something:
            return False
        if tall and is_raised(look.points, look.at, tall):
            self._up_at = look.time
            self._since = look.time if self._since is None else self._since
        elif look.time - self._up_at > _DROPS:
            self._since, self._told = None, False
        if self._since is None or self._told or look.time - self._since < HELD:
            return False
        self._told = True
        return True


def is_raised(points: Points, at: Places, tall: float) -> bool:
    """Whether a wrist, and the elbow under it, is well above the head; `tall` is body height in the picture."""
    heads = [at[mark][1] for mark in _HEAD if mark in at]
    if not heads:
        return False
    return any(
        _is_plain(points, wrist) and wrist in at and elbow in at and _is_up(at, wrist, elbow, max(heads), tall)
        for wrist, elbow in _ARMS
    )


def _is_up(at: Places, wrist: Mark, elbow: Mark, head: float, tall: float) -> bool:
    return at[wrist][1] > head + _ABOVE * tall and at[wrist][1] > at[elbow][1]


def _is_plain(points: Points, mark: Mark) -> bool:
    point = points[mark]
    return point is not None and point.visibility >= _SEEN


def raises_arms(reference: Reference) -> bool:
    """Whether somewhere on the way of a movement a hand is above the head, as far as its looks tell."""
    return any(_has_hand_up(look) for course in reference.courses for look in (*course.shapes, *course.others))


def _has_hand_up(look: Shape) -> bool:
    return any(_reaches_up(look, end) for end in ("", "_l", "_r"))


def _reaches_up(look: Shape, end: str) -> bool:
    arm = [look.get(f"{name}{end}") for name in ("upper_arm", "forearm")]
    head = look.get(f"head{end}")
    if head is None or any(part is None for part in arm):
        return False
    lengths = (LENGTHS["upper_arm"], LENGTHS["forearm"])
    hand = sum(part.y * length for part, length in zip(arm, lengths, strict=True) if part is not None)
    return hand > head.y * LENGTHS["head"] + _NEARLY
