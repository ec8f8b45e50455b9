"""`cambre observe` tells what happened in a recording, and refuses in a line what is none."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from cambre.core.observe.landmarks import Frame
from tests.cli.conftest import Run
from tests.core.observe.filming import Shot, film
from tests.core.observe.walking import Scene, filmed
from tests.small_disk import small_disk


@pytest.fixture(scope="module")
def recording(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A film of two times sitting and standing."""
    return written(tmp_path_factory.mktemp("film") / "r.npz", film("sit-to-stand", Shot(repetitions=2, rate=15)))


def written(file: Path, frames: list[Frame]) -> Path:
    """The frames as a landmark file."""
    points = np.full((len(frames), 33, 4), np.nan)
    for number, frame in enumerate(frames):
        for mark, point in enumerate(frame.points):
            if point is not None:
                points[number, mark] = point
    np.savez(file, t=np.array([frame.time for frame in frames]), landmarks=points, size=np.array([1000, 1000]))
    return file


def test_a_recording_is_told_as_one_json_document(cambre: Run, recording: Path) -> None:
    done = cambre("observe", str(recording), "--exercise", "sit-to-stand", "--json", "--signals")
    told = json.loads(done.stdout)

    assert done.returncode == 0, done.stderr
    assert [len(told["repetitions"]), told["exercise"], told["checked_on"]] == [2, "sit-to-stand", "drawings"]
    assert len(told["signals"]["trunk_lean"]["t"]) == len(told["signals"]["trunk_lean"]["deg"]) == told["frames"]


def test_with_a_height_centimetres_are_told_too(cambre: Run, recording: Path) -> None:
    done = cambre("observe", str(recording), "--exercise", "sit-to-stand", "--json", "--signals", "--height", "170")

    assert set(json.loads(done.stdout)["lengths"]) == {"floor_reach"}


@pytest.mark.parametrize(
    ("language", "given", "line"),
    [
        ("en", "1.70", "--height: expected 50 to 250 centimetres (it is “1.70”)"),
        ("de", "1,70", "--height: erwartet werden 50 bis 250 Zentimeter (es ist „1,70“)"),
        ("en", "nan", "--height: expected 50 to 250 centimetres (it is “nan”)"),
        ("en", "tall", "--height: expected 50 to 250 centimetres (it is “tall”)"),
    ],
)
def test_an_impossible_height_is_refused_with_its_unit(cambre: Run, language: str, given: str, line: str) -> None:
    done = cambre("observe", "r.npz", "--exercise", "any", "--signals", "--height", given, LANGUAGE=language)

    assert [done.returncode, done.stdout, done.stderr] == [2, "", f"cambre: {line}\n"]


def test_a_recording_is_told_in_words(cambre: Run, recording: Path) -> None:
    done = cambre("observe", str(recording), "--exercise", "any")

    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("any: ")


def test_where_nothing_was_the_movement_that_is_said(cambre: Run, tmp_path: Path) -> None:
    stands = filmed(Scene((0, 0)).stands(5), 0)
    done = cambre("observe", str(written(tmp_path / "stands.npz", stands)), "--exercise", "sit-to-stand")

    assert done.stdout.startswith("sit-to-stand: 0 repetitions, 0 holds.\n"), "and no confidence in nothing"
    assert "Nothing in the recording was the whole movement, in about the time that it takes." in done.stdout
    assert "To film it:" in done.stdout
    any_movement = cambre("observe", str(tmp_path / "stands.npz"), "--exercise", "any")
    assert (
        "Nothing was repeated in the same way. Do it three times or more, in one place, in at most 15 seconds each."
        in " ".join(any_movement.stdout.split())
    )


def test_angles_that_only_json_tells_are_not_left_out_silently(cambre: Run, recording: Path) -> None:
    done = cambre("observe", str(recording), "--exercise", "sit-to-stand", "--signals")

    assert [done.returncode, done.stderr] == [0, "cambre: The angles over time are in the JSON only: add --json.\n"]


def test_a_height_that_nothing_is_told_of_is_not_ignored_silently(cambre: Run, recording: Path) -> None:
    done = cambre("observe", str(recording), "--exercise", "sit-to-stand", "--height", "170")

    assert [done.returncode, "--signals --json" in done.stderr] == [0, True]


def test_a_signal_is_counted(cambre: Run, tmp_path: Path) -> None:
    seconds = np.arange(600) / 30
    np.savez(tmp_path / "s.npz", t=seconds, signal=30 - 30 * np.cos(2 * np.pi * seconds / 5))
    done = cambre("observe", str(tmp_path / "s.npz"), "--exercise", "any", "--json")

    assert len(json.loads(done.stdout)["repetitions"]) == 4


def test_a_report_is_one_file_that_asks_nothing_of_anybody(cambre: Run, recording: Path, tmp_path: Path) -> None:
    file = tmp_path / "r.html"
    done = cambre("observe", str(recording), "--exercise", "sit-to-stand", "--report", str(file))
    page = file.read_text("utf-8")

    assert done.returncode == 0, done.stderr
    assert "<script" not in page
    assert "http://" not in page.replace("http://www.w3.org/2000/svg", "")
    assert "https://" not in page
    assert page.count("<svg") >= 3
    assert "checked on moving drawings only" in page


@pytest.mark.parametrize(
    ("words", "line"),
    [
        (("no.npz", "--exercise", "cobra"), "there is no such file"),
        (("README.md", "--exercise", "cobra"), "expected a video (.mp4 .mov .webm .m4v), or landmarks"),
        (("README.md", "--exercise", "no-such"), "there is no exercise"),
        (("README.md",), "--exercise"),
        (("README.md", "--exercise", "cobra", "--frobnicate"), "--frobnicate"),
    ],
)
def test_what_can_not_be_observed_is_refused_in_a_line(cambre: Run, words: tuple[str, ...], line: str) -> None:
    done = cambre("observe", *words)

    assert done.returncode == 2
    assert line in done.stderr
    assert done.stderr.count("\n") == 1


BOX = b"\x00\x00\x00\x10ftypisom\x00\x00\x02\x00"
PICTURES = b"\x00\x00\x00\x0cmdat\x00\x00\x00\x00"


@pytest.mark.parametrize(
    ("name", "content", "line"),
    [
        ("v.mp4", b"not a video", "isn't a video"),
        ("v.mov", b"", "is empty"),
        ("v.webm", b"\x00" * 4000, "isn't a video"),
        ("v.mp4", BOX + PICTURES, "a part of a video only"),
        ("v.mp4", BOX + b"\x00\x00\x00\x01moof", "cambre[video]"),
        ("v.mov", PICTURES + b"\x00\x00\x00\x08moov", "cambre[video]"),
        ("v.mp4", b"\x00\x00\x00\x01ftyp" + b"\xff" * 8, "a part of a video only"),
        ("v.mp4", b"\x00\x00\x00\x01ftyp\x7f" + b"\xff" * 7, "a part of a video only"),
        ("v.webm", b"\x1a\x45\xdf\xa3", "cambre[video]"),
        ("v.mp4", (b"G" + b"\xff" * 187) * 4, "cambre[video]"),
        ("v.mp4", (b"\x00" * 4 + b"G" + b"\xff" * 187) * 4, "cambre[video]"),
        ("v.mp4", b"G" + b"\xff" * 400, "isn't a video"),
    ],
)
def test_only_for_what_may_be_a_video_the_extra_is_asked_for(
    cambre: Run, tmp_path: Path, name: str, content: bytes, line: str
) -> None:
    (tmp_path / name).write_bytes(content)
    done = cambre("observe", str(tmp_path / name), "--exercise", "cobra")

    assert [done.returncode, done.stdout, done.stderr.count("\n")] == [2, "", 1]
    assert line in done.stderr or (line == "cambre[video]" and "is it whole" in done.stderr), "with the extra, it tries"


@pytest.mark.parametrize(
    ("fails", "line"),
    [
        ("OSError('libGLESv2.so.2: cannot open shared object file')", "a part of the system that it needs isn't"),
        ("OSError(5, 'Input/output error')", "v.mov: can't be read (Input/output error)"),
    ],
)
def test_a_system_that_lacks_what_reads_videos_is_told_apart_from_a_file_that_cant_be_read(
    cambre: Run, tmp_path: Path, fails: str, line: str
) -> None:
    (tmp_path / "cv2.py").write_text(f"raise {fails}")
    (tmp_path / "v.mov").write_bytes(PICTURES + b"\x00\x00\x00\x08moov")
    done = cambre("observe", str(tmp_path / "v.mov"), "--exercise", "cobra", PYTHONPATH=str(tmp_path))

    assert [done.returncode, done.stdout, done.stderr.count("\n"), line in done.stderr] == [2, "", 1, True]


@pytest.mark.parametrize("name", ["-", "a" * 300 + ".npz"])
def test_a_name_that_no_file_has_or_can_have_is_refused_in_a_line(cambre: Run, name: str) -> None:
    done = cambre("observe", name, "--exercise", "any")

    assert [done.returncode, done.stdout, done.stderr.count("\n")] == [2, "", 1]


def test_a_report_with_a_name_that_no_file_can_have_is_refused_in_a_line(cambre: Run, recording: Path) -> None:
    done = cambre("observe", str(recording), "--exercise", "any", "--report", "a" * 300)

    assert [done.returncode, done.stdout, done.stderr.count("\n")] == [2, "", 1]
    assert "can't be written" in done.stderr


def test_a_report_with_the_name_of_the_recording_is_refused_and_the_recording_kept(
    cambre: Run, recording: Path
) -> None:
    before = recording.read_bytes()
    done = cambre("observe", str(recording), "--exercise", "sit-to-stand", "--report", str(recording))

    assert [done.returncode, done.stdout, done.stderr.count("\n")] == [2, "", 1]
    assert "give the report another name" in done.stderr
    assert recording.read_bytes() == before


@pytest.mark.parametrize(
    ("place", "line"),
    [("", "a folder"), ("no/such/r.html", "folder doesn't exist"), ("r.pdf", "whose name ends in .html")],
)
def test_a_report_that_has_no_place_is_refused_in_a_line(
    cambre: Run, recording: Path, tmp_path: Path, place: str, line: str
) -> None:
    done = cambre("observe", str(recording), "--exercise", "sit-to-stand", "--report", str(tmp_path / place))

    assert [done.returncode, done.stdout, done.stderr.count("\n")] == [2, "", 1]
    assert line in done.stderr


def test_on_a_full_disk_no_half_of_a_report_is_left(cambre: Run, recording: Path, tmp_path: Path) -> None:
    (tmp_path / "small").mkdir()
    with small_disk(tmp_path / "small", "8k") as small:
        done = cambre("observe", str(recording), "--exercise", "sit-to-stand", "--report", str(small / "r.html"))
        left = list(small.iterdir())

    assert [done.returncode, done.stdout, done.stderr.count("\n")] == [2, "", 1]
    assert "can't be written" in done.stderr
    assert left == []


def test_where_the_disk_is_full_what_it_would_print_is_refused_in_a_line(recording: Path) -> None:
    words = [sys.executable, "-m", "cambre", "observe", str(recording), "--exercise", "any", "--json"]
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(words, stdout=full, stderr=subprocess.PIPE, text=True, timeout=60, check=False)

    assert [done.returncode, done.stderr.count("\n")] == [2, 1]
    assert "can't be written" in done.stderr


def test_where_nobody_listens_nothing_is_printed_and_nothing_breaks(recording: Path) -> None:
    words = ["sh", "-c", '"$0" -m cambre observe "$1" --exercise any >&-', sys.executable, str(recording)]
    done = subprocess.run(words, stderr=subprocess.PIPE, text=True, timeout=60, check=False)

    assert [done.returncode, done.stderr] == [0, ""]


def test_what_is_missing_is_named_and_a_photo_is_told_as_one(cambre: Run, recording: Path, tmp_path: Path) -> None:
    (tmp_path / "photo.JPG").write_bytes(b"\xff\xd8")
    nameless = cambre("observe", "", "--exercise", "any")
    photo = cambre("observe", str(tmp_path / "photo.JPG"), "--exercise", "any")
    no_report = cambre("observe", str(recording), "--exercise", "any", "--report", "")

    assert [each.returncode for each in (nameless, photo, no_report)] == [2, 2, 2]
    assert "the name of the recording is missing" in nameless.stderr
    assert "photo.JPG: a photo is one moment" in photo.stderr
    assert "the name of the report is missing" in no_report.stderr


def test_where_the_report_is_is_told_beside_what_is_printed(cambre: Run, recording: Path, tmp_path: Path) -> None:
    file = tmp_path / "r.html"
    done = cambre("observe", str(recording), "--exercise", "sit-to-stand", "--json", "--report", str(file))

    assert json.loads(done.stdout)["exercise"] == "sit-to-stand"
    assert done.stderr == f"Report: {file}\n"


def test_each_reason_stands_once_with_all_its_times(cambre: Run, recording: Path, tmp_path: Path) -> None:
    arrays = dict(np.load(recording))
    for start in (40, 90):
        arrays["landmarks"][start : start + 20] = np.nan
    np.savez(tmp_path / "n.npz", **arrays)
    done = cambre("observe", str(tmp_path / "n.npz"), "--exercise", "sit-to-stand")
    (line,) = [each for each in done.stdout.splitlines() if "Nobody is in the picture" in each]

    assert re.search(r"not judged, [\d.]+ – [\d.]+, [\d.]+ – [\d.]+ s: ", line)


@pytest.mark.parametrize("name", ["p.npz", "p.mp4"])
def test_a_pipe_is_refused_and_not_waited_for(cambre: Run, tmp_path: Path, name: str) -> None:
    os.mkfifo(tmp_path / name)
    done = cambre("observe", str(tmp_path / name), "--exercise", "any")

    assert [done.returncode, done.stdout, done.stderr.count("\n")] == [2, "", 1]
    assert "a pipe or a device" in done.stderr


def test_it_speaks_german_where_that_is_asked_for(cambre: Run, recording: Path, tmp_path: Path) -> None:
    file = tmp_path / "r.html"
    done = cambre("observe", str(recording), "--exercise", "sit-to-stand", "--report", str(file), LANGUAGE="de")

    assert done.stdout.startswith("sit-to-stand: 2 Wiederholungen, ")
    assert '<html lang="de">' in file.read_text("utf-8")


def test_a_recording_of_one_frame_is_refused_and_nothing_written(cambre: Run, tmp_path: Path) -> None:
    np.savez(tmp_path / "n.npz", t=[0.0], landmarks=np.full((1, 33, 4), 0.5))
    report = tmp_path / "r.html"
    done = cambre("observe", str(tmp_path / "n.npz"), "--exercise", "cobra", "--json", "--report", str(report))

    assert [done.returncode, done.stdout, report.exists()] == [2, "", False]
    assert done.stderr == "cambre: n.npz: t: there is a single moment in it; record the whole movement\n"


def test_what_could_not_be_judged_is_told_with_how_to_film_it(cambre: Run, tmp_path: Path) -> None:
    np.savez(tmp_path / "n.npz", t=np.arange(90) / 30, landmarks=np.full((90, 33, 4), np.nan), size=np.array([4, 3]))
    done = cambre("observe", str(tmp_path / "n.npz"), "--exercise", "cobra")

    assert done.returncode == 0
    assert "checked on recordings of people" in done.stdout
    assert "Nobody is in the picture" in done.stdout
    assert "To film it: Put the camera on the floor beside you" in done.stdout


def test_a_caveat_is_told_before_the_numbers(cambre: Run, recording: Path, tmp_path: Path) -> None:
    arrays = dict(np.load(recording))
    np.savez(tmp_path / "n.npz", t=arrays["t"], landmarks=arrays["landmarks"])
    known, unknown = (
        cambre("observe", str(file), "--exercise", "sit-to-stand").stdout for file in (recording, tmp_path / "n.npz")
    )

    assert unknown.startswith("Note: The picture's size isn't given")
    assert "Note:" not in known
    assert "not judged" not in unknown


@pytest.mark.parametrize(
    ("exercise", "line"), [("high-plank", "high-plank: 0 holds."), ("cat-cow", "cat-cow: 0 repetitions.")]
)
def test_what_is_not_looked_for_is_not_counted(cambre: Run, tmp_path: Path, exercise: str, line: str) -> None:
    stands = filmed(Scene((0, 0)).stands(3), 0)
    done = cambre("observe", str(written(tmp_path / "stands.npz", stands)), "--exercise", exercise)

    assert done.stdout.splitlines()[0] == line


def test_that_a_signal_has_no_angles_is_told_beside_the_json(cambre: Run, tmp_path: Path) -> None:
    seconds = np.arange(600) / 29.97
    np.savez(tmp_path / "s.npz", t=seconds, signal=30 - 30 * np.cos(2 * np.pi * seconds / 5))
    done = cambre("observe", str(tmp_path / "s.npz"), "--exercise", "any", "--json", "--signals")
    told = json.loads(done.stdout)

    assert done.stderr == "cambre: There are no angles in this file: it holds one number over time instead of a body.\n"
    assert [done.returncode, told["signals"], len(told["repetitions"])] == [0, {}, 4]
    moments = [each[key] for each in told["repetitions"] for key in ("start_s", "turn_s", "end_s")]
    assert moments == [round(moment, 3) for moment in moments]


def test_where_much_is_walking_it_is_told_how_to_film_any_movement(cambre: Run, tmp_path: Path) -> None:
    walks = filmed(Scene((-0.8, 0)).stands(2).walks((0.8, 0)).walks((-0.8, 0)), 0)
    told, still = (
        cambre("observe", str(file), "--exercise", "any").stdout
        for file in (written(tmp_path / "w.npz", walks), written(tmp_path / "s.npz", film("cat-cow", Shot(rate=10))))
    )

    assert "Somebody walks about." in told
    assert "To film it: Let the camera stand still" in told
    assert "To film it" not in still
