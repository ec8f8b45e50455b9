"""What is left out of a plan, gathered by sorts of reasons, and within each by reason."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from itertools import groupby

from cambre.core.plan_document import Because, LeftOut

ORDER = tuple(Because)
"""What somebody can change at once comes first; what is open anyway, last."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftForOneReason:
    """Exercises that are left out for one reason; each way in, with those that it brings in."""

    why: str
    ways: dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftTogether:
    """The reasons of one sort."""

    because: Because
    reasons: tuple[LeftForOneReason, ...]

    @property
    def count(self) -> int:
        """How many exercises they leave out."""
        return sum(len(slugs) for reason in self.reasons for slugs in reason.ways.values())


def left_together(left_out: Iterable[LeftOut], taken_out: Collection[str] = ()) -> tuple[LeftTogether, ...]:
    """What is left out under sorts of reasons; without what was taken out, which stands in a list of its own."""
    shown = [each for each in left_out if each.exercise not in taken_out]
    ordered = groupby(sorted(shown, key=_place), key=lambda each: each.because or Because.LOCKED)
    return tuple(LeftTogether(because=because, reasons=_reasons(group)) for because, group in ordered)


def _place(each: LeftOut) -> int:
    return ORDER.index(each.because or Because.LOCKED)


def _reasons(left_out: Iterable[LeftOut]) -> tuple[LeftForOneReason, ...]:
    """The reasons in the order in which they come first."""
    groups: dict[str, dict[str, tuple[str, ...]]] = {}
    for each in left_out:
        ways = groups.setdefault(each.why, {})
        ways[each.unlock or ""] = (*ways.get(each.unlock or "", ()), each.exercise)
    return tuple(LeftForOneReason(why=why, ways=ways) for why, ways in groups.items())
