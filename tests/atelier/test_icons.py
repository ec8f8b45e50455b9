"""The sign on home screens: what is committed is what the SVG says."""

import zlib

import pytest

from cambre.atelier.icons import FOLDER, SIGN, SIZES, png, read_sign
from tests.ground.checkout import ROOT


def pixels_of(content: bytes) -> bytes:
    """The rows of a PNG that has one block of data: packed a little differently they are the same picture."""
    start = content.index(b"IDAT")
    return zlib.decompress(content[start + 4 : start + 4 + int.from_bytes(content[start - 4 : start])])


@pytest.mark.parametrize("name", SIZES)
def test_each_png_is_drawn_from_the_sign_as_it_is_now(name: str) -> None:
    sign = read_sign((ROOT / FOLDER / SIGN).read_text("utf-8"))
    pixels, is_round = SIZES[name]

    committed = (ROOT / FOLDER / name).read_bytes()

    assert pixels_of(committed) == pixels_of(png(sign, pixels, is_round=is_round)), "python -m cambre.atelier.icons"


def test_a_sign_drawn_otherwise_is_refused() -> None:
    with pytest.raises(ValueError, match="not understood"):
        read_sign("<svg><path d='M0 0'/></svg>")
