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
from math import inf, isfinite, prod
from pathlib import Path
from typing import NamedTuple
from zlib import error as DeflateError  # noqa: N812 -- zlib writes it small

from cambre.core.observe.landmarks import POINTS, Frame, Mark, Point
from cambre.core.saying import noted
from cambre.documents import DocumentProblemsError
from cambre.documents.problems import Problem, printable
from cambre.store.files import what_else

LARGEST = 400_000_000
"""Bytes that one array may have: some hours of a camera."""
MOST_FRAMES = 200_000
DAMAGED = noted("not an .npz file, or a damaged one; copy or save it again")
MANY = noted(
    "holds {count} arrays; a recording has t and landmarks, or t and signal: take one recording out of it, into a file "
    "of its own"
)
EMPTY = noted("there is no array in it; a recording has t and landmarks, or t and signal")
NO_ARRAY = noted("isn't an array of plain numbers that can be read; save it with numpy.savez")
LARGE = noted("larger than {megabytes} MB or {frames} frames, which is more than any recording; cut it into pieces")
OTHER_SIZE = noted("holds other than the {count} numbers that it says; copy or save the file again")
OBJECTS = noted("expected plain numbers, not objects or records; save them as float32, for example")
COLUMNS = noted("stored column by column; save it with order='C'")
NO_TIME = noted("expected an array t, the seconds of each frame; there are: {found}")
ODD_TIMES = noted("expected one number a frame, {most} at most")
NO_NUMBER = noted("there is no time in it; expected the seconds of each frame")
NO_FRAME = noted("there is no moment in it; record the whole movement")
ONE_FRAME = noted("there is a single moment in it; record the whole movement")
NO_ORDER = noted("the seconds don't go on from frame to frame: {off} of {frames} have none or aren't later than before")
DAYS = noted("the seconds go over more than a day; is one of them wrong?")
MILLISECONDS = noted("expected seconds, but frames are {step} apart; are they milliseconds?")
PIXELS = noted("expected shares of the picture, 0 to 1; divide x by its width and y by its height in pixels")
NOTHING = noted("expected an array landmarks (frames, 33, 3 or 4), or an array signal (frames); there are: {found}")
OTHER_COUNT = noted("expected {count} numbers, as many as t has")
NO_VALUE = noted("there is no number with a time in it; nothing was measured, or it was saved empty")
OTHER_SHAPE = noted(
    "expected the shape ({frames}, 33, 3 or 4), the points of MediaPipe Pose for each number in t, but it is {shape}"
)
NO_PICTURE = noted("expected width and height of the picture")
NARROW = noted(
    "{width} by {height} can't be the picture: none is more than {times} times as wide as high, or as high as wide"
)
NO_MEASURE = noted("expected a measure, such as degrees or centimetres, but it goes as far as {most}")
_DAMAGED = (zipfile.BadZipFile, DeflateError, NotImplementedError, RuntimeError, EOFError, OSError, ValueError)
_PACKED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # as numpy does
_A_FRAME = {"t": 1, "signal": 1}  # numbers that an array has for a frame; landmarks have the most
_MAGIC = b"\x93NUMPY"
_LONGEST_HEADER = 4_096
_WANTED = ("t", "landmarks", "signal", "size")
_MOST_ARRAYS = 64
_MOST_TOLD = 6  # of the names of arrays
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
_LONGEST = 86_400.0  # seconds of a recording
_NARROWEST = 10  # times as high as wide that a picture may be, or the other way round
_FARTHEST = 1e9  # that a measure of a body goes
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
    """A file isn't what it should be; `problem` says where, and what to do about it."""

    def __init__(self, sentence: str, array: str = "", **gaps: object) -> None:
        """Keep the sentence, which is translated where it is told, and the array that it is about."""
        super().__init__(sentence)
        self._array, self._sentence, self._gaps = array, sentence, gaps

    def problem(self, file: Path) -> Problem:
        """The problem of a file."""
        place = f"{file.name}: {self._array}" if self._array else file.name
        return Problem(place, self._sentence, self._gaps)


def load_recording(file: Path) -> Recording:
    """The recording in an `.npz` file; raises DocumentProblemsError."""
    try:
        return _recording(_arrays(file))
    except NotReadableError as error:
        raise DocumentProblemsError([error.problem(file)]) from None
    except OSError as error:
        problem = Problem(str(file), noted("can't be read ({why})"), {"why": error.strerror or error})
        raise DocumentProblemsError([problem]) from None


def _arrays(file: Path) -> dict[str, Array]:
    if not file.is_file():  # reading a pipe would wait for ever
        raise NotReadableError(what_else(file))
    with file.open("rb") as opened:  # what the disk refuses is no damage of the file
        try:
            with zipfile.ZipFile(opened) as archive:
                names = _names(archive)
                found = {name: array_in(archive, name) for name in _WANTED if name in names}
        except _DAMAGED:
            raise NotReadableError(DAMAGED) from None
    _check_names(names)
    return found


def _names(archive: zipfile.ZipFile) -> list[str]:
    names = archive.namelist()
    if any(each.compress_type not in _PACKED for each in archive.infolist()):
        raise NotReadableError(DAMAGED)
    if len(names) > _MOST_ARRAYS:
        raise NotReadableError(MANY, count=len(names))
    return [name.removesuffix(".npy") for name in names if name.endswith(".npy")]


def _check_names(names: Sequence[str]) -> None:
    """Refuse what has not the arrays of a recording, and tell what it has."""
    if not names:
        raise NotReadableError(EMPTY)
    more = " …" if len(names) > _MOST_TOLD else ""
    found = f"{', '.join(map(printable, names[:_MOST_TOLD]))}{more}"
    if "t" not in names:
        raise NotReadableError(NO_TIME, found=found)
    if "landmarks" not in names and "signal" not in names:
        raise NotReadableError(NOTHING, found=found)


def array_in(archive: zipfile.ZipFile, name: str) -> Array:
    """One array of an archive; raises an exception that the archive or the array isn't what it should be."""
    with archive.open(f"{name}.npy") as opened:
        start = opened.read(10)
        if len(start) < 10 or not start.startswith(_MAGIC) or start[6] not in (1, 2, 3):  # noqa: PLR2004 -- as the format is laid out
            raise NotReadableError(NO_ARRAY, name)
        length = int.from_bytes(start[8:10], "little")
        if start[6] > 1:
            length |= int.from_bytes(opened.read(2), "little") << 16
        if length > _LONGEST_HEADER:
            raise NotReadableError(NO_ARRAY, name)
        kind, order, shape = _header(name, opened.read(length))
        size = struct.calcsize(kind) * prod(shape)
        if size > LARGEST or prod(shape) > MOST_FRAMES * _A_FRAME.get(name, POINTS * max(_WIDTHS)):
            raise NotReadableError(LARGE, name, megabytes=LARGEST // 1_000_000, frames=MOST_FRAMES)
        content = opened.read(size + 1)
    if len(content) != size:
        raise NotReadableError(OTHER_SIZE, name, count=prod(shape))
    return Array(shape, struct.unpack(f"{order}{prod(shape)}{kind}", content))


def _header(name: str, text: bytes) -> tuple[str, str, tuple[int, ...]]:
    """The kind of number, the order of its bytes, and the shape."""
    try:
        told = ast.literal_eval(text.decode("latin-1").strip())
        described, fortran, shape = told["descr"], told["fortran_order"], told["shape"]
    except (ValueError, SyntaxError, TypeError, KeyError, RecursionError, MemoryError):
        raise NotReadableError(NO_ARRAY, name) from None
    if not isinstance(described, str) or described[1:] not in _KINDS or described[0] not in "<>|=":
        raise NotReadableError(OBJECTS, name)
    if not isinstance(shape, tuple) or not all(type(each) is int and each >= 0 for each in shape):
        raise NotReadableError(NO_ARRAY, name)
    if fortran and len(shape) > 1:
        raise NotReadableError(COLUMNS, name)
    return _KINDS[described[1:]], ">" if described[0] == ">" else "<", shape


def _recording(arrays: dict[str, Array]) -> Recording:
    times, is_shifted = _from_the_beginning(arrays["t"])
    _check(times)
    aspect = _aspect(arrays.get("size"))
    if "landmarks" in arrays:
        frames = tuple(_frames(times, arrays["landmarks"]))
        if _is_far_beyond(frames):
            raise NotReadableError(PIXELS, "landmarks")
        if _is_hip_centred(frames):
            return Recording(frames=tuple(map(_pictured, frames)), aspect=1.0, is_shifted=is_shifted)
        return Recording(frames=frames, aspect=aspect, is_shifted=is_shifted)
    return replace(_signal(times, arrays["signal"]), is_shifted=is_shifted)


def _check(times: Array) -> None:
    """Refuse what are no seconds of frames."""
    if len(times.shape) != 1 or times.shape[0] > MOST_FRAMES:
        raise NotReadableError(ODD_TIMES, "t", most=MOST_FRAMES)
    if len(times.numbers) < 2:  # noqa: PLR2004 -- nothing moves in one
        raise NotReadableError(ONE_FRAME if times.numbers else NO_FRAME, "t")
    if not any(map(isfinite, times.numbers)):
        raise NotReadableError(NO_NUMBER, "t")
    _check_order(times.numbers)
    if _usual_step(times.numbers) > _SLOWEST:
        raise NotReadableError(MILLISECONDS, "t", step=f"{_usual_step(times.numbers):.0f}")
    if max(filter(isfinite, times.numbers)) - min(filter(isfinite, times.numbers)) > _LONGEST:
        raise NotReadableError(DAYS, "t")


def _check_order(times: Sequence[float]) -> None:
    """Refuse times most of which can't be used; of fewer it is told, and the others are judged."""
    good, last = 0, -inf
    for time in times:
        if isfinite(time) and time > last:
            good, last = good + 1, time
    if good < max(2, len(times) / 2):
        raise NotReadableError(NO_ORDER, "t", off=len(times) - good, frames=len(times))


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
        raise NotReadableError(OTHER_COUNT, "signal", count=times.shape[0])
    pairs = [
        (float(t), float(v)) for t, v in zip(times.numbers, signal.numbers, strict=True) if isfinite(t) and isfinite(v)
    ]
    if not pairs:
        raise NotReadableError(NO_VALUE, "signal")
    if len(pairs) == 1:
        raise NotReadableError(ONE_FRAME, "signal")
    if (most := max(abs(v) for _, v in pairs)) > _FARTHEST:
        raise NotReadableError(NO_MEASURE, "signal", most=f"{most:.0e}")
    return Recording(times=tuple(t for t, _ in pairs), signal=tuple(v for _, v in pairs))


def _frames(times: Array, landmarks: Array) -> list[Frame]:
    shape = landmarks.shape
    if len(shape) != 3 or shape[0] != times.shape[0] or shape[1] != POINTS or shape[2] not in _WIDTHS:  # noqa: PLR2004 -- frames, points, numbers
        raise NotReadableError(OTHER_SHAPE, "landmarks", frames=times.shape[0], shape=shape)
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
        raise NotReadableError(NO_PICTURE, "size")
    width, height = size.numbers
    if max(width, height) > _NARROWEST * min(width, height):
        raise NotReadableError(NARROW, "size", width=f"{width:g}", height=f"{height:g}", times=_NARROWEST)
    return width / height
