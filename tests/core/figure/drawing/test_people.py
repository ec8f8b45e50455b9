"""Whoever is drawn rests on the same floor: flesh presses into it no further than flesh gives."""

from collections.abc import Iterator
from math import sqrt

import pytest

from cambre.core.figure.drawing.flesh import Frames, placed
from cambre.core.figure.drawing.wardrobe import Person
from cambre.core.figure.skeleton import SIDES, skeleton
from cambre.store.figure_files import load_anatomy, load_choreographies, load_flesh, load_pose_book, load_wardrobe
from tests.core.figure.drawing.staged import style

BODY_CM = 170.0
MOST_CM = 3.0  # how far the skin as drawn may lie below the floor; the soft calf of a straddled leg comes nearest
MORE_CM = 1.5  # and how much further it may than that of the first person, who stands for the solved body
WARDROBE = load_wardrobe()
BODY = skeleton(load_anatomy())
OPEN = [part for name, part in load_flesh().parts.items() if not name.startswith(("closed", "fist"))]


def bottoms(person: Person, frames: Frames) -> Iterator[float]:
    """How high the lowest point of every ellipsoid is, in body heights."""
    for part in OPEN:
        for side in SIDES if part.sided else ("",):
            for section in part.sections:
                frame, centre, size = placed(section, frames, side, person.girths.get(part.girth, 1.0))
                yield centre[2] - sqrt(sum((size[k] * frame.rotation[6 + k]) ** 2 for k in range(3)))


def depths(slug: str, person: Person) -> list[float]:
    """How deep the person sinks in each key pose, in centimetres."""
    solution = load_pose_book().solution(slug, load_choreographies()[slug].shown)
    return [-BODY_CM * min(bottoms(person, BODY.place(pose))) for pose in solution.poses.values()]


@pytest.mark.parametrize("slug", load_choreographies())
def test_nobody_sinks_into_the_floor(slug: str) -> None:
    first = depths(slug, WARDROBE.people["mira"])
    for person in WARDROBE.people.values():
        for own, usual in zip(depths(slug, person), first, strict=True):
            assert own <= MOST_CM
            assert own - usual <= MORE_CM


def test_the_wardrobe_has_everybody() -> None:
    people = WARDROBE.people.values()
    assert {"bun", "short", "bob", "covered"} <= {each.hair for each in people}
    assert len({each.skin for each in people}) == len(people)
    girths = [each.girths.get("hips", 1.0) for each in people]
    assert min(girths) < 1 < max(girths)


def test_grey_hair_is_grey() -> None:
    red, green, blue = bytes.fromhex(WARDROBE.people["greta"].hair_colour[1:])
    assert max(red, green, blue) - min(red, green, blue) < 16
    assert style(person="greta").cast[0].person.hair_colour == WARDROBE.people["greta"].hair_colour
