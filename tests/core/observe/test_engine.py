"""The engine keeps its promises whatever frames it is given."""

from dataclasses import replace
from itertools import pairwise
from math import inf, nan

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cambre.core.library.exercise import FormCue
from cambre.core.observe.engine import SEVERAL, Engine, Watched
from cambre.core.observe.landmarks import POINTS, Frame, Mark, Point
from cambre.core.observe.observation import FindingKind
from cambre.core.observe.watching import Why
from tests.core.observe.filming import Shot, film, what
from tests.core.observe.moving_about import moving_about
from tests.core.observe.walking import Scene, filmed

NOBODY = (None,) * POINTS
numbers = st.one_of(st.floats(-0.5, 1.5), st.sampled_from([nan, inf, -inf, 1e300, 0.0]))
points = st.one_of(st.none(), st.builds(Point, numbers, numbers, numbers, numbers))
moments = st.one_of(st.floats(0, 20), st.sampled_from([nan, inf, -inf, -5.0]))
frames = st.builds(Frame, moments, st.lists(points, min_size=POINTS, max_size=POINTS).map(tuple))
FILM = film("sit-to-stand", Shot(repetitions=2, rate=15))


@settings(max_examples=40, deadline=None)
@given(st.lists(frames, max_size=40), st.sampled_from(["sit-to-stand", "standing-side-bend", "any"]))
def test_senseless_frames_neither_crash_nor_count(some: list[Frame], slug: str) -> None:
    engine = Engine(Watched() if slug == "any" else what(slug))
    events = engine.push(some)

    assert not events
    assert not engine.finish(signals=True).repetitions


@settings(max_examples=20, deadline=None)
@given(st.lists(st.integers(0, len(FILM)), max_size=6))
def test_any_split_gives_the_same_events_and_the_same_observation(cuts: list[int]) -> None:
    whole, parts = Engine(what("sit-to-stand")), Engine(what("sit-to-stand"))
    edges = [0, *sorted(cuts), len(FILM)]
    events = [event for a, b in pairwise(edges) for event in parts.push(FILM[a:b])]

    assert tuple(events) == whole.push(FILM)
    assert parts.finish(signals=True) == whole.finish(signals=True)


def test_nobody_in_the_picture_is_not_judged_and_has_no_number() -> None:
    engine = Engine(what("cobra"))
    engine.push([Frame(number / 30, NOBODY) for number in range(90)])
    told = engine.finish(signals=True)

    assert (told.repetitions, told.holds, told.confidence) == ((), (), 0.0)
    assert [each.why for each in told.not_judged] == [Why.NOBODY.value]
    assert all(value is None for signal in told.signals.values() for value in signal.deg)


def test_a_picture_that_stands_still_is_not_judged_after_a_second() -> None:
    still = FILM[40].points
    engine = Engine(what("sit-to-stand"))
    engine.push([Frame(number / 15, still) for number in range(60)])

    assert Why.STILL.value in {each.why for each in engine.finish().not_judged}


@pytest.mark.parametrize("slug", ["hip-hinge", "standing-side-bend"])
def test_any_movement_goes_on_being_counted_after_a_picture_that_stood_still(slug: str) -> None:
    frames = film(slug, Shot(rate=15, repetitions=6))
    stops = 0.4 * frames[-1].time
    (still,) = [frame for frame in frames if stops <= frame.time < stops + 1 / 15]
    engine = Engine(Watched())
    engine.push([still._replace(time=each.time) if stops <= each.time < stops + 2 else each for each in frames])
    told = engine.finish()

    assert len(told.repetitions) == 5, "the one in which it stood still wasn't seen"
    assert Why.STILL.value in {each.why for each in told.not_judged}


def test_frames_that_go_back_in_time_are_left_out_and_told() -> None:
    engine = Engine(what("sit-to-stand"))
    engine.push([*FILM, *(frame._replace(time=frame.time - 5) for frame in FILM[:30])])
    told = engine.finish()

    assert len(told.repetitions) == 2
    assert Why.BROKEN.value in {each.why for each in told.not_judged}


def test_a_body_that_walks_out_of_the_picture_is_not_judged() -> None:
    away = [Frame(f.time, tuple(p and replace_x(p, p.x + 1.2) for p in f.points)) for f in FILM]
    engine = Engine(what("sit-to-stand"))
    engine.push(away)
    told = engine.finish()

    assert told.repetitions == ()
    assert Why.OUT.value in {each.why for each in told.not_judged}


def replace_x(point: Point, x: float) -> Point:
    """The same point somewhere else."""
    return point._replace(x=x)


def swapped(frame: Frame) -> Frame:
    """The same body with left and right exchanged, as trackers do at times."""
    order = list(range(POINTS))
    for mark in Mark:
        if mark.name.endswith("_L"):
            other = Mark[f"{mark.name[:-1]}R"]
            order[mark], order[other] = other, mark
    return frame._replace(points=tuple(frame.points[place] for place in order))


def test_swapped_left_and_right_change_no_count() -> None:
    engine = Engine(what("sit-to-stand"))
    engine.push(swapped(frame) if number % 7 == 0 else frame for number, frame in enumerate(FILM))

    assert len(engine.finish().repetitions) == 2


def test_a_quiet_hold_of_any_movement_has_no_repetition() -> None:
    quiet = film("high-plank", Shot(repetitions=1))[120:390]
    engine = Engine(Watched())
    engine.push(quiet)

    assert engine.finish().repetitions == ()


def test_any_movement_is_counted_without_key_poses() -> None:
    engine = Engine(Watched())
    engine.push(film("sit-to-stand", Shot(repetitions=4)))

    assert len(engine.finish().repetitions) == 4


@pytest.mark.parametrize("repetitions", [2, 3])
def test_an_unseen_stretch_is_no_repetition_and_takes_none_away(repetitions: int) -> None:
    some = film("sit-to-stand", Shot(repetitions=repetitions))
    gap = [replace_points(frame) if 0 <= frame.time < 0.8 else frame for frame in some]
    engine = Engine(what("sit-to-stand"))
    engine.push(gap)

    assert len(engine.finish().repetitions) == repetitions


def replace_points(frame: Frame) -> Frame:
    """The same moment with nobody in it."""
    return frame._replace(points=NOBODY)


def test_an_exercise_too_small_for_a_camera_is_refused() -> None:
    watched = what("pelvic-tilt")
    engine = Engine(replace(watched))
    engine.push(film("pelvic-tilt", Shot(repetitions=2, rate=15)))
    told = engine.finish()

    assert told.repetitions == ()
    assert Why.SMALL.value in {each.why for each in told.not_judged}


@pytest.mark.parametrize(("most", "kinds"), [(60, {FindingKind.FORM}), (140, set())])
def test_a_form_cue_is_found_where_it_is_broken_and_only_there(most: float, kinds: set[FindingKind]) -> None:
    cue = FormCue(measure="knees", when="start", most=most, say="Sit further back.")
    engine = Engine(replace(what("sit-to-stand"), form=(cue,)))
    engine.push(FILM)
    found = [each for each in engine.finish().findings if each.kind is FindingKind.FORM]

    assert {each.kind for each in found} == kinds
    assert all(each.say == "Sit further back." and len(each.at_s) == 2 and each.limit == most for each in found)


def test_any_movement_that_may_be_no_exercise_is_not_praised() -> None:
    sure, doubtful = film("sit-to-stand", Shot(rate=12, repetitions=4)), moving_about(2030, 60)
    told = []
    for frames in (sure, doubtful):
        engine = Engine(Watched())
        engine.push(frames)
        told.append(engine.finish())

    assert [bool(each.repetitions) for each in told] == [True, True]
    assert [each.confidence >= 0.6 for each in told] == [True, False]
    assert [bool(each.findings) for each in told] == [True, False]


@pytest.mark.parametrize(("then", "is_told"), [("hip-hinge", True), ("arm-circles", False)])
def test_how_far_is_told_of_one_movement_and_not_of_different_ones(then: str, *, is_told: bool) -> None:
    scene = Scene((0, 0)).stands(1).does("hip-hinge", 5).walks((0.8, 0)).walks((0, 0)).does(then, 5).stands(1)
    engine = Engine(Watched())
    engine.push(filmed(scene, 0, Shot(rate=10)))
    told = engine.finish()

    assert len(told.repetitions) >= 9
    assert all((each.range_deg is not None) is is_told for each in told.repetitions)
    assert (SEVERAL in {each.why for each in told.not_judged}) is not is_told
    assert is_told or told.findings == ()
