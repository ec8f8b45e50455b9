"""Landmark files are read without numpy, and nothing in them is trusted."""

import zipfile
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from cambre.documents import DocumentProblemsError
from cambre.store import recordings
from cambre.store.recordings import load_recording

T = np.arange(4) / 30
LANDMARKS = np.random.default_rng(1).random((4, 33, 4))


def saved(folder: Path, **arrays: Any) -> Path:
    """An `.npz` file of these arrays."""
    file = folder / "r.npz"
    np.savez(file, **arrays)
    return file


def problem_of(file: Path) -> str:
    """The one line that a refused file is answered with."""
    with pytest.raises(DocumentProblemsError) as caught:
        load_recording(file)
    assert len(caught.value.problems) == 1
    return caught.value.problems[0]


@pytest.mark.parametrize("kind", ["float16", "float32", "float64", ">f4"])
def test_landmarks_of_any_float_are_read(tmp_path: Path, kind: str) -> None:
    found = load_recording(saved(tmp_path, t=T, landmarks=LANDMARKS.astype(kind), size=np.array([1920, 1080])))

    assert len(found.frames) == 4
    assert found.frames[1].time == pytest.approx(1 / 30)
    assert found.frames[3].points[32] == pytest.approx(tuple(LANDMARKS[3, 32]), abs=1e-3)
    assert found.aspect == pytest.approx(1920 / 1080)


@pytest.mark.parametrize(("size", "aspect"), [([100, 1000], 0.1), ([1000, 100], 10)])
def test_the_narrowest_picture_is_read(tmp_path: Path, size: list[int], aspect: float) -> None:
    found = load_recording(saved(tmp_path, t=T, landmarks=LANDMARKS, size=np.array(size)))

    assert found.aspect == pytest.approx(aspect)


def test_three_numbers_a_point_are_enough_and_compressed_files_too(tmp_path: Path) -> None:
    file = tmp_path / "r.npz"
    np.savez_compressed(file, t=T, landmarks=LANDMARKS[:, :, :3])
    point = load_recording(file).frames[0].points[0]

    assert point is not None
    assert point.visibility == 1.0


def test_an_unseen_point_is_none_and_never_zero(tmp_path: Path) -> None:
    gone = LANDMARKS.copy()
    gone[2, 11] = np.nan
    found = load_recording(saved(tmp_path, t=T, landmarks=gone))

    assert found.frames[2].points[11] is None
    assert found.frames[2].points[12] is not None
    assert found.aspect is None


def test_a_signal_stands_in_place_of_landmarks(tmp_path: Path) -> None:
    found = load_recording(saved(tmp_path, t=T, signal=np.array([1, 2, np.nan, 4])))

    assert found.signal == (1, 2, 4)
    assert found.frames == ()


def test_a_pickle_is_refused_and_not_run(tmp_path: Path) -> None:
    assert "not objects" in problem_of(saved(tmp_path, t=T, landmarks=np.array([{}, {}, {}, {}], dtype=object)))


def test_an_array_larger_than_any_recording_is_refused_before_it_is_unpacked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recordings, "LARGEST", 1_000)

    assert "larger than" in problem_of(saved(tmp_path, t=T, landmarks=LANDMARKS))


def test_a_header_that_lies_about_its_size_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "r.npz"
    head = b"{'descr': '<f8', 'fortran_order': False, 'shape': (4,)}\n"
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("t.npy", b"\x93NUMPY\x01\x00" + len(head).to_bytes(2, "little") + head + b"\x00" * 8)

    assert "holds other than the 4 numbers" in problem_of(file)


def test_a_small_file_that_unpacks_to_more_frames_than_any_recording_is_refused_before_it_is_unpacked(
    tmp_path: Path,
) -> None:
    file = tmp_path / "r.npz"
    head = b"{'descr': '|i1', 'fortran_order': False, 'shape': (300000000,)}\n"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("t.npy", b"\x93NUMPY\x01\x00" + len(head).to_bytes(2, "little") + head)

    assert "more than any recording" in problem_of(file)


@pytest.mark.parametrize("packed", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_what_numpy_would_not_pack_so_is_refused(tmp_path: Path, packed: int) -> None:
    file = tmp_path / "r.npz"
    with zipfile.ZipFile(file, "w", packed) as archive:
        archive.writestr("t.npy", b"\x93NUMPY")

    assert "damaged" in problem_of(file)


@pytest.mark.parametrize("kept", [0, 10, 200, 4_000])
def test_a_file_that_breaks_off_is_refused_in_a_line(tmp_path: Path, kept: int) -> None:
    file = saved(tmp_path, t=T, landmarks=LANDMARKS)
    file.write_bytes(file.read_bytes()[:kept])

    assert "damaged" in problem_of(file)


def test_what_is_wrong_is_told_in_the_readers_language(tmp_path: Path) -> None:
    with pytest.raises(DocumentProblemsError) as caught:
        load_recording(saved(tmp_path, t=T, landmarks=LANDMARKS[:, :17]))
    (line,) = caught.value.told(lambda sentence: sentence.replace("expected the shape", "erwartet wird die Form"))

    assert line.startswith("r.npz: landmarks: erwartet wird die Form (4, 33, 3 or 4)")
    assert line.endswith("but it is (4, 17, 4)")


@pytest.mark.parametrize(
    "head",
    [
        b"{'descr': '<f8'",
        b"__import__('os')",
        b"{'descr': [('a', '<f8')], 'fortran_order': False, 'shape': (1,)}",
        b"(" * 3000,
    ],
)
def test_a_header_that_is_no_header_is_refused(tmp_path: Path, head: bytes) -> None:
    file = tmp_path / "r.npz"
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("t.npy", b"\x93NUMPY\x01\x00" + len(head).to_bytes(2, "little") + head)

    assert "t: " in problem_of(file)


def test_what_is_no_zip_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "r.npz"
    file.write_bytes(b"PK\x03\x04 and then nothing")

    assert "not an .npz file" in problem_of(file)


@pytest.mark.parametrize(
    ("arrays", "line"),
    [
        ({}, "there is no array in it"),
        ({"landmarks": LANDMARKS}, "expected an array t, the seconds of each frame; there are: landmarks"),
        ({"time": T, "points\n\x1b[2J": LANDMARKS}, "there are: time, 'points\\n\\x1b[2J'"),
        ({f"clip{number}": T for number in range(7)}, "there are: clip0, clip1, clip2, clip3, clip4, clip5 …"),
        ({f"clip{number}": T for number in range(65)}, "holds 65 arrays; a recording has t and landmarks"),
        ({f"clip{number}": T for number in range(65)}, "take one recording out of it, into a file of its own"),
        ({"t": T}, "expected an array landmarks"),
        ({"t": T, "size": T}, "or an array signal (frames); there are: t, size"),
        ({"t": T, "landmarks": LANDMARKS[:, :20]}, "(4, 33, 3 or 4)"),
        ({"t": T[:2], "landmarks": LANDMARKS}, "(2, 33, 3 or 4)"),
        ({"t": T, "signal": T[:2]}, "expected 4 numbers"),
        ({"t": T, "signal": T * np.nan}, "no number with a time"),
        ({"t": T, "landmarks": LANDMARKS[:, :17]}, "the points of MediaPipe Pose"),
        ({"t": T * 1000, "landmarks": LANDMARKS}, "milliseconds"),
        ({"t": T * np.nan, "landmarks": LANDMARKS}, "r.npz: t: there is no time in it"),
        ({"t": T[:0], "landmarks": LANDMARKS[:0]}, "t: there is no moment in it"),
        ({"t": T[:1], "landmarks": LANDMARKS[:1]}, "t: there is a single moment in it"),
        ({"t": T[:0], "signal": T[:0]}, "t: there is no moment in it"),
        ({"t": T[:1], "signal": T[:1]}, "t: there is a single moment in it"),
        ({"t": T, "signal": [np.nan, 1, np.nan, np.nan]}, "signal: there is a single moment in it"),
        ({"t": T, "signal": T * 1e300}, "goes as far as 1e+299"),
        ({"t": T * 0 + 3, "landmarks": LANDMARKS}, "3 of 4 have none or aren't later"),
        ({"t": T[::-1].copy(), "signal": T}, "3 of 4 have none or aren't later"),
        ({"t": T * np.array([1, np.nan, np.nan, np.nan]), "landmarks": LANDMARKS}, "3 of 4 have none or aren't later"),
        ({"t": T + np.array([0, 0, 0, 1e6]), "landmarks": LANDMARKS}, "more than a day"),
        ({"t": np.stack([T, T]), "landmarks": LANDMARKS}, "one number a frame"),
        ({"t": np.array(["a", "b", "c", "d"]), "landmarks": LANDMARKS}, "plain numbers"),
        ({"t": T, "landmarks": LANDMARKS > 0.5}, "plain numbers"),
        ({"t": T, "landmarks": LANDMARKS.astype(complex)}, "plain numbers"),
        ({"t": T, "landmarks": LANDMARKS, "size": np.array([0, 1])}, "width and height"),
        ({"t": T, "landmarks": LANDMARKS, "size": np.array([100, 1100])}, "size: 100 by 1100 can't be the picture"),
        ({"t": T, "landmarks": LANDMARKS, "size": np.array([1100.5, 1])}, "more than 10 times as wide as high"),
        ({"t": T, "landmarks": np.asfortranarray(LANDMARKS)}, "order='C'"),
    ],
)
def test_what_is_missing_or_of_another_shape_is_told_in_a_line(
    tmp_path: Path, arrays: dict[str, Any], line: str
) -> None:
    assert line in problem_of(saved(tmp_path, **arrays))


@pytest.mark.parametrize("scale", [1920, 1000])
def test_pixels_and_millimetres_are_refused_with_what_to_do(tmp_path: Path, scale: float) -> None:
    assert "divide x by its width" in problem_of(saved(tmp_path, t=T, landmarks=LANDMARKS * scale))


def test_a_body_that_leaves_the_picture_by_its_own_width_is_read(tmp_path: Path) -> None:
    assert len(load_recording(saved(tmp_path, t=T, landmarks=LANDMARKS + 1)).frames) == 4


def test_metres_around_the_hips_become_places_in_a_square_picture(tmp_path: Path) -> None:
    metres = LANDMARKS - 0.5
    metres[:, 24, :2] = -metres[:, 23, :2]
    found = load_recording(saved(tmp_path, t=T, landmarks=metres, size=np.array([1920, 1080])))
    point = found.frames[1].points[11]

    assert found.aspect == 1.0
    assert point is not None
    assert point[:3] == pytest.approx([*(0.5 + metres[1, 11, :2] / 4), metres[1, 11, 2] / 4])


@pytest.mark.parametrize("begins", [-100.0, 1.7e9])
def test_a_clock_that_does_not_begin_near_nought_is_counted_from_the_first_frame(tmp_path: Path, begins: float) -> None:
    found = load_recording(saved(tmp_path, t=T + begins, landmarks=LANDMARKS))

    assert found.is_shifted
    assert [frame.time for frame in found.frames] == pytest.approx(list(T), abs=1e-6)


def test_a_recording_that_begins_a_little_late_keeps_its_clock(tmp_path: Path) -> None:
    found = load_recording(saved(tmp_path, t=T + 12, landmarks=LANDMARKS))

    assert not found.is_shifted
    assert found.frames[0].time == 12


def test_some_frames_without_a_time_leave_the_others_readable(tmp_path: Path) -> None:
    assert len(load_recording(saved(tmp_path, t=T * np.array([1, np.nan, 1, 1]), landmarks=LANDMARKS)).frames) == 4


def test_frames_in_which_nobody_is_are_a_recording(tmp_path: Path) -> None:
    assert len(load_recording(saved(tmp_path, t=T, landmarks=LANDMARKS * np.nan)).frames) == 4
