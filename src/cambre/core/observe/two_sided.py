"""Movements to both sides of zero: a repetition is a stay on one of them."""

from collections.abc import Sequence

from cambre.core.observe.excursions import Excursion, shared_rests
from cambre.core.observe.series import Values, middle, share

_LEAVES, _BACK = 0.2, 0.02  # of the way to a side: somebody who passes zero is still coming back from the other
_SIGNED_LEAST = 0.5  # of the usual to that side: less is somebody who settles
_CENTRED, _EXACTLY = 0.25, 0.08  # of half the width of a series, that its middle may be off zero
_RESTS = 0.45  # of the width, from the middle: who begins or ends farther off rests there, or is cut off
_AT_AN_END = 0.3  # of it, where both begin and end beyond it on the same side: that is where rest is
_ABOUT = 0.15  # of it, on either side of zero
_SWINGING = 0.194  # of the time a pendulum is that near the middle of its way
_FAR = 0.35  # of the width, from the middle
_MOST = 2.0  # times as long as a pendulum: longer doesn't make it surer
_OFF, _ENDS, _ASIDE, _SPARE = 2.5, 1.5, 0.5, 0.1  # how much each counts against it, and what is needed less


def is_two_sided(values: Values) -> bool:
    """Whether rest is about zero, with a movement to either side of it, rather than at one end of the movement."""
    ordered = sorted(values)
    low, high = share(ordered, 0.05), share(ordered, 0.95)
    if not low < 0 < high:
        return False
    width, centre = high - low, (low + high) / 2
    first, last = ((end - centre) / width for end in (values[0], values[-1]))
    off = 2 * abs(centre) / width
    return _is_centred(off, first, last) or _rests_about_zero(
        off, first, last, _stays_about_zero(values, centre, width)
    )


def _is_centred(off: float, first: float, last: float) -> bool:
    """Whether zero is the middle of the movement: as far to one side as to the other, not resting at either.

    A recording may be cut off at a side; then zero must be the middle all the more exactly.
    """
    rests_at_an_end = first * last > 0 and min(abs(first), abs(last)) > _AT_AN_END
    is_cut = max(abs(first), abs(last)) > _RESTS
    return off < (_EXACTLY if is_cut else _CENTRED) and not rests_at_an_end


def _rests_about_zero(off: float, first: float, last: float, stays: float) -> bool:
    """Whether the series plainly stays about zero on its way from side to side, wherever the recording is cut off.

    Against it speaks how far zero is from the middle, and how far off it begins and ends, the more so at one end.
    """
    first, last = (max(min(end, 0.5), -0.5) for end in (first, last))
    return stays + _SPARE > _OFF * off + (_ENDS * (abs(first) + abs(last)) + _ASIDE * abs(first + last)) / 2


def _stays_about_zero(values: Values, centre: float, width: float) -> float:
    """How long it is there between the first time and the last that it is far off, by how long a pendulum is."""
    far = [place for place, value in enumerate(values) if abs(value - centre) > _FAR * width]
    between = values[far[0] : far[-1] + 1]
    return min(sum(abs(value) < _ABOUT * width for value in between) / len(between) / _SWINGING, _MOST)


def to_both_sides(values: Values) -> list[Excursion]:
    """Each stay on one side of zero."""
    far = share(sorted(abs(value) for value in values), 0.9)
    found = []
    for start, end, side in _stays(values, 0.35 * far):
        left, right = start, end
        while left > 0 and side * values[left] > _LEAVES * far:
            left -= 1
        while right < len(values) - 1 and side * values[right] > _BACK * far:
            right += 1
        if _is_whole(values, left, right, side, far):
            turn = (start + end) // 2
            top = max(side * value for value in values[start : end + 1])
            found.append(Excursion(left, turn, right, top, top, side))
    if not found:
        return found
    usual = middle([each.steps for each in found])
    return shared_rests([each for each in found if each.steps > 0.35 * usual and _is_usual(each, found)])


def _is_usual(one: Excursion, found: Sequence[Excursion]) -> bool:
    """Whether it goes about as far as the others to its side; the sides may differ."""
    return one.out > _SIGNED_LEAST * middle([each.out for each in found if each.side == one.side])


def _is_whole(values: Values, left: int, right: int, side: int, far: float) -> bool:
    """Not cut off by the beginning or the end of the recording."""
    return side * values[left] < 0.2 * far and side * values[right] < 0.2 * far


def _stays(values: Values, far: float) -> list[tuple[int, int, int]]:
    found: list[tuple[int, int, int]] = []
    for place, value in enumerate(values):
        side = 1 if value > far else -1 if value < -far else 0
        if side and found and found[-1][2] == side:
            found[-1] = (found[-1][0], place, side)
        elif side:
            found.append((place, place, side))
    return found
