"""Bodies as they were seen, as SVG text: limbs with one outline, all of a report's to the same scale."""

from collections.abc import Iterator, Sequence
from types import MappingProxyType

from cambre.core.figure.drawing.markup import element, text
from cambre.core.observe.body import ENDS, LENGTHS, Places, Plane, height, middle
from cambre.core.observe.landmarks import Mark
from cambre.core.vocabulary import Side

SIZE, _ROOM, _OUTLINE = 200.0, 150.0, 3.0
_WIDE = MappingProxyType({"upper_arm": 0.19, "forearm": 0.13, "thigh": 0.27, "shin": 0.17, "foot": 0.11})
"""How wide a limb is drawn, as a share of the trunk's length."""
_TRUNK, _NECK, _HEAD = 0.3, 0.17, 0.2
_CORNERS = (Mark.SHOULDER_L, Mark.SHOULDER_R, Mark.HIP_R, Mark.HIP_L)


def bodies(seen: Sequence[tuple[Places, str]]) -> list[str]:
    """A picture of each body under its title."""
    extents = [_extent(at) for at, _ in seen if at]
    largest = max((max(right - left, top - bottom) for left, right, bottom, top in extents), default=0.0)
    scale = _ROOM / max(largest, 1e-6)
    return [_picture(title, _shapes(at, scale)) for at, title in seen]


def _extent(at: Places) -> tuple[float, float, float, float]:
    across, up = [x for x, _ in at.values()], [y for _, y in at.values()]
    return min(across), max(across), min(up), max(up)


def _shapes(at: Places, scale: float) -> Iterator[str]:
    """Everything twice: wider in the outline's colour, then in the body's own."""
    if not at:
        return
    left, right, bottom, top = _extent(at)

    def spot(point: Plane) -> str:
        x, y = point[0] - (left + right) / 2, point[1] - (bottom + top) / 2
        return f"{SIZE / 2 + scale * x:.1f} {SIZE / 2 - scale * y:.1f}"

    trunk = scale * LENGTHS["trunk"] * (height(at) or 0.0) or SIZE / 6
    lines = [("M" + "L".join(map(spot, points)) + end, wide * trunk) for points, wide, end in _lines(at)]
    for kind, wider in (("outline", _OUTLINE), ("body", 0.0)):
        for way, wide in lines:
            yield element("path", class_=kind, d=way, stroke_width=f"{wide + wider:.1f}")


def _lines(at: Places) -> Iterator[tuple[list[Plane], float, str]]:
    """The points of each part, how wide it is, and whether it is closed; a head is a line without length."""
    for name, wide in _WIDE.items():
        for side in Side:
            ends = [at[mark] for mark in ENDS[name][side] if mark in at]
            if len(ends) > 1:
                yield ends, wide, ""
    corners = [at[mark] for mark in _CORNERS if mark in at]
    if len(corners) > 2:  # noqa: PLR2004 -- a surface
        yield corners, _TRUNK, "z"
    ears = middle(at, Mark.EAR_L, Mark.EAR_R) or at.get(Mark.NOSE)
    shoulders = middle(at, Mark.SHOULDER_L, Mark.SHOULDER_R)
    if ears and shoulders:
        yield [shoulders, ears], _NECK, ""
    if ears:
        yield [ears, ears], 2 * _HEAD, ""


def _picture(title: str, shapes: Iterator[str]) -> str:
    return element(
        "svg", element("title", text(title)), *shapes, xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {SIZE:g} {SIZE:g}", role="img", aria_label=title,
    )  # fmt: skip
