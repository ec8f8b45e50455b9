"""Colours: a palette and a person give every role its colour; what is far away pales."""

from collections.abc import Mapping
from typing import TypeAlias

from cambre.core.figure.drawing.wardrobe import Palette, Person

Colours: TypeAlias = Mapping[str, str]

MATERIALS = ("iron", "wood", "cloth")
LIT = 0.16  # of white on a flat side in the light
HAIR = 0.45  # of that lift for hair: black hair must not turn grey
DARK = 0.42  # brightness below which a night palette lifts a colour


def colours(palette: Palette, person: Person) -> Colours:
    """The colour of every role of a figure in this light."""
    top = palette.top or lifted(person.top, palette.lift)
    return {
        "skin": palette.skin or person.skin,
        "hair": palette.hair or lifted(person.hair_colour, palette.lift * HAIR),
        "top": top,
        "legs": palette.legs or lifted(person.legs, palette.lift),
        "trim": mixed(top, "#ffffff", 0.28),
        "line": palette.line,
        "spine": palette.spine,
        "strap": palette.cloth,
        **{name: colour for material in MATERIALS for name, colour in _both(palette, material)},
    }


def _both(palette: Palette, material: str) -> tuple[tuple[str, str], tuple[str, str]]:
    """The colour of a material, and of its flat side in the light."""
    plain = {"iron": palette.iron, "wood": palette.wood, "cloth": palette.cloth}[material]
    return (material, plain), (f"{material}_face", mixed(plain, "#ffffff", LIT))


def faded(paints: Colours, palette: Palette) -> Colours:
    """The same colours, farther away."""
    return {role: mixed(colour, palette.paper, palette.far) for role, colour in paints.items()}


def mixed(one: str, other: str, share: float) -> str:
    """A colour with a share of another in it."""
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in zip(_parts(one), _parts(other), strict=True))


def lifted(colour: str, lift: float) -> str:
    """A dark colour made lighter, so that it shows on a dark page; light ones stay."""
    red, green, blue = _parts(colour)
    brightness = (0.3 * red + 0.59 * green + 0.11 * blue) / 255
    return mixed(colour, "#ffffff", lift * max(0.0, 1 - brightness / DARK))


def _parts(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
