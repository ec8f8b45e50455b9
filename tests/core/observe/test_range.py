"""How far a repetition went is told by the angle that the exercise is about, the same for both sides."""

from functools import cache

from cambre.core.observe.landmarks import Frame
from cambre.core.observe.observation import FindingKind, Observation
from cambre.core.vocabulary import Side
from tests.core.observe.filming import Shot, film, seen

BEND = "standing-side-bend"


@cache
def both_sides() -> Observation:
    """Two repetitions to the left, nobody for a moment, and two to the right."""
    left = film(BEND, Shot(repetitions=2, rate=10))
    right = film(BEND, Shot(repetitions=2, rate=10, right=True))
    later = left[-1].time + 3
    return seen(BEND, [*left, *(Frame(frame.time + later, frame.points) for frame in right)])


def test_a_side_bend_is_told_by_the_ribcage_and_not_by_an_arm() -> None:
    found = {each.side: each.range_deg for each in both_sides().repetitions}

    assert set(found) == {Side.LEFT, Side.RIGHT}
    assert all(value is not None and 22 < value < 34 for value in found.values())


def test_sides_that_go_equally_far_are_not_called_uneven() -> None:
    assert FindingKind.UNEVEN not in {each.kind for each in both_sides().findings}


def test_a_bend_after_one_that_was_cut_off_begins_in_the_middle_and_takes_nothing_of_it_along() -> None:
    right, left = (film(BEND, Shot(repetitions=1, rate=15, right=side)) for side in (True, False))
    back = right[len(right) // 2 :]  # its second half
    follows = back[-1].time - back[0].time + 1 / 15
    frames = [
        *(Frame(frame.time - back[0].time, frame.points) for frame in back),
        *(Frame(frame.time + follows, frame.points) for frame in left),
    ]
    (only,) = seen(BEND, frames).repetitions
    (whole,) = seen(BEND, left).repetitions

    assert only.side is Side.LEFT
    assert only.range_deg is not None
    assert whole.range_deg is not None
    assert abs(only.range_deg - whole.range_deg) < 6  # how far shoulders tilt along is fitted in each recording
    assert abs(only.start_s - (whole.start_s + follows)) < 0.4
