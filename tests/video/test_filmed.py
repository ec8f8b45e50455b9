"""Videos of the drawn figure, made here, go through the real model."""

import os
import shutil
from pathlib import Path
from typing import Any, TypeAlias

import cv2
import numpy as np
import pytest
from playwright.sync_api import sync_playwright

from cambre.documents import DocumentProblemsError
from cambre.pictures import Look, pictures
from cambre.store.library_files import load_library
from cambre.video.landmarks import filmed

Picture: TypeAlias = "np.ndarray[Any, Any]"

SIZE = (480, 640)
PAGE = '<body style="margin:0;background:#dde">{}<style>svg{{width:480px;height:640px}}</style>'


@pytest.fixture(scope="module")
def standing() -> Picture:
    """A picture of the figure, standing."""
    svg = pictures().still(load_library().exercises["standing-side-bend"], Look(), pose="tall")
    found = os.environ.get("CAMBRE_CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": SIZE[0], "height": SIZE[1]})
        page.set_content(PAGE.format(svg))
        taken = np.frombuffer(page.screenshot(), np.uint8)
        browser.close()
    return np.asarray(cv2.imdecode(taken, cv2.IMREAD_COLOR))


def video(file: Path, frames: list[Picture], rate: float = 10, kind: str = "mp4v") -> Path:
    """The pictures as a video file."""
    height, width = frames[0].shape[:2]
    writer = cv2.VideoWriter(str(file), cv2.VideoWriter.fourcc(*kind), rate, (width, height))
    for frame in frames:
        writer.write(frame)
    writer.release()
    return file


def test_a_drawn_person_is_found_in_every_frame_at_its_own_second(tmp_path: Path, standing: Picture) -> None:
    shares: list[float] = []
    found = filmed(video(tmp_path / "v.mp4", [standing] * 8), shares.append)

    assert [frame.time for frame in found.frames] == pytest.approx([n / 10 for n in range(8)], abs=0.02)
    assert all(frame.points[11] is not None for frame in found.frames)
    assert found.aspect == pytest.approx(480 / 640)
    assert shares == sorted(shares)
    assert shares[-1] == 1.0


def changed(file: Path, kind: bytes, content: bytes) -> Path:
    """The video with another content of its first box of that kind, and all boxes around it as much longer."""
    whole = file.read_bytes()
    at = whole.index(kind) - 4
    size = int.from_bytes(whole[at : at + 4])
    grown = 8 + len(content) - size
    told = bytearray(whole[:at] + (8 + len(content)).to_bytes(4) + kind + content + whole[at + size :])
    for outer in (b"moov", b"trak", b"mdia", b"minf", b"stbl"):
        start = whole.rindex(outer, 0, at) - 4 if outer in whole[:at] else None
        if start is not None and start + int.from_bytes(whole[start : start + 4]) > at:
            told[start : start + 4] = (int.from_bytes(whole[start : start + 4]) + grown).to_bytes(4)
    file.write_bytes(told)
    return file


def content_of(file: Path, kind: bytes) -> bytes:
    """What the first box of that kind holds."""
    whole = file.read_bytes()
    at = whole.index(kind) - 4
    return whole[at + 8 : at + int.from_bytes(whole[at : at + 4])]


def test_a_turned_phones_video_is_turned_upright(tmp_path: Path, standing: Picture) -> None:
    lying = cv2.rotate(standing, cv2.ROTATE_90_COUNTERCLOCKWISE)
    file = video(tmp_path / "v.mp4", [np.asarray(lying)] * 6)
    header = content_of(file, b"tkhd")
    quarter = b"".join(number.to_bytes(4, signed=True) for number in (0, 1 << 16, 0, -(1 << 16), 0, 0, 0, 0, 1 << 30))
    found = filmed(changed(file, b"tkhd", header[:40] + quarter + header[76:]), lambda _: None)
    nose, ankle = found.frames[-1].points[0], found.frames[-1].points[27]

    assert found.aspect == pytest.approx(480 / 640)
    assert nose is not None
    assert ankle is not None
    assert ankle.y - nose.y > 0.4


def test_a_rate_that_varies_gives_each_picture_its_own_second(tmp_path: Path, standing: Picture) -> None:
    file = video(tmp_path / "v.mp4", [standing] * 8)
    long = int.from_bytes(content_of(file, b"stts")[12:16])
    uneven = b"".join(number.to_bytes(4) for number in (0, 2, 4, long // 2, 4, 3 * long // 2))
    found = filmed(changed(file, b"stts", uneven), lambda _: None)
    steps = [b.time - a.time for a, b in zip(found.frames, found.frames[1:], strict=False)]

    assert steps == pytest.approx([0.05] * 4 + [0.15] * 3, abs=0.01)


def test_pictures_within_one_millisecond_are_watched_too(tmp_path: Path, standing: Picture) -> None:
    file = video(tmp_path / "v.mp4", [standing] * 6)
    quick = b"".join(number.to_bytes(4) for number in (0, 1, 6, 1))
    found = filmed(changed(file, b"stts", quick), lambda _: None)

    assert len(found.frames) == 6


def test_a_single_picture_is_no_film(tmp_path: Path, standing: Picture) -> None:
    with pytest.raises(DocumentProblemsError, match="a single picture"):
        filmed(video(tmp_path / "v.mp4", [standing]), lambda _: None)


def test_an_empty_room_has_nobody_in_it(tmp_path: Path, standing: Picture) -> None:
    found = filmed(video(tmp_path / "v.mp4", [np.full_like(standing, 220)] * 4), lambda _: None)

    assert all(point is None for frame in found.frames for point in frame.points)


def test_a_second_person_is_noticed_and_one_is_followed(tmp_path: Path, standing: Picture) -> None:
    two = np.concatenate([standing, standing], axis=1)
    found = filmed(video(tmp_path / "v.mp4", [two] * 4), lambda _: None)
    middles = [frame.points[0].x for frame in found.frames if frame.points[0] is not None]

    assert found.crowded > 0.5
    assert max(middles) - min(middles) < 0.1


@pytest.mark.parametrize("ending", ["ts", "mpg", "wmv", "flv", "m2v"])
def test_other_containers_and_none_are_read_under_the_name_of_an_mp4(
    tmp_path: Path, standing: Picture, ending: str
) -> None:
    kind = {"ts": "MPG2", "mpg": "MPG1", "wmv": "WMV2", "flv": "FLV1", "m2v": "MPG2"}[ending]
    file = video(tmp_path / f"v.{ending}", [standing] * 10, rate=25, kind=kind).rename(tmp_path / "v.mp4")

    assert len(filmed(file, lambda _: None).frames) == 10


def test_a_box_of_a_programs_own_may_come_first(tmp_path: Path, standing: Picture) -> None:
    file = video(tmp_path / "v.mp4", [standing] * 4)
    file.write_bytes(b"\x00\x00\x00\x18uuid" + b"\x01" * 16 + file.read_bytes())

    assert len(filmed(file, lambda _: None).frames) == 4


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (b"", "is empty"),
        (b"not a video at all", "isn't a video"),
        (b"\x00\x00\x00\x20ftypisom" + b"\x00" * 200, "a part of a video only"),
        (b"\x00\x00\x00\x08ftyp\x00\x00\x00\x08moov", "is it whole"),
    ],
)
def test_a_broken_file_is_refused_in_a_line(tmp_path: Path, content: bytes, line: str) -> None:
    file = tmp_path / "v.mp4"
    file.write_bytes(content)

    with pytest.raises(DocumentProblemsError, match=line):
        filmed(file, lambda _: None)


def test_a_video_cut_off_in_the_middle_gives_what_is_there_or_is_refused(tmp_path: Path, standing: Picture) -> None:
    whole = video(tmp_path / "v.mp4", [standing] * 8).read_bytes()
    file = tmp_path / "cut.mp4"
    file.write_bytes(whole[: len(whole) // 2])

    with pytest.raises(DocumentProblemsError, match="a part of a video only"):
        filmed(file, lambda _: None)
