"""A picture's layers as SVG: the mat, the shadow, equipment, groups in their order, a ghost, an arrow."""

from collections.abc import Iterable, Mapping, Sequence

from cambre.core.figure.drawing.body import Groups, Shape
from cambre.core.figure.drawing.camera import Eye, Point
from cambre.core.figure.drawing.company import Style
from cambre.core.figure.drawing.ground import Area, floor_matrix, mat
from cambre.core.figure.drawing.markup import ID, element, own_ids, reference, text
from cambre.core.figure.drawing.paint import Colours, colours, faded, mixed
from cambre.core.figure.drawing.path import FINE as FINE_GRID
from cambre.core.figure.drawing.path import closed_path, corner_path, dot_path, open_path
from cambre.core.figure.drawing.solid import Face, Piece

PATHS = {"closed": closed_path, "line": open_path, "dots": dot_path}
MARGIN = 50.0
WIDEST, TALLEST = 2.1, 1.35
"""The most a picture is wide for its height, or tall for its width."""
SIZE = 480  # the longer side of a picture that nobody sizes, in CSS pixels
WIDE = {"spine": 27, "strap": 28}  # widths of the spine's dots and of a strap, in page units
FINE = 8  # of a closed eye's line


def path_text(shape: Shape, grid: int = FINE_GRID) -> str:
    """A shape's outline as path data, its points on a grid of so many page units."""
    return PATHS[shape.kind](shape.points, grid)


def painted_group(
    name: str, groups: Groups, rounds: Mapping[str, Sequence[Shape]], style: Style, far: frozenset[str]
) -> str:
    """A group's lines and fills and the rounds of its joints, by reference to their shapes."""
    body = int(name.partition(".")[2] or 0)
    coat = colours(style.palette, style.cast[body].person)
    coat = faded(coat, style.palette) if name in far else coat
    group, extra = groups[name], rounds.get(name, ())
    lines = [_line(shape, style) for shape in (*group.lines, *extra)]
    fills = [_fill(shape, coat) for shape in (*extra, *group.fills)]
    stroke = element(
        "g", *lines, fill="none", stroke=coat["line"], stroke_width=style.palette.line_width,
        stroke_linecap="round", stroke_linejoin="round",
    )  # fmt: skip
    return stroke + "".join(fills)


def _line(shape: Shape, style: Style) -> str:
    """A shape's outline; a strap is a line itself, and its outline a wider one."""
    return reference(
        shape.name, stroke_width=WIDE["strap"] + style.palette.line_width if shape.role == "strap" else None
    )


def _fill(shape: Shape, coat: Colours) -> str:
    if shape.kind == "closed":
        return reference(shape.name, fill=coat[shape.role])
    return reference(
        shape.name, fill="none", stroke=coat[shape.role], stroke_width=WIDE.get(shape.role, FINE),
        stroke_linecap="round" if shape.role in WIDE else None,
    )  # fmt: skip


def all_shapes(groups: Groups) -> dict[str, Shape]:
    """Every shape of every group, once."""
    return {shape.name: shape for group in groups.values() for shape in (*group.lines, *group.fills)}


def painted_piece(piece: Piece, style: Style) -> str:
    """A piece of equipment."""
    return "".join(_painted_face(face, style) for face in piece.faces)


def _painted_face(face: Face, style: Style) -> str:
    palette = style.palette
    base = {"wood": palette.wood, "cloth": palette.cloth, "iron": palette.iron, "wall": palette.wall}[face.material]
    colour = mixed(base, "#000000" if face.shade >= 0 else "#ffffff", abs(face.shade))
    return element(
        "path", d=(closed_path if face.curved else corner_path)(face.points), fill=colour,
        stroke=mixed(palette.line, base, 0.25) if face.edged else None,
        stroke_width=palette.line_width * 0.5 if face.edged else None, stroke_linejoin="round" if face.edged else None,
    )  # fmt: skip


def painted_mat(eye: Eye, area: Area, style: Style) -> str:
    """The mat, with an edge that gives it thickness."""
    outline, palette = corner_path(mat(eye, area)), style.palette
    edge = element("path", d=outline, transform="translate(0 9)")
    return element(
        "g", edge, fill=palette.mat_edge, stroke=palette.mat_edge, stroke_width=10, stroke_linejoin="round",
    ) + element("path", d=outline, fill=palette.mat)  # fmt: skip


def painted_shadow(eye: Eye, style: Style, *path: str) -> str:
    """A soft shadow on the floor: the same strokes twice, a wide faint one and a narrow stronger one."""
    widths = ((310, 0.10), (210, 0.11), (120, 0.14))
    strokes = [reference("shadow", stroke_width=width, stroke_opacity=opacity) for width, opacity in widths]
    matrix = "matrix(" + " ".join(f"{v:.4g}" for v in floor_matrix(eye)) + " 0 0)"
    return element("defs", *path) + element(
        "g", *strokes, transform=matrix, fill="none", stroke=style.palette.shadow, stroke_linecap="round",
        stroke_linejoin="round",
    )  # fmt: skip


def painted_ghost(groups: Groups, style: Style) -> str:
    """A pale figure with a dashed outline."""
    solid = [path_text(s) for g in groups.values() for s in g.fills if s.kind == "closed" and s.role != "trim"]
    outline = element("path", d="".join(solid))
    palette = style.palette
    dashed = element(
        "g", outline, fill="none", stroke=palette.ghost_line, stroke_width=palette.line_width * 0.9,
        stroke_dasharray="26 22", stroke_linejoin="round",
    )  # fmt: skip
    return dashed + element("g", outline, fill=palette.ghost)


def painted_arrow(points: Sequence[Point], style: Style) -> str:
    """The arrow, with a rim in the page's colour that keeps it apart from what it crosses."""
    outline, palette = corner_path(points), style.palette
    rim = element(
        "path", d=outline, fill=palette.paper, stroke=palette.paper, stroke_width=palette.line_width * 1.4,
        stroke_linejoin="round", opacity=0.85,
    )  # fmt: skip
    return rim + element(
        "path", d=outline, fill=palette.arrow, stroke=palette.arrow, stroke_width=6, stroke_linejoin="round"
    )


def framed(
    content: Sequence[str], points: Iterable[Point], *, title: str, description: str, phases: str | None = None
) -> str:
    """The whole picture: its size, its name for who can't see it, its layers."""
    left, top, width, height = _frame(list(points))
    scale = SIZE / max(width, height)
    body = own_ids("".join((
        element("title", text(title), id=f"{ID}title"),
        element("desc", text(description), id=f"{ID}desc"),
        *content,
    )))  # fmt: skip
    ids = body[body.index('id="') + 4 : body.index('title"')]
    return element(
        "svg", body, xmlns="http://www.w3.org/2000/svg", viewBox=f"{left:.0f} {top:.0f} {width:.0f} {height:.0f}",
        width=round(width * scale), height=round(height * scale), role="img",
        aria_labelledby=f"{ids}title {ids}desc", data_phases=phases,
    )  # fmt: skip


def _frame(points: Sequence[Point]) -> tuple[float, float, float, float]:
    """The page that holds all points, no wider or taller than a card may be; the floor stays at the bottom."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    left, right, top, bottom = min(xs) - MARGIN, max(xs) + MARGIN, min(ys) - MARGIN, max(ys) + MARGIN
    width, height = right - left, bottom - top
    taller, wider = max(height, width / WIDEST), max(width, height / TALLEST)
    return left - (wider - width) / 2, bottom - taller, wider, taller
