"""A result as a mark on a line: where it lies, how far its error reaches, where it began.

Places run from 0 to 1, and further is always to the right, whichever way the test's numbers grow.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from cambre.core.assess.picture import Reading

MARGIN = 0.35
"""How much wider than what is marked the line is, on either side."""
LEAST = 0.1


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One side's newest result; `least` and `most` are where its error reaches, the same place where none is known."""

    side: str
    place: float
    least: float
    most: float
    began: float | None
    """Where the first result lies, if there was an earlier one."""


def gauge(reading: Reading) -> tuple[Mark, ...]:
    """The marks of a reading, all on one scale."""
    marked = tuple(_marked(reading))
    known = [value for _, *values in marked for value in values if value is not None]
    low, high = min(known), max(known)
    margin = max(high - low, LEAST * max(abs(low), abs(high)), 1.0) * MARGIN
    bottom, span = low - margin, high - low + 2 * margin

    def place(value: float) -> float:
        share = (value - bottom) / span
        return 1 - share if reading.test.less_is_further else share

    return tuple(
        Mark(
            side=side,
            place=place(value),
            least=min(place(least), place(most)),
            most=max(place(least), place(most)),
            began=None if began is None else place(began),
        )
        for side, value, least, most, began in marked
    )


def _marked(reading: Reading) -> Iterator[tuple[str, float, float, float, float | None]]:
    error = reading.error or 0.0
    for side, value in reading.newest.values.items():
        since = reading.since_first.get(side)
        grown = None if since is None else -since.further if reading.test.less_is_further else since.further
        yield side, value, value - error, value + error, None if grown is None else value - grown
