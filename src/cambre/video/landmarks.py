"""The 33 points of each frame of a video, by the same model that the camera page uses.

A phone's turned videos are turned upright as they are read; times are the video's own, so a rate that varies
does no harm. Two people are looked for, one is followed, and it is said how often a second was there, and when
another one may have been followed.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

from cambre.core.observe.landmarks import POINTS, Frame, Point, Points
from cambre.core.saying import noted
from cambre.documents import DocumentProblemsError
from cambre.documents.problems import Problem
from cambre.video import beginning
from cambre.video.following import Follower, others

NO_VIDEO = noted("can't be read as a video; is it whole?")
NO_PICTURE = noted("no picture can be read from it; is it whole?")
ONE_PICTURE = noted("holds a single picture; a film of the whole movement is needed")
KINDS = (".mp4", ".mov", ".webm", ".m4v")
_MODEL = "mediapipe/pose_landmarker_full.task"
_PEOPLE = 2
_NOBODY: Points = (None,) * POINTS
_LONGEST_SIDE = 960  # pixels; the model looks at 256, so more costs time only
_MOST_FRAMES = 200_000
_WHOLE = 0.9  # of the pictures that a video tells of, which is only a guess where their rate varies

Progress = Callable[[float], None]
"""Told the share of the video that is done, 0 to 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Filmed:
    """What a video gave; `crowded` is the share of its frames with a second person."""

    frames: tuple[Frame, ...]
    aspect: float
    crowded: float
    changes: tuple[tuple[float, float], ...]
    """From when to when one was away before somebody was followed anew, who may be another one."""
    is_cut_off: bool
    """Whether it told of more pictures than could be read."""


def filmed(file: Path, progress: Progress) -> Filmed:
    """The landmarks of a video; raises DocumentProblemsError, or ModuleNotFoundError without the extra."""
    beginning.check(file)
    import cv2  # noqa: PLC0415 -- an extra, and half a second

    with _quietly():
        capture = cv2.VideoCapture(str(file))
        try:
            if not capture.isOpened():
                raise DocumentProblemsError([Problem(file.name, NO_VIDEO)])
            with _landmarker() as landmarker:
                return _followed(file, capture, landmarker, progress)
        finally:
            capture.release()


def _followed(file: Path, capture: Any, landmarker: Any, progress: Progress) -> Filmed:
    frames: list[Frame] = []
    follower = Follower()
    crowded, aspect, share, last = 0, 1.0, 0.0, -1
    for moment, picture, share in _pictures(capture):
        aspect = picture.shape[1] / picture.shape[0]
        last = max(round(moment * 1000), last + 1)  # the model takes no millisecond twice
        people = _people(landmarker, picture, last)
        here = follower.see(moment, people)
        crowded += here is not None and others(people, here) > 0
        frames.append(Frame(moment, here or _NOBODY))
        progress(share)
    if not frames:
        raise DocumentProblemsError([Problem(file.name, NO_PICTURE)])
    if len(frames) == 1:
        raise DocumentProblemsError([Problem(file.name, ONE_PICTURE)])
    return Filmed(
        frames=tuple(frames), aspect=aspect, crowded=crowded / len(frames), changes=tuple(follower.given_up),
        is_cut_off=share < _WHOLE,
    )  # fmt: skip


def _pictures(capture: Any) -> Iterator[tuple[float, Any, float]]:
    """The second, the picture in red, green and blue, and the share of the video that has passed."""
    import cv2  # noqa: PLC0415

    total = max(capture.get(cv2.CAP_PROP_FRAME_COUNT), 1.0)
    rate = capture.get(cv2.CAP_PROP_FPS) or 30.0
    last = -1.0
    for number in range(_MOST_FRAMES):
        moment = capture.get(cv2.CAP_PROP_POS_MSEC) / 1000
        there, picture = capture.read()
        if not there:
            return
        after = capture.get(cv2.CAP_PROP_POS_MSEC) / 1000
        second = after if after > last else moment if moment > last else last + 1 / rate
        last = second
        yield second, cv2.cvtColor(_smaller(picture), cv2.COLOR_BGR2RGB), min((number + 1) / total, 1.0)


def _smaller(picture: Any) -> Any:
    import cv2  # noqa: PLC0415

    longest = max(picture.shape[:2])
    if longest <= _LONGEST_SIDE:
        return picture
    scale = _LONGEST_SIDE / longest
    return cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)


def _people(landmarker: Any, picture: Any, millisecond: int) -> list[Points]:
    from mediapipe import Image, ImageFormat  # noqa: PLC0415

    found = landmarker.detect_for_video(Image(image_format=ImageFormat.SRGB, data=picture), millisecond)
    return [tuple(Point(p.x, p.y, p.z, p.visibility) for p in person) for person in found.pose_landmarks]


@contextmanager
def _landmarker() -> Iterator[Any]:
    from mediapipe.tasks.python import BaseOptions, vision  # noqa: PLC0415

    model = files("cambre") / "web" / "static" / "vendor" / _MODEL
    if not model.is_file():
        raise DocumentProblemsError(["the pose model is missing; `cambre doctor` says how to get it"])
    with as_file(model) as path:
        options = vision.PoseLandmarkerOptions(
            base_options=BaseOptions(model_asset_path=str(path), delegate=BaseOptions.Delegate.CPU),
            running_mode=vision.RunningMode.VIDEO,
            num_poses=_PEOPLE,
        )
        with vision.PoseLandmarker.create_from_options(options) as landmarker:
            yield landmarker


@contextmanager
def _quietly() -> Iterator[None]:
    """The model's own library writes remarks straight to the terminal; they are no use to anybody here."""
    kept, nowhere = os.dup(2), os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 2)
    try:
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
        os.close(nowhere)
