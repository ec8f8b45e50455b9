"""A plan recounted: each item with its exercise from the library, and seconds that nobody else added up."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from cambre.core.library.agreement import GENTLE
from cambre.core.library.catalogue import Library
from cambre.core.library.dose import Tempo
from cambre.core.library.exercise import Exercise
from cambre.core.plan_document import CheckIn, Plan, PlanDay, PlanItem, PlanWeek, PlayedSides, Role
from cambre.core.safety.answering import answered
from cambre.core.vocabulary import Direction, Kind, LoadClass, Position, Side

END_RANGE = frozenset({LoadClass.UF, LoadClass.LF, LoadClass.EE, LoadClass.IN, LoadClass.RT, LoadClass.LS})
STRETCHING = frozenset({LoadClass.UF, LoadClass.ME, LoadClass.EE, LoadClass.RT, LoadClass.MR})
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
OPPOSITE = {Direction.FLEXION, Direction.EXTENSION}


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """One item of a day, recounted; `changes_position` says that the body gets up or down for it."""

    item: PlanItem
    exercise: Exercise
    is_warmup: bool
    where: str
    changes_position: bool

    @property
    def tempo(self) -> Tempo | None:
        """The tempo of one repetition; none for a hold."""
        return self.item.tempo or self.exercise.tempo

    @property
    def seconds(self) -> float:
        """One set on one side: never less than its repetitions take without hurrying."""
        if self.tempo is None:
            return (self.item.seconds or 0.0) * (self.item.reps or 1)
        return max(self.item.seconds or 0.0, self.counted_out)

    @property
    def counted_out(self) -> float:
        """What the repetitions of one set take; the last needs no rest."""
        if self.item.reps is None or self.tempo is None:
            return 0.0
        return self.item.reps * self.tempo.cycle - self.tempo.rest_s

    @property
    def repetitions(self) -> int | None:
        """The repetitions of one set: said, or as many as fit; none for a hold."""
        if self.item.reps is not None or self.tempo is None:
            return self.item.reps
        return self.tempo.repetitions_in(self.seconds)

    @property
    def side_count(self) -> int:
        """How many sides one set works one after the other."""
        return 2 if self.item.sides is PlayedSides.EACH else 1

    @property
    def work(self) -> float:
        """Seconds of work, both sides together."""
        return self.item.sets * self.seconds * self.side_count

    def on(self, side: Side) -> float:
        """Seconds of work that one side of the body gets."""
        other = PlayedSides.RIGHT if side is Side.LEFT else PlayedSides.LEFT
        return 0.0 if self.item.sides is other else self.item.sets * self.seconds

    @property
    def classes(self) -> frozenset[LoadClass]:
        """What it asks of the body, its weight included."""
        loaded = self.exercise.load.classes if self.exercise.load and self.item.load_kg > 0 else ()
        return frozenset((*self.exercise.classes, *loaded))

    @property
    def answered(self) -> frozenset[LoadClass]:
        """The load classes that its changes of form answer."""
        return answered(self.exercise, self.item.modifications)

    @property
    def is_end_range(self) -> bool:
        """Whether it goes to the end of a range that a modification doesn't take back."""
        return bool((self.classes - self.answered) & END_RANGE)

    @property
    def is_hold(self) -> bool:
        """Whether the position is kept from start to end."""
        return self.tempo is None

    @property
    def hold(self) -> float:
        """The longest time in one position: the whole of a hold, or what one repetition keeps."""
        return (self.item.seconds or 0.0) if self.tempo is None else self.tempo.hold_s

    @property
    def is_stretch(self) -> bool:
        """Whether rules take it for a stretch, whatever its maker calls it."""
        if self.is_warmup or self.exercise.kind is Kind.STRENGTH:
            return False
        bends = bool(self.classes & STRETCHING) or Direction.SIDE in self.exercise.directions
        placed_as_strength = self.exercise.kind is Kind.BOTH and self.item.role is Role.STRENGTH
        return self.item.role is Role.STRETCH or (bends and not (placed_as_strength and not self.is_end_range))

    @property
    def is_strength(self) -> bool:
        """Whether it counts as strength between stretches."""
        return not self.is_warmup and not self.is_stretch and self.exercise.kind is not Kind.MOBILITY

    def share(self, direction: Direction) -> float:
        """The part of its time that goes to a direction: half, where it bends to and fro."""
        if direction not in self.exercise.directions:
            return 0.0
        return 0.5 if set(self.exercise.directions) >= OPPOSITE else 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedDay:
    """One day with its items recounted."""

    where: str
    on: date
    day: PlanDay
    items: tuple[Counted, ...]

    @property
    def main(self) -> tuple[Counted, ...]:
        """The items of the main part."""
        return tuple(each for each in self.items if not each.is_warmup)

    @property
    def main_work(self) -> float:
        """Seconds of work in the main part."""
        return sum(each.work for each in self.main)

    @property
    def check_in(self) -> CheckIn:
        """What was told before training; nothing, where nothing was."""
        return self.day.check_in or CheckIn()

    @property
    def is_gentle(self) -> bool:
        """Whether everything stays in the middle of the range, without weight."""
        return all(each.classes <= GENTLE and not each.item.load_kg for each in self.items)

    def stretched(self, direction: Direction) -> float:
        """Seconds of stretching in a direction on the side that gets most; the sides are not added up."""
        stretches = [each for each in self.items if each.is_stretch]
        return max(sum(each.on(side) * each.share(direction) for each in stretches) for side in Side)


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedWeek:
    """One week with its days recounted."""

    where: str
    week: PlanWeek
    days: tuple[JudgedDay, ...]

    @property
    def main_work(self) -> float:
        """Seconds of work in the main parts."""
        return sum(day.main_work for day in self.days)

    @property
    def main(self) -> Iterator[Counted]:
        """Every item of the main parts, in order."""
        return (each for day in self.days for each in day.main)

    def worked(self, slug: str) -> float:
        """Seconds of work on one exercise in the main parts."""
        return sum(each.work for each in self.main if each.exercise.slug == slug)


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedPlan:
    """A plan with its weeks recounted."""

    plan: Plan
    weeks: tuple[JudgedWeek, ...]

    @property
    def days(self) -> tuple[JudgedDay, ...]:
        """Every day, in order."""
        return tuple(day for week in self.weeks for day in week.days)


def recounted(plan: Plan, library: Library) -> JudgedPlan:
    """The plan with its days on the calendar; what the library doesn't know is left to the rule that says so."""
    start = date.fromisoformat(plan.start)
    weeks = tuple(_week(week, start, library) for week in plan.weeks)
    return JudgedPlan(plan=plan, weeks=weeks)


def _week(week: PlanWeek, start: date, library: Library) -> JudgedWeek:
    first = start + timedelta(weeks=week.week - 1)
    days = [
        judged_day(day, first + timedelta(days=(day.weekday - first.weekday()) % 7), library, f"week {week.week}, ")
        for day in week.days
    ]
    ordered = tuple(sorted(days, key=lambda day: day.on))
    return JudgedWeek(where=f"week {week.week}", week=week, days=ordered)


def judged_day(day: PlanDay, on: date, library: Library, within: str = "") -> JudgedDay:
    """One day, recounted; `within` is what its place begins with."""
    where = f"{within}{WEEKDAYS[day.weekday]}"
    return JudgedDay(where=where, on=on, day=day, items=tuple(_counted(day, where, library)))


def _counted(day: PlanDay, where: str, library: Library) -> Iterator[Counted]:
    before: Position | None = None
    for block in day.blocks:
        for item in block.items:
            exercise = library.exercises.get(item.exercise)
            if exercise is None:
                continue
            yield Counted(
                item=item,
                exercise=exercise,
                is_warmup=block.kind == "warmup",
                where=f"{where}, {item.exercise}",
                changes_position=before not in (None, exercise.position),
            )
            before = exercise.position
