"""The drawn loops that somebody kept, and what they are drawn with."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from cambre.coach.choosing import Choosing
from cambre.core.figure.drawing.paint import colours, faded
from cambre.core.figure.drawing.wardrobe import Palette, Person
from cambre.core.journal.loops import KIND, KeptLoop, newest_loop
from cambre.pictures import pictures

LIGHTS = ("day", "night")
DRAWN = ("skin", "top", "legs", "hair", "line")
"""The roles that a body made of points has colours for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Loops(Choosing):
    """Three seconds of a movement as a drawing: kept on wish, and shown beside the next."""

    def earlier_loop(self, exercise: str, *, side: str | None, but: str | None) -> KeptLoop | None:
        """The newest loop of an exercise and side that was kept, but in another session than this one."""
        kept = self.journal.of_exercise(self.who, KIND, exercise)
        return newest_loop((*kept, *self._withdrawals()), side=side, but=but)

    def drawn_as(self) -> Mapping[str, Any]:
        """How the chosen person is drawn: hair, sleeves and leggings as shares, and the colours of both lights."""
        wardrobe = pictures(self.own_poses).wardrobe
        person = wardrobe.people[self.settings().figure]
        lights = {light: _colours(wardrobe.palettes[light], person) for light in LIGHTS}
        return {"hair": person.hair, "sleeves": person.sleeves, "leggings": person.leggings, **lights}


def _colours(palette: Palette, person: Person) -> Mapping[str, Any]:
    near = colours(palette, person)
    far = faded(near, palette)
    return {
        "near": {role: near[role] for role in DRAWN},
        "far": {role: far[role] for role in DRAWN} | {"line": near["line"]},
        "paper": palette.paper,
        "mat": palette.mat,
    }
