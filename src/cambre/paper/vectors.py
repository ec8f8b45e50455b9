"""Our own SVG as vectors of a PDF: the few elements and path commands that the core draws with."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeAlias
from xml.etree import ElementTree as ET

from reportlab.lib.colors import Color, HexColor
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.pathobject import PDFPathObject
from reportlab.platypus import Flowable

Point: TypeAlias = tuple[float, float]
_SIGN = re.compile(r"[A-Za-z]|-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?")
_NUMBER = re.compile(r"-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?")
_CAPS = {"butt": 0, "round": 1, "square": 2}
_JOINS = {"miter": 0, "round": 1, "bevel": 2}
_XLINK = "{http://www.w3.org/1999/xlink}href"


@dataclass(frozen=True, slots=True)
class _Style:
    """The presentation attributes that are handed down."""

    told: Mapping[str, str] = field(default_factory=dict)

    def under(self, element: ET.Element) -> "_Style":
        return replace(self, told={**self.told, **element.attrib})

    def colour(self, name: str, default: str) -> Color | None:
        named = self.told.get(name, default)
        if named == "none":
            return None
        colour = HexColor("#000000" if named == "currentColor" else named)
        opacity = float(self.told.get(f"{name}-opacity", 1)) * float(self.told.get("opacity", 1))
        return Color(colour.red, colour.green, colour.blue, alpha=opacity)


class Drawing(Flowable):  # type: ignore[misc]  # reportlab has no types
    """A picture as large as fits into a box, in points."""

    def __init__(self, svg: str, width: float, height: float) -> None:
        """Fit the picture into the box."""
        super().__init__()
        self.root = ET.fromstring(svg)  # noqa: S314 -- drawn by the core
        self.left, self.top, wide, high = (float(each) for each in self.root.attrib["viewBox"].split())
        self.scale = min(width / wide, height / high)
        self.width, self.height = wide * self.scale, high * self.scale

    def draw(self) -> None:
        """Paint it where the page has placed it."""
        canvas: Canvas = self.canv
        known = {each.attrib["id"]: each for each in self.root.iter() if "id" in each.attrib}
        canvas.saveState()
        canvas.transform(self.scale, 0, 0, -self.scale, -self.left * self.scale, self.height + self.top * self.scale)
        _paint(canvas, self.root, _Style(), known)
        canvas.restoreState()


def _paint(canvas: Canvas, element: ET.Element, style: _Style, known: Mapping[str, ET.Element]) -> None:
    name = element.tag.rpartition("}")[2]
    if name in {"defs", "title", "desc", "animate"}:
        return
    inner = style.under(element)
    canvas.saveState()
    _transform(canvas, element.attrib.get("transform", ""))
    if name == "path":
        _stroke_and_fill(canvas, element.attrib["d"], inner)
    elif name == "use":
        used = known[(element.attrib.get("href") or element.attrib[_XLINK]).removeprefix("#")]
        _paint(canvas, used, inner, known)
    for child in element:
        _paint(canvas, child, inner, known)
    canvas.restoreState()


def _transform(canvas: Canvas, told: str) -> None:
    numbers = [float(each) for each in _NUMBER.findall(told)]
    if told.startswith("matrix"):
        canvas.transform(*numbers)
    elif told.startswith("translate"):
        canvas.translate(numbers[0], numbers[1] if len(numbers) > 1 else 0)


def _stroke_and_fill(canvas: Canvas, way: str, style: _Style) -> None:
    fill, stroke = style.colour("fill", "#000000"), style.colour("stroke", "none")
    path = canvas.beginPath()
    _trace(path, way)
    if fill is not None:
        canvas.setFillColor(fill)
    if stroke is not None:
        canvas.setStrokeColor(stroke)
        canvas.setLineWidth(float(style.told.get("stroke-width", 1)))
        canvas.setLineCap(_CAPS[style.told.get("stroke-linecap", "butt")])
        canvas.setLineJoin(_JOINS[style.told.get("stroke-linejoin", "miter")])
        dashes = _NUMBER.findall(style.told.get("stroke-dasharray", ""))
        canvas.setDash([float(each) for each in dashes], 0)
    canvas.drawPath(path, stroke=int(stroke is not None), fill=int(fill is not None), fillMode=1)


def _trace(path: PDFPathObject, way: str) -> None:
    """Follow a path of lines and quadratic curves; small letters are relative, `t` mirrors the handle before."""
    pen = _Pen(path)
    for command, numbers in _commands(way):
        pen.go(command, numbers)


def _commands(way: str) -> Iterator[tuple[str, list[float]]]:
    """Each command with the numbers that one of it takes; a repeated one says its letter once."""
    command, numbers = "", list[float]()
    for sign in _SIGN.findall(way):
        if sign.isalpha():
            command, numbers = sign, []
            if sign in "zZ":
                yield sign, []
            continue
        numbers.append(float(sign))
        if len(numbers) == _TAKES[command.lower()]:
            yield command, numbers
            numbers = []
            command = {"M": "L", "m": "l"}.get(command, command)


_TAKES = {"m": 2, "l": 2, "h": 1, "v": 1, "q": 4, "t": 2, "c": 6}


class _Pen:
    """Where the pen is, where this piece began, and the last handle."""

    def __init__(self, path: PDFPathObject) -> None:
        self.path = path
        self.at: Point = (0.0, 0.0)
        self.began: Point = (0.0, 0.0)
        self.handle: Point | None = None

    def go(self, command: str, numbers: list[float]) -> None:
        """Do one command."""
        base = self.at if command.islower() else (0.0, 0.0)
        points = [(base[0] + x, base[1] + y) for x, y in zip(numbers[::2], numbers[1::2], strict=False)]
        moves: Mapping[str, Callable[[], None]] = {
            "m": lambda: self._move(points[0]),
            "l": lambda: self._line(points[0]),
            "h": lambda: self._line((base[0] + numbers[0], self.at[1])),
            "v": lambda: self._line((self.at[0], base[1] + numbers[0])),
            "q": lambda: self._curve(points[0], points[1]),
            "t": lambda: self._curve(self._mirrored(), points[0]),
            "c": lambda: self._cubic(points),
            "z": self._close,
        }
        moves[command.lower()]()

    def _move(self, to: Point) -> None:
        self.path.moveTo(*to)
        self.at = self.began = to
        self.handle = None

    def _line(self, to: Point) -> None:
        self.path.lineTo(*to)
        self.at, self.handle = to, None

    def _curve(self, handle: Point, to: Point) -> None:
        """A quadratic curve, as the cubic that is the same."""
        first = tuple(a + 2 / 3 * (h - a) for a, h in zip(self.at, handle, strict=True))
        second = tuple(b + 2 / 3 * (h - b) for b, h in zip(to, handle, strict=True))
        self.path.curveTo(*first, *second, *to)
        self.at, self.handle = to, handle

    def _cubic(self, points: list[Point]) -> None:
        self.path.curveTo(*points[0], *points[1], *points[2])
        self.at, self.handle = points[2], None

    def _mirrored(self) -> Point:
        handle = self.handle or self.at
        return 2 * self.at[0] - handle[0], 2 * self.at[1] - handle[1]

    def _close(self) -> None:
        self.path.close()
        self.at, self.handle = self.began, None
