"""The set-up: what is wrong with the picture, one thing at a time, until the body is whole in it for a second."""

from collections.abc import Mapping, Sequence
from math import isfinite
from typing import Any

from cambre.core.observe.body import Plane, height, middle, places, visibility
from cambre.core.observe.filmed import Filmed
from cambre.core.observe.landmarks import POINTS, Mark, Point, Points
from cambre.core.observe.placing import NEEDS, Pictured, trouble, wanted
from cambre.core.observe.prompts import SAYS, Prompt
from cambre.core.observe.reference import BOTH
from cambre.core.observe.viewing import breadths, off_ahead, off_side
from cambre.core.observe.watching import cleaned, facing
from cambre.core.saying import Say, in_english
from cambre.core.vocabulary import Side

WHOLE = 1.0
"""Seconds for which all has to be right."""
_KEPT = 0.3  # seconds for which a point that drops out is still believed
_GAP = 0.5  # seconds without a frame, after which all begins anew
_SELDOM = 3  # such gaps in a row tell that the device is too slow
_FROZEN = 0.5  # seconds without the least change
_SETTLES = 0.5  # seconds for which something else has to be right before it is said
_SLOW = 0.7  # seconds that the view is averaged over
_STAYS = 0.06  # how much better the other side must be seen to become the nearer one


class Framing:
    """Watches somebody step into the picture; `needs` are the parts that have to be whole in it."""

    def __init__(
        self, view: str, needs: Sequence[str] = tuple(NEEDS), *, trunks: Sequence[Plane] = (), say: Say = in_english
    ) -> None:
        """Begin with nothing seen; `view` is where the camera should stand: side, front or back.

        `trunks` are the ways from hips to shoulders that a body at rest may show; none where that is unknown.
        """
        self._view, self._needs, self._trunks, self._say = view, tuple(needs), tuple(trunks), say
        self._memory = _Memory()
        self._time: float | None = None
        self._whole_since: float | None = None
        self._gaps = 0
        self._near = Side.LEFT
        self._clear = dict.fromkeys(BOTH, 0.5)
        self._off: float | None = None
        self._steady = _Steady()
        self._found: Prompt | None = None

    def push(self, filmed: Filmed) -> Mapping[str, Any] | None:
        """What is said after this frame, where that has changed."""
        time = filmed.frame.time
        if not isfinite(time) or (self._time is not None and time <= self._time):
            self._whole_since = None  # no clock, no second
            return None
        step = 0.0 if self._time is None else time - self._time
        self._time = time
        self._gaps = self._gaps + 1 if step > _GAP else 0
        if self._gaps:
            self._whole_since = self._off = None
        before = self._steady.shown
        found = self._found = self._trouble(filmed, step) or (Prompt.SLOW if self._gaps >= _SELDOM else None)
        self._whole_since = None if found is not None else time if self._whole_since is None else self._whole_since
        is_whole = self._whole_since is not None and time - self._whole_since >= WHOLE
        shown = self._steady.see(time, Prompt.READY if is_whole else found or Prompt.STAY)
        return None if shown is before else self._told()

    def end(self) -> Mapping[str, Any]:
        """What was said last."""
        return self._told()

    @property
    def is_ready(self) -> bool:
        """Whether all is right."""
        return self._steady.shown is Prompt.READY

    def _told(self) -> Mapping[str, Any]:
        shown = self._steady.shown or Prompt.NOBODY
        return {
            "t_s": self._time,
            "prompt": shown.value,
            "say": self._say(SAYS[shown]),
            "ready": self.is_ready,
            "near": self._near.value,
            "off_deg": None if self._off is None else round(self._off),
        }

    def _trouble(self, filmed: Filmed, step: float) -> Prompt | None:
        time, points = filmed.frame.time, cleaned(filmed.frame.points)
        seen = self._memory.see(time, points)
        if filmed.is_dark:
            return Prompt.BLACK
        if filmed.is_still or (seen and time - self._memory.changed_at >= _FROZEN):
            return Prompt.STILL
        told = tuple(seen.get(number) for number in range(POINTS))
        self._take_view(told, filmed.aspect, step)
        at = places(told, filmed.aspect)
        hips, shoulders = middle(at, Mark.HIP_L, Mark.HIP_R), middle(at, Mark.SHOULDER_L, Mark.SHOULDER_R)
        picture = Pictured(
            seen={mark: point for mark in Mark if (point := told[mark]) is not None},
            wanted=wanted(self._needs, (self._near,) if self._view == "side" else BOTH),
            view=self._view,
            near=self._near,
            facing=facing(at),
            people=filmed.people,
            off=self._off,
            trunk=None if hips is None or shoulders is None else (shoulders[0] - hips[0], shoulders[1] - hips[1]),
            tall=height(at),
            trunks=self._trunks,
            before=self._found,
        )
        return trouble(picture)

    def _take_view(self, points: Points, aspect: float, step: float) -> None:
        """Settle slowly which side is nearer, and how far the camera stands off its view."""
        weight = min(step / _SLOW, 1.0) if step else 1.0
        for side in BOTH:
            self._clear[side] += weight * (visibility(points, side) - self._clear[side])
        other = Side.RIGHT if self._near is Side.LEFT else Side.LEFT
        if self._clear[other] > self._clear[self._near] + _STAYS:
            self._near = other
        at = places(points, aspect)
        broad = breadths(at, height(at))
        now = off_side(broad, still=True) if self._view == "side" else off_ahead(points, broad, aspect)
        if now is not None:
            self._off = now if self._off is None else self._off + weight * (now - self._off)


class _Memory:
    """The points of the last moments: one that drops out for a frame is still there."""

    def __init__(self) -> None:
        self._seen: dict[int, tuple[float, Point]] = {}
        self._last: Points = ()
        self.changed_at = float("-inf")

    def see(self, time: float, points: Points) -> dict[int, Point]:
        if points != self._last:
            self._last, self.changed_at = points, time
        for number, point in enumerate(points):
            if point is not None:
                self._seen[number] = (time, point)
        self._seen = {number: kept for number, kept in self._seen.items() if time - kept[0] <= _KEPT}
        return {number: point for number, (_, point) in self._seen.items()}


class _Steady:
    """What is said: it changes only when something else has been right for a while. Ready is said at once."""

    def __init__(self) -> None:
        self.shown: Prompt | None = None
        self._other: Prompt | None = None
        self._since = 0.0

    def see(self, time: float, found: Prompt) -> Prompt | None:
        if found is self.shown or (self.shown is Prompt.READY and found is Prompt.STAY):
            self._other = None
        elif found is Prompt.READY:
            self.shown, self._other = found, None
        elif found is not self._other:
            self._other, self._since = found, time
        elif time - self._since >= _SETTLES:
            self.shown, self._other = found, None
        return self.shown
