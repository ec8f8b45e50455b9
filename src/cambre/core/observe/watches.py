"""What a camera watches: frames are pushed, and after each it tells what changed, as plain values.

A watch is begun from plain values too, so that it can be begun in a worker that knows no library: whoever begins it
lays everything it needs into them.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, NamedTuple, Protocol, TypeAlias

from cambre.core.observe.cueing import SLOWER
from cambre.core.observe.engine import Watched
from cambre.core.observe.filmed import Filmed
from cambre.core.observe.following import Following
from cambre.core.observe.framing import Framing
from cambre.core.observe.landmarks import POINTS, Frame, Point
from cambre.core.observe.measuring.measuring import Measuring
from cambre.core.observe.measuring.spec import from_plain
from cambre.core.observe.placing import NEEDS
from cambre.core.observe.plainly import watched
from cambre.core.observe.prompts import FACES, SAYS, help_for
from cambre.core.observe.watching import Why
from cambre.core.saying import Say, in_english

Plain: TypeAlias = Mapping[str, Any]
"""What can be written as JSON."""


class Watch(Protocol):
    """Something that is watched from its beginning to its end."""

    def push(self, filmed: Filmed) -> Plain | None:
        """What the camera saw last; what that changes, or None where it changes nothing."""

    def end(self) -> Plain:
        """What was seen in all."""


class Pushed(NamedTuple):
    """A moment as the pose worker tells it: x, y, z and visibility of each point, and its place in metres."""

    t_s: float
    points: Sequence[float]
    world: Sequence[float]
    size: tuple[int, int]
    people: int
    dark: bool = False
    """Whether nobody is seen because the picture is black."""
    still: bool = False
    """Whether nobody is seen because no new picture comes."""


Maker: TypeAlias = Callable[[Plain, Say], Watch]


def _exercise(watch: Plain, say: Say) -> Watch:
    return Following(watched(watch["watched"]), side=watch.get("side"), say=say)


def _set_up(watch: Plain, say: Say) -> Watch:
    trunks = [(x, y) for x, y in watch.get("trunks") or ()]
    return Framing(watch["view"], watch.get("needs") or tuple(NEEDS), trunks=trunks, say=say)


def _self_test(watch: Plain, say: Say) -> Watch:
    return Measuring(from_plain(watch["spec"]), say=say)


MAKERS: Mapping[str, Maker] = MappingProxyType(
    {"exercise": _exercise, "set_up": _set_up, "self_test": _self_test},
)
"""What can be watched, by its sort."""


def sentences(watched: Watched) -> tuple[str, ...]:
    """Everything that may be said while somebody steps into the picture and is followed, in English."""
    helps = (help_for(why, view) for why in Why for view in FACES)
    return (*helps, SLOWER, *SAYS.values(), *(cue.say for cue in watched.form))


def begin(watch: Plain, *, say: Say = in_english) -> Watch:
    """Begin to watch what `sort` names; what else stands in `watch` is for that sort to read."""
    return MAKERS[watch["sort"]](watch, say)


_NUMBERS, _METRES = 4, 3  # of a point


def filmed(pushed: Pushed) -> Filmed:
    """A moment as the core wants it; nobody in the picture is a body without points."""
    points = _fours(pushed.points) if len(pushed.points) == _NUMBERS * POINTS else (None,) * POINTS
    world = _threes(pushed.world) if len(pushed.world) == _METRES * POINTS else ()
    return Filmed(Frame(pushed.t_s, points), world, pushed.size, pushed.people, pushed.dark, pushed.still)


def _fours(told: Sequence[float]) -> tuple[Point, ...]:
    return tuple(Point(*told[place : place + _NUMBERS]) for place in range(0, len(told), _NUMBERS))


def _threes(told: Sequence[float]) -> tuple[tuple[float, float, float], ...]:
    return tuple((told[at], told[at + 1], told[at + 2]) for at in range(0, len(told), _METRES))


class Watches:
    """One watch after the other, by its name, told in JSON, for a worker that has nothing else in common with us."""

    def __init__(self) -> None:
        """Begin with none."""
        self._running: dict[str, Watch] = {}

    def begin(self, name: str, watch: str) -> None:
        """Begin what the JSON asks for, and forget what ran; `texts` are its sentences in the person's language."""
        told = json.loads(watch)
        texts: Mapping[str, str] = told.get("texts") or {}
        self._running.clear()
        self._running[name] = begin(told, say=lambda sentence: texts.get(sentence, sentence))

    def push(self, name: str, pushed: str) -> str:
        """What the newest moment changes, `null` where it changes nothing or the watch is over."""
        running = self._running.get(name)
        told = json.loads(pushed)
        return json.dumps(running and running.push(filmed(Pushed(**{**told, "size": tuple(told["size"])}))))

    def end(self, name: str) -> str:
        """What was seen in all, `null` where the watch is over already."""
        running = self._running.pop(name, None)
        return json.dumps(running and running.end())
