"""What the newest results say together: per part of the body, and what holds what back."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from cambre.core.assess.measured import Difference, Measured, differences, error_of, is_like_hand, uneven
from cambre.core.library.self_test import Holding, Part, SelfTest

PARTS: tuple[Part, ...] = get_args(Part)
Sure = Literal["holds", "may hold"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The newest result of a test, beside the one before and the first."""

    test: SelfTest
    newest: Measured
    error: float | None
    """The band around the result in which the next would lie without any change."""
    since_last: Mapping[str, Difference]
    since_first: Mapping[str, Difference]
    uneven: float | None
    """By how much the left goes further, where that is more than the error."""

    @property
    def is_like_hand(self) -> bool:
        """Whether it may be read beside marks; if not, it is compared with its own kind only."""
        return is_like_hand(self.test, self.newest)


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldBack:
    """A part that is held back by what another test found."""

    by: SelfTest
    side: str
    holding: Holding
    sure: Sure
    """“May hold” where the result lies within its own error of the mark."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PartOfPicture:
    """What is known of one part of the body; nothing where it wasn't measured."""

    part: Part
    readings: tuple[Reading, ...]
    held_back: tuple[HeldBack, ...]


def picture(tests: Iterable[SelfTest], results: Iterable[Measured]) -> tuple[PartOfPicture, ...]:
    """What the results say of each part."""
    kept = tuple(results)
    readings = [found for test in tests if (found := reading(test, kept)) is not None]
    return tuple(
        PartOfPicture(
            part=part,
            readings=tuple(each for each in readings if part in each.test.tells),
            held_back=tuple(held for each in readings for held in _held_back(part, each)),
        )
        for part in PARTS
    )


def reading(test: SelfTest, results: Iterable[Measured]) -> Reading | None:
    """How the newest result of a test reads; none where it wasn't taken."""
    own = sorted((each for each in results if each.test == test.slug), key=lambda each: each.at)
    if not own:
        return None
    newest = own[-1]
    alike = [each for each in own[:-1] if each.by == newest.by]
    return Reading(
        test=test,
        newest=newest,
        error=error_of(test, newest.by),
        since_last=differences(test, alike[-1], newest) if alike else {},
        since_first=differences(test, alike[0], newest) if alike else {},
        uneven=uneven(test, newest),
    )


def _held_back(part: Part, read: Reading) -> Iterator[HeldBack]:
    for holding in read.test.limits if read.is_like_hand else ():
        for side, value in read.newest.values.items():
            surplus, error = holding.surplus(value), read.error or 0
            if holding.of == part and surplus > -error:
                sure: Sure = "holds" if surplus > error else "may hold"
                yield HeldBack(by=read.test, side=side, holding=holding, sure=sure)
