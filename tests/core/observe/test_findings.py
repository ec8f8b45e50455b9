"""What is found in repetitions doesn't contradict itself, and praise contradicts nothing that is found."""

from collections.abc import Sequence

import pytest

from cambre.core.library.dose import Tempo
from cambre.core.observe.findings import of_control, of_reach
from cambre.core.observe.observation import Finding, FindingKind, Repetition
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
