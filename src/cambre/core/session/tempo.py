"""Where in a repetition somebody is, at any second of a step."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from cambre.core.library.dose import Tempo
from cambre.core.session.timeline import Step, StepKind

BeatPhase: TypeAlias = Literal["up", "hold", "down", "rest"]

NEARLY = 1e-9


@dataclass(frozen=True, slots=True, kw_only=True)
class Beat:
    """A moment of a repetition; `number` counts from 1, `left` counts this one, `fraction` is 0–1 of the phase."""

    number: int
    of: int
    left: int
    phase: BeatPhase
    fraction: float


def cycle_of(step: Step) -> float | None:
    """Seconds of one repetition; none where the step isn't counted in repetitions."""
    if step.kind is not StepKind.WORK:
        return None
    if step.tempo is not None:
        return step.tempo.cycle or None
    return step.seconds / step.reps if step.reps else None


def repetitions_of(step: Step) -> int:
    """How many repetitions a step holds; the last needs no rest."""
    cycle = cycle_of(step)
    if cycle is None:
        return 0
    return step.reps or int((step.seconds + (step.tempo.rest_s if step.tempo else 0) + NEARLY) // cycle)


def beat_at(step: Step, into: float) -> Beat | None:
    """The repetition that runs `into` seconds after the step's start; none where there are none."""
    cycle, of = cycle_of(step), repetitions_of(step)
    if cycle is None or of < 1:
        return None
    before = int(into / cycle + NEARLY)
    if before >= of:
        return Beat(number=of, of=of, left=0, phase="rest", fraction=1.0)
    phase, fraction = _phase_at(step, max(0.0, into - before * cycle), cycle)
    return Beat(number=before + 1, of=of, left=of - before, phase=phase, fraction=fraction)


def repetitions_done(step: Step, into: float) -> int | None:
    """How many repetitions were over `into` seconds after the step's start; none where they aren't counted."""
    if step.reps is None:
        return None
    beat = beat_at(step, into)
    return 0 if beat is None else beat.of - beat.left


def _phase_at(step: Step, seconds: float, cycle: float) -> tuple[BeatPhase, float]:
    tempo = step.tempo or Tempo(up_s=cycle / 2, hold_s=0, down_s=cycle / 2)
    phases: tuple[tuple[BeatPhase, float], ...] = (
        ("up", tempo.up_s),
        ("hold", tempo.hold_s),
        ("down", tempo.down_s),
        ("rest", tempo.rest_s),
    )
    for phase, lasts in phases:
        if seconds < lasts:
            return phase, seconds / lasts
        seconds -= lasts
    return "rest", 1.0
