"""Figures show on every page that they are drawn for, in colours and in black and white."""

import re
from importlib.resources import files

import pytest

from cambre.core.figure.drawing.paint import colours
from cambre.store.figure_files import load_wardrobe

WARDROBE = load_wardrobe()
LEAST = 3.0
"""What WCAG asks of a picture that has to be understood (1.4.11)."""
TOKENS = (files("cambre") / "web/shared/css/1-tokens.css").read_text("utf-8")
LIGHT, DARK = TOKENS.split("@media (prefers-color-scheme: dark)", 1)
PARTS = ("skin", "hair", "top", "legs")
GROUNDS = {"day": LIGHT, "mono": LIGHT, "night": DARK, "chalk": DARK}


def brightness(colour: str) -> float:
    """The relative luminance of a colour, 0 to 1."""
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """How much two colours differ, 1 to 21."""
    darker, lighter = sorted((brightness(one), brightness(other)))
    return (lighter + 0.05) / (darker + 0.05)


def grounds(palette: str) -> list[str]:
    """What a figure may lie on: the page, a sheet, the ground of a stage, and its own mat."""
    found = [re.search(rf"--{name}: (#[0-9a-f]{{6}})", GROUNDS[palette]) for name in ("paper", "sheet", "mat")]
    return [*(each[1] for each in found if each), WARDROBE.palettes[palette].mat]


def test_every_palette_has_its_pages() -> None:
    assert set(GROUNDS) == set(WARDROBE.palettes)
    assert all(len(grounds(palette)) == 4 for palette in GROUNDS)


@pytest.mark.parametrize("palette", GROUNDS)
def test_the_arrow_shows_wherever_it_lies(palette: str) -> None:
    assert min(contrast(WARDROBE.palettes[palette].arrow, ground) for ground in grounds(palette)) >= LEAST


@pytest.mark.parametrize("palette", ["day", "mono"])
def test_on_a_light_page_a_body_shows_by_its_outline(palette: str) -> None:
    assert min(contrast(WARDROBE.palettes[palette].line, ground) for ground in grounds(palette)) >= LEAST


@pytest.mark.parametrize("person", WARDROBE.people)
def test_on_a_dark_page_a_body_shows_by_what_it_wears(person: str) -> None:
    top = colours(WARDROBE.palettes["night"], WARDROBE.people[person])["top"]

    assert min(contrast(top, ground) for ground in grounds("night")[:3]) >= LEAST, "on a mat the outline helps"


@pytest.mark.parametrize("person", WARDROBE.people)
def test_and_in_black_and_white_by_all_of_it_on_its_mat_too(person: str) -> None:
    coat = colours(WARDROBE.palettes["chalk"], WARDROBE.people[person])
    shown = [coat[part] for part in PARTS]

    assert min(contrast(part, ground) for part in shown for ground in grounds("chalk")) >= LEAST


@pytest.mark.parametrize("palette", ["mono", "chalk"])
def test_in_black_and_white_nothing_is_told_by_a_colour(palette: str) -> None:
    coat = colours(WARDROBE.palettes[palette], WARDROBE.people["amara"])

    assert all(max(_channels(coat[part])) - min(_channels(coat[part])) < 16 for part in PARTS)


def _channels(colour: str) -> list[int]:
    return [int(colour[place : place + 2], 16) for place in (1, 3, 5)]
