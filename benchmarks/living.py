"""A year of somebody's life with a plan: they train, miss days, hurt, go away, get more supple; all by seeded dice."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from typing import Any

from cambre.core.assess.gates import gate_now
from cambre.core.entry import Entry
from cambre.core.journal.coming import PlannedDay, State
from cambre.core.journal.kinds import PlanWished
from cambre.core.journal.makings import Maker, Plans
from cambre.core.journal.measuring import results
from cambre.core.journal.past import heeded, history
from cambre.core.journal.planning import planned
from cambre.core.journal.practising import practised
from cambre.core.plan_document import CheckIn, Plan, PlanDay, PlanWeek
from cambre.core.safety.finding import Finding
from cambre.core.safety.judge import judge_day, judge_plan
from cambre.core.safety.person_on import person_on
from cambre.core.safety.situation import Situation
from cambre.core.saying import in_english
from cambre.core.screening.outcome import conclude
from cambre.core.screening.permission import Case
from cambre.core.screening.profile import BothSides, Profile
from cambre.core.session.of_plan import slug_of, timeline_of
from cambre.core.session.refitting import Refitted, checked_in, refitted
from cambre.documents import read

MONDAY, DAY = date(2026, 1, 5), timedelta(days=1)
KEPT = timedelta(weeks=18)
STOP = ("Stop when it hurts in a sharp way.", "Clear the floor around your mat.")
CONDITIONS = (
    "extension_pain",
    "flexion_pain",
    "osteoporosis",
    "wrist",
    "hypermobility",
    "shoulder_or_neck",
    "glaucoma",
)
EQUIPMENT = ("chair", "strap", "blocks", "dumbbell", "kettlebell", "box", "ball", "bench")


@dataclass(kw_only=True)
class Year:
    """What a year came to; it grows while it is lived."""

    weeks: int = 0
    sessions: int = 0
    gentle_sessions: int = 0
    gentle_weeks: int = 0
    rungs: int = 0
    gates: int = 0
    heaviest: float = 0.0
    pain_days: int = 0
    replans: set[tuple[date | None, str]] = field(default_factory=set)
    longer_for_missing: int = 0
    findings: list[tuple[date, Finding]] = field(default_factory=list)
    no_plan_weeks: int = 0


ADULT, USUAL, RED = 18, 2, 5
SUNDAY = 6
SOON = 0.4
"""The chance in a week that somebody goes through a gate that they may pass."""
AWAY = 0.03
"""The chance of going away in a week: one or two absences a year."""


def somebody(dice: Random) -> tuple[dict[str, Any], dict[str, Any]]:
    """A profile and wishes, thrown."""
    age = dice.choice((14, 16, 19, 24, 31, 38, 45, 52, 60, 66, 72, 79))
    experience = dice.choice(("new", "new", "regular", "regular", "advanced"))
    wished = {
        "zone": "UTC",
        "days_per_week": dice.choice((3, 3, 3, 4, 5, 7)),
        "minutes": dice.choice((10, 12, 15, 20, 25, 30)),
    }
    profile = {
        "age": age,
        "screened": True,
        "experience": experience,
        "days_per_week": wished["days_per_week"],
        "minutes": wished["minutes"],
        "equipment": dice.sample(EQUIPMENT, dice.randint(0, 5)),
        "conditions": dice.sample(CONDITIONS, dice.choice((0, 0, 0, 1, 1, 2))),
        "goals": [],
        "adult_present": dice.choice((True, False)),
        **({"weight_kg": dice.randint(48, 95)} if age >= ADULT and dice.choice((True, True, False)) else {}),
    }
    return profile, wished


class Life:
    """Somebody, day by day."""

    def __init__(self, number: int, facts: Situation, plans: Plans) -> None:
        """Throw somebody who wishes for a plan on a Monday."""
        self.dice = Random(f"year {number}")  # noqa: S311 -- a life is thrown, nothing is secret
        told, wished = somebody(self.dice)
        self.known = replace(facts, profile=read(Profile, told, "profile"))
        self.counts = heeded(facts.library.caps, facts.card.red_words, self.known.profile.usual_pain)
        self.adherence, self.hurts = self.dice.uniform(0.45, 1.0), self.dice.uniform(0.0, 0.08)
        self.reach = self.dice.uniform(-8, 15)
        self.entries: list[Entry] = []
        self.told = 0
        self.away_until = MONDAY
        self.year = Year()
        self.trained: dict[date, PlanDay] = {}
        self.done: set[str] = set()
        self.maker = Maker(knows=self.knows, plans=plans, reads=_wish, say=in_english)
        self.tell("plan_wished", datetime.combine(MONDAY, time(7), UTC), **wished)

    def tell(self, kind: str, at: datetime, /, **body: Any) -> None:
        """Something happens."""
        self.told += 1
        moment = (at + timedelta(milliseconds=self.told % 1000)).isoformat(timespec="milliseconds")
        moment = moment.replace("+00:00", "Z")
        uuid = f"00000000-0000-4000-8000-{self.told:012}"
        body = {"zone": "UTC", **body}
        entry = Entry(uuid=uuid, person="me", at=moment, recorded_at=moment, kind=kind, version=1, body=body)
        self.entries.append(entry)

    def knows(self, entries: Sequence[Entry], _: date) -> Situation:
        """Who somebody is by what was told."""
        tests = {each.test: _value(each.values) for each in results(entries)}
        profile = replace(self.known.profile, history=history(entries, self.counts), tests=tests)
        return replace(self.known, profile=profile)

    def live(self, weeks: int) -> Year:
        """So many weeks, day by day."""
        for number in range(7 * weeks):
            today = MONDAY + number * DAY
            if today.weekday() == 0:
                self._new_week(today)
            self._day(today)
            if today.weekday() == SUNDAY:
                self._judged(today - 6 * DAY)
        return self.year

    def _new_week(self, monday: date) -> None:
        since = (monday - KEPT).isoformat()
        self.entries = [each for each in self.entries if each.at >= since or "session" not in each.body]
        self.year.weeks += 1
        if self.dice.random() < AWAY:
            self.away_until = monday + self.dice.choice((8, 15, 20, 30, 45)) * DAY
        if self.year.weeks % 4 == 0 and today_is_free(self.away_until, monday):
            self.reach -= self.dice.uniform(-0.5, 1.5)
            at = datetime.combine(monday, time(6), UTC)
            self.tell("tested", at, test="floor-reach", by="hand", trials={"both": [round(self.reach, 1)] * 3})
        self._gates(monday)

    def _gates(self, monday: date) -> None:
        """What may be passed is passed, sooner or later: whoever lives here tells the best of themselves."""
        known = self.knows(self.entries, monday)
        person = person_on(monday, known)
        outcome = conclude(person, known.card, known.say)
        case = Case(person=person, outcome=outcome, card=known.card, say=known.say)
        shown = practised(self.entries, self.counts, known.library, monday)
        for gate in known.library.every_gate().values():
            now = gate_now(gate, known.library, case, shown, known.history.gates)
            if now.may_be_passed and self.dice.random() < SOON:
                self.year.gates += 1
                self.tell("gate_passed", datetime.combine(monday, time(5), UTC), gate=gate.id)

    def _day(self, today: date) -> None:
        shown = planned(self.entries, today, self.maker)
        self.year.no_plan_weeks += bool(shown.no_plan) and today.weekday() == 0
        self.year.replans |= {(each.on, each.said) for each in shown.changes}
        day = shown.day(today)
        if day is None or day.day is None or day.state is not State.TODAY or not today_is_free(self.away_until, today):
            return
        if self.dice.random() > self.adherence:
            self._missed(shown.days, today)
            return
        self._train(today)

    def _missed(self, days: Iterable[PlannedDay], today: date) -> None:
        """A day passes; none after it may be longer for that."""
        before = {day.on: day.day for day in days if day.on > today}
        after = planned(self.entries, today + DAY, self.maker)
        now = {day.on: day.day for day in after.days if day.on in before}
        self.year.longer_for_missing += any(_longer(now[on], before[on]) for on in now)

    def _train(self, today: date) -> None:
        """The check-in comes first, and the plan has heard it when the day is played."""
        morning = datetime.combine(today, time(self.dice.choice((7, 12, 18))), UTC)
        pain = self._pain()
        told = CheckIn(pain=pain, minutes_since_waking=self.dice.choice((None, 30, 300)))
        self.tell("checked_in", morning, pain=pain, warm=False)
        shown, situation = planned(self.entries, today, self.maker).day(today), self.knows(self.entries, today)
        stands = shown.day if shown else None
        fitted = refitted(checked_in(stands, told), today, situation) if stands else Refitted(day=None)
        if fitted.day is None:
            self.year.pain_days += 1
            return
        found = (each for each in judge_day(fitted.day, today, situation) if each.severity.refuses)
        self.year.findings += [(today, each) for each in found]
        self.trained[today] = fitted.day
        self._session(fitted.day, today, morning)

    def _session(self, day: PlanDay, today: date, at: datetime) -> None:
        year = self.year
        timeline = timeline_of(day, today, self.known.library, in_english)
        session = f"00000000-0000-4000-9000-{self.told:012}"
        started = {"program": slug_of(today), "title": timeline.title, "library": timeline.library}
        self.tell("session_started", at, session=session, steps=len(timeline.steps), **started)
        for index, step in enumerate(timeline.steps):
            if step.is_work and step.exercise:
                body = {"exercise": step.exercise, "kind": step.kind.value, "set": step.set, "sets": step.sets}
                weight = {"load_kg": step.load_kg} if step.load_kg else {}
                dose = {"seconds": step.seconds, "phase": step.phase.value, **weight}
                self.tell("step_done", at, session=session, step=index, **body, **dose)
                year.heaviest = max(year.heaviest, step.load_kg or 0.0)
        pain = self._pain()
        if pain > USUAL:
            year.pain_days += 1
            hurt = self.dice.choice([item.exercise for item in day.items])
            self.tell("pain_reported", at, session=session, exercise=hurt, amount="little" if pain < RED else "lot")
        self.tell("session_ended", at, session=session, reason="finished", pain=pain)
        new = {item.exercise for item in day.items} - self.done
        easier = (set(self.known.library.exercises[slug].ladder.easier) for slug in new)
        year.rungs += sum(bool(rungs & self.done) for rungs in easier)
        self.done |= new
        year.sessions += 1
        year.gentle_sessions += day.kind == "gentle"

    def _pain(self) -> int:
        if self.dice.random() < self.hurts:
            return self.dice.choice((3, 3, 4, 4, 4, 6, 8))
        return self.dice.choice((0, 0, 0, 1, 2))

    def _judged(self, monday: date) -> None:
        """The week as it was trained, judged as a plan by somebody as they were when it began."""
        days = {on: day for on, day in self.trained.items() if monday <= on < monday + 7 * DAY}
        self.trained.clear()
        if not days:
            return
        self.year.gentle_weeks += all(day.kind == "gentle" for day in days.values())
        began = max(monday.isoformat(), self.entries[0].at)  # the first week begins with the wish, not at midnight
        known = self.knows([each for each in self.entries if each.at < began], monday)
        shown = planned(self.entries, monday + 6 * DAY, self.maker)
        week = PlanWeek(week=1, phase=shown.weeks[0].phase, days=tuple(days.values()))  # type: ignore[arg-type]
        plan = Plan(schema="cambre.plan/1", start=monday.isoformat(), weeks=(week,), stop_rules=STOP)
        found = (each for each in judge_plan(plan, known) if each.severity.refuses)
        self.year.findings += [(monday, each) for each in found]


def today_is_free(away_until: date, today: date) -> bool:
    """Whether somebody is at home."""
    return today >= away_until


def _longer(now: PlanDay | None, before: PlanDay | None) -> bool:
    return now is not None and (before is None or (now.minutes or 0) > (before.minutes or 0))


def _wish(entry: Entry) -> PlanWished:
    return read(PlanWished, dict(entry.body), "wish")


def _value(values: Mapping[str, float]) -> float | BothSides:
    if "both" in values:
        return float(values["both"])
    return BothSides(left=values["left"], right=values["right"])
