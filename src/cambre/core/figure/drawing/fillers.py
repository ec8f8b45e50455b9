"""Which fillers a picture can do without: those that lie within the other fills of their group all the time."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from cambre.core.figure.drawing.body import Group, Groups, Shape
from cambre.core.figure.drawing.camera import Point

WITHIN = 0.94  # how much of a filler, about its middle, must lie within: its rim may touch theirs


def needless(moments: Sequence[Groups]) -> frozenset[str]:
    """The names of the fillers that are never seen."""
    hidden = frozenset(shape.name for group in moments[0].values() for shape in _fillers(group))
    for groups in moments:
        hidden = frozenset(_hidden(groups, hidden))  # what was seen once needn't be looked at again
    return hidden


def without(group: Group, names: frozenset[str]) -> Group:
    """The group without some of its shapes."""
    lines, fills = (tuple(s for s in shapes if s.name not in names) for shapes in (group.lines, group.fills))
    return group._replace(lines=lines, fills=fills)


def _hidden(groups: Groups, asked: frozenset[str]) -> Iterator[str]:
    """Of these fillers those within the fills of their group, or the rounds within those of the groups they join."""
    for group in groups.values():
        beside = (group, *(groups[name] for name in group.joins or ()))
        covers = [s.points for each in beside for s in each.fills if s.kind == "closed" and not s.filler]
        for shape in _fillers(group):
            if shape.name in asked and all(_is_covered(point, covers) for point in _shrunk(shape.points)):
                yield shape.name


def _fillers(group: Group) -> Iterable[Shape]:
    """Each filler of a group, once."""
    return {shape.name: shape for shape in (*group.lines, *group.fills) if shape.filler}.values()


def _shrunk(points: Sequence[Point]) -> list[Point]:
    x, y = sum(a for a, _ in points) / len(points), sum(b for _, b in points) / len(points)
    return [(x + (a - x) * WITHIN, y + (b - y) * WITHIN) for a, b in points]


def _is_covered(point: Point, outlines: Iterable[Sequence[Point]]) -> bool:
    return any(_winds(point, outline) for outline in outlines)


def _winds(point: Point, outline: Sequence[Point]) -> bool:
    """Whether an outline goes round a point: the rule that SVG fills by."""
    x, y = point
    winding = 0
    for (a, b), (c, d) in pairwise([*outline, outline[0]]):
        if (b <= y) != (d <= y):
            left = (c - a) * (y - b) - (x - a) * (d - b)
            winding += (left > 0) if b <= y else -(left < 0)
    return winding != 0
