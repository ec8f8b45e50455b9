"""The recordings to check with, from the folder that `CAMBRE_EVAL_DATA` names."""

import csv
import os
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from math import isfinite
from pathlib import Path
from typing import NamedTuple

from cambre.core.observe.landmarks import POINTS, Frame, Point
from cambre.store.recordings import array_in

RATE = 30.0
FOLDER = Path(os.environ.get("CAMBRE_EVAL_DATA") or Path(__file__).resolve().parents[3] / "shared" / "data")


class Clip(NamedTuple):
    """A recording of one movement and how often it was done."""

    name: str
    movement: str
    repetitions: int
    frames: tuple[Frame, ...]


class Marked(NamedTuple):
    """A series and the frames in which each repetition starts and ends."""

    name: str
    values: tuple[float, ...]
    spans: tuple[tuple[int, int], ...]


def clips() -> Iterator[Clip]:
    """The workout clips with their true counts."""
    folder = FOLDER / "counting"
    with zipfile.ZipFile(folder / "countix_fitness.npz") as archive:
        for row in _rows(folder / "countix_fitness.csv"):
            shape, numbers = array_in(archive, row["clip"])
            frames = tuple(_frames(numbers, shape[0], shape[2]))
            yield Clip(row["clip"], row["movement"], int(row["repetitions"]), frames)


def marked(exercise: str, signal: int) -> Iterator[Marked]:
    """The series of a back exercise with hand-marked repetitions; those cut off before the last mark are left out."""
    spans: dict[str, list[tuple[int, int]]] = {}
    for row in _rows(FOLDER / "kimore" / f"{exercise}.csv"):
        spans.setdefault(row["recording"], []).append((int(row["start_frame"]), int(row["end_frame"])))
    with zipfile.ZipFile(FOLDER / "kimore" / f"{exercise}.npz") as archive:
        for name, each in sorted(spans.items()):
            values = tuple(map(float, array_in(archive, f"{name}.{signal}").numbers))
            if len(values) >= each[-1][1] - 3:
                yield Marked(name, values, tuple(each))


def cobras() -> Iterator[Clip]:
    """Cobra series. Their numbers are one place late (the nose's x is missing), which is put right here."""
    with zipfile.ZipFile(FOLDER / "cobra" / "series.npz") as archive:
        for name in sorted(each.removesuffix(".npy") for each in archive.namelist()):
            shape, numbers = array_in(archive, name)
            width = POINTS * shape[2]
            rows = [(numbers[at + 27], *numbers[at : at + width - 1]) for at in range(0, len(numbers), width)]
            yield Clip(name, "cobra", 0, tuple(_frames([n for row in rows for n in row], shape[0], shape[2])))


def photographed() -> Iterator[tuple[str, Frame]]:
    """Landmarks of photos of poses, with the pose's name."""
    for row in _rows(FOLDER / "still_poses" / "landmarks.csv"):
        numbers = [float(row[f"{axis}{point}"]) for point in range(POINTS) for axis in "xyzv"]
        yield row["pose"], next(iter(_frames(numbers, 1, 4)))


def videos() -> Mapping[str, Path]:
    """The videos by what is in them."""
    folder = FOLDER / "videos"
    return {
        "seated and breathing": folder / "seated-breathing-no-repetitions.m4v",
        "walking": folder / "walking-bsd3-sports2d.mp4",
    }


def _rows(file: Path) -> Iterator[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as opened:
        yield from csv.DictReader(opened)


def _frames(numbers: Sequence[float], count: int, width: int) -> Iterator[Frame]:
    for place in range(count):
        row = numbers[place * POINTS * width : (place + 1) * POINTS * width]
        points = (row[at : at + width] for at in range(0, POINTS * width, width))
        yield Frame(
            place / RATE, tuple(Point(*each) if isfinite(each[0]) and isfinite(each[1]) else None for each in points)
        )
