"""What is worth saying about the repetitions: pace, jerks, reach, sides, and the form that the exercise wants."""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from cambre.core.library.dose import Tempo
from cambre.core.library.exercise import FormCue
from cambre.core.observe.form import MEASURES, UNITS
from cambre.core.observe.observation import Finding, FindingKind, NotJudged, Repetition
from cambre.core.observe.series import mean, middle, place_of, share
from cambre.core.observe.signals import Seen
from cambre.core.observe.watching import Look
from cambre.core.saying import Say
from cambre.core.vocabulary import Side

FAST = 0.65  # of the tempo's seconds for a stroke
HURRIED = 0.7  # of its seconds for the whole
JERKY = 1.0  # how much lower the spectral arc is than the person's own median
SHORT = 0.6  # of the person's own median range
EVEN = 1.5  # times as long or as short as the person's own median
ALIKE = 4 / 3  # times as far, or as little, as the person's own median to that side
UNEVEN = 0.2  # of the mean of both sides: more than a repeated measurement differs by
_ENOUGH = 3
_EACH_SIDE = 2
_USUAL_REST = 0.5  # of the rests: what more of them have in common belongs to the set
_NEAR_END = 0.25  # seconds around the turn
_OFTEN = 0.8  # the share of looks that keep within a limit when the form does


def of_pace(repetitions: Sequence[Repetition], tempo: Tempo | None, say: Say) -> Iterator[Finding]:
    """Repetitions that were quicker than the exercise wants."""
    if tempo is None:
        return
    fast = [each for each in repetitions if _is_fast(each, tempo)]
    if fast:
        took = mean([each.end_s - each.start_s for each in fast])
        yield Finding(
            kind=FindingKind.TOO_FAST,
            say=say("Slower: take the time that the exercise gives, there and back."),
            at_s=tuple(each.turn_s for each in fast),
            value=round(took, 2),
            limit=round(tempo.up_s + tempo.hold_s + tempo.down_s, 2),
            unit="s",
            confidence=0.9,
        )


def _is_fast(one: Repetition, tempo: Tempo) -> bool:
    """Whether it took too little time, as a whole or in one of its strokes, as far as it has any."""
    wanted = tempo.up_s + tempo.hold_s + tempo.down_s
    strokes = ((one.up_s, tempo.up_s), (one.down_s, tempo.down_s))
    return one.end_s - one.start_s < HURRIED * wanted or any(
        took is not None and should > 0 and took < FAST * should for took, should in strokes
    )


def of_smoothness(repetitions: Sequence[Repetition], say: Say) -> Iterator[Finding]:
    """Repetitions that were jerky beside the person's own."""
    told = [each.smoothness for each in repetitions if each.smoothness is not None]
    if len(told) < _ENOUGH:
        return
    limit = middle(told) - JERKY
    jerky = [each for each in repetitions if each.smoothness is not None and each.smoothness < limit]
    if jerky:
        yield Finding(
            kind=FindingKind.JERK,
            say=say("A jerk: move as if through honey, without a swing."),
            at_s=tuple(each.turn_s for each in jerky),
            value=round(min(each.smoothness or 0.0 for each in jerky), 2),
            limit=round(limit, 2),
            confidence=0.6,
        )


def of_reach(repetitions: Sequence[Repetition], say: Say) -> Iterator[Finding]:
    """Repetitions cut short beside the others of their side, and sides that differ."""
    told = [each for each in repetitions if each.range_deg is not None]
    limits = {side: SHORT * usual for side in (*Side, None) if (usual := _usual(told, side)) is not None}
    short = [each for each in told if (each.range_deg or 0.0) < limits.get(each.side, 0.0)]
    if short:
        least = min(short, key=lambda each: each.range_deg or 0.0)
        yield Finding(
            kind=FindingKind.CUT_SHORT,
            say=say("Some were cut short beside your others. Smaller is fine; then make them all the same."),
            at_s=tuple(each.turn_s for each in short),
            value=round(least.range_deg or 0.0, 1),
            limit=round(limits[least.side], 1),
            unit="°",
            confidence=0.7,
        )
    yield from _uneven(told, say)


def _usual(told: Sequence[Repetition], side: Side | None) -> float | None:
    """How far somebody usually goes to a side, for the weaker side isn't cut short; None where too few tell it."""
    gone = [each.range_deg or 0.0 for each in told if each.side is side]
    return middle(gone) if len(gone) >= _ENOUGH else None


def _uneven(told: Sequence[Repetition], say: Say) -> Iterator[Finding]:
    left = [each.range_deg or 0.0 for each in told if each.side is Side.LEFT]
    right = [each.range_deg or 0.0 for each in told if each.side is Side.RIGHT]
    if min(len(left), len(right)) < _EACH_SIDE:
        return
    both = (middle(left) + middle(right)) / 2
    uneven = (middle(left) - middle(right)) / both if both else 0.0
    if abs(uneven) > UNEVEN:
        yield Finding(
            kind=FindingKind.UNEVEN,
            say=say("The left side goes further.") if uneven > 0 else say("The right side goes further."),
            at_s=(),
            value=round(100 * uneven),
            limit=round(100 * UNEVEN),
            unit="%",
            confidence=0.6,
        )


def of_control(
    repetitions: Sequence[Repetition], others: Sequence[Finding], tempo: Tempo | None, say: Say
) -> Iterator[Finding]:
    """Praise for slow and even movement, never for depth, and only as far as nothing else that is found denies it.

    Whoever swings, hurries, stops half-way, goes farther to one side or leaves the pose isn't even. How a position
    is held is another matter than how somebody moves; then the movement alone is praised. Whether a movement without
    a tempo is calm nobody knows.
    """
    kinds = {each.kind for each in others}
    if len(repetitions) < _ENOUGH or kinds - {FindingKind.FORM} or not _is_even(repetitions):
        return
    if tempo is None:
        praise = say("Even: each like the others.")
    elif kinds:
        praise = say("Calm and even in how you move.")
    else:
        praise = say("Calm and even. Well controlled.")
    yield Finding(kind=FindingKind.CONTROL, say=praise, at_s=(), confidence=0.7)


def _is_even(repetitions: Sequence[Repetition]) -> bool:
    """Whether all take about as long, and go about as far as the others to their side, where that is told at all."""
    untold = sum(each.range_deg is None for each in repetitions)
    if 0 < untold < len(repetitions):
        return False
    took = [each.end_s - each.start_s for each in repetitions]
    gone = [[each.range_deg for each in repetitions if each.side is side and each.range_deg] for side in (*Side, None)]
    return _are_within(took, EVEN) and all(_are_within(each, ALIKE) for each in gone if each)


def _are_within(values: Sequence[float], times: float) -> bool:
    return all(middle(values) / times <= each <= middle(values) * times for each in values)


def of_pose(gaps: Sequence[NotJudged], repetitions: Sequence[Repetition], why: str, say: Say) -> Iterator[Finding]:
    """Times between the first and the last repetition in which the pose was lost.

    Not where most rests have one: who comes down after each, or stands up, has left nothing.
    """
    rests = [(each.turn_s, after.turn_s) for each, after in pairwise(repetitions)]
    lost = [[each.from_s for each in gaps if each.why == why and start < each.from_s < end] for start, end in rests]
    if 0 < sum(map(bool, lost)) <= _USUAL_REST * len(rests):
        yield Finding(
            kind=FindingKind.LOST_POSE,
            say=say("You left the pose for a while. Pause whenever you like; then begin again from the start."),
            at_s=tuple(moment for rest in lost for moment in rest),
            confidence=0.5,
        )


def of_form(
    cue: FormCue,
    repetitions: Sequence[Repetition],
    holds: Sequence[tuple[float, float]],
    looks: Sequence[Look],
    seen: Callable[[Look], Seen],
    say: Say,
) -> Finding | None:
    """Where a form cue wasn't kept, or none."""
    times = [look.time for look in looks]
    off = []
    for start, end, moment in _moments(cue, repetitions, holds):
        part = looks[place_of(times, start) : place_of(times, end) + 1]
        values = sorted(
            value for look in part if look.why is None and (value := MEASURES[cue.measure](seen(look))) is not None
        )
        if values and (worst := _beyond(cue, values)) is not None:
            off.append((moment, worst))
    if not off:
        return None
    values = [value for _, value in off]
    return Finding(
        kind=FindingKind.FORM,
        say=say(cue.say),
        at_s=tuple(moment for moment, _ in off),
        value=round(middle(values), 1),
        limit=cue.most if cue.most is not None and middle(values) > cue.most else cue.least,
        unit=UNITS.get(cue.measure, "°"),
        confidence=0.6,
    )


def _moments(
    cue: FormCue, repetitions: Sequence[Repetition], holds: Sequence[tuple[float, float]]
) -> Iterator[tuple[float, float, float]]:
    """From, to and the moment to name, of everything that a cue is about."""
    for each in repetitions:
        match cue.when:
            case "start":
                yield each.start_s - _NEAR_END, each.start_s + _NEAR_END, each.start_s
            case "end":
                half = max(_NEAR_END, (each.hold_s or 0.0) / 2)
                yield each.turn_s - half, each.turn_s + half, each.turn_s
            case "always":
                yield each.start_s, each.end_s, each.turn_s
    if not repetitions and cue.when != "start":
        yield from ((start, end, (start + end) / 2) for start, end in holds)


def _beyond(cue: FormCue, values: Sequence[float]) -> float | None:
    high, low = share(values, _OFTEN), share(values, 1 - _OFTEN)
    if cue.most is not None and high > cue.most:
        return high
    return low if cue.least is not None and low < cue.least else None
