"""The moving picture: one repetition in its own tempo, over and over, as an SVG that needs no script.

A page can hold it and set its time: `svg.pauseAnimations(); svg.setCurrentTime(seconds)`; `data-phases` says
which seconds belong to which phase. Where nothing moves, it shows the telling pose.
"""

import json
from collections.abc import Callable, Iterable, Sequence

from cambre.core.figure.drawing.camera import Eye
from cambre.core.figure.drawing.company import Style, Tableau, farther_limbs, frames_of, tableau
from cambre.core.figure.drawing.equipment import pieces
from cambre.core.figure.drawing.ground import chain_path, mat, mat_area, shadow
from cambre.core.figure.drawing.markup import ID, element
from cambre.core.figure.drawing.picture import (
    all_shapes,
    framed,
    painted_mat,
    painted_shadow,
    path_text,
)
from cambre.core.figure.drawing.scene import Course, Scene
from cambre.core.figure.drawing.solid import Piece
from cambre.core.figure.drawing.still import painted
from cambre.core.figure.drawing.thinning import thinned
from cambre.core.figure.motion import Stretch


def animated(scene: Scene, course: Course, style: Style, *, title: str, description: str) -> str:
    """One repetition as an SVG document of its own."""
    eye = scene.eye
    course = thinned(course, eye)
    around = pieces(eye, scene.props)
    film = _film(style, eye, course, around)
    telling = tableau(style, eye, scene.moment, around, film[-1])
    moving = _moving(course)
    area = mat_area(frames_of(moment.bodies for moment in course.moments))
    casts = [chain_path(shadow(eye, moment.bodies)) for moment in course.moments]
    layers = [
        painted_mat(eye, area, style),
        painted_shadow(eye, style, moving("shadow", chain_path(shadow(eye, scene.telling)), casts)),
        element("defs", *_shapes(film, telling, moving)),
        *_orders(film, telling, around, style, farther_limbs(eye, scene.telling, course.moments[0].bodies), course),
    ]
    points = [p for shown in film for s in all_shapes(shown.groups).values() for p in s.points]
    points += [p for piece in around for face in piece.faces for p in face.points] + mat(eye, area)
    return framed(layers, points, title=title, description=description, phases=phases_json(course.stretches))


def phases_json(stretches: Iterable[Stretch]) -> str:
    """The phases as a page reads them: `[{"phase", "from", "to"}]` in seconds."""
    return json.dumps([{"phase": s.phase.value, "from": round(s.start, 3), "to": round(s.end, 3)} for s in stretches])


def _film(style: Style, eye: Eye, course: Course, around: Sequence[Piece]) -> list[Tableau]:
    """Every moment on the page, each in an order as close as can be to the one before."""
    film: list[Tableau] = []
    for moment in course.moments:
        film.append(tableau(style, eye, moment, around, film[-1] if film else None))
    return film


def _shapes(film: Sequence[Tableau], telling: Tableau, moving: Callable[[str, str, Sequence[str]], str]) -> list[str]:
    frames = [{name: path_text(s) for name, s in all_shapes(shown.groups).items()} for shown in film]
    return [
        moving(s.name, path_text(s), [frame[s.name] for frame in frames]) for s in all_shapes(telling.groups).values()
    ]


def _moving(course: Course) -> Callable[[str, str, Sequence[str]], str]:
    """What writes a path that goes through its outlines in the course's time; `still` is what shows without motion."""
    times = _times(course)

    def path(name: str, still: str, outlines: Sequence[str]) -> str:
        if len(set(outlines)) == 1:
            return element("path", id=ID + name, d=outlines[0])
        motion = _animate("d", outlines, times, course.seconds)
        return element("path", motion, id=ID + name, d=still)

    return path


def _orders(
    film: Sequence[Tableau], telling: Tableau, around: list[Piece], style: Style, far: frozenset[str], course: Course
) -> list[str]:
    """One layer for every order of painting that occurs; each shows itself in its own time."""
    orders = list(dict.fromkeys(shown.order for shown in film))
    if len(orders) == 1:
        return painted(film[0], around, style, far)
    layers = []
    for order in orders:
        shown = next(t for t in film if t.order == order)
        seen = ["inline" if t.order == order else "none" for t in film]
        switch = _animate("display", seen, _times(course), course.seconds, discrete=True)
        hidden = None if order == telling.order or (telling.order not in orders and order == orders[0]) else "none"
        layers.append(element("g", *painted(shown, around, style, far), switch, display=hidden))
    return layers


def _animate(name: str, values: Sequence[str], times: str, seconds: float, *, discrete: bool = False) -> str:
    return element(
        "animate", attributeName=name, dur=f"{seconds:g}s", repeatCount="indefinite", keyTimes=times,
        values=";".join(values), calcMode="discrete" if discrete else None,
    )  # fmt: skip


def _times(course: Course) -> str:
    shares = [moment.seconds / course.seconds for moment in course.moments]
    return ";".join(f"{share:.4f}".rstrip("0").rstrip(".") or "0" for share in shares)
