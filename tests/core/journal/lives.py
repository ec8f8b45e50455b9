"""Somebody's days as tests tell them: wishes, sessions, pains, and the plan that the journal then tells."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from cambre.core.entry import Entry
from cambre.core.journal.coming import Planned, PlannedDay
from cambre.core.journal.kinds import PlanWished
from cambre.core.journal.makings import Maker, NoPlanFits
from cambre.core.journal.past import heeded, history
from cambre.core.journal.planning import planned
from cambre.core.journal.wishing import Wishes
from cambre.core.plan_document import Plan, PlanDay, PlanWeek
from cambre.core.safety.situation import Situation
from cambre.core.saying import in_english
from cambre.core.session.of_plan import slug_of, timeline_of
from cambre.documents import read
from tests.core.people import library
from tests.core.safety.plans import MAIN, STOP, WARM_UP, situation

MONDAY = date(2026, 11, 23)
FIRST_WISH = {"days_per_week": 3, "minutes": 20, "weekdays": [0, 2, 4]}
DAY = timedelta(days=1)


def on(day: int, hour: int = 18) -> datetime:
    """A moment so many days after the Monday."""
    return datetime.combine(MONDAY + day * DAY, time(hour), UTC)


class Life:
    """What happened to somebody; each entry is told at a moment."""

    def __init__(self, *entries: Entry) -> None:
        """Begin with these."""
        self.entries = list(entries)

    def tell(self, kind: str, at: datetime, /, **body: Any) -> Entry:
        """Something happens."""
        number = len(self.entries)
        moment = (at + timedelta(milliseconds=number)).strftime("%Y-%m-%dT%H:%M:%S.") + f"{number % 1000:03}Z"
        entry = Entry(
            uuid=f"00000000-0000-4000-8000-{number:012}",
            person="me",
            at=moment,
            recorded_at=moment,
            kind=kind,
            version=1,
            body={"zone": "UTC", **body},
        )
        self.entries.append(entry)
        return entry

    def wish(self, at: datetime | None = None, **wished: Any) -> Entry:
        """Somebody wishes for a plan."""
        return self.tell("plan_wished", at or on(0, 7), **{**FIRST_WISH, **wished})

    def train(self, day: PlannedDay, hour: int = 18, **ended: Any) -> str:
        """The session of a planned day, to its end."""
        assert day.day is not None
        at = datetime.combine(day.on, time(hour), UTC)
        session = f"00000000-0000-4000-9000-{len(self.entries):012}"
        timeline = timeline_of(day.day, day.on, library(), in_english)
        told = {"session": session}
        started = {"title": timeline.title, "library": timeline.library, "steps": len(timeline.steps)}
        self.tell("session_started", at, **told, program=slug_of(day.on), **started)
        for index, step in enumerate(timeline.steps):
            if step.is_work:
                body = {"exercise": step.exercise, "kind": step.kind.value, "set": step.set, "sets": step.sets}
                more = {"seconds": step.seconds, "phase": step.phase.value}
                self.tell("step_done", at, **told, step=index, **body, **more)
        self.tell("session_ended", at, **told, reason="finished", **ended)
        return session

    def planned(self, today: int, **asked: Any) -> Planned:
        """The plan, as it is told so many days after the Monday."""
        return planned(self.entries, MONDAY + today * DAY, MAKER, **asked)


def day_of(life: Life, day: int, today: int | None = None) -> PlannedDay:
    """A day so many days after the Monday, as it is seen on that or another day."""
    seen = life.planned(day if today is None else today)
    found = seen.day(MONDAY + day * DAY)
    assert found is not None
    return found


def knows(entries: Sequence[Entry], _: date) -> Situation:
    """A screened adult who trains regularly, with the past that the entries tell."""
    known = situation()
    counts = heeded(known.library.caps, known.card.red_words)
    return replace(known, profile=replace(known.profile, history=history(entries, counts)))


def plans(_: Situation, start: date, wishes: Wishes, weeks: int) -> Plan | NoPlanFits:
    """The same days on the wished weekdays: a plan that is written by hand."""
    blocks = [{"kind": "warmup", "items": WARM_UP}, {"kind": "main", "items": MAIN}]
    day = read(PlanDay, {"weekday": 0, "kind": "training", "blocks": blocks}, "day")
    days = tuple(replace(day, weekday=weekday) for weekday in sorted(wishes.weekdays))
    phases = ["build"] * (weeks - 1) + ["deload"]
    told = tuple(PlanWeek(week=number, phase=phase, days=days) for number, phase in enumerate(phases, 1))  # type: ignore[arg-type]
    return Plan(schema="cambre.plan/1", start=start.isoformat(), weeks=told, stop_rules=tuple(STOP))


def reads(entry: Entry) -> PlanWished:
    """The wishes of an entry."""
    return read(PlanWished, dict(entry.body), "wish")


MAKER = Maker(knows=knows, plans=plans, reads=reads, say=in_english)
