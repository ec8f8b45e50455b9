"""Self-tests by camera: whether one may begin now, and what a camera then needs to know."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from cambre.coach.testing import Testing
from cambre.coach.watching import LYING, Watching
from cambre.core.journal.kinds import CheckedIn
from cambre.core.library.self_test import SelfTest
from cambre.core.observe.measuring.spec import plain, spec
from cambre.core.observe.measuring.telling import SENTENCES
from cambre.core.observe.prompts import SAYS
from cambre.core.vocabulary import Position
from cambre.documents.reading import to_plain
from cambre.observing import rest_outline
from cambre.pictures import pictures

TRUNKS = {Position.STANDING: ((0, 1),), Position.SITTING: ((0, 1),), **dict.fromkeys(LYING, ((1, 0), (-1, 0)))}
"""The ways from hips to shoulders, in the picture, of a body that begins a test; elsewhere they aren't known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Watched:
    """What a camera needs for a self-test, as plain values; or why it doesn't begin."""

    objections: tuple[str, ...] = ()
    set_up: Mapping[str, Any] | None = None
    self_test: Mapping[str, Any] | None = None
    outline: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TestingByCamera(Testing, Watching):
    """The self-tests that a camera measures."""

    def watch_test(self, slug: str, how: CheckedIn, height_cm: float | None) -> Watched:
        """What a camera needs, or why nothing is measured now. A refusal keeps how somebody was; raises KeyError."""
        test = self.library.self_tests[slug]
        told = spec(test, height_cm, self.units().length)
        objections = self.objections(test, how)
        if objections:
            self._keep([self._happened("checked_in", to_plain(how))])
            return Watched(objections=objections)
        if test.camera is None:
            return Watched(objections=(self.say("No camera measures this test."),))
        if told is None:
            return Watched(objections=(self.say("Say how tall you are: that gives a camera its centimetres."),))
        return Watched(
            set_up={
                "sort": "set_up",
                "view": test.filming.view,
                "needs": list(test.camera.parts),
                "trunks": TRUNKS.get(test.position, ()),
                "texts": self.texts(SAYS.values()),
            },
            self_test={"sort": "self_test", "spec": plain(told), "texts": self.texts(SENTENCES)},
            outline=self._outline(test),
        )

    def _outline(self, test: SelfTest) -> tuple[float, ...]:
        """How the figure looks at rest, from where the camera stands; nothing where it isn't drawn."""
        shown = self.library.shows(test)
        return () if shown is None else rest_outline(shown, pictures(self.own_poses), test.filming.view)
