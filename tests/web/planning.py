"""How tests meet somebody with a plan: the app around a coach whose clock a test turns."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import count
from typing import TypeVar

from cambre.coach import Coach
from cambre.coach.remembering import Remembered
from cambre.core.journal.kinds import PlanWished, Sent
from cambre.core.journal.moments import moment
from cambre.core.plan_document import PlanDay
from cambre.core.session.timeline import Timeline
from tests.web.asked import Asked

MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY = (date(2026, 11, day) for day in range(23, 28))
WISHED = PlanWished(zone="UTC", days_per_week=3, minutes=15, weekdays=(0, 2, 4), goals=("cambre",))
_NUMBERS = count(1)
T = TypeVar("T")


class SharedPlans(Remembered):
    """Remembers plans for all tests: they depend on nothing but on what they are asked of."""

    plans = Remembered()

    def once(self, asked: Hashable, answer: Callable[[], T]) -> T:
        """The answer, worked out only where it isn't known."""
        is_plan = isinstance(asked, tuple) and asked[0] == "plan"
        return self.plans.once(asked, answer) if is_plan else super().once(asked, answer)


@dataclass(slots=True)  # its time is turned, so it is mutable
class Clock:
    """The time of a test."""

    now: datetime = datetime(2026, 11, 23, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        """What time it is; no two moments are the same."""
        self.now += timedelta(milliseconds=1)
        return self.now

    def turn_to(self, day: date) -> None:
        """Make it noon of a day."""
        self.now = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Planned:
    """Somebody with a plan of Monday, Wednesday and Friday, on a Monday at noon."""

    app: Asked
    coach: Coach
    clock: Clock

    def page(self, path: str) -> str:
        """The words of a page, with single spaces."""
        answer = self.app.get(path)
        assert answer.status_code == 200, path
        return " ".join(answer.text.split())

    def day(self, on: date) -> PlanDay:
        """What is planned on a day."""
        planned = self.coach.planned_day(on, "UTC")
        assert planned is not None
        assert planned.day is not None
        return planned.day

    def training_days(self) -> set[date]:
        """The days on which something is planned."""
        return {day.on for day in self.coach.planned("UTC").days if day.day is not None}

    def begin(self) -> tuple[str, Timeline]:
        """Begin today's session, as a player would tell it."""
        session = _uuid()
        program = f"plan-{self.coach.today('UTC').isoformat()}"
        timeline = self.coach.played(program, self.coach.person())
        assert isinstance(timeline, Timeline)
        began = {"program": program, "title": timeline.title, "library": "x", "steps": len(timeline.steps)}
        self.tell("session_started", session=session, **began)
        return session, timeline

    def train(self, *, pain: int = 0, skips: bool = False, reason: str = "finished") -> None:
        """Do today's session to its end, or leave all of it out, as a player would tell it."""
        session, timeline = self.begin()
        for place, step in enumerate(timeline.steps):
            if step.is_work:
                did = {"exercise": step.exercise, "kind": step.kind.value, "set": step.set, "sets": step.sets}
                kind = "step_skipped" if skips else "step_done"
                self.tell(kind, session=session, step=place, seconds=0 if skips else step.seconds, **did)
        self.tell("session_ended", session=session, reason=reason, pain=pain)

    def tell(self, kind: str, /, **body: object) -> None:
        """Keep an entry of now."""
        told = {"zone": "UTC", **body}
        self.coach.record([Sent(uuid=_uuid(), at=moment(self.clock()), kind=kind, version=1, body=told)])


def _uuid() -> str:
    return f"00000000-0000-4000-8000-{next(_NUMBERS):012}"
