"""What may be a video is left to what reads videos; what surely is none is refused before that is asked for."""

from pathlib import Path

import pytest

from cambre.documents import DocumentProblemsError
from cambre.video.beginning import CUT, NO_VIDEO, check

LIST = b"\x00\x00\x00\x08moov"
PICTURES = b"\x00\x00\x00\x0cmdat\x00\x00\x00\x00"
OWN = (b"uuid", b"junk", b"styp", b"udta", b"PICT", b"\xa9abc")


@pytest.mark.parametrize(
    "begins",
    [
        *(b"\x00\x00\x00\x0c" + kind + b"\x00" * 4 + PICTURES + LIST for kind in OWN),
        b"\x00\x00\x01\xb3\x14\x00\xf0\x23",  # mpeg without a container
        *(b"\x00\x00\x00\x01" + bytes([unit]) + b"\x42\xc0\x0b" for unit in (0x67, 0x09, 0x06, 0x27)),  # h264
        b"\x00\x00\x00\x01gM@(" + b"\xee" * 40,  # h264 that could be a box
        b"DKIF\x00\x00\x20\x00",
        b"\xff" * 9 + (b"G" + b"\xff" * 203) * 4,  # packets, the first one cut
    ],
)
def test_what_may_be_a_video_is_left_to_what_reads_videos(tmp_path: Path, begins: bytes) -> None:
    (tmp_path / "v.mp4").write_bytes(begins)

    check(tmp_path / "v.mp4")


@pytest.mark.parametrize(
    ("begins", "why"),
    [
        *((b"\x00\x00\x00\x0c" + kind + b"\x00" * 4 + PICTURES, CUT) for kind in OWN),
        *((b"\x00\x00\x00\x0c" + kind + b"\x00" * 4, NO_VIDEO) for kind in OWN),
        (b"\x00\x00\x02\xb3\x14\x00\xf0\x23", NO_VIDEO),
        (b"\x00\x00\x00\x02\x67\x42\xc0\x0b", NO_VIDEO),
        (b"PK\x03\x04\x14\x00\x00\x00\x00\x00\x00\x00\x21\x00t.npy", NO_VIDEO),
        (b"%PDF-1.4\n%\xe2\xe3\xcf\xd3", NO_VIDEO),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", NO_VIDEO),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", NO_VIDEO),
        (b"#EXTM3U\nv.ts\n", NO_VIDEO),  # would have other files read
        (b"\xff" * 9 + (b"G" + b"\xff" * 203) * 2, NO_VIDEO),
    ],
)
def test_what_surely_is_no_whole_video_is_refused_with_why(tmp_path: Path, begins: bytes, why: str) -> None:
    (tmp_path / "v.mp4").write_bytes(begins)

    with pytest.raises(DocumentProblemsError, match=why[:20]):
        check(tmp_path / "v.mp4")
