"""Where a series turns: highs and lows that stand out by at least so much."""

from typing import NamedTuple

from cambre.core.observe.series import Values


class Turn(NamedTuple):
    """A place where a series turns; `kind` is 1 for a high, -1 for a low."""

    place: int
    kind: int


def turns(values: Values, prominence: float) -> list[Turn]:
    """Highs and lows in turn, each `prominence` away from the one before; the unfinished last one too."""
    found: list[Turn] = []
    high = low = 0
    way = 0
    for place, value in enumerate(values):
        if way >= 0 and value > values[high]:
            high = place
        if way <= 0 and value < values[low]:
            low = place
        if way <= 0 and value - values[low] >= prominence:
            found.append(Turn(low, -1))
            way, high = 1, place
        elif way >= 0 and values[high] - value >= prominence:
            found.append(Turn(high, 1))
            way, low = -1, place
    return _with_last(found, values, prominence)


def _with_last(found: list[Turn], values: Values, prominence: float) -> list[Turn]:
    if not found:
        return found
    start, kind = found[-1]
    rest = range(start, len(values))
    last = max(rest, key=lambda place: -kind * values[place])
    if abs(values[last] - values[start]) >= prominence:
        found.append(Turn(last, -kind))
    return found
