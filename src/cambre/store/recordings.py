"""Recordings of landmarks read from `.npz` files, without numpy and without trusting them.

An `.npz` is a zip of arrays, each with a short text header. Only plain numbers are taken: an array of objects
would be a pickle, which runs code. What is larger than any recording is refused before it is unpacked.
"""

import ast
import struct
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import isfinite, prod
from pathlib import Path
from typing import NamedTuple
from zlib import error as DeflateError  # noqa: N812 -- zlib writes it small

from cambre.core.observe.landmarks import POINTS, Frame, Mark, Point
from cambre.documents import DocumentProblemsError
from cambre.store.files import what_else

LARGEST = 400_000_000
"""Bytes that one array may have: some hours of a camera."""
MOST_FRAMES = 200_000
_MAGIC = b"\x93NUMPY"
_LONGEST_HEADER = 4_096
_MOST_ARRAYS = 64
_KINDS = {
    "f2": "e",
    "f4": "f",
    "f8": "d",
    "i1": "b",
    "i2": "h",
    "i4": "i",
    "i8": "q",
    "u1": "B",
    "u2": "H",
    "u4": "I",
    "u8": "Q",
}
_SLOWEST = 5.0  # seconds between frames: no movement is seen in less
_ROUNDED = 0.1  # seconds
_LATEST = 3_600.0  # seconds at which a recording may begin by its own clock
_BEYOND = 5.0  # pictures away
_AT_ZERO = 0.02  # metres
_NEARLY_ALL = 0.9  # of the frames with both hips
_METRES = 4.0  # that a square picture shows: nobody reaches farther from their hips than two
_WIDTHS = (3, 4)  # x, y, z and perhaps visibility


class Array(NamedTuple):
    """Numbers in a row, and the shape they stand for."""

    shape: tuple[int, ...]
    numbers: Sequence[float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Recording:
    """What a file holds: frames of landmarks, or one number over time; `aspect` is width by height, if it is known."""

    frames: tuple[Frame, ...] = ()
    times: tuple[float, ...] = ()
    signal: tuple[float, ...] = ()
    aspect: float | None = None
    crowded: float = 0.0
    """The share of the frames in which a second person was seen."""
    changes: tuple[tuple[float, float], ...] = ()
    """From when to when one was away before somebody was followed anew, who may be another one."""
    is_cut_off: bool = False
    """Whether a film told more than could be read of it."""
    is_shifted: bool = False
    """Whether its clock began elsewhere and was set to 0 at its first frame."""


class NotReadableError(Exception):
    """A file isn't what it should be; the message says how."""


def load_recording(file: Path) -> Recording:
    """The recording in an `.npz` file; raises DocumentProblemsError."""
    try:
        return _recording(_arrays(file))
    except NotReadableError as error:
        raise DocumentProblemsError([f"{file.name}: {error}"]) from None
    except OSError as error:
        raise DocumentProblemsError([f"{file}: can't be read ({error.strerror})"]) from None


def _arrays(file: Path) -> dict[str, Array]:
    if not file.is_file():  # reading a pipe would wait for ever
        raise NotReadableError(what_else(file))
    try:
        with zipfile.ZipFile(file) as archive:
            return {name: array_in(archive, name) for name in _wanted(archive)}
    except (zipfile.BadZipFile, DeflateError, NotImplementedError, RuntimeError, EOFError):
        msg = "not an .npz file, or a damaged one"
        raise NotReadableError(msg) from None


def _wanted(archive: zipfile.ZipFile) -> list[str]:
    names = archive.namelist()
    if len(names) > _MOST_ARRAYS:
        msg = f"holds {len(names)} arrays; a recording has t and landmarks, or t and signal"
        raise NotReadableError(msg)
    return [name for name in ("t", "landmarks", "signal", "size") if f"{name}.npy" in names]


def array_in(archive: zipfile.ZipFile, name: str) -> Array:
    """One array of an archive; raises an exception that the archive or the array isn't what it should be."""
    with archive.open(f"{name}.npy") as opened:
        start = opened.read(10)
        if len(start) < 10 or not start.startswith(_MAGIC) or start[6] not in (1, 2, 3):  # noqa: PLR2004 -- as the format is laid out
            msg = f"{name}: not an array"
            raise NotReadableError(msg)
        length = int.from_bytes(start[8:10], "little")
        if start[6] > 1:
            length |= int.from_bytes(opened.read(2), "little") << 16
        if length > _LONGEST_HEADER:
            msg = f"{name}: its header is longer than any header of plain numbers"
            raise NotReadableError(msg)
        kind, order, shape = _header(name, opened.read(length))
        size = struct.calcsize(kind) * prod(shape)
        if size > LARGEST:
            msg = f"{name}: larger than {LARGEST // 1_000_000} MB"
            raise NotReadableError(msg)
        content = opened.read(size + 1)
    if len(content) != size:
        msg = f"{name}: holds other than the {prod(shape)} numbers that it says"
        raise NotReadableError(msg)
    return Array(shape, struct.unpack(f"{order}{prod(shape)}{kind}", content))


def _header(name: str, text: bytes) -> tuple[str, str, tuple[int, ...]]:
    """The kind of number, the order of its bytes, and the shape."""
    try:
        told = ast.literal_eval(text.decode("latin-1").strip())
        described, fortran, shape = told["descr"], told["fortran_order"], told["shape"]
    except (ValueError, SyntaxError, TypeError, KeyError, RecursionError, MemoryError):
        msg = f"{name}: its header can't be read"
        raise NotReadableError(msg) from None
    if not isinstance(described, str) or described[1:] not in _KINDS or described[0] not in "<>|=":
        msg = f"{name}: expected plain numbers, not objects or records"
        raise NotReadableError(msg)
    if not isinstance(shape, tuple) or not all(type(each) is int and each >= 0 for each in shape):
        msg = f"{name}: its shape can't be read"
        raise NotReadableError(msg)
    if fortran and len(shape) > 1:
        msg = f"{name}: stored column by column; save it with order='C'"
        raise NotReadableError(msg)
    return _KINDS[described[1:]], ">" if described[0] == ">" else "<", shape


def _recording(arrays: dict[str, Array]) -> Recording:
    if "t" not in arrays:
        msg = "expected an array t, the seconds of each frame"
        raise NotReadableError(msg)
    times, is_shifted = _from_the_beginning(arrays["t"])
    if len(times.shape) != 1 or times.shape[0] > MOST_FRAMES:
        msg = f"t: expected one number a frame, {MOST_FRAMES} at most"
        raise NotReadableError(msg)
    if _usual_step(times.numbers) > _SLOWEST:
        msg = f"t: expected seconds, but frames are {_usual_step(times.numbers):.0f} apart; are they milliseconds?"
        raise NotReadableError(msg)
    aspect = _aspect(arrays.get("size"))
    if "landmarks" in arrays:
        frames = tuple(_frames(times, arrays["landmarks"]))
        if _is_far_beyond(frames):
            msg = (
                "landmarks: expected shares of the picture, 0 to 1; divide x by its width and y by its height in pixels"
            )
            raise NotReadableError(msg)
        if _is_hip_centred(frames):
            return Recording(frames=tuple(map(_pictured, frames)), aspect=1.0, is_shifted=is_shifted)
        return Recording(frames=frames, aspect=aspect, is_shifted=is_shifted)
    if "signal" in arrays:
        return replace(_signal(times, arrays["signal"]), is_shifted=is_shifted)
    msg = "expected an array landmarks (frames, 33, 3 or 4), or an array signal (frames)"
    raise NotReadableError(msg)


def _from_the_beginning(times: Array) -> tuple[Array, bool]:
    """The times, counted from the earliest where they begin before 0 or so late that it is a clock's time of day.

    With them whether that is worth a word: what is rounded to just before 0 isn't.
    """
    first = min((time for time in times.numbers if isfinite(time)), default=0.0)
    if 0 <= first < _LATEST:
        return times, False
    return Array(times.shape, tuple(time - first for time in times.numbers)), not -_ROUNDED < first < 0


def _usual_step(times: Sequence[float]) -> float:
    """The seconds between two frames in the middle case; 0 where time doesn't go on."""
    steps = sorted(b - a for a, b in pairwise(times) if isfinite(b - a) and b > a)
    return steps[len(steps) // 2] if steps else 0.0


def _signal(times: Array, signal: Array) -> Recording:
    if signal.shape != times.shape:
        msg = f"signal: expected {times.shape[0]} numbers, as many as t has"
        raise NotReadableError(msg)
    pairs = [
        (float(t), float(v)) for t, v in zip(times.numbers, signal.numbers, strict=True) if isfinite(t) and isfinite(v)
    ]
    if not pairs:
        msg = "signal: there is no number with a time in it"
        raise NotReadableError(msg)
    return Recording(times=tuple(t for t, _ in pairs), signal=tuple(v for _, v in pairs))


def _frames(times: Array, landmarks: Array) -> list[Frame]:
    shape = landmarks.shape
    if len(shape) != 3 or shape[0] != times.shape[0] or shape[1] != POINTS or shape[2] not in _WIDTHS:  # noqa: PLR2004 -- frames, points, numbers
        wanted = f"({times.shape[0]}, 33, 3 or 4), the points of MediaPipe Pose"
        msg = f"landmarks: expected the shape {wanted}, but it is {shape}"
        raise NotReadableError(msg)
    width, found = shape[2], []
    numbers = landmarks.numbers
    for place, time in enumerate(times.numbers):
        start = place * POINTS * width
        row = numbers[start : start + POINTS * width]
        points = tuple(_point(row[at : at + width]) for at in range(0, POINTS * width, width))
        found.append(Frame(float(time), points))
    return found


def _point(numbers: Sequence[float]) -> Point | None:
    return Point(*numbers) if isfinite(numbers[0]) and isfinite(numbers[1]) else None


def _is_far_beyond(frames: Sequence[Frame]) -> bool:
    """Whether most points lie nowhere near the picture, because they are pixels or millimetres."""
    seen = [point for frame in frames for point in frame.points if point is not None]
    far = sum(max(abs(point.x), abs(point.y)) > _BEYOND for point in seen)
    return far > len(seen) / 2


def _is_hip_centred(frames: Sequence[Frame]) -> bool:
    """Whether the points are the model's metres around the middle of the hips, not places in a picture."""
    hips = [(frame.points[Mark.HIP_L], frame.points[Mark.HIP_R]) for frame in frames]
    both = [(left, right) for left, right in hips if left is not None and right is not None]
    near = sum(max(abs(a.x + b.x), abs(a.y + b.y)) < 2 * _AT_ZERO for a, b in both)
    return near > _NEARLY_ALL * len(both) and bool(both)


def _pictured(frame: Frame) -> Frame:
    """A frame in metres around the hips as a square picture of four metres would have it."""
    points = (
        None
        if each is None
        else Point(0.5 + each.x / _METRES, 0.5 + each.y / _METRES, each.z / _METRES, each.visibility)
        for each in frame.points
    )
    return Frame(frame.time, tuple(points))


def _aspect(size: Array | None) -> float | None:
    if size is None:
        return None
    if len(size.numbers) != 2 or not all(isfinite(each) and 0 < each < 1e6 for each in size.numbers):  # noqa: PLR2004 -- width, height
        msg = "size: expected width and height of the picture"
        raise NotReadableError(msg)
    return size.numbers[0] / size.numbers[1]
