"""What is measured, as the watch needs it; and the same as plain values."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from cambre.core.library.self_test import SelfTest
from cambre.core.saying import Say, decimal
from cambre.core.units import Length, Units
from cambre.core.vocabulary import Position


@dataclass(frozen=True, slots=True, kw_only=True)
class Spec:
    """A self-test by camera; numbers are in the test's unit."""

    measure: str
    view: str
    lies: str
    """On the back, on the belly, or not at all: `back`, `belly` or nothing."""
    unit: str
    sides: tuple[str, ...]
    trials: int
    readable: tuple[float, float]
    error: float
    """By how much tries may differ."""
    aside: float
    """Degrees that the camera may seem to stand off its view."""
    leaves: float
    """How far from rest a movement has begun."""
    steady: float
    """How much somebody who stays still may vary."""
    rest: tuple[float, float]
    """Between what rest lies."""
    height_cm: float | None = None
    length: Length = "cm"
    """In what lengths are said."""

    @property
    def said_in(self) -> str:
        """The unit that is spoken."""
        return self.length if self.unit == "cm" else self.unit

    def said(self, value: float, say: Say) -> str:
        """A value in the test's unit as it is spoken: whole centimetres and degrees, tenths of inches."""
        shown = Units(length=self.length).shown(value, "cm" if self.unit == "cm" else "deg")
        return decimal(shown, say, places=int(self.said_in == "inch"))


_LIES: Mapping[Position, str] = {Position.SUPINE: "back", Position.PRONE: "belly"}


def spec(test: SelfTest, height_cm: float | None, length: Length = "cm") -> Spec | None:
    """What a camera measures of a test; None where it measures none, or lacks the height that gives centimetres."""
    error = test.real_change.by_camera
    if test.camera is None or error is None or (test.unit == "cm" and height_cm is None):
        return None
    return Spec(
        measure=test.camera.measure,
        view=test.filming.view,
        lies=_LIES.get(test.position, ""),
        unit=test.unit,
        sides=test.measured_sides,
        trials=test.trials,
        readable=test.readable,
        error=error,
        aside=test.camera.aside,
        leaves=test.camera.leaves,
        steady=test.camera.steady,
        rest=test.camera.rest,
        height_cm=height_cm,
        length=length,
    )


def plain(told: Spec) -> dict[str, Any]:
    """The same as it can be written as JSON."""
    return {name: getattr(told, name) for name in Spec.__slots__}


def from_plain(told: Mapping[str, Any]) -> Spec:
    """What `plain` wrote."""
    known = {name: told[name] for name in Spec.__slots__}
    pairs = {name: tuple(known[name]) for name in ("sides", "readable", "rest")}
    return Spec(**known | pairs)
