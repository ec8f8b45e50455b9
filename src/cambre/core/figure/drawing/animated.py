"""The moving picture: one repetition in its own tempo, over and over, as an SVG that needs no script.

A page can hold it and set its time: `svg.pauseAnimations(); svg.setCurrentTime(seconds)`; `data-phases` says
which seconds belong to which phase. Where nothing moves, it shows the telling pose.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

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
from cambre.core.figure.drawing.scene import Course, Moment, Scene
from cambre.core.figure.drawing.solid import Piece
from cambre.core.figure.drawing.still import painted
from cambre.core.figure.drawing.thinning import own_moments, thinned
from cambre.core.figure.motion import Stretch


def animated(scene: Scene, course: Course, style: Style, *, title: str, description: str) -> str:
    """One repetition as an SVG document of its own."""
    eye = scene.eye
    course = thinned(course, eye)
    around = pieces(eye, scene.props)
    film = _film(style, eye, course, around)
    telling = tableau(style, eye, scene.moment, around, film[-1])
    area = mat_area(frames_of(moment.bodies for moment in course.moments))
    casts = {k: chain_path(shadow(eye, moment.bodies)) for k, moment in enumerate(course.moments)}
    layers = [
        painted_mat(eye, area, style),
        painted_shadow(eye, style, _path(course, "shadow", chain_path(shadow(eye, scene.telling)), casts)),
        element("defs", *_shapes(film, telling, course)),
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


def _shapes(film: Sequence[Tableau], telling: Tableau, course: Course) -> list[str]:
    return [path for name in telling.groups for path in _group(name, film, telling, course)]


def _group(name: str, film: Sequence[Tableau], telling: Tableau, course: Course) -> list[str]:
    """Every shape of a group, at the moments that the group needs."""
    frames = [all_shapes({name: shown.groups[name]}) for shown in film]
    outlines = [[point for shape in frame.values() for point in shape.points] for frame in frames]
    kept = own_moments(course, outlines)
    return [
        _path(course, key, path_text(shape), {k: path_text(frames[k][key]) for k in kept})
        for key, shape in all_shapes({name: telling.groups[name]}).items()
    ]


def _path(course: Course, name: str, still: str, outlines: Mapping[int, str]) -> str:
    """A path that goes through its outlines, given by moment, in the course's time; `still` shows without motion."""
    if len(set(outlines.values())) == 1:
        return element("path", id=ID + name, d=outlines[0])
    times, splines = _times(course, outlines), _splines(course, outlines)
    motion = _animate("d", list(outlines.values()), times, course.seconds, splines=splines)
    return element("path", motion, id=ID + name, d=still)


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
        switch = _animate("display", seen, _times(course, range(len(film))), course.seconds, discrete=True)
        hidden = None if order == telling.order or (telling.order not in orders and order == orders[0]) else "none"
        layers.append(element("g", *painted(shown, around, style, far), switch, display=hidden))
    return layers


def _animate(
    name: str, values: Sequence[str], times: str, seconds: float, *, splines: str | None = None, discrete: bool = False
) -> str:
    mode = "discrete" if discrete else "spline" if splines else None
    return element(
        "animate", attributeName=name, dur=f"{seconds:g}s", repeatCount="indefinite", keyTimes=times,
        values=";".join(values), calcMode=mode, keySplines=splines,
    )  # fmt: skip


def _times(course: Course, kept: Iterable[int]) -> str:
    shares = [course.moments[k].seconds / course.seconds for k in kept]
    return ";".join(f"{share:.4f}".rstrip("0").rstrip(".") or "0" for share in shares)


def _splines(course: Course, kept: Iterable[int]) -> str:
    """How each way from a kept moment to the next is gone: faster and slower, as the body does."""
    return ";".join(_spline(course.moments[a], course.moments[b]) for a, b in pairwise(kept))


def _spline(start: Moment, end: Moment) -> str:
    """A cubic curve with the right speed at both ends."""
    if start.pace is None or end.pace is None or end.pace.seconds - start.pace.seconds <= 0:
        return "0 0 1 1"
    average = (end.seconds - start.seconds) / (end.pace.seconds - start.pace.seconds)
    first, last = (min(max(pace.speed * average / 3, 0.0), 1.0) for pace in (start.pace, end.pace))
    return f".33 {first:.2g} .67 {1 - last:.2g}"
