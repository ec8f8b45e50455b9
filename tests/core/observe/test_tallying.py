"""What is kept of a set that a camera watched: no number for what it couldn't see."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import Any

import pytest

from cambre.core.anatomy import Range
from cambre.core.journal.measured_set import SetWatched
from cambre.core.observe.filmed import Filmed
from cambre.core.observe.following import Following
from cambre.core.observe.landmarks import POINTS, Frame
from cambre.core.saying import in_english
from cambre.documents.reading import adapter
from tests.core.observe.filming import Shot, film, seen, what

SLOW = Shot(rate=12, repetitions=4)
NOBODY = (None,) * POINTS


def kept(slug: str, frames: Sequence[Frame]) -> dict[str, Any]:
    """What stands in the set's entry at the end; empty where nothing was measured."""
    followed = Following(what(slug), say=in_english)
    told = [each["measured"] for frame in frames if (each := followed.push(Filmed(frame))) and each["measured"]]
    return dict(told[-1]) if told else {}


@cache
def filmed(slug: str, shot: Shot = SLOW) -> dict[str, Any]:
    """The same of a film of the figure."""
    return kept(slug, film(slug, shot))


@pytest.mark.parametrize(
    ("slug", "angle", "within"),
    [("cobra", "trunk_lean", 5), ("jefferson-curl", "hip_extension", 5), ("standing-side-bend", "side_bend", 5),
     ("seated-twist-hands-on-chest", "trunk_rotation", 10)],
)  # fmt: skip
def test_the_range_is_that_of_the_angle_that_tells_the_exercises_direction(slug: str, angle: str, within: int) -> None:
    (told,) = filmed(slug)["ranges"]
    signal = [deg for deg in seen(slug, film(slug, SLOW), signals=True).signals[angle].deg if deg is not None]

    assert filmed(slug)["angle"] == angle
    assert told["reps"] == 4
    assert told["deg"] == pytest.approx(max(signal) - min(signal), abs=within)


@pytest.mark.parametrize(("slug", "side"), [("back-extension", None), ("standing-side-bend", "left")])
def test_a_range_has_a_side_only_where_the_exercise_has_one(slug: str, side: str | None) -> None:
    (told,) = filmed(slug)["ranges"]

    assert told.get("side") == side
    assert filmed(slug)["smooth_reps"] == 3


@pytest.mark.parametrize("slug", ["cat-cow", "bird-dog", "sit-to-stand"])
def test_where_no_angle_that_a_camera_sees_tells_it_there_is_no_range_but_smoothness(slug: str) -> None:
    assert "ranges" not in filmed(slug)
    assert "angle" not in filmed(slug)
    assert filmed(slug)["smoothness"] < 0
    assert filmed(slug)["smooth_reps"] == 3, "the last one isn't at rest again"


def test_a_stiffer_body_has_a_smaller_range() -> None:
    stiff, supple = (filmed("jefferson-curl", replace(SLOW, reach=reach)) for reach in (Range.STIFF, Range.DANCER))

    assert stiff["ranges"][0]["deg"] < supple["ranges"][0]["deg"] - 10


@pytest.mark.parametrize(("gone", "repetitions"), [(0.3, 4), (2.5, 3)])
def test_a_repetition_that_was_mostly_out_of_sight_gives_no_number(gone: float, repetitions: int) -> None:
    shot = Shot(rate=12, repetitions=4)
    cycle = (film("standing-side-bend", shot)[-1].time - 2) / 4
    lost = 1 + 1.3 * cycle
    frames = [
        f._replace(points=NOBODY) if lost <= f.time < lost + gone else f for f in film("standing-side-bend", shot)
    ]

    told = kept("standing-side-bend", frames)

    assert told["ranges"][0]["reps"] == repetitions
    assert told["confidence"] < 1


def test_who_was_never_there_was_measured_in_nothing() -> None:
    assert kept("cobra", [frame._replace(points=NOBODY) for frame in film("cobra", SLOW)]) == {}


def test_a_jerky_movement_is_less_smooth() -> None:
    calm = film("standing-side-bend", SLOW)
    stops = [frame._replace(time=_stopping(frame.time)) for frame in calm]

    assert kept("standing-side-bend", stops)["smoothness"] < filmed("standing-side-bend")["smoothness"] - 0.2


def _stopping(time: float) -> float:
    """Halting and hurrying in turn, twice a second."""
    whole, part = divmod(time, 0.5)
    return 0.5 * whole + (1.9 * part if part < 0.25 else 0.475 + 0.1 * (part - 0.25))


def test_a_hold_that_sways_is_less_steady_and_one_that_is_longer_isnt() -> None:
    still = filmed("sphinx", Shot(rate=12, repetitions=1))
    swaying = [_swayed(frame) for frame in film("sphinx", Shot(rate=12, repetitions=1))]
    longer = filmed("sphinx", Shot(rate=12, repetitions=1, quick=0.5))

    assert kept("sphinx", swaying)["unrest_deg"] > 2 * still["unrest_deg"]
    assert longer["still_s"] > still["still_s"] > 4
    assert longer["unrest_deg"] == pytest.approx(still["unrest_deg"], abs=0.3)


def _swayed(frame: Frame) -> Frame:
    """The shoulders and all above going up and down once a second."""
    by = 0.02 if frame.time % 1 < 0.5 else -0.02
    points = [p and p._replace(y=p.y + by) if place < 23 else p for place, p in enumerate(frame.points)]
    return frame._replace(points=tuple(points))


def test_a_short_hold_within_a_repetition_says_nothing_of_steadiness() -> None:
    assert "unrest_deg" not in filmed("standing-side-bend")


@pytest.mark.parametrize("slug", ["cobra", "cat-cow", "standing-side-bend", "sphinx", "seated-twist-hands-on-chest"])
def test_what_is_kept_is_what_an_entry_may_hold(slug: str) -> None:
    told = filmed(slug, SLOW if slug != "sphinx" else Shot(rate=12, repetitions=1))

    assert adapter(SetWatched).validate_python(told) is not None
