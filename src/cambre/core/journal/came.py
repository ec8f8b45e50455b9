"""What somebody wished for and what came of it: days that were added, minutes that are fewer, and why."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from cambre.core.journal.coming import Planned, PlannedDay
from cambre.core.library.caps import Cap
from cambre.core.safety.situation import Situation

NEAR = 3
"""Minutes by which a session may miss what was wished for without a word."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Came:
    """What came of somebody's wishes; days of the week are counted from Monday, 0."""

    days: int
    """Days a week that are planned for."""
    added: tuple[int, ...] = ()
    """Weekdays that were added to those that somebody named, because they wished for more days."""
    longest: int = 0
    """The minutes of the longest session."""
    why_shorter: str | None = None
    """Why that is less than was wished for; none where it isn't."""


def came_of(planned: Planned, known: Situation) -> Came | None:
    """What came of the wishes of a plan; none where nobody wished for one."""
    wished = planned.wishes
    if wished is None:
        return None
    days = tuple(day for week in planned.weeks[1:2] or planned.weeks for day in week.days if day.day is not None)
    has_too_few = 0 < len(set(wished.weekdays)) < wished.days_per_week
    added = sorted({day.on.weekday() for day in days} - set(wished.weekdays)) if has_too_few else ()
    longest = round(max((day.day.minutes or 0 for day in planned.days if day.day), default=0))
    is_short = 0 < longest < wished.minutes - NEAR
    return Came(
        days=max(wished.days_per_week, len(set(wished.weekdays))),
        added=tuple(added),
        longest=longest,
        why_shorter=" ".join(_why_shorter(planned.days, wished.minutes, longest, known)) if is_short else None,
    )


def _why_shorter(days: Iterator[PlannedDay], wished: int, longest: int, known: Situation) -> Iterator[str]:
    """The rules that keep a session short, in their own words."""
    say, caps = known.say, known.library.caps
    if all(day.day.kind == "gentle" for day in days if day.day):
        yield say("Gentle sessions are short: ten minutes are enough for them.")
        return
    most = caps["session_min_new" if known.is_new else "session_min"]
    if wished > most.value:
        yield say(most.why)
    if longest < min(wished, most.value) - NEAR:
        yield say(_of_the_week(known, caps).why)


def _of_the_week(known: Situation, caps: Mapping[str, Cap]) -> Cap:
    return caps["volume_rise_pct" if sum(known.history.last_week_seconds.values()) else "target_min_week"]
