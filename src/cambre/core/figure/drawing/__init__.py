"""The drawing of the figure: a stage and a style in, SVG out, in plain Python.

    stage = Stage(told=choreography, solved=solution, body=skeleton(anatomy), props=props, equipped=equipped)
    style = wardrobe_style(flesh, wardrobe, palette="day", person="mira")
    picture = still(stage.scene(), style, title="Cobra", description="...")
    moving = animated(stage.scene(), stage.course(tempo), style, title="Cobra", description="...")

Both are whole SVG documents without scripts, style attributes or outside references; their ids are their own.
For somebody who asked for less motion, show `still`.
"""

from cambre.core.figure.drawing.animated import animated, in_lights
from cambre.core.figure.drawing.company import Role, Style
from cambre.core.figure.drawing.flesh import Flesh
from cambre.core.figure.drawing.scene import Course, Scene
from cambre.core.figure.drawing.staging import Stage, key_poses
from cambre.core.figure.drawing.still import still
from cambre.core.figure.drawing.wardrobe import Palette, Person, Wardrobe

__all__ = [
    "Course", "Flesh", "Palette", "Person", "Scene", "Stage", "Style", "Wardrobe", "animated", "in_lights",
    "key_poses", "still", "wardrobe_style",
]  # fmt: skip


def wardrobe_style(
    flesh: Flesh, wardrobe: Wardrobe, *, palette: str = "day", person: str = "mira", partner: str | None = None
) -> Style:
    """How to draw somebody of the wardrobe in one of its palettes; KeyError for a name it doesn't have.

    The partner is somebody else: whoever comes next in the wardrobe.
    """
    names = [*wardrobe.people, *wardrobe.people]
    chosen = (person, partner or names[names.index(person) + 1]) if person in names else (person,)
    people = [wardrobe.people[name] for name in chosen]
    cast = tuple(Role(each, wardrobe.hair[each.hair]) for each in people)
    return Style(flesh=flesh, palette=wardrobe.palettes[palette], cast=cast)
