"""Days of a plan put together from moves: blocks, times between, and reasons."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from cambre.core.plan.dosing import being_told
from cambre.core.plan.move import Move
from cambre.core.plan.reasons import Telling, source, why
from cambre.core.plan.standing import Standing
from cambre.core.plan.warming import WarmUp
from cambre.core.plan.wishes import Wishes
from cambre.core.plan_document import Block, CheckIn, PlanDay, PlanItem, PlayedSides, Role
from cambre.core.vocabulary import Direction, Kind, Position

MINUTE = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """What a day has: a warm-up, and the main part in its order."""

    warm_up: tuple[Move, ...]
    main: tuple[tuple[Move, Role], ...] = ()
    is_gentle: bool = False

    @property
    def work(self) -> int:
        """Seconds of work in the main part."""
        return sum(move.work for move, _ in self.main)

    def halves(self, direction: Direction) -> int:
        """Half-seconds that the stretches give each side in a direction."""
        return sum(move.halves(direction) for move, role in self.main if role is Role.STRETCH)


def as_session(warm: WarmUp | None, moves: Sequence[Move], *, is_gentle: bool = False) -> Session:
    """A session of these moves in this order."""
    main = tuple((move, Role.STRETCH if move.is_stretch else Role.STRENGTH) for move in moves)
    return Session(warm_up=warm.moves if warm else (), main=main, is_gentle=is_gentle)


def day(weekday: int, session: Session, telling: Telling, wishes: Wishes) -> PlanDay:
    """A session on a weekday, with what is wished of that day."""
    somebody = telling.somebody
    is_warm = weekday in wishes.after_class and not session.is_gentle and bool(session.main)
    if weekday in wishes.before_class:
        session = replace(session, main=tuple((_shortened(move, role, somebody), role) for move, role in session.main))
    warm = [] if is_warm else [(move, Role.WARMUP) for move in session.warm_up]
    items = tuple(_items([*warm, *session.main], telling))
    blocks = (
        *((Block(kind="warmup", items=items[: len(warm)]),) if warm else ()),
        *((Block(kind="main", items=items[len(warm) :]),) if session.main else ()),
    )
    return PlanDay(
        weekday=weekday,
        kind="gentle" if session.is_gentle else "training",
        minutes=round(sum(lasting(item) for item in items) / MINUTE, 1),
        adult_present=somebody.profile.adult_present,
        check_in=_check_in(weekday, is_warm=is_warm, wishes=wishes),
        blocks=blocks,
    )


def lasting(item: PlanItem) -> float:
    """Seconds of one item, with what lies between."""
    sides = 2 if item.sides is PlayedSides.EACH else 1
    work = item.sets * sides * (item.seconds or 0)
    return item.ready_s + work + (sides - 1) * item.sets * item.switch_s + (item.sets - 1) * item.rest_s


def seconds_of(move: Move, somebody: Standing) -> int:
    """The most seconds that a move takes in a session, the change of position included."""
    cap = somebody.ground.cap
    switches = (move.side_count - 1) * move.sets * cap("switch_s")
    ready = cap("position_change_s") + being_told(move, somebody)
    return ready + move.work + switches + (move.sets - 1) * cap("set_rest_s")


def _check_in(weekday: int, *, is_warm: bool, wishes: Wishes) -> CheckIn | None:
    if weekday in wishes.before_class or is_warm:
        return CheckIn(already_warm=is_warm, before_class=weekday in wishes.before_class)
    return None


def _shortened(move: Move, role: Role, somebody: Standing) -> Move:
    """Before class nothing is held for long."""
    if not move.is_hold or role is not Role.STRETCH:
        return move
    most = somebody.ground.preferences.sizes.before_class_hold_s
    told = somebody.case.say(somebody.ground.library.caps["before_class_s"].why)
    return replace(move, sets=1, seconds=min(move.seconds, most), why_dose=(told,))


def _items(moves: Sequence[tuple[Move, Role]], telling: Telling) -> Iterator[PlanItem]:
    before: Position | None = None
    prepared = _preparing(moves)
    for place, (move, role) in enumerate(moves):
        told = replace(telling, prepares=prepared if place == _first(moves, prepared) else frozenset())
        yield _item(move, role, told, changes=before not in (None, move.exercise.position))
        before = move.exercise.position


def _preparing(moves: Sequence[tuple[Move, Role]]) -> frozenset[str]:
    is_deep = any(move.is_deep for move, _ in moves)
    return (
        frozenset(move.slug for move, role in moves if role is Role.STRETCH and move.arches) if is_deep else frozenset()
    )


def _first(moves: Sequence[tuple[Move, Role]], slugs: frozenset[str]) -> int:
    return next((place for place, (move, _) in enumerate(moves) if move.slug in slugs), -1)


def _item(move: Move, role: Role, telling: Telling, *, changes: bool) -> PlanItem:
    cap = telling.somebody.ground.cap
    return PlanItem(
        exercise=move.slug,
        role=role,
        sets=move.sets,
        seconds=float(move.seconds),
        reps=move.reps,
        tempo=move.tempo,
        sides=PlayedSides.EACH if move.side_count > 1 else PlayedSides.BOTH,
        ready_s=float(cap("position_change_s" if changes else "ready_s") + being_told(move, telling.somebody)),
        switch_s=float(cap("switch_s")) if move.side_count > 1 else 0.0,
        rest_s=float(cap("set_rest_s")) if move.sets > 1 else 0.0,
        load_kg=move.load_kg,
        modification=tuple("+".join(change.modification.answers) for change in move.changes) or None,
        why=(*why(move, role, telling), *(telling.somebody.case.say(each.modification.say) for each in move.changes)),
        source=source(move, telling),
    )


def is_strength(move: Move) -> bool:
    """Whether it makes stronger rather than suppler."""
    return move.exercise.kind is not Kind.MOBILITY and not move.is_stretch
