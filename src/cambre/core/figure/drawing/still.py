"""The still picture: the pose that tells the exercise, a ghost of where it started, one arrow."""

from cambre.core.figure.drawing import arrow as arrows
from cambre.core.figure.drawing.arrow import Arrow
from cambre.core.figure.drawing.camera import Eye, Point
from cambre.core.figure.drawing.company import Style, Tableau, farther_limbs, frames_of, tableau
from cambre.core.figure.drawing.equipment import pieces
from cambre.core.figure.drawing.ground import Area, chain_path, mat, mat_area, shadow
from cambre.core.figure.drawing.joints import with_joints
from cambre.core.figure.drawing.markup import ID, element
from cambre.core.figure.drawing.picture import (
    all_shapes,
    framed,
    painted_arrow,
    painted_ghost,
    painted_group,
    painted_mat,
    painted_piece,
    painted_shadow,
    path_text,
)
from cambre.core.figure.drawing.scene import Path, Scene
from cambre.core.figure.drawing.solid import Piece


def still(scene: Scene, style: Style, *, title: str, description: str) -> str:
    """The picture as an SVG document of its own."""
    eye = scene.eye
    around = pieces(eye, scene.props)
    shown = tableau(style, eye, scene.moment, around)
    ghost = tableau(style, eye, scene.moment._replace(bodies=scene.start), around) if scene.start else None
    area = mat_area(frames_of((scene.telling, scene.start or scene.telling)))
    arrow = _arrow(scene, eye, shown)
    layers = [
        painted_mat(eye, area, style),
        painted_shadow(eye, style, _shadow(scene, eye)),
        painted_ghost(ghost.groups, style) if ghost else "",
        painted_arrow(arrow.behind, style) if arrow and arrow.behind else "",
        element("defs", *(element("path", id=ID + s.name, d=path_text(s)) for s in all_shapes(shown.groups).values())),
        *painted(shown, around, style, farther_limbs(eye, scene.telling, scene.start or scene.telling)),
        painted_arrow(arrow.outline, style) if arrow else "",
    ]
    return framed(layers, _points(shown, ghost, eye, area, around, arrow), title=title, description=description)


def painted(shown: Tableau, around: list[Piece], style: Style, far: frozenset[str]) -> list[str]:
    """Groups and equipment, each over what lies deeper."""
    rounds = with_joints(shown.order, shown.groups)
    solids = {piece.name: painted_piece(piece, style) for piece in around}
    return [solids.get(n) or painted_group(n, shown.groups, rounds, style, far) for n in shown.order]


def _shadow(scene: Scene, eye: Eye) -> str:
    return element("path", id=f"{ID}shadow", d=chain_path(shadow(eye, scene.telling)))


def _arrow(scene: Scene, eye: Eye, shown: Tableau) -> Arrow | None:
    if scene.arrow is None:
        return None
    if isinstance(scene.arrow, Path):
        bodies = [each for group in shown.groups.values() for each in group.ovals]
        return arrows.along(eye, scene.arrow, bodies, scene.telling[0]["lum1"].position)
    return arrows.around(eye, scene.arrow)


def _points(
    shown: Tableau, ghost: Tableau | None, eye: Eye, area: Area, around: list[Piece], arrow: Arrow | None
) -> list[Point]:
    points = [p for t in (shown, ghost) if t for s in all_shapes(t.groups).values() for p in s.points]
    points += [p for piece in around for face in piece.faces for p in face.points]
    return points + mat(eye, area) + ([*arrow.outline, *arrow.behind] if arrow else [])
