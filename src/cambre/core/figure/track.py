"""A smooth way through given poses: no stop in between, no swinging past any of them."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import sqrt
from typing import TypeAlias

from cambre.core.figure.geometry import Quaternion, normalised
from cambre.core.figure.skeleton import Pose

Channels: TypeAlias = tuple[float, ...]
"""Position (3), facing (4), then the joints' degrees."""

_DEGREES_PER_HEIGHT = 100.0  # how a shift of the whole body counts against turning joints, along the way
_LEAST = 1e-6


@dataclass(frozen=True, slots=True)
class Track:
    """Poses strung on a line from 0 to 1, as far from each other as they differ."""

    knots: tuple[float, ...]
    values: tuple[Channels, ...]
    slopes: tuple[Channels, ...]

    def at(self, share: float) -> Pose:
        """The pose at a share of the way, 0 to 1; beyond them, the ends."""
        share = min(max(share, 0.0), 1.0)
        right = min(max(bisect_right(self.knots, share), 1), len(self.knots) - 1)
        width = self.knots[right] - self.knots[right - 1]
        return _pose(_between(self, right, (share - self.knots[right - 1]) / width, width))


def track(poses: Sequence[Pose], *, closed: bool = False) -> Track:
    """The way through these poses; `closed`: the last is the first again and the way goes on smoothly."""
    values = _aligned(poses if len(poses) > 1 else (*poses, *poses))
    steps = [max(_distance(a, b), _LEAST) for a, b in pairwise(values)]
    knots, travelled = [0.0], 0.0
    for step in steps:
        travelled += step
        knots.append(travelled / sum(steps))
    return Track(tuple(knots), values, _slopes(knots, values, closed=closed))


def _between(track: Track, right: int, t: float, width: float) -> list[float]:
    """Cubic Hermite between two knots."""
    a, b = track.values[right - 1], track.values[right]
    u, v = track.slopes[right - 1], track.slopes[right]
    square = t * t
    end = square * (3 - 2 * t)
    start, out, into = 1 - end, width * t * (1 - t) ** 2, width * square * (t - 1)
    return [w * start + x * end + y * out + z * into for w, x, y, z in zip(a, b, u, v, strict=True)]


def _slopes(knots: Sequence[float], values: Sequence[Channels], *, closed: bool) -> tuple[Channels, ...]:
    widths = [b - a for a, b in pairwise(knots)]
    secants = [
        tuple((y - x) / width for x, y in zip(a, b, strict=True))
        for (a, b), width in zip(pairwise(values), widths, strict=True)
    ]
    inner = [
        tuple(_monotone(s, t, a, b) for s, t in zip(before, after, strict=True))
        for (before, after), (a, b) in zip(pairwise(secants), pairwise(widths), strict=True)
    ]
    if not closed:
        return (secants[0], *inner, secants[-1])
    seam = tuple(_monotone(s, t, widths[-1], widths[0]) for s, t in zip(secants[-1], secants[0], strict=True))
    return (seam, *inner, seam)


def _monotone(before: float, after: float, first: float, second: float) -> float:
    """The slope at a knot that makes neither side swing past it (Fritsch and Carlson's weighted harmonic mean)."""
    if before * after <= 0:
        return 0.0
    a, b = 2 * second + first, second + 2 * first
    return (a + b) / (a / before + b / after)


def _aligned(poses: Sequence[Pose]) -> tuple[Channels, ...]:
    """Channels, each quaternion on the side of the one before it."""
    channels: list[Channels] = []
    facing: Quaternion = poses[0].facing
    for pose in poses:
        near = sum(a * b for a, b in zip(facing, pose.facing, strict=True)) >= 0
        w, x, y, z = pose.facing
        facing = (w, x, y, z) if near else (-w, -x, -y, -z)
        channels.append((*pose.position, *facing, *pose.angles))
    return tuple(channels)


def _distance(a: Channels, b: Channels) -> float:
    root = sum((x - y) ** 2 for x, y in zip(a[:7], b[:7], strict=True)) * _DEGREES_PER_HEIGHT**2
    return sqrt(root + sum((x - y) ** 2 for x, y in zip(a[7:], b[7:], strict=True)))


def _pose(channels: Sequence[float]) -> Pose:
    x, y, z, w, i, j, k = channels[:7]
    return Pose(position=(x, y, z), facing=normalised((w, i, j, k)), angles=tuple(channels[7:]))
