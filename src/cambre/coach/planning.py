"""The plan of the coming days: wished, shown, moved, swapped, taken back, played."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from cambre.coach.making_plans import made, preferences
from cambre.coach.programs import Programs
from cambre.coach.testing import Testing
from cambre.coach.training import Training
from cambre.core.dates import day_in
from cambre.core.entry import Entry
from cambre.core.journal.coming import Now, Planned, PlannedDay, PlannedWeek, State, Swap, Today
from cambre.core.journal.day_told import REMEMBERED, day_of
from cambre.core.journal.kinds import BODIES, DayMoved, ExerciseSwapped, ExerciseTakenOut, PlanWished
from cambre.core.journal.makings import Maker, NoPlanFits
from cambre.core.journal.moments import moment
from cambre.core.journal.planning import planned
from cambre.core.journal.replay import last, standing
from cambre.core.journal.wishing import Wishes
from cambre.core.library.program import Program
from cambre.core.plan_document import CheckIn, Plan, PlanDay, PlanWeek
from cambre.core.safety.judge import judge_plan
from cambre.core.safety.pain import Zone, is_within, last_zone
from cambre.core.safety.recounted import judged_day
from cambre.core.safety.situation import Situation
from cambre.core.screening.outcome import Level
from cambre.core.screening.person import Person
from cambre.core.session.alike import why_instead
from cambre.core.session.of_plan import as_program, day_named, timeline_of
from cambre.core.session.refitting import checked_in, ground_on, may_stand, refitted, swaps_for, wordless
from cambre.core.session.timeline import NoSession, Timeline
from cambre.documents import read
from cambre.documents.reading import to_plain

DAY = timedelta(days=1)
NEAR = ("step_", "session_started", "session_ended", "pain_", "exercise_changed", "checked_in", "person_named")
RARE = tuple(kind for kind in BODIES if not kind.startswith(NEAR))
"""Kinds that are read from the beginning; of the others only what is near enough to matter."""
MOST_SWAPS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Planning(Testing, Programs, Training):
    """What to do on which day, for whom, and why; every answer is a replay of the journal."""

    def wish(self, wished: PlanWished) -> None:
        """Keep what somebody wishes of a plan; days to come follow it from now on."""
        self._keep([self._happened("plan_wished", to_plain(wished))])

    def wished(self) -> PlanWished | None:
        """What somebody wished last; none where nobody asked for a plan yet."""
        told = last("plan_wished", (*self.journal.newest(self.who, "plan_wished"), *self._withdrawals()))
        return None if told is None else _wish_in(told)

    def planned(self, zone: str, *, weeks: int = 4) -> Planned:
        """The present week and the coming ones: each day, what became of it and what changed."""
        return self._replayed(_monday(self._today(zone)), zone, weeks)

    def week_of(self, zone: str, on: date) -> Planned:
        """The week in which a date lies, past ones too, with what became of each day."""
        now = _monday(self._today(zone))
        if _monday(on) <= now:
            return self._replayed(_monday(on), zone, 1)
        shown = self.planned(zone)
        return replace(shown, weeks=tuple(week for week in shown.weeks if week.monday == _monday(on)))

    def planned_day(self, on: date, zone: str) -> PlannedDay | None:
        """One day of the calendar; none before the first wish, or beyond four weeks from now."""
        return self.week_of(zone, on).day(on)

    def plan_today(self, zone: str) -> Today:
        """What there is to do today, how long, and why: what a first page shows."""
        on, outcome = self._today(zone), self.outcome()
        shown = self.planned(zone)
        day = shown.day(on)
        coming = shown.next_after(on)
        if outcome.level is Level.BLOCKED:
            opens = self._opens(zone)
            closed = Today(now=Now.CLOSED, on=on, day=day, why=outcome.reasons, do_now=outcome.do_now, coming=coming)
            return replace(closed, unlock=outcome.unlock, opens=opens)
        if shown.wishes is None or shown.no_plan or day is None:
            now = Now.NOT_ASKED if shown.wishes is None else Now.NO_PLAN
            return Today(now=now, on=on, why=tuple(" + ".join(each.clash) for each in shown.no_plan))
        why = tuple(each.said for each in shown.changes if each.on is None or each.on in (on, _monday(on)))
        minutes = day.day.minutes if day.day else None
        found = Today(now=_now(day), on=on, day=day, minutes=minutes, why=why, coming=coming)
        return replace(found, tests_due=self.tests_due(zone))

    def tests_due(self, zone: str) -> tuple[str, ...]:
        """The self-tests whose last result is four weeks old or older, and that may be measured today."""
        today, every = self._today(zone), timedelta(days=self.library.caps["retest_d"].value)
        newest = {each.test: each.at.date() for each in self.results() if each.test in self.library.self_tests}
        due = (slug for slug, at in newest.items() if today - at >= every)
        return tuple(slug for slug in due if self.offered(slug, zone).refusal is None)

    def program(self, slug: str) -> Program | None:
        """A program by its slug, the practice of one exercise, or a day of the plan: `plan-2026-11-26`."""
        on = day_named(slug)
        if on is None:
            return Programs.program(self, slug)
        if self.wished() is None:
            return None
        shown = self.planned_day(on, self.zone())
        return as_program(shown.day if shown else None, on, self.library, self.say)

    def played(self, slug: str, person: Person, *, is_warm: bool = False) -> Timeline | NoSession:
        """A program, a practice, or today's session of the plan, as it is played now; raises KeyError."""
        on = day_named(slug)
        if on is None:
            return Programs.played(self, slug, person, is_warm=is_warm)
        return self.played_day(on, self.zone(), is_warm=is_warm)

    def played_day(self, on: date, zone: str, *, is_warm: bool = False) -> Timeline | NoSession:
        """Today's session of the plan, judged again with what was told just now; or why it isn't played."""
        shown = self.planned_day(on, zone)
        if self.wished() is None:
            return self._no_plan_yet()
        if shown is None or on != self._today(zone):
            return self._not_today(on)
        if shown.day is None or shown.state is State.DONE:
            return self._nothing_on(shown, zone)
        outcome, situation = self.outcome(), self.situation_told(self._what_matters(_monday(on)), on)
        fitted = refitted(self._checked_in(shown.day, on, is_warm=is_warm), on, situation)
        if fitted.day is None or outcome.level is Level.BLOCKED:
            reasons = fitted.closed_because or outcome.reasons
            do_now = outcome.do_now or (self.say("Take a walk if that feels good."),)
            unlock = outcome.unlock or self.say("Tomorrow is another day.")
            return NoSession(reasons=reasons, do_now=do_now, unlock=unlock)
        changes = tuple(dict.fromkeys((*shown.differences, *fitted.changes)))
        return timeline_of(fitted.day, on, self.library, self.say, changes)

    def days_to(self, day: date, zone: str) -> tuple[date, ...]:
        """The days of its week that a day of the plan may be moved to."""
        week = [_monday(day) + number * DAY for number in range(7)]
        return tuple(to for to in week if to != day and self._against_move(day, to, zone) is None)

    def move_day(self, day: date, to: date, zone: str) -> str | None:
        """Train a day of the plan on another day of its week; a sentence why not, where it isn't done.

        Not onto the past, not onto a day that is taken, nor where the judge refuses the week that comes of it.
        """
        against = self._against_move(day, to, zone)
        if against is None:
            self._keep([self._happened("day_moved", to_plain(_move(day, to, zone)))])
        return against

    def swaps(self, day: date, exercise: str, zone: str) -> tuple[Swap, ...]:
        """What may stand in place of an exercise on a day: only what the judge allows, the nearest first."""
        shown = self.planned_day(day, zone)
        if shown is None or shown.day is None or not shown.is_to_come:
            return ()
        situation = self.situation_told(self._what_matters(_monday(day)), self._today(zone))
        return tuple(self._swaps(shown.day, day, exercise, situation))

    def swap(self, day: date, exercise: str, now: str, zone: str, *, for_good: bool = False) -> str | None:
        """Do another exercise in place of one, on this day or from now on; a sentence why not, where it isn't done."""
        if now not in {each.exercise for each in self.swaps(day, exercise, zone)}:
            return self.say("That isn't open to you in its place on this day.")
        told = ExerciseSwapped(zone=zone, exercise=exercise, now=now, day=None if for_good else day.isoformat())
        self._keep([self._happened("exercise_swapped", to_plain(told))])
        return None

    def leave_out_of_plan(self, exercise: str, zone: str) -> None:
        """Keep an exercise out of the plan from now on, because somebody doesn't want it."""
        self._keep([self._happened("exercise_taken_out", to_plain(ExerciseTakenOut(zone=zone, exercise=exercise)))])

    def left_out_by_wish(self) -> tuple[str, ...]:
        """The exercises that somebody took out of their plan."""
        told = (*self.journal.newest(self.who, "exercise_taken_out"), *self._withdrawals())
        return tuple(dict.fromkeys(str(entry.body["exercise"]) for entry in standing(told)))

    def bring_back(self, exercise: str, zone: str) -> None:
        """Let an exercise into the plan again that somebody took out."""
        told = standing((*self.journal.newest(self.who, "exercise_taken_out"), *self._withdrawals()))
        self._keep([self._withdrawing(each.uuid, zone) for each in told if each.body["exercise"] == exercise])

    def undo(self, entry: str, zone: str) -> None:
        """Take back a move, a swap, an exercise taken out or a wish: its entry counts no more (`Changed.undo`)."""
        self.withdraw(entry, zone)

    def plan_document(self, zone: str) -> Plan | None:
        """The whole weeks that come as a plan document, for a file or the judge; none where there is no plan.

        A week that was wished for in its middle isn't whole, and is left out where others follow.
        """
        shown, first = self.planned(zone), self._first_wish()
        whole = [week for week in shown.weeks if first is None or first <= week.monday] or shown.weeks
        return self._document(shown, whole)

    def plan_from_today(self, zone: str) -> Plan | None:
        """What is still to be trained as a plan document, for paper; the first week has only the days that come."""
        shown, today = self.planned(zone), self._today(zone)
        to_come = (replace(week, days=tuple(day for day in week.days if day.on >= today)) for week in shown.weeks)
        return self._document(shown, [week for week in to_come if any(day.day for day in week.days)])

    def _document(self, shown: Planned, weeks: Sequence[PlannedWeek]) -> Plan | None:
        if shown.no_plan or not any(day.day for week in weeks for day in week.days):
            return None
        return Plan(
            schema="cambre.plan/1",
            library=self.library.fingerprint,
            start=weeks[0].monday.isoformat(),
            weeks=tuple(
                PlanWeek(week=number, phase=week.phase, days=tuple(day.day for day in week.days if day.day))  # type: ignore[arg-type]
                for number, week in enumerate(weeks, 1)
            ),
            left_out=shown.left_out,
            stop_rules=shown.stop_rules,
        )

    def _first_wish(self) -> date | None:
        """The day on which a plan was first wished for."""
        told = standing((*self.journal.newest(self.who, "plan_wished"), *self._withdrawals()))
        return day_of(told[0]) if told else None

    def zone(self) -> str:
        """The time zone in which somebody plans: that of their last wish; UTC where there is none."""
        told = last("plan_wished", (*self.journal.newest(self.who, "plan_wished"), *self._withdrawals()))
        return "UTC" if told is None else str(told.body["zone"])

    def _replayed(self, monday: date, zone: str, weeks: int) -> Planned:
        today = self._today(zone)
        asked = ("planned", self.who, self.journal.stand(), monday, today, weeks, self.say)
        return self.remembered.once(asked, lambda: self._replay(self._what_matters(monday), monday, today, weeks))

    def _replay(self, entries: Sequence[Entry], monday: date, today: date, weeks: int) -> Planned:
        found = planned(entries, today, self._maker(), monday=monday, weeks=weeks)
        if not found.stop_rules:
            return found
        ours = tuple(map(self.say, preferences().stop_rules))  # what is usual may have been told since it was made
        return replace(found, stop_rules=(*self.stop_rules(), *ours))

    def _maker(self) -> Maker:
        return Maker(knows=self.situation_told, plans=self._plan, reads=_wish_in, say=self.say)

    def _what_matters(self, monday: date) -> tuple[Entry, ...]:
        """What the plan of a week can depend on: training of the last months, and what is rarely told."""
        since = datetime.combine(monday - REMEMBERED - 2 * DAY, time()).isoformat() + "Z"
        rare = (entry for kind in RARE for entry in self.journal.newest(self.who, kind))
        near = self.journal.between(self.who, since)
        return self._by_now({entry.uuid: entry for entry in (*rare, *near)}.values())

    def _plan(self, known: Situation, start: date, wishes: Wishes, weeks: int) -> Plan | NoPlanFits:
        asked = ("plan", repr(known.profile), start, repr(wishes), weeks, self.library.fingerprint, self.say)
        return self.remembered.once(asked, lambda: made(known, start, wishes, weeks, preferences()))

    def _checked_in(self, day: PlanDay, on: date, *, is_warm: bool) -> PlanDay:
        """The day with what was told just before it; without its warm-up for somebody who comes warm."""
        newest = (*self.journal.newest(self.who, "checked_in", most=20), *self._withdrawals())
        told = last("checked_in", self._by_now(newest))
        body = told.body if told is not None and day_of(told) == on else {}
        wished = self.wished()
        check_in = CheckIn(
            pain=body.get("pain"),
            pain_words=tuple(body.get("words", ())),
            minutes_since_waking=body.get("minutes_since_waking"),
            already_warm=is_warm or bool(body.get("warm")),
            before_class=bool(body.get("before_class")) or (wished is not None and on.weekday() in wished.before_class),
        )
        adult = body.get("adult_there")
        return checked_in(day if adult is None else replace(day, adult_present=adult), check_in)

    def _opens(self, zone: str) -> date | None:
        """The first day that red pain doesn't close any more."""
        today = self._today(zone)
        situation = self.situation_told(self._what_matters(_monday(today)), today)
        worst, pain = last_zone(situation)
        if pain is None or worst is not Zone.RED:
            return None
        hours = situation.cap("red_rest_h")
        return next((day for day in (today + n * DAY for n in range(5)) if not is_within(day, pain, hours=hours)), None)

    def training_day(self) -> date:
        """The day that it is for somebody's training; it ends at four in the morning."""
        return self._today(self.zone())

    def _no_plan_yet(self) -> NoSession:
        say = self.say
        return NoSession(
            reasons=(say("There is no plan yet."),),
            do_now=(say("A gentle session is open on any day."),),
            unlock=say("Say how many days and minutes you have, and there is one."),
        )

    def _not_today(self, on: date) -> NoSession:
        say = self.say
        return NoSession(
            reasons=(say("This session is for {day}.").format(day=day_in(say)(on)),),
            do_now=(say("A gentle session is open on any day."),),
            unlock=say("Move it to today in your plan, where today is free."),
        )

    def _nothing_on(self, shown: PlannedDay, zone: str) -> NoSession:
        say, outcome = self.say, self.outcome()
        if shown.state is State.DONE:
            return NoSession(
                reasons=(say("Today's session is done."),),
                do_now=(say("Rest, or move gently if you like."),),
                unlock=say("The next one is in your plan."),
            )
        why = outcome.reasons or tuple(each.said for each in shown.changes) or (say("Today is a day of rest."),)
        coming = self.planned(zone).next_after(shown.on)
        opens = say("The next day in your plan is {day}.").format(day=day_in(say)(coming.on)) if coming else ""
        return NoSession(
            reasons=why,
            do_now=outcome.do_now or (say("Rest is part of it. A walk is welcome if it feels good."),),
            unlock=outcome.unlock or opens or say("Your plan says when it goes on."),
        )

    def _against_move(self, day: date, to: date, zone: str) -> str | None:
        """What speaks against a move; nothing where nothing does."""
        say, today, monday = self.say, self._today(zone), _monday(day)
        shown = self.week_of(zone, day)
        moving, there = shown.day(day), shown.day(to)
        if moving is None or moving.day is None or not moving.is_to_come:
            return say("There is nothing on that day that could be moved.")
        if to < today or _monday(to) != monday or there is None:
            return say("A day moves within its week, and not into the past.")
        if there.day is not None or there.sessions:
            return say("That day isn't free.")
        asked = ("move", self.who, self.journal.stand(), day, to, today, self.say)
        return self.remembered.once(asked, lambda: self._judged_move(shown, day, to, zone))

    def _judged_move(self, shown: Planned, day: date, to: date, zone: str) -> str | None:
        """What the judge has against the week with a day moved that it hadn't against it before."""
        today = self._today(zone)
        entries = self._what_matters(min(_monday(day), _monday(today)))
        move = Entry(
            uuid="ffffffff-ffff-4fff-bfff-ffffffffffff",
            person=self.who,
            at=moment(self.clock()),
            recorded_at=moment(self.clock()),
            kind="day_moved",
            version=1,
            body=to_plain(_move(day, to, zone)),
        )
        ahead = (_monday(day) - _monday(today)).days // 7
        then = self._replay((*entries, move), _monday(today), today, ahead + 1)
        then = replace(then, weeks=then.weeks[-1:])
        moved = then.day(to)
        if moved is None or moved.moved_from is None:
            return self.say("That day isn't free.")
        situation = self.situation_told(entries, today)
        new = _against(then, situation) - _against(shown, situation)
        return next(iter(sorted(new)), None)

    def _swaps(self, day: PlanDay, on: date, exercise: str, situation: Situation) -> Iterator[Swap]:
        """What the judge allows in an item's place, with why it may stand there."""
        found = (each for each in judged_day(day, on, self.library).items if each.exercise.slug == exercise)
        each, count = next(found, None), 0
        if each is None:
            return
        for other in swaps_for(each, ground_on(day, on, situation)):
            if count < MOST_SWAPS and may_stand(day, on, situation, (exercise, other.slug)) is not None:
                count += 1
                yield Swap(exercise=other.slug, why=why_instead(other, each.exercise, self.say))


def _wish_in(entry: Entry) -> PlanWished:
    return read(PlanWished, dict(entry.body), f"journal entry {entry.uuid}")


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _move(day: date, to: date, zone: str) -> DayMoved:
    return DayMoved(zone=zone, day=day.isoformat(), to=to.isoformat())


def _now(day: PlannedDay) -> Now:
    match day.state:
        case State.DONE:
            return Now.DONE
        case State.CLOSED:
            return Now.CLOSED
    if day.day is None:
        return Now.REST
    return Now.GENTLE if day.day.kind == "gentle" else Now.TRAIN


def _against(shown: Planned, situation: Situation) -> set[str]:
    """What the judge refuses about the week that is shown."""
    week = shown.weeks[0]
    days = tuple(wordless(day.day) for day in week.days if day.day)
    told = PlanWeek(week=1, phase=week.phase, days=days)  # type: ignore[arg-type]
    plan = Plan(schema="cambre.plan/1", start=week.monday.isoformat(), weeks=(told,), stop_rules=shown.stop_rules)
    return {each.message for each in judge_plan(plan, situation) if each.severity.refuses}
