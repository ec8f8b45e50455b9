"""The rounds of joints: shoulder, elbow, hip and knee, where two parts of a body run into each other.

A round belongs to whichever of its two parts is drawn first. Both parts are painted over it, so that its outline
shows only where it sticks out of both: at a knee that points at whoever looks, at the hip of a raised leg.
"""

from collections.abc import Iterator, Sequence

from cambre.core.figure.drawing.body import SIDES, Body, Group, Groups, Shape, limbs_of, middle_of
from cambre.core.figure.drawing.outline import hull

NAMES = {"arm": ("shoulder", "elbow"), "leg": ("hip", "knee")}


def joints(body: Body) -> Iterator[Group]:
    """The four joints of each side."""
    for limb in limbs_of(body.person):
        sections = body.part(limb.name).sections
        middle = middle_of(sections)
        covered = limb.covered * (len(sections) - 1) >= middle
        root, hinge = NAMES[limb.name]
        for side in SIDES:
            string = body.string(limb.name, side)
            upper, lower = f"upper_{limb.name}_{side}", f"lower_{limb.name}_{side}"
            start = Shape(f"{root}_{side}_ball", limb.cloth, "closed", hull(string[:1], 10), filler=True)
            skin = limb.cloth if covered else "skin"
            bend = Shape(f"{hinge}_{side}_ball", skin, "closed", hull(string[middle - 1 : middle + 1], 10), filler=True)
            yield Group(f"{root}_{side}", (start,), (), (), joins=("trunk", upper))
            yield Group(f"{hinge}_{side}", (bend,), (), (), joins=(upper, lower))


def with_joints(order: Sequence[str], groups: Groups) -> dict[str, tuple[Shape, ...]]:
    """The rounds that are drawn with each group: those of its joints with a group that comes later."""
    found: dict[str, tuple[Shape, ...]] = {}
    for group in groups.values():
        if group.joins:
            first = min(group.joins, key=order.index)
            found[first] = (*found.get(first, ()), *group.lines)
    return found
