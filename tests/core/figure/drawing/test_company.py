"""Two people in one picture."""

import gzip
import re
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest

from cambre.core.figure.drawing import Stage, animated, still, wardrobe_style
from cambre.core.figure.drawing.animated import MOST_BYTES
from cambre.core.figure.drawing.camera import Eye
from cambre.core.figure.drawing.company import tableau
from cambre.core.figure.intents import Partner
from cambre.store.figure_files import load_flesh, load_wardrobe
from tests.core.figure.drawing.staged import stage, style

WARDROBE = load_wardrobe()


def two(*, away: float = 0.9, turn: float = 180.0) -> Stage:
    """The bow, twice, face to face."""
    at = stage()
    return replace(at, told=replace(at.told, partner=Partner(turn=turn, at=(away, 0.0))))


def test_a_partner_is_somebody_else() -> None:
    for name in WARDROBE.people:
        person, partner = wardrobe_style(load_flesh(), WARDROBE, person=name).cast

        assert person.person == WARDROBE.people[name]
        assert partner.person != person.person


def test_both_are_drawn_in_their_own_colours() -> None:
    look = style()
    svg = still(two().scene(), look, title="Two", description="")

    for role in look.cast:
        assert role.person.top in svg
    assert {each.tag.partition("}")[2] for each in ET.fromstring(svg).iter()} >= {"use", "path"}  # noqa: S314


def test_nobody_s_part_has_the_name_of_somebody_else_s() -> None:
    svg = animated(two().scene(), two().course(), style(), title="Two", description="")

    ids = re.findall(r'\sid="([^"]+)"', svg)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', svg)) <= set(ids)


def test_the_nearer_of_two_is_drawn_last() -> None:
    at = two(away=0.0, turn=0.0)
    told = replace(at.told, partner=Partner(turn=0, at=(0.05, 0.5)))
    order = tableau(style(), Eye(azimuth=0, elevation=5), replace(at, told=told).scene().moment, ()).order

    assert order.index("trunk.1") < order.index("trunk")


def test_both_have_room_on_the_page() -> None:
    alone, both = (at.scene() for at in (stage(), two(away=1.4)))
    widths = [
        float(ET.fromstring(still(scene, style(), title="", description="")).attrib["viewBox"].split()[2])  # noqa: S314
        for scene in (alone, both)
    ]

    assert widths[1] > widths[0] + 1000


@pytest.mark.parametrize("person", WARDROBE.people)
def test_two_who_move_are_no_larger_than_one_may_be(person: str) -> None:
    look = wardrobe_style(load_flesh(), WARDROBE, person=person)
    svg = animated(two().scene(), two().course(), look, title="Two", description="")

    assert len(gzip.compress(svg.encode())) <= MOST_BYTES
