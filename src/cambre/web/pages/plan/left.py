"""What is left out of a plan, gathered by reason."""

from collections.abc import Iterable
from dataclasses import dataclass

from cambre.core.plan_document import LeftOut


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftTogether:
    """Exercises that are left out for one reason; each way in, with those that it brings in."""

    why: str
    ways: dict[str, tuple[str, ...]]

    @property
    def count(self) -> int:
        """How many they are."""
        return sum(map(len, self.ways.values()))


def left_together(left_out: Iterable[LeftOut]) -> tuple[LeftTogether, ...]:
    """What is left out under its reasons, in the order in which these come first."""
    groups: dict[str, dict[str, tuple[str, ...]]] = {}
    for each in left_out:
        ways = groups.setdefault(each.why, {})
        ways[each.unlock or ""] = (*ways.get(each.unlock or "", ()), each.exercise)
    return tuple(LeftTogether(why=why, ways=ways) for why, ways in groups.items())
