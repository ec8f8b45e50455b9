"""A planned day as it stands open at the moment of playing: what is refused is replaced, or the day becomes gentle.

Nothing here makes a day longer: what comes in place of something takes at most its time.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial

from cambre.core.library.agreement import GENTLE
from cambre.core.library.dose import StepSource
from cambre.core.library.exercise import Exercise
from cambre.core.plan_document import Block, CheckIn, PlanDay, PlanItem
from cambre.core.safety.finding import Finding
from cambre.core.safety.judge import judge_day
from cambre.core.safety.minutes import seconds_of
from cambre.core.safety.person_on import person_on
from cambre.core.safety.recounted import Counted, judged_day
from cambre.core.safety.situation import Situation
from cambre.core.screening.outcome import Level, conclude
from cambre.core.screening.permission import Case
from cambre.core.session.alike import trains_the_same
from cambre.core.session.dosing import candidates_for, dosed, is_at_hand, lessened, why_there
from cambre.core.session.ground import Ground
from cambre.core.session.replacing import Replacing
from cambre.core.session.timeline import Change

EASED = 0.45
"""The share of the work that is left in the week after more pain than usual: under half, whatever is rounded up."""
ROUNDS = 40
WARMING = 3
"""Moves that are enough of a warm-up; where so many are left of it, none takes the place of one that goes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What is asked of a day beside the rules: exercises to be others, or out, and why it is to be easier."""

    swaps: Mapping[str, str] = field(default_factory=dict)
    without: Collection[str] = ()
    easier_because: str | None = None
    most_work_s: float | None = None
    """Seconds of main work that an easier day may hold: its share of half the week before, where that is known."""

    def is_too_much(self, work: float) -> bool:
        """Whether so many seconds of main work are too many for an easier day."""
        return self.easier_because is not None and self.most_work_s is not None and work > self.most_work_s


@dataclass(frozen=True, slots=True, kw_only=True)
class Refitted:
    """A day as it may be trained; none where nothing may. Each difference is told with its reason."""

    day: PlanDay | None
    changes: tuple[Change, ...] = ()
    left_out: tuple[str, ...] = ()
    """What a day that became gentle was to have, and hasn't."""
    closed_because: tuple[str, ...] = ()

    @property
    def became_gentle(self) -> bool:
        """Whether it is a gentle day now."""
        return self.day is not None and self.day.kind == "gentle"


Edit = Callable[[Counted], tuple[PlanItem | None, Change | None]]


def ground_on(day: PlanDay, on: date, situation: Situation) -> Ground:
    """What decides about somebody's exercises on this day."""
    person = person_on(on, situation)
    person = replace(person, adult_present=person.adult_present and (day.adult_present or not person.is_minor))
    outcome = conclude(person, situation.card, situation.say)
    library = situation.library
    case = Case(person=person, outcome=outcome, card=situation.card, say=situation.say, opened=library.gentle_set)
    return Ground(library=library, case=case)


def refitted(day: PlanDay, on: date, situation: Situation, asked: Asked | None = None) -> Refitted:
    """The day as it may be trained by somebody who is as the situation tells."""
    ground, wished = ground_on(day, on, situation), asked or Asked()
    if ground.case.outcome.level is Level.BLOCKED:
        return Refitted(day=None, closed_because=ground.case.outcome.reasons)
    asked_for, changes = _as_asked(day, on, wished, ground)
    now, more = _within_rules(asked_for, on, situation, ground)
    if now is None:
        return _gentle(day, day, on, situation, more)
    if wished.is_too_much(judged_day(now, on, situation.library).main_work):
        movement = replace(day, blocks=tuple(block for block in day.blocks if block.kind == "warmup"))
        return _gentle(day, movement, on, situation, _reasons([as_sentence(wished.easier_because or "")], ground))
    return Refitted(day=day if now == day else counted_anew(now, on, situation), changes=(*changes, *more))


def counted_anew(day: PlanDay, on: date, situation: Situation) -> PlanDay:
    """The day with the minutes that it takes now."""
    seconds = seconds_of(judged_day(day, on, situation.library), situation)
    return replace(day, minutes=round(seconds / 60, 1))


def checked_in(day: PlanDay, told: CheckIn) -> PlanDay:
    """The day with what was told just before it; without its warm-up for somebody who comes warm."""
    main = tuple(block for block in day.blocks if block.kind == "main")
    return replace(day, check_in=told, blocks=main if told.already_warm and main else day.blocks)


def refusals(day: PlanDay, on: date, situation: Situation) -> tuple[Finding, ...]:
    """What the judge refuses about what is done on a day; its words were judged with the plan."""
    return tuple(each for each in judge_day(wordless(day), on, situation) if each.severity.refuses)


def wordless(day: PlanDay) -> PlanDay:
    """The day without its reasons, which take the judge longer to read than all the rest."""
    blocks = (
        replace(block, items=tuple(replace(item, why=(), source=None) for item in block.items)) for block in day.blocks
    )
    return replace(day, blocks=tuple(blocks))


def edited(day: PlanDay, on: date, ground: Ground, edit: Edit) -> tuple[PlanDay, tuple[Change, ...]]:
    """The day with each item as an edit leaves it, and what is said of it."""
    counted = iter(judged_day(day, on, ground.library).items)
    blocks, changes = [], []
    for block in day.blocks:
        items = []
        for item in block.items:
            each = next(counted) if item.exercise in ground.library.exercises else None
            now, change = (None, None) if each is None else edit(each)
            now = now if now is None or change is None else replace(now, why=(*now.why, change.why))
            items += [] if now is None else [now]
            changes += [] if change is None else [change]
        blocks.append(replace(block, items=tuple(items)))
    kept = tuple(block for block in blocks if block.items)
    return replace(day, blocks=kept), tuple(dict.fromkeys(changes))


def _as_asked(day: PlanDay, on: date, asked: Asked, ground: Ground) -> tuple[PlanDay, tuple[Change, ...]]:
    replacing = Replacing(day, ground)
    now, changes = edited(day, on, ground, lambda each: _wished(each, asked, replacing))
    if asked.easier_because is None:
        return _warmed(now, day), changes
    because = as_sentence(asked.easier_because)
    warmed = {item.exercise for item in _warm_up(now)}
    eased, more = edited(now, on, ground, lambda each: _eased(each, because, ground, warmed))
    return _warmed(eased, day), (*changes, *more)


def _wished(each: Counted, asked: Asked, replacing: Replacing) -> tuple[PlanItem | None, Change | None]:
    """An item as somebody asked for it: another one, or none; not what the day has already."""
    ground = replacing.ground
    slug, say = each.exercise.slug, ground.say
    if slug in asked.without:
        other = replacing.first(each, asked.without)
        return other, _change(each, other, say("You took it out of your plan."), ground)
    named = asked.swaps.get(slug)
    if named is None or named not in ground.library.exercises:
        return each.item, None
    if replacing.has(named):
        other, name = replacing.first(each, {named}), say(ground.library.exercises[named].name)
        why = say("You chose “{name}” in its place, and this session has that already.").format(name=name)
        return other, _change(each, other, why, ground)
    other = dosed(ground.library.exercises[named], each, ground)
    if other is None:
        return each.item, None
    return other, _change(each, other, say("You chose it."), ground)


def _eased(
    each: Counted, because: str, ground: Ground, warmed: Collection[str]
) -> tuple[PlanItem | None, Change | None]:
    """An item of the main part a rung lower, but no move of the warm-up, and less of it; or less of the same."""
    if each.is_warmup:
        return each.item, None
    rungs = (ground.library.exercises[slug] for slug in each.exercise.ladder.easier)
    lower = (
        dosed(rung, each, ground, share=EASED)
        for rung in rungs
        if rung.sides is each.exercise.sides and rung.slug not in warmed and is_at_hand(rung, ground)
    )
    now = next((item for item in lower if item is not None), None) or _less_of(each, ground)
    return (each.item, None) if now == each.item else (now, _change(each, now, because, ground))


def _less_of(each: Counted, ground: Ground) -> PlanItem:
    """Less of the same, with what is true of that; the item itself, where it is as little as trains anything."""
    less, say = lessened(each, EASED, ground.cap("bout_least_s")), ground.say
    if less == each.item:
        return less
    said = say("Our own cautious default, fitted to this session.")
    source = StepSource(article=None, heading=None, said=said)
    return replace(less, why=(*why_there(less, each.exercise, ground), say("About half of it.")), source=source)


def as_sentence(why: str) -> str:
    """A reason that stands within sentences, as one of its own."""
    return f"{why[:1].upper()}{why[1:]}."


def _within_rules(
    day: PlanDay, on: date, situation: Situation, ground: Ground
) -> tuple[PlanDay | None, tuple[Change, ...]]:
    """The day without anything that the judge refuses; none where it can't become one by replacing this or that."""
    now, changes, tried = day, list[Change](), _rung_below(situation)
    for _ in range(ROUNDS):
        against = {finding.where.rpartition(", ")[2]: finding.message for finding in refusals(now, on, situation)}
        if not against:
            held = _held(now, on, ground)
            if held == now:
                return now, tuple(changes)
            now = held
            continue
        slugs = {item.exercise for item in now.items}
        if not against.keys() <= slugs:
            return None, _reasons(against.values(), ground)
        tried |= against.keys()
        warms = {item.exercise for item in _warm_up(now)}
        edit = partial(_allowed, against=against, tried=tried, warms=warms, replacing=Replacing(now, ground))
        now, told = edited(now, on, ground, edit)
        now, changes = _warmed(now, day), [*changes, *told]
    return None, tuple(changes)


def _rung_below(situation: Situation) -> set[str]:
    """What nothing is replaced by in the first week back: what was done before, where there is a rung below (I30)."""
    exercises, before = situation.library.exercises, situation.history.before_break
    return {slug for slug in before if slug in exercises and exercises[slug].ladder.easier}


def _allowed(
    each: Counted, *, against: Mapping[str, str], tried: set[str], warms: set[str], replacing: Replacing
) -> tuple[PlanItem | None, Change | None]:
    why = against.get(each.exercise.slug)
    if why is None:
        return each.item, None
    if each.is_warmup and len(warms - against.keys()) >= WARMING:
        return None, _change(each, None, why, replacing.ground)
    other = replacing.first(each, tried | warms if each.is_warmup else tried)
    return other, _change(each, other, why, replacing.ground)


def _held(day: PlanDay, on: date, ground: Ground) -> PlanDay:
    """The day without a stretch that no strength stands before any more."""
    before: Counted | None = None
    gone: list[PlanItem] = []
    least = ground.cap("bout_least_s")
    for each in judged_day(day, on, ground.library).main:
        if each.is_stretch and before is not None and not _are_sides_of_one(before, each):
            gone.append(each.item)
        elif each.is_stretch:
            before = each
        elif each.is_strength and each.work >= least:
            before = None
    if not gone or day.kind == "gentle":
        return day
    kept = (
        replace(block, items=tuple(item for item in block.items if not any(item is each for each in gone)))
        for block in day.blocks
    )
    return replace(day, blocks=tuple(block for block in kept if block.items))


def _are_sides_of_one(one: Counted, other: Counted) -> bool:
    return one.exercise.slug == other.exercise.slug and one.item.sides is not other.item.sides


def _warmed(day: PlanDay, before: PlanDay) -> PlanDay:
    """The day with a warm-up as long as it was: where a move of it went, the others take over its time."""
    was, now = (sum(map(_lasting, _warm_up(each))) for each in (before, day))
    if not now or now >= was:
        return day
    blocks = (_longer(block, was / now) if block.kind == "warmup" else block for block in day.blocks)
    return replace(day, blocks=tuple(blocks))


def _warm_up(day: PlanDay) -> Iterator[PlanItem]:
    return (item for block in day.blocks if block.kind == "warmup" for item in block.items)


def _lasting(item: PlanItem) -> float:
    return item.sets * (item.seconds or 0.0) * (2 if item.sides.value == "each" else 1)


def _longer(block: Block, times: float) -> Block:
    items = (
        replace(item, seconds=float(round(item.seconds * times + 0.5)), reps=None) if item.seconds else item
        for item in block.items
    )
    return replace(block, items=tuple(items))


def _gentle(was: PlanDay, day: PlanDay, on: date, situation: Situation, because: tuple[Change, ...]) -> Refitted:
    """The day, planned as `was`, with only what moves in the middle of the range; none where even that is refused."""
    ground = ground_on(day, on, situation)
    easy, _ = edited(day, on, ground, lambda each: (each.item if _is_easy(each) else None, None))
    now: PlanDay = replace(easy, kind="gentle")
    for _ in range(ROUNDS):
        against = {finding.where.rpartition(", ")[2] for finding in refusals(now, on, situation)}
        if not against and now.blocks:
            gone = _gone(was, now)
            told = (*(_without(each, gone, ground) for each in because[:1]), *because[1:])
            return Refitted(day=counted_anew(now, on, situation), changes=told, left_out=gone)
        if not against & {item.exercise for item in now.items}:
            break
        now, _ = edited(now, on, ground, lambda each: (None if each.exercise.slug in against else each.item, None))  # noqa: B023
    return Refitted(day=None, changes=because, closed_because=tuple(dict.fromkeys(each.why for each in because)))


def _gone(was: PlanDay, now: PlanDay) -> tuple[str, ...]:
    kept = {item.exercise for item in now.items}
    return tuple(dict.fromkeys(item.exercise for item in was.items if item.exercise not in kept))


def _without(change: Change, gone: Iterable[str], ground: Ground) -> Change:
    """What a gentle day is without, by name."""
    say, exercises = ground.say, ground.library.exercises
    names = ", ".join(say(exercises[slug].name) for slug in gone)
    return replace(change, what=say("{day}, without {names}").format(day=change.what, names=names)) if names else change


def _is_easy(each: Counted) -> bool:
    return each.classes <= GENTLE and not each.item.load_kg


def _reasons(why: Iterable[str], ground: Ground) -> tuple[Change, ...]:
    what = ground.say("A gentle day")
    return tuple(
        Change(exercise=None, now=None, what=what, why=each, unlock=None, source="cautious-default")
        for each in dict.fromkeys(why)
    )


def _change(each: Counted, now: PlanItem | None, why: str, ground: Ground) -> Change:
    say, exercises = ground.say, ground.library.exercises
    name = say(each.exercise.name)
    if now is None:
        what = say("{name} is left out").format(name=name)
    elif now.exercise == each.exercise.slug:
        what = say("Less of {name}").format(name=name)
    else:
        what = say("{easier} in place of {printed}").format(easier=say(exercises[now.exercise].name), printed=name)
    return Change(
        exercise=each.exercise.slug,
        now=None if now is None else now.exercise,
        what=what,
        why=why,
        unlock=None,
        source="cautious-default",
    )


def may_stand(day: PlanDay, on: date, situation: Situation, swap: tuple[str, str]) -> PlanDay | None:
    """The day with one exercise in place of another, where it has that not yet and nothing refuses it; else none."""
    ground = ground_on(day, on, situation)
    replacing = Replacing(day, ground)
    if replacing.has(swap[1]):
        return None
    now, _ = edited(day, on, ground, lambda each: _wished(each, Asked(swaps=dict([swap])), replacing))
    slugs = [item.exercise for item in now.items]
    if now == day or swap[0] in slugs or refusals(now, on, situation) or _held(now, on, ground) != now:
        return None
    return now


def swaps_for(each: Counted, ground: Ground) -> Iterator[Exercise]:
    """What might stand in an item's place, rungs first, then what trains the same; whether it may, the judge says."""
    rungs = {*each.exercise.ladder.easier, *each.exercise.ladder.harder}
    known = candidates_for(each, ground)
    yield from sorted(known, key=lambda other: other.slug not in rungs and not trains_the_same(other, each.exercise))
