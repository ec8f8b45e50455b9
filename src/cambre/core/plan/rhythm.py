"""Which days of a week are trained, and which session comes on which: two sessions, A and B, take turns."""

from dataclasses import dataclass
from itertools import combinations

WEEK, SUNDAY = 7, 6
USUAL = {
    1: (0,),
    2: (0, 3),
    3: (0, 2, 4),
    4: (0, 1, 3, 4),
    5: (0, 1, 2, 4, 5),
    6: (0, 1, 2, 3, 4, 5),
    7: tuple(range(WEEK)),
}
A, B = 0, 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Rhythm:
    """The weekdays of session A, of session B, and of gentle days; 0 is Monday."""

    of_a: tuple[int, ...]
    of_b: tuple[int, ...]
    gentle: tuple[int, ...] = ()

    @property
    def trained(self) -> tuple[int, ...]:
        """The weekdays with a session."""
        return tuple(sorted((*self.of_a, *self.of_b)))

    @property
    def all(self) -> tuple[int, ...]:
        """Every weekday with something on it."""
        return tuple(sorted((*self.of_a, *self.of_b, *self.gentle)))

    def days(self, letter: int) -> tuple[int, ...]:
        """The weekdays of a session."""
        return self.of_a if letter == A else self.of_b


def rhythm(wanted: int, chosen: tuple[int, ...]) -> Rhythm:
    """The week of somebody who wants so many days; of seven one is gentle."""
    days = _weekdays(wanted, chosen)
    gentle = (_most_restful(days),) if len(days) == WEEK else ()
    trained = [day for day in _from_the_longest_gap(days) if day not in gentle]
    if gentle:
        trained = [(gentle[0] + 1 + offset) % WEEK for offset in range(WEEK - 1)]
    return Rhythm(of_a=tuple(sorted(trained[0::2])), of_b=tuple(sorted(trained[1::2])), gentle=gentle)


def with_fewer(week: Rhythm, trained: int) -> Rhythm:
    """The same days with only so many of them trained, as far apart as they come; the rest turn gentle."""
    some = week.trained
    kept = [some[place * len(some) // trained] for place in range(trained)] if trained else []
    gentle = tuple(day for day in week.all if day not in kept)
    return Rhythm(of_a=tuple(sorted(kept[0::2])), of_b=tuple(sorted(kept[1::2])), gentle=gentle)


def are_apart(days: tuple[int, ...], least: int = 2) -> bool:
    """Whether no two of these days follow each other within so many days, over the week's end too."""
    return all(
        (other - one) % WEEK >= least for place, one in enumerate(days) for other in (days[(place + 1) % len(days)],)
    ) or len(days) < len((0, 1))


def _weekdays(wanted: int, chosen: tuple[int, ...]) -> tuple[int, ...]:
    """The chosen days, and so many others that all of them are spread most evenly over the week."""
    days = sorted({day for day in chosen if 0 <= day < WEEK})
    if not days:
        return USUAL[wanted]
    free = [day for day in range(WEEK) if day not in days]
    ways = combinations(free, max(0, wanted - len(days)))
    return min((tuple(sorted((*days, *added))) for added in ways), key=lambda way: (*_crowded(way), way))


def _crowded(days: tuple[int, ...]) -> tuple[int, int]:
    """How unevenly days lie in a week that goes round, and how many of them follow each other at most."""
    gaps = [(day - days[place - 1]) % WEEK or WEEK for place, day in enumerate(days)]
    return sum(gap * gap for gap in gaps), _longest_run(days)


def _longest_run(days: tuple[int, ...]) -> int:
    rests = [day for day in range(WEEK) if day not in days]
    return max(((rest - rests[place - 1]) % WEEK or WEEK for place, rest in enumerate(rests)), default=WEEK + 1) - 1


def _from_the_longest_gap(days: tuple[int, ...]) -> tuple[int, ...]:
    """The days, beginning after the longest pause of the week."""
    gaps = [((day - days[place - 1]) % WEEK or WEEK, -place) for place, day in enumerate(days)]
    first = -max(gaps)[1]
    return (*days[first:], *days[:first])


def _most_restful(days: tuple[int, ...]) -> int:
    return SUNDAY if SUNDAY in days else days[-1]
