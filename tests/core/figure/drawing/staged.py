"""A small exercise that the drawing's tests share: a bow forwards from standing, made from plain angles."""

from cambre.core.figure.drawing import Stage, Style, wardrobe_style
from cambre.core.figure.geometry import normalised
from cambre.core.figure.intents import Choreography, Cycle, KeyPose, View
from cambre.core.figure.poses import Solution
from cambre.core.figure.props import Placing
from cambre.core.figure.skeleton import Pose
from cambre.store.figure_files import load_flesh, load_held, load_props, load_wardrobe
from tests.core.figure.bodies import BODY

PIECES = {"lumbar_flex": 40, "thoracic_flex": 25, "hip_up_l": 40, "hip_up_r": 40, "shoulder_up_l": 20}


def posed(share: float) -> Pose:
    """Standing (0) to deeply bowed (1)."""
    return BODY.pose(
        {name: angle * share for name, angle in PIECES.items()}, facing=normalised((1.0, 0.0, 0.3 * share, 0.0))
    )


def stage(*, arrow: str | None = "crown", equipment: tuple[str, ...] = ("mat",)) -> Stage:
    """The bow, ready to be drawn."""
    told = Choreography(
        telling="bowed",
        cycle=Cycle(rest="upright", up=("bowed",)),
        poses={"upright": KeyPose(base="stand"), "bowed": KeyPose(base="stand")},
        views=(View(azimuth=-12, elevation=8), View(azimuth=80, elevation=8)),
        arrow=arrow,
        equipment={name: Placing() for name in equipment},
    )
    between = tuple(posed(k / 8) for k in range(1, 8))
    solved = Solution({"upright": posed(0), "bowed": posed(1)}, {("upright", "bowed"): between})
    return Stage(told=told, solved=solved, body=BODY, props=load_props(), equipped=load_held())


def style(palette: str = "day", person: str = "mira") -> Style:
    """How the tests draw."""
    return wardrobe_style(load_flesh(), load_wardrobe(), palette=palette, person=person)
