"""When a movement has left its rest, and when it is back.

Nobody stops at once: the way ends in a creep, and rest trembles. Going back from the turn, a movement is over at the
place from which on what is left of its way isn't worth its time: less than a share of the speed that it had.
"""

from collections.abc import Sequence
from itertools import pairwise

from cambre.core.observe.excursions import Excursion
from cambre.core.observe.series import Values, middle

_WORTH = 0.2  # of its speed in the middle of the way
_MIDDLE = (0.2, 0.8)  # of the way
_SETTLING = 0.5  # of a rest is still the movement before it
_LONG = 0.5  # of a repetition: what is longer is a rest of its own
_MUCH_SMALLER = 0.6


def tight(values: Values, whole: Excursion) -> Excursion:
    """The excursion from where it leaves rest to where it is back there."""
    return whole._replace(start=_edge(values, whole, whole.start), end=_edge(values, whole, whole.end))


def _edge(values: Values, whole: Excursion, far: int) -> int:
    step = 1 if far > whole.turn else -1
    top = whole.side * values[whole.turn]
    gone = [top - whole.side * values[place] for place in range(whole.turn, far + step, step)]
    way = gone[-1]
    if way <= 0:
        return far
    begins = max(place for place, each in enumerate(gone) if each <= _MIDDLE[0] * way)
    ends = next(place for place in range(begins, len(gone)) if gone[place] >= _MIDDLE[1] * way)
    worth = _WORTH * way * (_MIDDLE[1] - _MIDDLE[0]) / max(ends - begins, 1)
    return whole.turn + step * max(range(ends, len(gone)), key=lambda place: gone[place] - worth * place)


def marked(values: Values, found: Sequence[Excursion]) -> list[Excursion]:
    """Starts and ends as somebody who watches would set them: a movement starts where it leaves rest.

    Half of a short rest after it is still its own, for people settle. Beside a much larger movement the whole of the
    rest is the smaller one's, whose own beginning hardly shows.
    """
    told = _apart([tight(values, each) for each in found])
    if not told:
        return told
    usual = middle([each.steps for each in told])
    for place, (before, after) in enumerate(pairwise(list(told))):
        gap = after.start - before.end
        if gap >= _LONG * usual:
            continue
        low, high = sorted((_height(before), _height(after)))
        if low > _MUCH_SMALLER * high:
            told[place] = told[place]._replace(end=before.end + int(_SETTLING * gap))
        elif low == _height(before):
            told[place] = told[place]._replace(end=after.start)
        else:
            told[place + 1] = told[place + 1]._replace(start=before.end)
    return told


def _apart(found: Sequence[Excursion]) -> list[Excursion]:
    """In the order of their turns, none within another: of two that share a turn's time the larger is meant."""
    told: list[Excursion] = []
    for each in sorted(found, key=lambda each: each.turn):
        while told and _overlap(told[-1], each) and _height(told[-1]) < _height(each):
            told.pop()
        if told and _overlap(told[-1], each):
            continue
        start = max(each.start, told[-1].end) if told else each.start
        told.append(each._replace(start=start))
    return told


def _overlap(one: Excursion, after: Excursion) -> bool:
    """Whether one's way reaches the other's turn."""
    return after.turn <= one.end or after.start <= one.turn


def _height(one: Excursion) -> float:
    return min(one.out, one.back)
