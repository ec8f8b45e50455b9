"""Whether anything changed: the journal of some weeks, and the tests of all time."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from cambre.coach.testing import Testing
from cambre.core.entry import Entry
from cambre.core.exports.clinic import Told
from cambre.core.journal.moments import moment, training_day
from cambre.core.journal.replay import PastSession, sessions, standing
from cambre.core.progress.control import climbs
from cambre.core.progress.expected import Expected, expected
from cambre.core.progress.likeness import bodies, measurable
from cambre.core.progress.loads import load_steps
from cambre.core.progress.progress import Progress
from cambre.core.progress.ranges import Course, courses
from cambre.core.progress.then_and_now import ThenAndNow, then_and_now
from cambre.core.progress.training import WEEK, day_of, monday_of, training_weeks
from cambre.core.progress.watched import SPAN, Averages, WatchedCourse, averages, span_of, watched_courses
from cambre.core.progress.wishing import wish_courses
from cambre.core.screening.profile import Condition
from cambre.core.vocabulary import DAY_ENDS
from cambre.pictures import pictures

WEEKS = 8
"""Weeks that are looked at unless others are asked for; a page of ten years would take long to read."""
MOST_WEEKS = 520
SPANS = 13
"""Four weeks each: what a camera measured in ordinary sessions is told of a year."""
_FIRST = date(1970, 1, 1)  # nobody trained with Cambré before
_A_DAY = timedelta(days=1)  # no zone is further from UTC, and a training day ends later than a day


@dataclass(frozen=True, slots=True, kw_only=True)
class Progressing(Testing):
    """What training did, and what it didn't."""

    def progress(self, *, weeks: int = WEEKS, until: date | None = None) -> Progress:
        """What can be told of the weeks up to a day, today where none is said, and of all tests up to now."""
        return self._read(weeks, until).progress

    def _read(self, weeks: int, until: date | None = None) -> Told:
        """The progress of these weeks with what it was read from."""
        today = self._today(self._last_zone())
        last = min(max(until, _FIRST), today) if until else today
        since = monday_of(last) - (weeks - 1) * WEEK
        gone = self._withdrawals()
        window = self.journal.between(self.who, _begin(since - _A_DAY), _begin(monday_of(last) + WEEK + _A_DAY))
        happened = standing((*window, *gone))
        trained = sessions(happened)
        progress = Progress(
            since=since,
            until=last,
            aim=self.library.caps["sessions_week"].value,
            began=self._first_trained(trained, since),
            expected=self._expected(today),
            courses=self.courses(),
            watched=self._watched(last, gone),
            wishes=wish_courses((*self.journal.newest(self.who, "wishes_rated"), *gone)),
            weeks=training_weeks(trained, self.library, since, last),
            climbs=climbs(trained, self.library),
            loads=load_steps(happened, self.library.caps, self.say),
        )
        return Told(happened=happened, sessions=trained, progress=progress)

    def _first_trained(self, trained: Sequence[PastSession], since: date) -> date | None:
        """The first day of training: an earlier one, or the first that counts among the sessions since a day."""
        first = _day(self.journal.oldest(self.who, "step_done"))
        return first if first and first < since else min((day_of(each) for each in trained if each.done), default=None)

    def _watched(self, last: date, gone: tuple[Entry, ...]) -> tuple[WatchedCourse, ...]:
        """What a camera measured in the ordinary sessions of a year; weeks that nothing new is told of are kept."""
        spans = [span_of(last) - number * SPAN for number in range(SPANS)]
        return watched_courses({monday: self._averages(monday, gone) for monday in spans}, self.library)

    def _averages(self, monday: date, gone: tuple[Entry, ...]) -> Averages:
        within = (self.who, _begin(monday - _A_DAY), _begin(monday + SPAN + _A_DAY))
        asked = ("watched", monday, *within, *self.journal.stand_between(*within), len(gone))
        return self.remembered.once(
            asked,
            lambda: averages(standing((*self.journal.watched(*within), *gone)), self.library).get(monday, {}),
        )

    def courses(self) -> tuple[Course, ...]:
        """The results of all tests that somebody took."""
        return courses(self.library.self_tests.values(), self.results())

    def has_bodies(self, course: Course) -> bool:
        """Whether the figure can be measured as somebody was: by hand, for a camera sees no fingertips."""
        test = self.library.self_tests[course.test]
        is_by_hand = course.points[-1].by == "hand"
        return is_by_hand and measurable(test) and self.library.shows(test) is not None

    def then_and_now(self, course: Course, height_cm: float | None = None) -> ThenAndNow | None:
        """The bodies that stand for the first and the newest result, and for one step further where that is open."""
        if not self.has_bodies(course):
            return None
        test = self.library.self_tests[course.test]
        shown, drawn = self.library.shows(test), pictures(self.own_poses)
        found = bodies(test, shown, drawn.book, drawn.body, height_cm) if shown else None
        return None if found is None else then_and_now(course, found, may_go_further=self._may_go_further(course))

    def _may_go_further(self, course: Course) -> bool:
        """Whether a range is anything to aim at: never for somebody whose joints go too far already."""
        test = self.library.self_tests[course.test]
        is_at_most = test.most is not None and course.points[-1].value >= test.most
        return Condition.HYPERMOBILITY not in self.person().conditions and not is_at_most

    def _last_zone(self) -> str:
        """Where somebody trained last; their day may be another than that of this computer."""
        newest = self.journal.newest(self.who, "session_started", most=1)
        return str(newest[0].body.get("zone", "UTC")) if newest else "UTC"

    def _expected(self, today: date) -> Expected | None:
        began = self.journal.oldest(self.who, "session_started")
        newest = next(iter(self.journal.newest(self.who, "session_started", most=1)), None)
        return expected(_day(began), _day(newest), today, self.library.caps, self.say)


def _begin(day: date) -> str:
    return moment(datetime.combine(day, time.min, UTC) + DAY_ENDS)


def _day(entry: Entry | None) -> date | None:
    return None if entry is None else training_day(entry.at, str(entry.body.get("zone", "UTC")))
