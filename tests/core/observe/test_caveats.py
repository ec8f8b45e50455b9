"""What is wrong with a whole recording is said together with what to do about it."""

from math import pi, sin

import pytest

from cambre.core.observe.caveats import (
    BOTH_WAYS,
    CROWDED,
    NO_SIZE,
    SHIFTED,
    SLOW_SIGNAL,
    TOO_SHORT,
    TOO_SLOW,
    UPSIDE_DOWN,
    of_frames,
)
from cambre.core.observe.engine import Watched
from cambre.core.observe.landmarks import POINTS, Frame, Point, Points
from cambre.core.observe.observation import Caveat, FindingKind
from cambre.core.vocabulary import Side
from cambre.observing import observed
from cambre.store.recordings import Recording
from tests.core.observe.filming import Shot, film, what

STANDING = film("sit-to-stand", Shot(repetitions=1, rate=10))


def turned_over(points: Points) -> Points:
    """The points with y turned round."""
    return tuple(None if point is None else Point(point.x, 1 - point.y, point.z, point.visibility) for point in points)


def test_of_an_ordinary_film_there_is_nothing_to_say() -> None:
    assert list(of_frames(STANDING)) == []


@pytest.mark.parametrize("count", [2, 9])
def test_less_than_a_second_is_not_judged(count: int) -> None:
    frames = tuple(STANDING[:count])
    signal = Recording(times=tuple(frame.time for frame in frames), signal=tuple(map(float, range(count))))

    for recording in (Recording(frames=frames, aspect=1.0), signal):
        (told,) = observed(recording, Watched()).not_judged
        assert (told.from_s, told.to_s, told.why) == (0.0, round(frames[-1].time, 3), TOO_SHORT)


def test_frames_a_second_apart_are_too_few() -> None:
    assert list(of_frames([Frame(float(place), each.points) for place, each in enumerate(STANDING)])) == [TOO_SLOW]


def test_a_body_on_its_head_from_beginning_to_end_may_be_y_that_grows_upwards() -> None:
    assert list(of_frames([Frame(each.time, turned_over(each.points)) for each in STANDING])) == [UPSIDE_DOWN]


def test_who_rolls_onto_the_shoulders_is_not_taken_for_upside_down() -> None:
    assert list(of_frames(film("reverse-curl", Shot(repetitions=1, rate=10)))) == []


QUICK = tuple(film("cat-cow", Shot(repetitions=3, rate=10, quick=2)))
EVEN = tuple(film("sit-to-stand", Shot(repetitions=4, rate=10)))


@pytest.mark.parametrize(
    ("doubtful", "caveat"),
    [
        (Recording(frames=QUICK), NO_SIZE),
        (Recording(frames=QUICK, aspect=1.0, crowded=0.5), CROWDED),
        (Recording(frames=QUICK, aspect=1.0, is_shifted=True), SHIFTED),
    ],
)
def test_a_caveat_lowers_the_confidence_in_all_that_it_makes_doubtful(doubtful: Recording, caveat: Caveat) -> None:
    sure, unsure = (observed(each, what("cat-cow")) for each in (Recording(frames=QUICK, aspect=1.0), doubtful))

    assert [sure.caveats, unsure.caveats] == [(), (caveat,)]
    assert unsure.repetitions == sure.repetitions
    assert unsure.not_judged == sure.not_judged, "what was judged isn't told as not judged"
    pairs = [(sure.confidence, unsure.confidence), (sure.findings[0].confidence, unsure.findings[0].confidence)]
    assert all(lower < higher or caveat.leaves == 1 == lower / higher for higher, lower in pairs)


def test_a_body_on_its_head_that_is_counted_is_half_as_sure_and_not_praised() -> None:
    told = [
        observed(Recording(frames=frames, aspect=1.0), Watched())
        for frames in (EVEN, tuple(Frame(each.time, turned_over(each.points)) for each in EVEN))
    ]

    assert [len(each.repetitions) for each in told] == [4, 4]
    assert [each.confidence > 0.6 for each in told] == [True, False]
    assert [[one.kind for one in each.findings] for each in told] == [[FindingKind.CONTROL], []]


def test_a_film_of_few_pictures_a_second_is_half_as_sure() -> None:
    usual, slow = (
        observed(Recording(frames=tuple(film("sit-to-stand", Shot(rate=rate))), aspect=1.0), what("sit-to-stand"))
        for rate in (10, 2.5)
    )

    assert [len(each.repetitions) for each in (usual, slow)] == [3, 3]
    assert slow.caveats == (TOO_SLOW,)
    assert slow.confidence < 0.6 < usual.confidence


def test_where_few_pictures_are_why_nothing_is_counted_nothing_was_judged() -> None:
    frames = tuple(Frame(float(place), each.points) for place, each in enumerate(EVEN[:40]))
    told = observed(Recording(frames=frames, aspect=1.0), Watched())

    assert [told.repetitions, told.caveats, told.confidence] == [(), (), 0.0]
    assert TOO_SLOW.say in {each.why for each in told.not_judged}


@pytest.mark.parametrize(("signals", "caveats"), [(False, ()), (True, (NO_SIZE,))])
def test_that_angles_may_be_off_is_told_only_where_there_are_some(signals: bool, caveats: tuple[Caveat, ...]) -> None:  # noqa: FBT001 -- a parameter
    starts = Recording(frames=tuple(STANDING[: len(STANDING) // 3]))

    assert observed(starts, what("sit-to-stand")).repetitions == ()
    assert observed(starts, what("sit-to-stand"), signals=signals).caveats == caveats
    assert observed(Recording(frames=QUICK), what("cat-cow")).caveats == (NO_SIZE,)
    nobody = Recording(frames=tuple(Frame(place / 10, (None,) * POINTS) for place in range(40)))
    assert observed(nobody, what("cat-cow"), signals=signals).caveats == ()


def test_an_exercise_without_key_poses_is_told_with_how_to_make_them() -> None:
    (told,) = observed(Recording(frames=EVEN, aspect=1.0), Watched(exercise="my-own-arch")).caveats

    assert "`cambre figure NAME --solve`" in told.say


def test_where_a_film_breaks_off_it_is_told_when_and_what_to_do() -> None:
    whole, half = (
        observed(Recording(frames=EVEN, aspect=1.0, is_cut_off=is_cut_off), what("sit-to-stand"))
        for is_cut_off in (False, True)
    )
    (told,) = set(half.not_judged) - set(whole.not_judged)

    assert told.why.startswith(f"Only the first {EVEN[-1].time:.1f} seconds of the film could be seen")
    assert "Copy it again" in told.why


def test_numbers_of_a_signal_are_as_doubtful_where_there_are_few_of_them() -> None:
    seconds = tuple(place / 2 for place in range(80))
    told = observed(Recording(times=seconds, signal=tuple(abs(each % 8 - 4) for each in seconds)), Watched())

    assert len(told.repetitions) > 3
    assert told.caveats == (SLOW_SIGNAL,)
    assert told.confidence <= 0.5


def test_of_a_number_on_both_sides_of_zero_nobody_knows_which_is_the_left() -> None:
    seconds = tuple(place / 10 for place in range(600))
    recording = Recording(times=seconds, signal=tuple(sin(each * pi / 3) for each in seconds))
    nobody_s, bends = observed(recording, Watched()), observed(recording, what("standing-side-bend"))

    assert len(nobody_s.repetitions) == len(bends.repetitions) > 15
    assert {each.side for each in nobody_s.repetitions} == {None}
    assert BOTH_WAYS in nobody_s.caveats
    assert {each.side for each in bends.repetitions} == set(Side)
    assert BOTH_WAYS not in bends.caveats
