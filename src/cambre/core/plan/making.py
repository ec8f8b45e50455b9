"""The stages in their order: for a week of this person, its sessions and what they are worth."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from cambre.core.plan.bouts import Slots, choose, strength_moves
from cambre.core.plan.composing import Session, as_session, is_strength, seconds_of
from cambre.core.plan.dosing import LEAST, bout, counted, has_careful_wrists, stretch
from cambre.core.plan.draft import DIRECTIONS, STRENGTH, Candidate, Frame, Uses
from cambre.core.plan.move import Move
from cambre.core.plan.order import ordered
from cambre.core.plan.pool import Pool
from cambre.core.plan.rhythm import A, B, Rhythm, are_apart
from cambre.core.plan.search import Found, search
from cambre.core.plan.standing import Standing
from cambre.core.plan.warming import DOWN, WarmUp, warm_up
from cambre.core.plan.worth import Judging
from cambre.core.vocabulary import Direction, Kind, Position

MINUTE, TWO = 60, 2
LESS = 3  # what only warms, and bends nothing, is worth a third in a gentle session


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """What every stage of one plan stands on."""

    somebody: Standing
    pool: Pool
    judging: Judging
    minutes: int
    """The most minutes of a session."""
    warm: WarmUp | None
    """The warm-up of a training day."""

    def takes(self, main: Sequence[Move]) -> int:
        """Seconds of a training day with this main part."""
        warm, cap = self.warm, self.somebody.ground.cap
        before = warm.moves[-1].exercise.position if warm else None
        total = warm.seconds if warm else 0
        for move in main:
            total += seconds_of(move, self.somebody)
            total -= (cap("position_change_s") - cap("ready_s")) if move.exercise.position is before else 0
            before = move.exercise.position
        return total


@dataclass(frozen=True, slots=True, kw_only=True)
class Week:
    """The sessions of a week: A, B, and the gentle one; none where the week has no such day."""

    rhythm: Rhythm
    sessions: tuple[Session | None, Session | None]
    gentle: Session | None
    value: int = 0
    bound: int = 0

    def on(self, weekday: int) -> Session | None:
        """What comes on a weekday."""
        if weekday in self.rhythm.gentle:
            return self.gentle
        return self.sessions[A if weekday in self.rhythm.of_a else B]

    @property
    def work(self) -> int:
        """Seconds of work in the main parts."""
        return self.work_on(self.rhythm.all)

    def work_on(self, days: Iterable[int]) -> int:
        """Seconds of work in the main parts of some weekdays."""
        return sum(session.work for day in days if (session := self.on(day)) is not None)

    @property
    def slugs(self) -> frozenset[str]:
        """The exercises of the main parts."""
        some = (session for session in (*self.sessions, self.gentle) if session is not None)
        return frozenset(move.slug for session in some for move, _ in session.main)


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """How full a week is."""

    bout_s: int
    work: int | None = None
    """The most seconds of main work; none where nothing but minutes limits it."""
    only: Week | None = None
    """The week that it is an easier form of."""
    small_doses: bool = False
    """Whether every stretch has about half of its dose."""
    rests_between: bool = False
    """Whether the days that aren't trained have easy movement only, with no main part."""


def week(stage: Stage, rhythm: Rhythm, size: Size) -> Week | None:
    """The best week of this size; none where there is none."""
    gentle = _between(stage, rhythm, size)
    if rhythm.gentle and gentle is None:
        return None
    if not rhythm.trained:
        return (
            None
            if gentle is None
            else Week(
                rhythm=rhythm, sessions=(None, None), gentle=gentle.session, value=gentle.value, bound=gentle.bound
            )
        )
    used = gentle.session if gentle else None
    found = _stretches(stage, rhythm, size, used)
    if found is None:
        return None
    sessions = _with_strength(stage, found, size)
    if sessions is None:
        return None
    return Week(
        rhythm=rhythm,
        sessions=sessions,
        gentle=used,
        value=found.value + (gentle.value if gentle else 0),
        bound=found.bound + (gentle.bound if gentle else 0),
    )


def _between(stage: Stage, rhythm: Rhythm, size: Size) -> "Gentle | None":
    if not rhythm.gentle:
        return None
    if size.rests_between:
        easy = easy_movement_session(stage)
        return None if easy is None else Gentle(session=easy, value=0, bound=0)
    return gentle_session(stage, len(rhythm.gentle), size)


@dataclass(frozen=True, slots=True, kw_only=True)
class Gentle:
    """A gentle session, and what it is worth."""

    session: Session
    value: int
    bound: int


def gentle_session(stage: Stage, days: int, size: Size) -> Gentle | None:
    """The best session in the middle of the range, which is its own warm-up; none where nothing fits."""
    sizes = stage.somebody.ground.preferences.sizes
    most = min(stage.minutes, sizes.gentle_minutes) * MINUTE
    frame = replace(
        _frame(stage, (days,), most, size.work), fewest=sizes.fewest_stretches + 1, most=sizes.most_stretches + TWO,
        wanted=frozenset({*DIRECTIONS, STRENGTH}), prepares=False, new_moves=1_000,
    )  # fmt: skip
    some = [move for move in _gentle_moves(stage, size) if size.only is None or move.slug in size.only.slugs]
    found = search([_gentle_candidate(move, stage) for move in some], frame)
    if found is None:
        return None
    moves = sorted(
        (each.move for each in found.sessions[0]),
        key=lambda move: (DOWN.index(move.exercise.position), move.is_stretch, move.slug),
    )
    return Gentle(session=as_session(None, moves, is_gentle=True), value=found.value, bound=found.bound)


def easy_movement_session(stage: Stage) -> Session | None:
    """Nothing but easy movement, in the place of a warm-up: for days on which the back rests."""
    sizes = stage.somebody.ground.preferences.sizes
    seconds = min(stage.minutes - 1, sizes.gentle_minutes - TWO) * MINUTE
    warm = warm_up(stage.pool, stage.somebody, sizes.warmup_moves + 1, max(MINUTE, seconds * 3 // 4))
    return None if warm is None else Session(warm_up=warm.moves, is_gentle=True)


def _gentle_moves(stage: Stage, size: Size) -> list[Move]:
    somebody, is_less = stage.somebody, size.only is not None or size.small_doses
    moves: list[Move] = []
    for each in stage.pool.allowed:
        if each.exercise.kind is Kind.STRENGTH:
            made = bout(each.exercise, each.changes, somebody, somebody.ground.cap("strength_bout_s"))
        else:
            made = replace(stretch(each.exercise, each.changes, somebody), sets=1)
        if made is not None and made.is_mid_range:
            moves.append(_easier(made, stage, size) if is_less else made)
    return moves


def _gentle_candidate(move: Move, stage: Stage) -> Candidate:
    weight = _weight(move, stage, ())
    covers = {str(direction) for direction in move.covers} | ({STRENGTH} if is_strength(move) else set())
    return Candidate(
        move=move,
        weight=weight if covers else weight // LESS,
        seconds=seconds_of(move, stage.somebody),
        work=move.work,
        is_new=False,
        letters=(0,),
        covers=frozenset(covers),
        uses=Uses.of(move),
    )


def _easier(move: Move, stage: Stage, size: Size) -> Move:
    """The move with less of it: for an easy week, or so that a small session has everything."""
    say = stage.somebody.case.say
    told = (
        say("About half of it, so that a short session has room for everything.")
        if size.only is None
        else say("About half of it, because this week is an easy one.")
    )
    return easier(move, stage.somebody.ground.cap(LEAST), told)


def easier(move: Move, least: int, because: str) -> Move:
    """The move with about half of its dose: one set, or fewer repetitions, or held for less, never below the least."""
    less = _lessened(move, least)
    return move if less.work >= move.work else replace(less, why_dose=(because,))


def _lessened(move: Move, least: int) -> Move:
    if move.sets > 1:
        return replace(move, sets=1)
    if move.tempo is None:
        return replace(move, seconds=max(least, move.seconds * 3 // 5))
    less = counted(move, move.tempo, move.repetitions * 3 // 5, move.seconds)
    return less if less.seconds >= least else move


def _frame(stage: Stage, days: tuple[int, ...], seconds: int, work: int | None) -> Frame:
    somebody, preferences = stage.somebody, stage.somebody.ground.preferences
    cap, sizes = somebody.ground.cap, preferences.sizes
    return Frame(
        days=days,
        seconds=seconds,
        week_work=work,
        fewest=sizes.fewest_stretches,
        most=max(sizes.most_stretches, stage.minutes // sizes.minutes_a_stretch),
        session_halves=TWO * MINUTE * cap("target_min_session"),
        week_halves=TWO * MINUTE * cap("target_min_week"),
        deep_seconds=MINUTE * cap("ee_min_session"),
        deep_days=cap("ee_days_week"),
        hands_seconds=cap("wrist_load_s") if has_careful_wrists(somebody) else None,
        wheels=cap("wheel_reps"),
        new_moves=sizes.new_moves,
        wanted=frozenset(DIRECTIONS),
        weights=preferences.weights,
        nodes=sizes.nodes,
    )


def _stretches(stage: Stage, rhythm: Rhythm, size: Size, gentle: Session | None) -> Found | None:
    """Which stretches come in which session."""
    warm, change = stage.warm, stage.somebody.ground.cap("position_change_s")
    if warm is None:
        return None
    slot = size.bout_s + change
    days = (len(rhythm.of_a), len(rhythm.of_b)) if rhythm.of_b else (len(rhythm.of_a),)
    work = None if size.work is None else size.work - (gentle.work * len(rhythm.gentle) if gentle else 0)
    frame = _frame(stage, days, stage.minutes * MINUTE - warm.seconds - change + slot, work)
    used = tuple(_gentle_halves(gentle, each) * len(rhythm.gentle) for each in DIRECTIONS)
    candidates = [
        _candidate(move, slot, size, stage, letters)
        for move in _stretch_moves(stage, size)
        if (letters := _letters(move, rhythm, size, stage.somebody))
    ]
    return search(candidates, replace(frame, used_halves=used))


def _gentle_halves(gentle: Session | None, direction: Direction) -> int:
    return sum(move.halves(direction) for move, _ in gentle.main if move.is_stretch) if gentle else 0


def _stretch_moves(stage: Stage, size: Size) -> list[Move]:
    moves = (
        stretch(each.exercise, each.changes, stage.somebody)
        for each in stage.pool.allowed
        if _may_stretch(each.exercise.kind)
    )
    some = [move for move in moves if move.is_stretch]
    useful = _highest([move for move in some if move.directions or move.exercise.trains], stage)
    if size.only is not None:
        useful = [move for move in some if move.slug in size.only.slugs]
    return [_easier(move, stage, size) for move in useful] if size.only or size.small_doses else useful


def _highest(moves: list[Move], stage: Stage) -> list[Move]:
    """The moves without rungs below another one that does the same; easier arches stay, they prepare the deep ones."""
    liked = stage.judging.wishes.liked | set(stage.judging.wishes.swaps.values())
    below = {(slug, move.directions) for move in moves for slug in move.exercise.ladder.easier}
    return [move for move in moves if move.arches or move.slug in liked or (move.slug, move.directions) not in below]


def _may_stretch(kind: Kind) -> bool:
    return kind is not Kind.STRENGTH


def _letters(move: Move, rhythm: Rhythm, size: Size, somebody: Standing) -> tuple[int, ...]:
    """The sessions that a move may come in: weights and, for novices, deep arches need days between."""
    letters = [letter for letter in (A, B) if rhythm.days(letter)]
    if size.only is not None:
        letters = [letter for letter in letters if _has(size.only.sessions[letter], move.slug)]
    if move.load_kg or (move.is_deep and somebody.is_novice):
        letters = [letter for letter in letters[:1] if are_apart(rhythm.days(letter))]
    return tuple(letters)


def _weight(move: Move, stage: Stage, warm: Sequence[Move]) -> int:
    """The points of a move: fewer where a limit takes it back, or where the warm-up has it already."""
    weights = stage.somebody.ground.preferences.weights
    taken_back = len(move.directions) - len(move.covers)
    again = any(move.slug == each.slug for each in warm)
    return max(1, stage.judging.worth(move.exercise) - weights.taken_back * taken_back - weights.warmed * again)


def _has(session: Session | None, slug: str) -> bool:
    return session is not None and any(move.slug == slug for move, _ in session.main)


def _candidate(move: Move, slot: int, size: Size, stage: Stage, letters: tuple[int, ...]) -> Candidate:
    known = stage.judging.known
    return Candidate(
        move=move,
        weight=_weight(move, stage, stage.warm.moves if stage.warm else ()),
        seconds=seconds_of(move, stage.somebody) + slot,
        work=move.work + size.bout_s,
        is_new=move.slug not in known and (bool(known) or stage.somebody.is_new),
        letters=letters,
        covers=frozenset(str(direction) for direction in move.covers),
        uses=Uses.of(move),
    )


def _with_strength(stage: Stage, found: Found, size: Size) -> tuple[Session | None, Session | None] | None:
    """Each session with strength in its slots, in order; none where one of them can't be made."""
    warm = stage.warm
    trained = {direction for session in found.sessions for each in session for direction in each.move.covers}
    made: list[Session | None] = []
    used: frozenset[str] = frozenset()
    for letter, some in enumerate(found.sessions):
        moves = tuple(each.move for each in some)
        slots = Slots(stretches=moves, count=len(moves), missing=frozenset(DIRECTIONS) - trained, used=used)
        main = _filled(stage, slots, size, letter)
        if main is None or warm is None:
            return None
        used |= {move.slug for move in main}
        made.append(as_session(warm, main))
    return (made[0], made[1] if len(made) > 1 else None)


def _filled(stage: Stage, slots: Slots, size: Size, letter: int) -> tuple[Move, ...] | None:
    """The main part with a bout after every stretch, or between any two where time doesn't allow the last."""
    warm = stage.warm
    bouts = strength_moves(stage.pool, stage.somebody, size.bout_s)
    if size.only is not None:
        bouts = tuple(move for move in bouts if _has(size.only.sessions[letter], move.slug))
    begin = warm.moves[-1].exercise.position if warm else Position.STANDING
    for count in (slots.count, slots.count - 1):
        chosen = choose(bouts, replace(slots, count=count), stage.judging)
        main = ordered(slots.stretches, chosen, begin) if chosen else None
        if main is not None and stage.takes(main) <= stage.minutes * MINUTE:
            return main
    return None
