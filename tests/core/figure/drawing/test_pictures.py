"""Whole pictures: small, safe to inline, the same every time, playable."""

import gzip
import json
import re
from dataclasses import replace
from math import sin
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from cambre.core.figure.drawing import animated, in_lights, still
from cambre.core.figure.drawing.camera import UNITS
from cambre.core.figure.drawing.picture import WIDEST
from cambre.core.figure.drawing.thinning import CLOSE, breadth, own_moments, thinned
from cambre.core.library.dose import Tempo
from cambre.store.figure_files import load_props
from tests.core.figure.drawing.staged import posed, stage, style

SVG = "{http://www.w3.org/2000/svg}"
TEMPO = Tempo(up_s=3, hold_s=5, down_s=3, rest_s=1)
KEPT = Path(__file__).parent / "kept"


def picture(
    palette: str = "day", *, mirrored: bool = False, title: str = "Bow & rise", equipment: tuple[str, ...] = ("mat",)
) -> str:
    """The still."""
    scene = stage(equipment=equipment).scene(mirrored=mirrored)
    return still(scene, style(palette), title=title, description="From standing, roll down.")


def moving(*, alternating: bool = False, person: str = "mira") -> str:
    """The moving picture."""
    at = stage()
    course = at.course(TEMPO, alternating=alternating)
    return animated(at.scene(), course, style(person=person), title="Bow", description="Down and up.")


def parsed(svg: str) -> ET.Element:
    """The picture as XML."""
    return ET.fromstring(svg)  # noqa: S314 - what was drawn a moment ago


def numbers(text: str) -> list[int]:
    """Every whole number of a text."""
    return [int(n) for n in re.findall(r"-?\d+", text)]


def test_a_moving_picture_is_the_same_whether_drawn_alone_or_with_its_other_lights() -> None:
    at = stage()
    lights = [style("day"), style("night")]

    together = in_lights(at.scene(), at.course(TEMPO), lights, title="Bow", description="Down and up.")

    alone = [animated(at.scene(), at.course(TEMPO), each, title="Bow", description="Down and up.") for each in lights]
    assert list(together) == alone
    assert alone[0] != alone[1]


@pytest.mark.parametrize("equipment", load_props())
def test_a_picture_is_well_formed_and_needs_nothing_from_outside(equipment: str) -> None:
    svg = picture(equipment=(equipment,))

    names = {each.tag.removeprefix(SVG) for each in parsed(svg).iter()}
    assert names <= {"svg", "title", "desc", "g", "path", "defs", "use"}
    assert not re.search(r"\sstyle=|<style|<script|\son\w+=|href=\"(?!#)|url\(", svg)


def test_a_moving_picture_needs_nothing_from_outside_either() -> None:
    svg = moving()

    assert {each.tag.removeprefix(SVG) for each in parsed(svg).iter()} <= {
        "svg", "title", "desc", "g", "path", "defs", "use", "animate", "animateTransform",
    }  # fmt: skip
    assert not re.search(r"\sstyle=|<style|<script|\son\w+=|href=\"(?!#)|url\(", svg)


def test_a_picture_says_what_it_shows() -> None:
    root = parsed(picture())
    named = root.attrib["aria-labelledby"].split()

    assert root.attrib["role"] == "img"
    assert [root.find(f".//*[@id='{name}']").text for name in named] == ["Bow & rise", "From standing, roll down."]  # type: ignore[union-attr]


def test_every_reference_has_its_target() -> None:
    for svg in (picture(), moving()):
        ids = re.findall(r'\sid="([^"]+)"', svg)
        assert len(ids) == len(set(ids))
        assert set(re.findall(r'href="#([^"]+)"', svg)) <= set(ids)


def test_two_pictures_on_one_page_share_no_id() -> None:
    ids = [
        set(re.findall(r'\sid="([^"]+)"', svg))
        for svg in (picture(), picture("night"), moving(), moving(person="amara"))
    ]

    assert len(set.union(*ids)) == sum(map(len, ids))


def test_the_same_is_drawn_the_same() -> None:
    assert (picture(), moving()) == (picture(), moving())


@pytest.mark.parametrize("name", ["bow", "bow-front-chair"])
def test_the_drawing_is_as_it_was_kept(name: str) -> None:
    """Renew what is kept by deleting it: the test then writes it, and fails once."""
    drawn = picture() if name == "bow" else picture("night", mirrored=True, equipment=("chair",))
    kept = KEPT / f"{name}.svg"
    if not kept.exists():
        kept.parent.mkdir(exist_ok=True)
        kept.write_text(drawn, "utf-8")
        pytest.fail(f"{kept.name} was missing and has been written: look at it")
    before = kept.read_text("utf-8")

    # the last digit may differ between machines; ids are made from all of them
    shape = re.compile(r"f[0-9a-f]{8}-|-?\d+(\.\d+)?| ")
    assert shape.sub("", drawn) == shape.sub("", before)
    ours, theirs = (numbers(re.sub(r"f[0-9a-f]{8}-", "", text)) for text in (drawn, before))
    assert all(abs(a - b) <= 4 for a, b in zip(ours, theirs, strict=True))


def test_pictures_are_small() -> None:
    assert len(gzip.compress(picture().encode())) < 8_000
    assert len(gzip.compress(moving().encode())) < 40_000
    assert len(gzip.compress(moving(alternating=True).encode())) < 40_000


def test_a_mirrored_picture_is_another_one_and_mirrored_twice_the_first() -> None:
    scene = stage().scene()
    eye = scene.eye
    twice = replace(scene, eye=replace(replace(eye, mirrored=not eye.mirrored), mirrored=eye.mirrored))

    assert picture(mirrored=True) != picture()
    assert still(twice, style(), title="Bow & rise", description="From standing, roll down.") == picture()


def test_the_phases_cover_the_whole_repetition() -> None:
    phases = json.loads(parsed(moving()).attrib["data-phases"])

    assert [each["phase"] for each in phases] == ["up", "hold", "down", "rest"]
    assert [each["from"] for each in phases] == [0, *(each["to"] for each in phases[:-1])]
    assert {f"{phases[-1]['to']:g}s"} == set(re.findall(r'dur="([^"]+)"', moving()))


def test_alternating_sides_take_turns() -> None:
    phases = json.loads(parsed(moving(alternating=True)).attrib["data-phases"])

    assert [each["phase"] for each in phases] == ["up", "hold", "down", "rest"] * 2
    assert phases[-1]["to"] == 2 * TEMPO.cycle


def test_every_outline_of_an_animation_has_the_same_points() -> None:
    animations = parsed(moving()).findall(f".//{SVG}animate[@attributeName='d']")

    assert animations
    for each in animations:
        outlines = each.attrib["values"].split(";")
        assert len(outlines) == len(each.attrib["keyTimes"].split(";"))
        assert len({(re.sub(r"[-\d ]+", "0", outline), len(numbers(outline))) for outline in outlines}) == 1


def test_times_run_from_the_start_to_the_end() -> None:
    for each in parsed(moving()).iter(f"{SVG}animate"):
        times = [float(t) for t in each.attrib["keyTimes"].split(";")]
        assert times == sorted(times)
        assert (times[0], times[-1]) == (0, 1)


def test_what_a_strict_policy_takes_for_a_style_is_not_animated() -> None:
    moved = {each.attrib["attributeName"] for each in parsed(moving()).iter() if "attributeName" in each.attrib}

    assert moved == {"d", "transform"}  # Firefox writes `display` and its like as inline styles, which pages forbid


def test_every_way_between_two_times_has_its_own_pace() -> None:
    for each in parsed(moving()).findall(f".//{SVG}animate[@calcMode='spline']"):
        splines = [[float(v) for v in spline.split()] for spline in each.attrib["keySplines"].split(";")]
        assert len(splines) == len(each.attrib["keyTimes"].split(";")) - 1
        assert all(0 <= value <= 1 for spline in splines for value in spline)


def test_the_looser_an_outline_may_be_the_fewer_moments_it_needs() -> None:
    course = stage().course(TEMPO)
    swinging = [[(0.0, 900 * sin(k / 4))] for k in range(len(course.moments))]

    counts = [len(own_moments(course, swinging, miss)) for miss in (2.0, 8.0, 40.0)]
    assert counts == sorted(counts, reverse=True)
    assert counts[0] > counts[-1]


def test_a_picture_of_two_may_be_as_loose_as_it_is_broad() -> None:
    assert breadth([(0.0, 0.0), (500.0, 1800.0)]) == 1
    assert breadth([(0.0, 0.0), (2 * UNITS, 300.0)]) == 2


def test_what_stands_still_is_told_only_where_the_movement_turns() -> None:
    course = stage().course(TEMPO)
    still_, swinging = ([[(0.0, r * sin(k / 4))] for k in range(len(course.moments))] for r in (1.0, 900.0))

    turns = {0.0, *(stretch.end for stretch in course.stretches)}
    assert {course.moments[k].seconds for k in own_moments(course, still_, 5.0)} == turns
    assert len(own_moments(course, swinging, 5.0)) > 2 * len(turns)


def test_between_the_kept_moments_the_picture_is_where_the_body_is() -> None:
    at = stage()
    course = at.course(TEMPO)
    few = thinned(course, at.scene().eye)
    start, end = few.moments[0], few.moments[1]
    asked = course.moments[2]
    assert start.seconds < asked.seconds < end.seconds
    assert start.pace is not None and end.pace is not None and asked.pace is not None  # noqa: PT018

    share = (asked.pace.seconds - start.pace.seconds) / (end.pace.seconds - start.pace.seconds)
    (a, b, c) = (each.bodies[0]["head"].position for each in (start, asked, end))
    assert all(abs(p + (r - p) * share - q) * UNITS < CLOSE[0] for p, q, r in zip(a, b, c, strict=True))


def test_without_motion_the_moving_picture_shows_the_telling_pose() -> None:
    svg = parsed(moving())
    shown = next(p for p in svg.iter(f"{SVG}path") if p.attrib.get("id", "").endswith("-face"))
    outlines = shown.find(f"{SVG}animate").attrib["values"].split(";")  # type: ignore[union-attr]

    off = [max(abs(a - b) for a, b in zip(numbers(shown.attrib["d"]), numbers(each), strict=True)) for each in outlines]
    assert min(off) <= 2  # rounding apart
    assert off[0] > 2


def test_a_ghost_and_an_arrow_tell_the_way() -> None:
    assert "stroke-dasharray" in picture()
    assert style().palette.arrow in picture()


def test_a_key_pose_alone_has_neither() -> None:
    svg = still(stage().scene(pose="upright"), style(), title="Upright", description="")

    assert "stroke-dasharray" not in svg
    assert style().palette.arrow not in svg


def test_a_card_is_never_wider_than_it_may_be() -> None:
    root = parsed(picture())
    _, _, width, height = (float(v) for v in root.attrib["viewBox"].split())

    assert 0 < width / height <= WIDEST + 0.01


def test_a_figure_is_drawn_for_the_dark_too() -> None:
    assert style("night").palette.mat in picture("night")
    assert picture("mono") != picture("day") != picture("night")


def test_the_bow_ends_lower_than_it_began() -> None:
    assert stage().body.place(posed(1))["head"].position[2] < stage().body.place(posed(0))["head"].position[2]
