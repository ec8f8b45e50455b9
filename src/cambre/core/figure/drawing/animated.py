"""The moving picture: one repetition in its own tempo, over and over, as an SVG that needs no script.

A page can hold it and set its time: `svg.pauseAnimations(); svg.setCurrentTime(seconds)`; `data-phases` says
which seconds belong to which phase. Where nothing moves, it shows the telling pose.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from gzip import compress
from itertools import pairwise
from typing import NamedTuple

from cambre.core.figure.drawing.camera import Point
from cambre.core.figure.drawing.company import Style, Tableau, farther_limbs, frames_of, tableau
from cambre.core.figure.drawing.equipment import pieces
from cambre.core.figure.drawing.fillers import needless, without
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
from cambre.core.figure.drawing.thinning import breadth, own_moments, thinned
from cambre.core.figure.motion import Stretch

MOST_BYTES = 40_000  # of a moving picture, packed as a server sends it
EXACT = ((5.0, 2), (7.0, 2), (7.0, 4), (10.0, 4), (14.0, 4), (14.0, 6), (14.0, 8))
"""Page units by which an outline may miss its place on its way in a picture of one body, and those between the places
that its points can have; the finest that fits is taken."""
SHOWN, GONE = "1", "0"  # sizes of a layer
SOFT = 4.0  # how much more a shadow may miss its own


def animated(scene: Scene, course: Course, style: Style, *, title: str, description: str) -> str:
    """One repetition as an SVG document of its own, as exact as fits into its size."""
    (picture,) = in_lights(scene, course, (style,), title=title, description=description)
    return picture


def in_lights(scene: Scene, course: Course, styles: Sequence[Style], *, title: str, description: str) -> Sequence[str]:
    """The same repetition in each of several styles that differ in nothing but their palette."""
    film = _filmed(scene, thinned(course, scene.eye), styles[0])
    pictures, wide = [""] * len(styles), breadth(film.points)
    for miss, grid in EXACT:
        outlines = _outlined(film, miss * wide, grid)
        for k, style in enumerate(styles):
            if not _fits(pictures[k]):
                pictures[k] = _drawn(film, outlines, style, title, description)
        if all(map(_fits, pictures)):
            break
    return pictures


def _fits(picture: str) -> bool:
    return bool(picture) and len(compress(picture.encode())) <= MOST_BYTES


@dataclass(frozen=True, slots=True, kw_only=True)
class Film:
    """Every moment of a course on the page, and the telling pose, which shows where nothing moves."""

    scene: Scene
    course: Course
    around: list[Piece]
    shown: tuple[Tableau, ...]
    telling: Tableau

    @property
    def points(self) -> list[Point]:
        """Every point that is drawn at some moment, but for the floor."""
        points = [p for shown in self.shown for s in all_shapes(shown.groups).values() for p in s.points]
        return points + [p for piece in self.around for face in piece.faces for p in face.points]


def _filmed(scene: Scene, course: Course, style: Style) -> Film:
    """Every moment in an order as close as can be to the one before, without what is never seen."""
    around = pieces(scene.eye, scene.props)
    shown: list[Tableau] = []
    for moment in (*course.moments, scene.moment):
        shown.append(tableau(style, scene.eye, moment, around, shown[-1] if shown else None))
    hidden = needless([each.groups for each in shown])
    *shown, telling = (
        each._replace(groups={name: without(group, hidden) for name, group in each.groups.items()}) for each in shown
    )
    return Film(scene=scene, course=course, around=around, shown=tuple(shown), telling=telling)


class Outlines(NamedTuple):
    """The paths of a film's shadow and of its shapes, which are the same in every light."""

    shadow: str
    shapes: str


def _outlined(film: Film, miss: float, grid: int) -> Outlines:
    """The paths, of which none misses its place by more than so many page units."""
    shapes = (path for name in film.telling.groups for path in _group(name, film, miss, grid))
    return Outlines(_shadow(film, miss), element("defs", *shapes))


def _drawn(film: Film, outlines: Outlines, style: Style, title: str, description: str) -> str:
    """The document, in one light."""
    scene, course, eye = film.scene, film.course, film.scene.eye
    area = mat_area(frames_of(moment.bodies for moment in course.moments))
    layers = [
        painted_mat(eye, area, style),
        painted_shadow(eye, style, outlines.shadow),
        outlines.shapes,
        *_orders(film, style, farther_limbs(eye, scene.telling, course.moments[0].bodies)),
    ]
    points = film.points + mat(eye, area)
    return framed(layers, points, title=title, description=description, phases=phases_json(course.stretches))


def phases_json(stretches: Iterable[Stretch]) -> str:
    """The phases as a page reads them: `[{"phase", "from", "to"}]` in seconds."""
    return json.dumps([{"phase": s.phase.value, "from": round(s.start, 3), "to": round(s.end, 3)} for s in stretches])


def _shadow(film: Film, miss: float) -> str:
    """It is soft, so it may miss its place by more than an outline."""
    casts = [shadow(film.scene.eye, moment.bodies) for moment in film.course.moments]
    kept = own_moments(film.course, [[spot for chain in cast for spot in chain] for cast in casts], SOFT * miss)
    still = chain_path(shadow(film.scene.eye, film.scene.telling))
    return _path(film.course, "shadow", still, {k: chain_path(casts[k]) for k in kept})


def _group(name: str, film: Film, miss: float, grid: int) -> list[str]:
    """Every shape of a group, at the moments that the group needs; none where all of it was needless."""
    frames = [all_shapes({name: shown.groups[name]}) for shown in film.shown]
    outlines = [[point for shape in frame.values() for point in shape.points] for frame in frames]
    kept = own_moments(film.course, outlines, miss) if outlines[0] else []
    return [
        _path(film.course, key, path_text(shape), {k: path_text(frames[k][key], grid) for k in kept})
        for key, shape in all_shapes({name: film.telling.groups[name]}).items()
    ]


def _path(course: Course, name: str, still: str, outlines: Mapping[int, str]) -> str:
    """A path that goes through its outlines, given by moment, in the course's time; `still` shows without motion."""
    if len(set(outlines.values())) == 1:
        return element("path", id=ID + name, d=outlines[0])
    times, splines = _times(course, outlines), _splines(course, outlines)
    motion = _animate("d", list(outlines.values()), times, course.seconds, splines)
    return element("path", motion, id=ID + name, d=still)


def _orders(film: Film, style: Style, far: frozenset[str]) -> list[str]:
    """One layer for every order of painting that occurs; each shows itself in its own time."""
    orders = list(dict.fromkeys(shown.order for shown in film.shown))
    if len(orders) == 1:
        return painted(film.shown[0], film.around, style, far)
    layers = []
    telling = film.telling.order
    for order in orders:
        shown = next(t for t in film.shown if t.order == order)
        sizes = [SHOWN if t.order == order else GONE for t in film.shown]
        times = _times(film.course, range(len(film.shown)))
        switch = _switched(sizes, times, film.course.seconds)
        hidden = None if order == telling or (telling not in orders and order == orders[0]) else f"scale({GONE})"
        layers.append(element("g", *painted(shown, film.around, style, far), switch, transform=hidden))
    return layers


def _animate(name: str, values: Sequence[str], times: str, seconds: float, splines: str) -> str:
    return element(
        "animate", attributeName=name, dur=f"{seconds:g}s", repeatCount="indefinite", keyTimes=times,
        values=";".join(values), calcMode="spline", keySplines=splines,
    )  # fmt: skip


def _switched(sizes: Sequence[str], times: str, seconds: float) -> str:
    """Shows and hides by size: a page's policy forbids to animate `display` or `visibility`, and Firefox obeys."""
    return element(
        "animateTransform", attributeName="transform", type="scale", dur=f"{seconds:g}s", repeatCount="indefinite",
        keyTimes=times, values=";".join(sizes), calcMode="discrete",
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
