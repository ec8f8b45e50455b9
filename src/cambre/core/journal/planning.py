"""The plan of the coming days as a replay of the journal: the same entries tell the same plan.

Each week is planned on its Monday from what really happened until then; the first from the first wish on. What is
told later changes only the days after it. What lies further back than `REMEMBERED` changes nothing any more.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from cambre.core.entry import Entry
from cambre.core.journal.coming import Changed, Planned, PlannedDay, PlannedWeek, State
from cambre.core.journal.day_told import Told, matters, told
from cambre.core.journal.makings import WEEK, Maker, Making, NoPlanFits, makings_of
from cambre.core.journal.moments import when
from cambre.core.journal.saying_changes import Speaker
from cambre.core.journal.wishing import wishes_in
from cambre.core.plan_document import Plan, PlanDay
from cambre.core.safety.pain import Zone, is_within, last_zone
from cambre.core.safety.situation import Situation
from cambre.core.session.less_time import shorter
from cambre.core.session.of_plan import slug_of
from cambre.core.session.refitting import Asked, Refitted, refitted


def planned(
    entries: Iterable[Entry], today: date, maker: Maker, *, monday: date | None = None, weeks: int = 1
) -> Planned:
    """The week of `monday` (this one, where none is said) and those after it, as the entries tell by today."""
    first = monday or _monday(today)
    happened = told(entries, first)
    wishes = [each for each in happened if each.entry.kind == "plan_wished"]
    if not wishes:
        return Planned(wishes=None)
    makings = tuple(makings_of(happened, wishes[0], first, maker, today))
    newest = maker.reads(wishes[-1].entry)
    if not makings:
        return Planned(wishes=newest, weeks=tuple(_empty(first + number * WEEK) for number in range(weeks)))
    replayed = _Replay(happened=happened, makings=makings, began=wishes[0], monday=first, today=today, maker=maker)
    shown = tuple(replayed.week(number) for number in range(weeks))
    latest = makings[-1].plan
    told_changes = (
        *replayed.about_the_week(),
        *(change for week in shown for day in week.days for change in day.changes),
    )
    return Planned(
        wishes=newest,
        weeks=shown if isinstance(latest, Plan) else shown[:1],
        no_plan=latest.clashes if isinstance(latest, NoPlanFits) else (),
        changes=tuple(dict.fromkeys(told_changes)),
        left_out=latest.left_out if isinstance(latest, Plan) else (),
        stop_rules=latest.stop_rules if isinstance(latest, Plan) else (),
    )


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _empty(monday: date) -> PlannedWeek:
    days = tuple(PlannedDay(on=monday + timedelta(days=number), state=State.REST) for number in range(7))
    return PlannedWeek(monday=monday, phase="build", days=days)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Slot:
    """A day of the plan: where it stood, where it stands now, what is in it, and by which making."""

    stood: date
    on: date
    day: PlanDay
    making: Making
    moved_by: Told | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Replay:
    """A week, and those after it, replayed."""

    happened: tuple[Told, ...]
    makings: tuple[Making, ...]
    began: Told
    monday: date
    today: date
    maker: Maker

    @property
    def speaker(self) -> Speaker:
        """Who says what changed."""
        library = self.maker.knows((), self.today).library
        return Speaker(say=self.maker.say, library=library)

    def about_the_week(self) -> Iterator[Changed]:
        """What is said of the week as a whole."""
        yield from self.speaker.of_makings(self.makings, self.monday, self.began.day)

    def week(self, number: int) -> PlannedWeek:
        """The week so many weeks from the first."""
        monday = self.monday + number * WEEK
        slots = {slot.on: slot for slot in self._slots(number)}
        dates = [monday + timedelta(days=day) for day in range(7)]
        days = tuple(self._day(on, slots.get(on)) for on in dates)
        last = self.makings[-1].week(number)
        return PlannedWeek(monday=monday, phase=last.phase if last else "build", days=days, is_certain=number == 0)

    def _slots(self, number: int) -> list[_Slot]:
        slots = [
            slot for day in range(7) for slot in self._slot(self.monday + number * WEEK + timedelta(days=day), number)
        ]
        for each in self.happened:
            if each.entry.kind == "day_moved":
                slots = self._moved(slots, each)
        return slots

    def _slot(self, on: date, number: int) -> Iterator[_Slot]:
        making = self._making_for(on)
        week = None if making is None else making.week(number)
        if making is None or week is None:
            return
        for day in week.days:
            if day.weekday == on.weekday():
                yield _Slot(stood=on, on=on, day=day, making=making)

    def _making_for(self, on: date) -> Making | None:
        """The plan that holds on a day: the newest that was made before the day's session."""
        found = [
            each for each in self.makings if (each.since <= on if each.by is None else self._is_before(each.by, on))
        ]
        return found[-1] if found else None

    def _is_before(self, each: Told, on: date) -> bool:
        """Whether something was told before what was trained on a day."""
        if each.day != on:
            return each.day < on
        trained = self._trained(on)
        return trained is None or each.place < trained

    def _trained(self, on: date) -> int | None:
        """The place of the first entry of the day's session."""
        slug = slug_of(on)
        return next((t.place for t in self.happened if t.day == on and t.entry.body.get("program") == slug), None)

    def _moved(self, slots: list[_Slot], move: Told) -> list[_Slot]:
        """The slots after a move; as they were, where it can't have been meant."""
        stood, to = (date.fromisoformat(move.entry.body[key]) for key in ("day", "to"))
        slot = next((each for each in slots if each.on == stood), None)
        is_free = all(each.on != to for each in slots)
        if slot is None or not is_free or not self._is_before(move, stood) or not self._is_before(move, to):
            return slots
        if _monday(stood) != _monday(to):
            return slots
        days = wishes_in(slot.making.known, self.maker.reads).wished.adult_days
        adult = to.weekday() in days if days else slot.day.adult_present
        day = replace(slot.day, weekday=to.weekday(), adult_present=adult)
        return [replace(each, on=to, day=day, moved_by=move) if each is slot else each for each in slots]

    def _day(self, on: date, slot: _Slot | None) -> PlannedDay:
        sessions = self._sessions(on)
        if slot is None or not self._is_after_began(on):
            state = State.DONE if sessions else State.REST
            return PlannedDay(on=on, state=state, sessions=sessions)
        fitted, changes = self._fitted(slot)
        short = self._shortened(slot, fitted)
        if short is not None:
            fitted, changes = replace(fitted, day=short[0]), (*changes, short[1])
        return PlannedDay(
            on=on,
            state=self._state(on, sessions, is_closed=fitted.day is None),
            day=fitted.day,
            changes=changes,
            differences=fitted.changes,
            moved_from=slot.stood if slot.stood != on else None,
            is_shorter=short is not None,
            sessions=sessions,
        )

    def _shortened(self, slot: _Slot, fitted: Refitted) -> tuple[PlanDay, Changed] | None:
        """The day as somebody asked for it who has less time, and what is said of that; none where nobody did."""
        days = {slot.on.isoformat(), slot.stood.isoformat()}
        asked = [
            each
            for each in self.happened
            if each.entry.kind == "day_shortened" and each.entry.body["day"] in days and self._is_before(each, slot.on)
        ]
        if not asked or fitted.day is None:
            return None
        known = [each.entry for each in self.happened if self._is_before(each, slot.on)]
        now = shorter(fitted.day, slot.on, self.maker.knows(known, slot.on))
        return None if now is None else (now, self.speaker.shortened(slot.on, fitted.day, now, asked[-1]))

    def _is_after_began(self, on: date) -> bool:
        return self.began.day <= on

    def _sessions(self, on: date) -> tuple[str, ...]:
        """The sessions of a day in which something was done."""
        done = (t.entry.body["session"] for t in self.happened if t.day == on and t.entry.kind == "step_done")
        return tuple(dict.fromkeys(done))

    def _state(self, on: date, sessions: tuple[str, ...], *, is_closed: bool) -> State:
        if on == self.today:
            return self._state_today(on, is_closed=is_closed)
        if sessions and on < self.today:
            return State.DONE
        if is_closed:
            return State.CLOSED
        return State.MISSED if on < self.today else State.COMING

    def _state_today(self, on: date, *, is_closed: bool) -> State:
        slug = slug_of(on)
        here = [t.entry for t in self.happened if t.day == on]
        begun = {each.body["session"] for each in here if each.body.get("program") == slug}
        ended = {each.body["session"]: each.body.get("reason") for each in here if each.kind == "session_ended"}
        finished = {session for session, reason in ended.items() if reason == "finished"}
        if begun & (ended.keys() & set(self._sessions(on)) | finished):
            return State.DONE
        if is_closed:
            return State.CLOSED
        return State.BEGUN if begun - ended.keys() else State.TODAY

    def _fitted(self, slot: _Slot) -> tuple[Refitted, tuple[Changed, ...]]:
        """The day as it stands open, by all that was told between the making and its session; and what changed."""
        known = [each for each in self.happened if self._is_before(each, slot.on)]
        fresh = [each for each in known if slot.making.is_before(each)]
        speaker = self.speaker
        moved = (speaker.moved(slot.stood, slot.on, slot.moved_by),) if slot.moved_by else ()
        asked, chosen = self._asked(slot, fresh, speaker)
        if not moved and not chosen and not any(matters(each) for each in fresh):
            return Refitted(day=slot.day), ()
        situation = self.maker.knows([each.entry for each in known], min(slot.on, max(self.today, slot.making.since)))
        because = self._because(slot, situation, fresh, speaker)
        easier = replace(asked, easier_because=because, most_work_s=self._most_work(slot, situation))
        fitted = refitted(slot.day, slot.on, situation, easier)
        return fitted, (*moved, *chosen, *speaker.refitted(slot.on, slot.day, fitted, because))

    def _asked(self, slot: _Slot, fresh: Sequence[Told], speaker: Speaker) -> tuple[Asked, tuple[Changed, ...]]:
        """What somebody asked of this day since the plan was made."""
        swaps, without, said = dict[str, str](), list[str](), list[Changed]()
        slugs = {item.exercise for item in slot.day.items}
        for each in self._askings(slot, fresh):
            body = each.entry.body
            if body["exercise"] not in slugs:
                continue
            if each.entry.kind == "exercise_taken_out":
                without.append(body["exercise"])
                said.append(speaker.taken_out(body["exercise"], each))
            else:
                swaps[body["exercise"]] = body["now"]
                said.append(speaker.swapped(slot.on, body["exercise"], body["now"], each))
        return Asked(swaps=swaps, without=tuple(without)), tuple(said)

    def _askings(self, slot: _Slot, fresh: Sequence[Told]) -> Iterator[Told]:
        """The swaps for this day alone, whenever told, and what was told of all days since the making."""
        days = {slot.on.isoformat(), slot.stood.isoformat()}
        for each in self.happened:
            if not self._is_before(each, slot.on):
                continue
            is_of_day = each.entry.kind == "exercise_swapped" and each.entry.body.get("day") in days
            is_of_all = each.entry.kind in ("exercise_swapped", "exercise_taken_out") and not each.entry.body.get("day")
            if is_of_day or (is_of_all and each in fresh):
                yield each

    def _most_work(self, slot: _Slot, situation: Situation) -> float | None:
        """The share of a day in half the work of the week before, in seconds; none where that isn't known."""
        known, (_, pain) = sum(situation.history.last_week_seconds.values()), last_zone(situation)
        if not known or pain is None:
            return None
        hours = 24 * situation.cap("amber_days")
        slots = self._slots((slot.on - self.monday) // WEEK)
        near = [each for each in slots if each.day.kind == "training" and is_within(each.on, pain, hours=hours)]
        return known * situation.cap("amber_to_pct") / 100 / max(1, len(near))

    def _because(self, slot: _Slot, situation: Situation, fresh: Sequence[Told], speaker: Speaker) -> str | None:
        """Why the day is to be easier: more pain than usual since the plan was made."""
        zone, pain = last_zone(situation)
        hours = 24 * situation.cap("amber_days")
        if pain is None or zone is Zone.GREEN or not is_within(slot.on, pain, hours=hours):
            return None
        return speaker.hurt(pain) if any(when(each.entry.at) == when(pain.at) for each in fresh) else None
