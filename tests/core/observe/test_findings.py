"""What is found in repetitions doesn't contradict itself, and praise contradicts nothing that is found."""

from collections.abc import Sequence
from dataclasses import replace
from math import cos, radians, sin

import pytest

from cambre.core.library.dose import Tempo
from cambre.core.observe.findings import of_control, of_pose, of_reach
from cambre.core.observe.landmarks import Mark
from cambre.core.observe.observation import Finding, FindingKind, NotJudged, Repetition
from cambre.core.observe.reading import Reader
from cambre.core.observe.watching import Look
from cambre.core.saying import in_english
from cambre.core.vocabulary import Side

TEMPO = Tempo(up_s=2, hold_s=0, down_s=2, rest_s=0)


def done(ranges: Sequence[float], side: Side | None = None, seconds: Sequence[float] = (4,) * 9) -> list[Repetition]:
    """Repetitions that go so far, one after the other."""
    starts = [sum(seconds[:place]) for place in range(len(ranges))]
    return [
        Repetition(start_s=start, turn_s=start + took / 2, end_s=start + took, side=side, range_deg=gone)
        for start, took, gone in zip(starts, seconds, ranges, strict=False)
    ]


def found(kind: FindingKind) -> Finding:
    """Something that was found."""
    return Finding(kind=kind, say="…", at_s=())


def praise(repetitions: Sequence[Repetition], *others: FindingKind, tempo: Tempo | None = TEMPO) -> list[str]:
    """What is praised beside what else was found."""
    return [each.say for each in of_control(repetitions, [found(kind) for kind in others], tempo, in_english)]


def kinds(repetitions: Sequence[Repetition]) -> list[FindingKind]:
    """What is found in how far they went."""
    return [each.kind for each in of_reach(repetitions, in_english)]


def test_slow_and_even_movement_is_praised() -> None:
    assert praise(done([60, 61, 60])) == ["Calm and even. Well controlled."]


@pytest.mark.parametrize("kind", [kind for kind in FindingKind if kind not in {FindingKind.FORM, FindingKind.CONTROL}])
def test_praise_is_not_said_beside_what_denies_it(kind: FindingKind) -> None:
    assert praise(done([60, 61, 60]), kind) == []


def test_beside_a_word_about_the_position_only_the_movement_is_praised() -> None:
    assert praise(done([60, 61, 60]), FindingKind.FORM) == ["Calm and even in how you move."]


def test_a_movement_without_a_tempo_is_not_called_calm() -> None:
    assert praise(done([60, 61, 60]), tempo=None) == ["Even: each like the others."]


def test_who_takes_twice_as_long_for_one_is_not_called_even() -> None:
    assert praise(done([60, 61, 60], seconds=(4, 8, 4))) == []
    assert praise(done([60, 61, 60], seconds=(4, 5, 4))) != []


def test_a_side_that_goes_less_far_is_told_as_that_and_not_as_cut_short() -> None:
    assert kinds([*done([60] * 4, Side.LEFT), *done([30] * 3, Side.RIGHT)]) == [FindingKind.UNEVEN]
    assert kinds([*done([60] * 4, Side.LEFT), *done([60] * 3, Side.RIGHT)]) == []


def test_what_is_cut_short_on_its_own_side_is_found() -> None:
    (short,) = of_reach([*done([60, 60, 25, 60], Side.LEFT), *done([60] * 3, Side.RIGHT)], in_english)

    assert [short.kind, short.value, short.limit, short.at_s] == [FindingKind.CUT_SHORT, 25, 36, (10,)]


def test_who_goes_much_farther_once_is_not_called_even() -> None:
    assert praise(done([124, 122, 82, 139])) == []
    assert praise(done([60, 70, 60])) != []
    assert praise([*done([60, 70, 60]), replace(done([60])[0], range_deg=None)]) == [], "nobody knows of one"
    assert praise([replace(each, range_deg=None) for each in done([60] * 3)]) != []
    assert praise([*done([60] * 3, Side.LEFT), *done([40] * 3, Side.RIGHT)]) != [], "each side by itself"


def lost(*moments: float) -> list[tuple[float, ...]]:
    """When the pose is told to be lost, of four repetitions of four seconds."""
    gaps = [NotJudged(from_s=moment, to_s=moment + 1, why="other") for moment in moments]
    return [each.at_s for each in of_pose(gaps, done([60] * 4), "other", in_english)]


def test_a_pose_that_is_lost_once_is_told_and_what_lies_between_all_repetitions_is_not() -> None:
    assert lost(7.5) == [(7.5,)]
    assert lost(3.5, 7.5, 11.5) == []
    assert lost(1, 15) == [], "before the first turn and after the last there is nothing yet to lose, or no more"


def swung(degrees: float) -> list[Look]:
    """A trunk that turns about a leg that stands."""
    told = []
    for place in range(120):
        angle = radians(degrees) * place / 119
        sides = [
            {
                Mark[f"HIP_{side}"]: (0.0, 0.0),
                Mark[f"KNEE_{side}"]: (0.0, 1.0),
                Mark[f"SHOULDER_{side}"]: (sin(angle), -cos(angle)),
            }
            for side in "LR"
        ]
        told.append(Look(place / 30, None, sides[0] | sides[1]))
    return told


def test_a_joint_that_is_seen_to_go_all_the_way_round_is_not_told() -> None:
    half, whole = (Reader(swung(degrees), None) for degrees in (170, 340))

    assert half.range_between(0, 4, "hip_extension") == pytest.approx(170, abs=8)
    assert whole.range_between(0, 4, "hip_extension") is None
    assert whole.range_between(0, 4, "trunk_lean") == pytest.approx(340, abs=15), "a trunk in the room may"
