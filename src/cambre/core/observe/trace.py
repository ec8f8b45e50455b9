"""The course of a recording for whoever draws it: how far along, the main angle, and the body at key moments."""

from collections.abc import Sequence
from dataclasses import dataclass

from cambre.core.observe.body import Places
from cambre.core.observe.observation import Observation
from cambre.core.observe.reading import Reader, smoothed
from cambre.core.observe.series import place_of
from cambre.core.observe.watching import Look
from cambre.core.vocabulary import Side

SIGNAL = "signal"
"""What stands for the angle where a file holds a single number over time, of a unit that nobody tells."""
_MOMENTS = 3


@dataclass(frozen=True, slots=True)
class Trace:
    """Times, the share of the figure's way at each (None where it can't be judged), and the angle that moves most."""

    times: tuple[float, ...]
    phase: tuple[float | None, ...]
    angle: str
    degrees: tuple[float | None, ...]
    moments: tuple[tuple[float, Places], ...]
    """Where the body was at the turns of some repetitions, or in the middle of some holds."""


def traced(looks: Sequence[Look], reader: Reader, seen: Observation, *, sided: bool) -> Trace:
    """The course of what was seen; what has no side is told by the side that it looks most like from first to last."""
    there = [look for look in looks if look.at]
    times = [look.time for look in there]
    judged = [look for look in there if look.why is None and look.phases]
    side = None if sided else _usual_side(judged)
    told = {look.time: look.phases.get(side, max(look.phases.values())) for look in judged}
    phase = [told.get(time) for time in times]
    return Trace(
        times=tuple(times),
        phase=tuple(smoothed(times, phase)),
        angle=reader.main,
        degrees=reader.angles(reader.main),
        moments=tuple((turn, there[place_of(times, turn)].at) for turn in _telling(seen) if there),
    )


def _usual_side(looks: Sequence[Look]) -> Side | None:
    likely = [look.likely for look in looks]
    return max(set(likely), key=likely.count, default=None)


def _telling(seen: Observation) -> list[float]:
    """The turns of the first, the middle and the last repetition or hold; with sides, of the first and last of each."""
    sides = {each.side for each in seen.repetitions}
    if len(sides) > 1:
        done = [[each.turn_s for each in seen.repetitions if each.side is side] for side in sides]
        return sorted({turn for turns in done for turn in (turns[0], turns[-1])})
    turns = [each.turn_s for each in seen.repetitions] or [(each.start_s + each.end_s) / 2 for each in seen.holds]
    chosen = (turns[round(place * (len(turns) - 1) / (_MOMENTS - 1))] for place in range(_MOMENTS))
    return sorted(set(chosen)) if turns else []
