"""The app's sign as PNG for home screens, drawn from the SVG: `python -m cambre.atelier.icons` writes them.

The sign is a rounded square with circles on it, and nothing else is understood here. Axes: x to the right, y downwards.
"""

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from math import hypot
from pathlib import Path
from struct import pack
from typing import TypeAlias

FOLDER = Path("src/cambre/web/shared/icons")
SIGN = "app.svg"
SIZES = {
    "app-192.png": (192, True),
    "app-512.png": (512, True),
    "app-mask-512.png": (512, False),
    "app-180.png": (180, False),
}
"""How wide each is, in pixels, and whether its corners are round; a system that masks signs wants them full."""

Colour: TypeAlias = tuple[int, int, int]
Row: TypeAlias = bytearray
SIGNATURE = b"\x89PNG\r\n\x1a\n"
DEPTH, WITH_ALPHA = 8, 6
CHANNELS = 4


@dataclass(frozen=True, slots=True)
class Circle:
    """A filled circle; in the units of the sign, or in pixels."""

    x: float
    y: float
    radius: float
    colour: Colour

    def scaled(self, by: float, x: float = 0, y: float = 0) -> "Circle":
        """The circle, larger, and moved afterwards."""
        return Circle(self.x * by + x, self.y * by + y, self.radius * by, self.colour)


@dataclass(frozen=True, slots=True)
class Sign:
    """The ground with its corners, and the circles on it."""

    side: float
    corner: float
    ground: Colour
    circles: tuple[Circle, ...]


def read_sign(svg: str) -> Sign:
    """The sign as its SVG tells it."""
    side, corner, ground = _found(r'<rect width="([\d.]+)".* rx="([\d.]+)" fill="#(\w+)"/>', svg)
    x, y, scale, fill = _found(r'translate\(([\d.]+) ([\d.]+)\) scale\(([\d.]+)\)" fill="#(\w+)"', svg)
    circles = [
        Circle(float(cx), float(cy), float(r), _colour(own or fill)).scaled(float(scale), float(x), float(y))
        for own, cx, cy, r in re.findall(r'<circle(?: fill="#(\w+)")? cx="([\d.]+)" cy="([\d.]+)" r="([\d.]+)"/>', svg)
    ]
    return Sign(float(side), float(corner), _colour(ground), tuple(circles))


def png(sign: Sign, pixels: int, *, is_round: bool) -> bytes:
    """The sign as a PNG, so many pixels wide."""
    scale = pixels / sign.side
    circles = [circle.scaled(scale) for circle in sign.circles]
    corner = sign.corner * scale if is_round else 0.0
    rows = b"".join(b"\0" + _row(y + 0.5, pixels, corner, sign.ground, circles) for y in range(pixels))
    header = pack(">IIBBBBB", pixels, pixels, DEPTH, WITH_ALPHA, 0, 0, 0)
    return SIGNATURE + _chunk(b"IHDR", header) + _chunk(b"IDAT", zlib.compress(rows, 9)) + _chunk(b"IEND", b"")


def _row(y: float, pixels: int, corner: float, ground: Colour, circles: list[Circle]) -> Row:
    row = bytearray(bytes((*ground, 255)) * pixels)
    for x in _near_the_corners(y, pixels, corner):
        row[x * CHANNELS + 3] = round(255 * _in_corner(x + 0.5, y, pixels, corner))
    for circle in circles:
        for x in _crossed(circle, y, pixels):
            _mix(row, x, circle, y)
    return row


def _mix(row: Row, x: int, circle: Circle, y: float) -> None:
    share = _covered(circle.radius, x + 0.5 - circle.x, y - circle.y)
    for channel, colour in enumerate(circle.colour):
        at = x * CHANNELS + channel
        row[at] = round(row[at] * (1 - share) + colour * share)


def _crossed(circle: Circle, y: float, pixels: int) -> range:
    if abs(y - circle.y) > circle.radius + 1:
        return range(0)
    return range(max(0, int(circle.x - circle.radius - 1)), min(pixels, int(circle.x + circle.radius + 2)))


def _near_the_corners(y: float, pixels: int, corner: float) -> Iterator[int]:
    if corner < y < pixels - corner:
        return
    width = int(corner) + 1
    yield from range(width if corner else 0)
    yield from range(pixels - (width if corner else 0), pixels)


def _in_corner(x: float, y: float, pixels: int, corner: float) -> float:
    centre_x, centre_y = min(max(x, corner), pixels - corner), min(max(y, corner), pixels - corner)
    return _covered(corner, x - centre_x, y - centre_y)


def _covered(radius: float, dx: float, dy: float) -> float:
    """How much of a pixel lies inside a circle, from its distance to the centre."""
    return min(1.0, max(0.0, radius - hypot(dx, dy) + 0.5))


def _chunk(kind: bytes, content: bytes) -> bytes:
    return pack(">I", len(content)) + kind + content + pack(">I", zlib.crc32(kind + content))


def _colour(hexadecimal: str) -> Colour:
    red, green, blue = bytes.fromhex(hexadecimal)
    return red, green, blue


def _found(pattern: str, svg: str) -> tuple[str, ...]:
    found = re.search(pattern, svg)
    if found is None:
        msg = f"the sign is drawn in a way that is not understood here: {pattern}"
        raise ValueError(msg)
    return found.groups()


if __name__ == "__main__":
    drawn = read_sign((FOLDER / SIGN).read_text("utf-8"))
    for name, (pixels, is_round) in SIZES.items():
        (FOLDER / name).write_bytes(png(drawn, pixels, is_round=is_round))
