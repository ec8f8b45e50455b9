"""What somebody wishes of their plan, by all that the journal tells."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from cambre.core.entry import Entry
from cambre.core.journal.day_told import Told
from cambre.core.journal.kinds import PlanWished

ReadsWish: TypeAlias = Callable[[Entry], PlanWished]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """What somebody wishes by some moment: their wishes, what they took out, what they swapped for good."""

    wished: PlanWished
    weekdays: tuple[int, ...] = ()
    taken_out: tuple[str, ...] = ()
    swaps: Mapping[str, str]


def wishes_in(known: Sequence[Told], reads: ReadsWish) -> Wishes:
    """What somebody wishes, by all that was told."""
    wished = [each for each in known if each.entry.kind == "plan_wished"]
    newest = reads(wished[-1].entry)
    out = dict.fromkeys(str(each.entry.body["exercise"]) for each in known if each.entry.kind == "exercise_taken_out")
    swaps = [
        each.entry.body for each in known if each.entry.kind == "exercise_swapped" and not each.entry.body.get("day")
    ]
    return Wishes(
        wished=newest,
        weekdays=newest.weekdays or _days_of_classes(newest) or spread(wished[0].day.weekday(), newest.days_per_week),
        taken_out=tuple(out),
        swaps={old: new for old, new in _swapped(swaps).items() if new not in out},
    )


def _swapped(swaps: Iterable[Mapping[str, Any]]) -> Mapping[str, str]:
    """What stands in place of what; swapping back leaves everything as it was."""
    found: dict[str, str] = {}
    for body in swaps:
        if found.get(body["now"]) == body["exercise"]:
            del found[body["now"]]
        else:
            found[body["exercise"]] = body["now"]
    return found


def _days_of_classes(wished: PlanWished) -> tuple[int, ...]:
    """The days on which they train beside a class, as many as they want at most: nobody names them to rest on them."""
    return tuple(sorted({*wished.after_class, *wished.before_class}))[: wished.days_per_week]


def spread(first: int, days: int) -> tuple[int, ...]:
    """So many weekdays, as far apart as they can be, from one on; of more than four that one alone, of seven none."""
    few, all_days = 4, 7
    if days > few:
        return (first,) if days < all_days else ()
    return tuple(sorted({(first + (7 * number + days - 1) // days) % 7 for number in range(days)}))
