"""Less time today: a shorter version of a day of the plan."""

from dataclasses import dataclass
from datetime import date

from cambre.coach.planning import Planning
from cambre.core.journal.kinds import DayShortened
from cambre.core.session.less_time import shorter
from cambre.documents.reading import to_plain


@dataclass(frozen=True, slots=True, kw_only=True)
class Shortening(Planning):
    """What somebody does who has less time than a day of their plan takes."""

    def shorten_day(self, on: date, zone: str) -> str | None:
        """Make a day of the plan a shorter one; a sentence why not, where it isn't done."""
        say, shown = self.say, self.planned_day(on, zone)
        if shown is None or shown.day is None or not shown.is_to_come:
            return say("There is nothing on that day that could be shorter.")
        if shown.is_shorter:
            return say("This is the shorter version already. A gentle session is open on any day.")
        situation = self.situation_told(self._what_matters(on), self._today(zone))
        if shorter(shown.day, on, situation) is None:
            return say(
                "It can't be shorter and still be worth it: it has its warm-up, and hardly more than two moves that are"
                " held or repeated. A gentle session is open on any day."
            )
        self._keep([self._happened("day_shortened", to_plain(DayShortened(zone=zone, day=on.isoformat())))])
        return None
