"""Recordings observed: an exercise's reference from its solved key poses, and the engine over a whole recording."""

from collections.abc import Iterator
from dataclasses import replace
from math import isfinite

from cambre.core.figure.intents import Choreography
from cambre.core.figure.motion import frames
from cambre.core.library.catalogue import Drawable
from cambre.core.library.exercise import Exercise
from cambre.core.observe.caveats import (
    BOTH_WAYS,
    CROWDED,
    HINDER,
    NO_FIGURE,
    NO_SIZE,
    SHIFTED,
    TOO_SHORT,
    doubted,
    is_too_short,
    of_frames,
    of_times,
)
from cambre.core.observe.counting import counted
from cambre.core.observe.engine import ANY, Engine, Watched
from cambre.core.observe.observation import Caveat, NotJudged, Observation, Repetition
from cambre.core.observe.outline import outline
from cambre.core.observe.reference import AZIMUTHS, marks, reference, seen_from
from cambre.core.observe.telling import telling_angle
from cambre.core.observe.trace import SIGNAL, Trace
from cambre.core.saying import Say, decimal, in_english, noted
from cambre.core.vocabulary import Position, Side, Sides
from cambre.pictures import Pictures
from cambre.store.recordings import Recording

ANOTHER = noted("Whoever was followed was out of sight; who was followed after that may be somebody else.")
CUT_OFF = noted(
    "Only the first {seconds} seconds of the film could be seen: it breaks off there, or is too long. Copy it again, "
    "or cut it shorter."
)
UPRIGHT = frozenset({Position.STANDING, Position.SITTING})
_CROWD = 0.05  # of the frames
_SMALL = 1e-9


def watched(exercise: Exercise | None, drawn: Pictures) -> Watched:
    """What to watch for an exercise; any movement where there is none, or none that is drawn."""
    if exercise is None:
        return Watched(checked_on="people")  # docs/motion.md: clips of any movement
    if exercise.figure is None or not drawn.has(exercise):
        return Watched(exercise=exercise.slug, form=exercise.form)
    solved = drawn.book.solutions[exercise.slug]
    return Watched(
        exercise=exercise.slug,
        reference=reference(drawn.body, exercise.figure, solved, exercise.filming.view, held=exercise.tempo is None),
        tempo=exercise.tempo,
        form=exercise.form,
        checked_on=exercise.filming.checked_on,
        angle=_angle(exercise, exercise.figure, drawn),
        sided=exercise.sides is not Sides.BOTH,
    )


def _angle(exercise: Exercise, told: Choreography, drawn: Pictures) -> str | None:
    """The angle that tells how far somebody goes in an exercise that is repeated."""
    view = exercise.filming.view
    if exercise.tempo is None:
        return None
    poses = frames(drawn.book.solution(exercise.slug, told.shown), told.cycle.way_up)
    way = [seen_from(marks(drawn.body, pose), AZIMUTHS[view][0]) for pose in poses]
    upright, sided = exercise.position in UPRIGHT, exercise.sides is not Sides.BOTH
    return telling_angle(exercise.directions, view, way, upright=upright, sided=sided)


def rest_outline(shown: Drawable, drawn: Pictures, view: str) -> tuple[float, ...]:
    """How the figure looks at rest, from where a camera of this view stands; nothing where it isn't drawn."""
    if shown.figure is None or not drawn.has(shown):
        return ()
    pose = drawn.book.pose(shown.slug, shown.figure.cycle.rest, shown.figure.shown)
    return outline(marks(drawn.body, pose), AZIMUTHS[view][0])


def observed(
    recording: Recording,
    what: Watched,
    *,
    signals: bool = False,
    height_cm: float | None = None,
    say: Say = in_english,
) -> Observation:
    """What happened in a recording."""
    return observed_and_traced(recording, what, signals=signals, height_cm=height_cm, say=say)[0]


def observed_and_traced(
    recording: Recording,
    what: Watched,
    *,
    signals: bool = False,
    height_cm: float | None = None,
    say: Say = in_english,
) -> tuple[Observation, Trace]:
    """What happened in a recording, and its course for whoever draws it."""
    moments = recording.times or [frame.time for frame in recording.frames]
    whole = max((time for time in moments if isfinite(time) and time > 0), default=0.0)
    told = [NotJudged(from_s=0.0, to_s=whole, why=say(TOO_SHORT))] if is_too_short(moments) else []
    if recording.times:
        times, values = _forward(recording)
        trace = Trace(tuple(times), (None,) * len(times), SIGNAL, tuple(values), ())
        seen = _of_signal(recording, what, say)
    else:
        engine = Engine(what, aspect=recording.aspect or 1.0, say=say)
        engine.push(recording.frames)
        seen = engine.finish(signals=signals, height_cm=height_cm)
        trace = engine.trace(seen)
    caveats = list(_caveats(recording, what))
    if recording.times and what.exercise == ANY and any(each.side for each in seen.repetitions):
        caveats.append(BOTH_WAYS)  # nobody knows which of them is the left
        seen = replace(seen, repetitions=tuple(replace(each, side=None) for each in seen.repetitions))
    if not (seen.repetitions or seen.holds):
        told += [NotJudged(from_s=0.0, to_s=whole, why=say(each.say)) for each in caveats if each in HINDER]
        caveats = [each for each in caveats if each not in HINDER and (each is not NO_SIZE or _tells_angles(seen))]
    told += [NotJudged(from_s=start, to_s=end, why=say(ANOTHER)) for start, end in recording.changes]
    cut_off = say(CUT_OFF).format(seconds=decimal(whole, say))
    told += [NotJudged(from_s=whole, to_s=whole, why=cut_off)] if recording.is_cut_off else []
    told = [replace(each, from_s=round(each.from_s, 3), to_s=round(each.to_s, 3)) for each in (*seen.not_judged, *told)]
    return doubted(replace(seen, not_judged=tuple(told)), caveats, what, say), trace


def _tells_angles(seen: Observation) -> bool:
    return any(value is not None for signal in seen.signals.values() for value in signal.deg)


def _caveats(recording: Recording, what: Watched) -> Iterator[Caveat]:
    """What is to be said of the recording as a whole."""
    yield from of_times(recording.times) if recording.times else of_frames(recording.frames)
    if recording.is_shifted:
        yield SHIFTED
    if recording.aspect is None and recording.frames:
        yield NO_SIZE
    if recording.frames and what.exercise != ANY and what.reference is None:
        yield NO_FIGURE
    if recording.crowded > _CROWD:
        yield CROWDED


def _of_signal(recording: Recording, what: Watched, say: Say) -> Observation:
    times, values = _forward(recording)
    found, sure = counted(times, values, sided=what.sided)
    rate = (len(times) - 1) / (times[-1] - times[0]) if len(times) > 1 else 0.0
    told = tuple(
        Repetition(
            start_s=round(max(each.start, 0.0), 3),
            turn_s=round(max(each.turn, 0.0), 3),
            end_s=round(max(each.end, 0.0), 3),
            side={1: Side.LEFT, -1: Side.RIGHT}.get(each.side),
            range_deg=float(f"{each.reach:.6g}"),  # of a unit that nobody tells
        )
        for each in found
    )
    late = len(recording.times) - len(times)
    gaps = (NotJudged(from_s=0.0, to_s=0.0, why=say("Frames came without time, or out of order.")),) if late else ()
    return Observation(
        exercise=what.exercise, fps=round(rate, 2), frames=len(recording.times), repetitions=told, not_judged=gaps,
        confidence=round(sure, 2), checked_on="people",  # docs/motion.md: signals of one number
    )  # fmt: skip


def _forward(recording: Recording) -> tuple[list[float], list[float]]:
    """Times and values without those that go back in time."""
    times: list[float] = []
    values: list[float] = []
    for time, value in zip(recording.times, recording.signal, strict=True):
        if not times or time > times[-1] + _SMALL:
            times.append(time)
            values.append(value)
    return times, values


__all__ = ["ANY", "observed", "watched"]
