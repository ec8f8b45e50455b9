"""Principal components of a few dozen series: the ways in which they move together."""

from collections.abc import Sequence
from math import sqrt
from operator import mul

from cambre.core.observe.series import Values

_ROUNDS = 60


def components(columns: Sequence[Values], count: int) -> list[Values]:
    """The `count` strongest common movements over time, in the columns' own unit."""
    centred = [_centred(column) for column in columns]
    matrix = [[sum(map(mul, a, b)) for b in centred] for a in centred]
    found = []
    for _ in range(min(count, len(centred))):
        direction, strength = _strongest(matrix)
        if strength <= 0:
            break
        found.append(_along(centred, direction))
        _take_off(matrix, direction, strength)
    return found


def _centred(column: Values) -> Values:
    mean = sum(column) / len(column)
    return [value - mean for value in column]


def _strongest(matrix: list[Values]) -> tuple[Values, float]:
    """The direction in which the matrix stretches most, by going there again and again."""
    start = max(range(len(matrix)), key=lambda row: matrix[row][row])
    direction, size = matrix[start][:], 0.0
    for _ in range(_ROUNDS):
        size = sqrt(sum(map(mul, direction, direction)))
        if size <= 0:
            return direction, 0.0
        direction = [value / size for value in direction]
        direction = [sum(map(mul, row, direction)) for row in matrix]
    size = sqrt(sum(map(mul, direction, direction)))
    return ([value / size for value in direction], size) if size > 0 else (direction, 0.0)


def _along(columns: Sequence[Values], direction: Values) -> Values:
    found = [0.0] * len(columns[0])
    for column, weight in zip(columns, direction, strict=True):
        found = [total + weight * value for total, value in zip(found, column, strict=True)]
    return found


def _take_off(matrix: list[Values], direction: Values, strength: float) -> None:
    for row, across in zip(matrix, direction, strict=True):
        for place, value in enumerate(direction):
            row[place] -= strength * across * value
