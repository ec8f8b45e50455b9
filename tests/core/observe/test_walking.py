"""People who walk in, about and out: their steps are nothing, and what they do in between is counted."""

from math import cos, pi, sin

import pytest

from cambre.core.figure.skeleton import Pose
from cambre.core.observe.engine import Engine, Watched
from cambre.core.observe.landmarks import Frame
from cambre.core.observe.live import Happened
from cambre.core.observe.reference import AZIMUTHS
from cambre.core.observe.watching import Why
from tests.core.observe.filming import LIBRARY, Shot, film, shoot, what
from tests.core.observe.moving_about import About, moving_about, stood
from tests.core.observe.walking import SHOT, Scene, Spot, filmed, stepping, there_and_back

ANY = Watched()
FROM_THE_SIDE, FROM_THE_FRONT = 0.0, 90.0


def counts(watched: Watched, frames: list[Frame]) -> tuple[int, int]:
    """How often something was counted in the end, and live."""
    engine = Engine(watched)
    live = sum(event.kind is Happened.REPETITION for event in engine.push(frames))
    return len(engine.finish().repetitions), live


@pytest.mark.parametrize("azimuth", [FROM_THE_SIDE, 30, FROM_THE_FRONT])
@pytest.mark.parametrize("speed", [0.4, 0.8])
@pytest.mark.parametrize(("to", "back"), [((1.2, 0), (-1.2, 0)), ((0.3, 0.9), (-0.2, -1.2))])
def test_walking_up_and_down_is_no_repetition_of_any_movement(
    to: Spot, back: Spot, speed: float, azimuth: float
) -> None:
    engine = Engine(ANY)
    engine.push(filmed(there_and_back(to, back, speed), azimuth))
    told = engine.finish()

    assert told.repetitions == ()
    assert Why.WALKS.value in {each.why for each in told.not_judged}


@pytest.mark.parametrize("slug", ["standing-hip-circles", "standing-side-bend", "shoulder-rolls"])
def test_walking_up_and_down_is_no_repetition_of_an_exercise(slug: str) -> None:
    assert counts(what(slug), filmed(there_and_back((1.2, 0), (-1.2, 0), 0.6), FROM_THE_FRONT)) == (0, 0)


@pytest.mark.parametrize("slug", ["march-on-the-spot", "sit-to-stand", "standing-hip-circles", "standing-side-bend"])
@pytest.mark.parametrize(("start", "end"), [((-1.3, 0), (1.3, 0)), ((0, 1.0), (0, -1.3))])
def test_what_is_done_between_walking_in_and_out_is_counted(slug: str, start: Spot, end: Spot) -> None:
    scene = Scene(start).walks((0, 0)).stands(2).does(slug, 4).stands(2).walks(end)
    frames = filmed(scene, AZIMUTHS[LIBRARY.exercises[slug].filming.view][0])

    assert counts(what(slug), frames) == (4, 4)


@pytest.mark.parametrize("slug", ["march-on-the-spot", "sit-to-stand", "standing-side-bend"])
def test_any_movement_is_counted_between_walking_in_and_out(slug: str) -> None:
    scene = Scene((-1.3, 0)).walks((0, 0)).stands(2).does(slug, 4).stands(2).walks((1.3, 0))

    assert counts(ANY, filmed(scene, AZIMUTHS[LIBRARY.exercises[slug].filming.view][0]))[0] == 4


def test_ten_minutes_of_moving_about_are_five_repetitions_of_any_movement_at_most() -> None:
    films = [moving_about(seed, 25) for seed in range(22)]

    assert sum(film[-1].time for film in films) > 600
    assert sum(counts(ANY, film)[0] for film in films) <= 5


@pytest.mark.parametrize("slug", ["cobra", "cat-cow", "glute-bridge"])
def test_moving_about_is_no_repetition_of_an_exercise_on_the_floor(slug: str) -> None:
    assert [counts(what(slug), moving_about(seed, 25)) for seed in range(3)] == [(0, 0)] * 3


@pytest.mark.parametrize("act", ["bends", "squats", "sits", "kneels", "scratches", "reads", "steps_aside", "leaves"])
def test_what_is_done_once_is_no_repetition(act: str) -> None:
    about = About(7)
    about.stands()
    getattr(about, act)()
    about.stands()

    assert counts(ANY, filmed(about.scene, FROM_THE_SIDE))[0] == 0


@pytest.mark.parametrize("azimuth", [FROM_THE_SIDE, 45, FROM_THE_FRONT])
def test_turning_on_the_spot_is_walking_about(azimuth: float) -> None:
    scene = Scene((0, 0)).stands(2).turns(pi / 2).stands(1).turns(-pi / 2).stands(1).turns(pi).stands(2)
    engine = Engine(ANY)
    engine.push(filmed(scene, azimuth))
    told = engine.finish()

    assert told.repetitions == ()
    assert Why.WALKS.value in {each.why for each in told.not_judged}


def test_a_trunk_that_turns_on_hips_that_stay_is_counted() -> None:
    def twisting(time: float) -> Pose:
        far = sin(2 * pi * time / 4)
        return stood((0.0, 0.0), 0.0, lumbar_turn=10 * far, thoracic_turn=35 * far)

    engine = Engine(ANY)
    engine.push(shoot(twisting, 20, FROM_THE_FRONT, Shot(rate=15)))
    told = engine.finish()

    assert told.repetitions
    assert Why.WALKS.value not in {each.why for each in told.not_judged}


@pytest.mark.parametrize("slug", ["sit-to-stand", "standing-side-bend", "hip-hinge"])
def test_what_is_repeated_is_counted_among_what_is_done_once(slug: str) -> None:
    about = About(3)
    about.scene = Scene((-1.3, 0)).walks((0, 0)).stands(1)
    about.lays_a_mat()
    about.scene = about.scene.walks((0.3, 0)).walks((0, 0)).stands(2).does(slug, 5).stands(2).walks((-0.6, 0))
    about.reads()
    about.bends()
    about.leaves()

    frames = filmed(about.scene, AZIMUTHS[LIBRARY.exercises[slug].filming.view][0])

    assert counts(ANY, frames)[0] == 5


def test_a_handful_of_something_else_between_other_walks_is_left_out() -> None:
    about = About(17)
    about.lays_a_mat()
    about.bends()
    handful = about.scene
    both = handful.walks((0.3, 0)).walks((0, 0)).stands(1).does("hip-hinge", 5).stands(1)
    more = both.walks((0.3, 0)).walks((0, 0)).stands(1).does("hip-hinge", 2).stands(1)

    assert [counts(ANY, filmed(scene, FROM_THE_SIDE))[0] for scene in (handful, both, more)] == [2, 5, 7]


def test_circles_of_the_hips_between_long_rests_are_mostly_counted_as_any_movement() -> None:
    scene = Scene((0, 0)).stands(10).does("standing-hip-circles", 4).stands(15)
    scene = scene.does("standing-hip-circles", 4).stands(10)

    assert counts(ANY, filmed(scene, FROM_THE_FRONT))[0] in {6, 7, 8}


@pytest.mark.parametrize("azimuth", [FROM_THE_SIDE, FROM_THE_FRONT])
@pytest.mark.parametrize("jitter", [0.015, 0.02, 0.025])
def test_who_stands_before_a_poor_camera_repeats_nothing(azimuth: float, jitter: float) -> None:
    shots = [Shot(rate=8, jitter=jitter, seed=seed) for seed in range(5)]

    assert [counts(ANY, filmed(Scene((0, 0)).stands(40), azimuth, shot))[0] for shot in shots] == [0] * 5


@pytest.mark.parametrize("azimuth", [FROM_THE_SIDE, FROM_THE_FRONT])
def test_two_exercises_with_a_walk_between_them_are_both_counted(azimuth: float) -> None:
    scene = Scene((0, 0)).stands(1).does("hip-hinge", 3).walks((0.8, 0)).walks((0, 0)).does("sit-to-stand", 3).stands(1)

    assert counts(ANY, filmed(scene, azimuth))[0] == 6


def test_a_handful_seen_from_elsewhere_is_counted_beside_its_set() -> None:
    scene = Scene((0, 0)).stands(1).does("standing-side-bend", 5).stands(1).walks((0.8, 0)).walks((0, 0))
    turned = scene.turns(pi / 3).stands(1)

    assert counts(ANY, filmed(turned.does("standing-side-bend", 3).stands(1), FROM_THE_FRONT))[0] == 8


def lunging(time: float, *, travels: float) -> Pose:
    """A lunge every three seconds, and how far each takes somebody along, in body heights."""
    cycle = 2 * pi * time / 3
    deep = 0.5 - 0.5 * cos(cycle)
    x, y, z = stepping(pi / 2, (travels * (time / 3 - sin(cycle) / (2 * pi)), 0.0), 0.0, deep * 2).position
    pose = stepping(pi / 2, (x, y), 0.0, deep * 2.4)
    return Pose(position=(x, y, z - 0.16 * deep), facing=pose.facing, angles=pose.angles)


@pytest.mark.parametrize("travels", [0.0, 0.1, 0.25])
def test_lunges_that_travel_a_little_are_counted(travels: float) -> None:
    frames = shoot(lambda time: lunging(time, travels=travels), 15, FROM_THE_SIDE, Shot(rate=15, aside=-0.25))

    assert counts(ANY, frames)[0] == 5


@pytest.mark.parametrize("drift", [0.0, 0.05, 0.1])
def test_marching_that_drifts_a_little_is_counted(drift: float) -> None:
    still = film("march-on-the-spot", Shot(rate=15, repetitions=6))
    frames = [
        Frame(time, tuple(each and each._replace(x=each.x + drift * SHOT.scale * (time - 4)) for each in points))
        for time, points in still
    ]

    assert counts(what("march-on-the-spot"), frames) == (6, 6)
    assert counts(ANY, frames)[0] == 6


def test_a_body_cut_out_of_its_picture_is_nowhere_so_it_never_walks() -> None:
    frames = [cut_out(frame) for frame in filmed(there_and_back((0.8, 0), (-0.8, 0), 0.6), FROM_THE_SIDE)]
    engine = Engine(ANY)
    engine.push(frames)

    assert Why.WALKS.value not in {each.why for each in engine.finish().not_judged}


def cut_out(frame: Frame) -> Frame:
    """The same with the body filling the picture exactly."""
    there = [each for each in frame.points if each is not None]
    if not there:
        return frame
    left, top = min(each.x for each in there), min(each.y for each in there)
    wide, high = max(each.x for each in there) - left, max(each.y for each in there) - top
    points = (each and each._replace(x=(each.x - left) / wide, y=(each.y - top) / high) for each in frame.points)
    return Frame(frame.time, tuple(points))
