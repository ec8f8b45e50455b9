"""What the journal shows of somebody's practice: weeks of each exercise, days without more pain than usual.

Of days on which nothing was told nothing is known: after a week without training both begin anew.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import date, timedelta
from itertools import pairwise

from cambre.core.assess.gates import Practised
from cambre.core.entry import Entry
from cambre.core.journal.day_told import day_of
from cambre.core.journal.measuring import newest_like_hand
from cambre.core.journal.past import REGULAR_DAYS, WARM_UP, WEEK, Heeded, pains_in
from cambre.core.journal.replay import standing
from cambre.core.library.catalogue import Library

DAY = timedelta(days=1)


def practised(entries: Iterable[Entry], counts: Heeded, library: Library, on: date) -> Practised:
    """What these entries show on a day; of what lies before them nothing is known."""
    happened = standing(entries)
    worse = {day for day, pain in pains_in(happened) if counts.is_more(pain)}
    return Practised(
        weeks=_weeks(happened, worse),
        green_days=_green_days(happened, worse, on),
        tests={slug: max(each.values.values()) for slug, each in newest_like_hand(happened, library).items()},
    )


def _weeks(entries: Iterable[Entry], worse: Collection[date]) -> dict[str, int]:
    """Of each exercise the weeks, from Monday, with two days of it or more since the day on which it last hurt.

    A day with more pain than usual is no day of anything, and a warm-up isn't counted as work.
    """
    days: defaultdict[str, set[date]] = defaultdict(set)
    for each in entries:
        slug = each.body.get("exercise")
        if slug and each.kind == "step_done" and each.body.get("phase") != WARM_UP and day_of(each) not in worse:
            days[slug].add(day_of(each))
        elif slug and each.kind == "pain_reported":
            days[slug].clear()
    return {slug: _full_weeks(some) for slug, some in days.items()}


def _full_weeks(days: Iterable[date]) -> int:
    count: defaultdict[date, int] = defaultdict(int)
    for day in days:
        count[day - timedelta(days=day.weekday())] += 1
    return sum(number >= REGULAR_DAYS for number in count.values())


def _green_days(entries: Iterable[Entry], worse: Iterable[date], on: date) -> int:
    trained = sorted({day_of(each) for each in entries if each.kind == "step_done"})
    since = [after for before, after in pairwise([date.min, *trained]) if before == date.min or after - before > WEEK]
    if not since or on - trained[-1] > WEEK:
        return 0
    return max(0, (on - max(since[-1], *(day + DAY for day in worse), date.min)).days)
