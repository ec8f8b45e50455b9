"""A body on the page: groups of shapes, each with its outline, its colour's role, and how deep it lies.

Lines come first and fills on top, group by group: that way no line is drawn between the parts of a group.
A limb is two groups, so that a calf can lie behind its own thigh; their lines stay open at the joints, where
the fills run into each other.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple, TypeAlias

from cambre.core.figure.drawing.camera import Eye, Oval, Point
from cambre.core.figure.drawing.flesh import Flesh, Frames, Part, Section, ovals, placed
from cambre.core.figure.drawing.outline import End, hull, near_rim, sides, thickened, tube
from cambre.core.figure.drawing.wardrobe import HairStyle, Person

Role: TypeAlias = Literal[
    "skin", "hair", "top", "legs", "trim", "line", "spine", "strap", "iron", "iron_face", "wood", "wood_face", "cloth",
    "cloth_face",
]  # fmt: skip
Kind: TypeAlias = Literal["closed", "line", "dots"]
Groups: TypeAlias = dict[str, "Group"]

SIDES = ("l", "r")
CLOSED = {"palm": "fist", "thumb": "closed_thumb"}
"""The parts of a hand that holds something, in place of those of an open one."""
BETWEEN = 1  # ovals added between two of a limb's: enough for a smooth skin, few enough for a small file

ROUNDS = (("waist", 1), ("ribs", 3), ("chest", 5))
"""Where the torso's bulk is drawn once more, by its first section: seen along the spine its skin alone has no width."""


class Shape(NamedTuple):
    """One path: what it is called, what gives it its colour, and its points; and whether it only fills what is bare.

    A filler gives bulk to a part that is seen end-on; from elsewhere it lies within the other fills.
    """

    name: str
    role: Role
    kind: Kind
    points: Sequence[Point]
    filler: bool = False


class Group(NamedTuple):
    """What is drawn together: first its lines, then its fills; and the ovals that say where it is.

    The round of a joint `joins` two other groups and is drawn with the first of them.
    """

    name: str
    lines: tuple[Shape, ...]
    fills: tuple[Shape, ...]
    ovals: tuple[Oval, ...]
    joins: tuple[str, str] | None = None


class Limb(NamedTuple):
    """An arm or a leg: its long part, what hangs at its end, and what covers it."""

    name: str
    ends: tuple[str, ...]
    cloth: Role
    covered: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """Somebody in a pose, looked at by an eye."""

    flesh: Flesh
    person: Person
    hair: HairStyle
    eye: Eye
    frames: Frames
    closed: frozenset[str] = frozenset()
    """The hands that are closed round something."""

    def part(self, name: str) -> Part:
        """A part of the flesh, by name."""
        return self.flesh.parts[name]

    def string(self, name: str, side: str = "") -> list[Oval]:
        """A part's ovals on the page, in order."""
        return ovals(self.part(name), self.frames, self.eye, self.person.girths, side)

    def rim(self, name: str, section: int, side: str = "") -> list[Point]:
        """The near half of a ring round one of a part's sections."""
        part = self.part(name)
        girth = self.person.girths.get(part.girth, 1.0)
        frame, centre, size = placed(part.sections[section], self.frames, side, girth)
        return near_rim(self.eye, frame.rotation, centre, size, 5)


def trunk(body: Body) -> Group:
    """Pelvis, torso, shoulders and neck."""
    pelvis, torso, neck = (body.string(name) for name in ("pelvis", "torso", "neck"))
    shoulders = {side: body.string("shoulder", side) for side in SIDES}
    shapes = (
        Shape("pelvis", "legs", "closed", tube(thickened(pelvis, BETWEEN))),
        Shape("torso", "top", "closed", tube(torso, start=body.rim("torso", 0))),
        *(Shape(name, "top", "closed", hull(torso[k : k + 3], 14), filler=True) for name, k in ROUNDS),
        *(Shape(f"shoulder_{s}", "top", "closed", tube(thickened(o, BETWEEN))) for s, o in shoulders.items()),
        Shape("neck", "skin", "closed", tube(neck, start=body.rim("neck", 0))),
    )
    return Group("trunk", shapes, shapes, (*pelvis, *torso, *shoulders["l"], *shoulders["r"]))


def limbs_of(person: Person) -> tuple[Limb, Limb]:
    """What somebody's arms and legs are made of."""
    return (
        Limb("arm", ("thumb", "palm"), "top", person.sleeves),
        Limb("leg", ("heel", "sole", "instep"), "legs", person.leggings),
    )


def limbs(body: Body) -> list[Group]:
    """Both halves of both arms and legs."""
    return [half for side in SIDES for limb in limbs_of(body.person) for half in _halves(body, limb, side)]


def middle_of(sections: Sequence[Section]) -> int:
    """The first section beyond a limb's elbow or knee."""
    return next(i for i, section in enumerate(sections) if section.frame != sections[0].frame)


def _halves(body: Body, limb: Limb, side: str) -> tuple[Group, Group]:
    joint = middle_of(body.part(limb.name).sections)
    string = body.string(limb.name, side)
    ends = tuple(_end(body, end, side) for end in limb.ends)
    upper, lower = f"upper_{limb.name}_{side}", f"lower_{limb.name}_{side}"
    above = _half(body, limb, side, upper, string, 0, joint)
    below = _half(body, limb, side, lower, string, joint, len(string) - 1)
    return above, below._replace(
        lines=(*ends, *below.lines),
        fills=(*ends, *below.fills),
        ovals=below.ovals + tuple(oval for end in limb.ends[1:2] for oval in body.string(end, side)),
    )


def _end(body: Body, name: str, side: str) -> Shape:
    open_ = tube(body.string(name, side))
    if f"hand_{side}" not in body.closed or name not in CLOSED:
        return Shape(f"{name}_{side}", "skin", "closed", open_)
    # as many points as the open hand has, so that one can become the other
    return Shape(f"{name}_{side}", "skin", "closed", hull(body.string(CLOSED[name], side), len(open_)))


def _half(body: Body, limb: Limb, side: str, name: str, string: list[Oval], first: int, last: int) -> Group:
    step = BETWEEN + 1
    fine = thickened(string, BETWEEN)
    reach = slice(first * step, last * step + 1)
    left, right = (_blunted(skin, (first * step, last * step)) for skin in sides(fine))
    lines = (Shape(f"{name}_a", "line", "line", left[reach]), Shape(f"{name}_b", "line", "line", right[reach]))
    cut = min(max(round(limb.covered * (len(string) - 1)), first), last)
    fills = []
    if cut < last:
        # under the cloth's hem by a little, but not as far as its other end: there its edge would shine through
        skin = tube(fine[cut * step - 1 : last * step + 1], start="open") if cut > first else tube(fine[reach])
        fills.append(Shape(name, "skin", "closed", skin))
    if cut > first:
        end: End = "round" if cut == last and last < len(string) - 1 else body.rim(limb.name, cut, side)
        fills.append(Shape(f"{name}_cloth", limb.cloth, "closed", tube(fine[first * step : cut * step + 1], end=end)))
    bulk = _bulk(body, limb, name, string, (first, last))
    return Group(name, (*bulk[:1], *lines), (*bulk, *fills), tuple(string[first : last + 1]))


def _bulk(body: Body, limb: Limb, name: str, string: list[Oval], ends: tuple[int, int]) -> tuple[Shape, ...]:
    """What a half has when it points at whoever looks, and its skin has no width: its thickest place, its far end."""
    first, last = ends
    sections = body.part(limb.name).sections
    # not at its ends: there an outline would cut it off from its neighbours
    thick = max(range(first + 1, last), key=lambda k: sections[k].size[0] * sections[k].size[1])
    covered = round(limb.covered * (len(string) - 1))
    found = []
    for part, k, some in (("bulk", thick, string[thick : thick + 1]), ("end", last, string[last - 1 : last + 1])):
        role = limb.cloth if covered >= k else "skin"
        found.append(Shape(f"{name}_{part}", role, "closed", hull(some, 10), filler=True))
    # the end of an upper half is its joint's round
    return tuple(found if last == len(string) - 1 else found[:1])


def _blunted(skin: list[Point], joints: tuple[int, ...]) -> list[Point]:
    """The skin with its points at joints drawn in a little: a bent knee is round, not pointed."""
    smooth = list(skin)
    for k in joints:
        if 0 < k < len(skin) - 1:
            (a, b), (c, d), (e, f) = skin[k - 1 : k + 2]
            smooth[k] = ((a + 14 * c + e) / 16, (b + 14 * d + f) / 16)
    return smooth


def habits(groups: Mapping[str, Group]) -> dict[tuple[str, str], float]:
    """Which of two neighbours through a joint is in front as a matter of habit, and how decidedly.

    The first of a pair lies deeper by that much: a limb is drawn over its trunk unless it grows from the far side.
    """
    core = groups["trunk"].ovals
    found = {("trunk", "head"): 0.05}
    for side in SIDES:
        for limb, k in (("arm", 12), ("leg", 1)):
            upper = groups[f"upper_{limb}_{side}"]
            behind = upper.ovals[0].depth - core[k].depth > FAR_SIDE
            found["trunk", upper.name] = -0.06 if behind else 0.06
            found[f"lower_{limb}_{side}", upper.name] = 0.001
    return found


FAR_SIDE = 0.035  # body heights: how far behind the spine a shoulder or hip must be to belong to the far side
