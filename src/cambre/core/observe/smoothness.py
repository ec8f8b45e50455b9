"""How smooth a movement is, told by its speed alone, whatever its size and length."""

from collections.abc import Sequence
from itertools import pairwise
from math import cos, hypot, log, pi, sin

from cambre.core.observe.series import Values

_HIGHEST = 10.0  # hertz; nothing a body does on purpose is faster
_LEAST = 0.05  # of the strongest frequency: weaker ones are noise
_STEP = 0.1  # hertz between looks at the spectrum
_FEW = 8


def spectral_arc(values: Sequence[float], step: float) -> float | None:
    """The spectral arc length of the speed: about -1.6 for one smooth stroke, lower for a jerky one."""
    speed = _speed(values, step)
    if len(speed) < _FEW:
        return None
    highest = min(_HIGHEST, 0.5 / step)
    steps = max(2, round(highest / _STEP))
    spectrum = [_strength(speed, place * highest / steps, step) for place in range(steps + 1)]
    if spectrum[0] <= 0:
        return None
    told = [each / spectrum[0] for each in spectrum]
    last = max(place for place, each in enumerate(told) if each >= _LEAST)
    return -sum(hypot(1 / max(last, 1), b - a) for a, b in pairwise(told[: last + 1]))


def dimensionless_jerk(values: Sequence[float], step: float) -> float | None:
    """The logarithmic dimensionless jerk: about -5 for one smooth stroke, lower for a jerky one."""
    speed = _speed(values, step)
    top = max(speed, default=0.0)
    if len(speed) < _FEW or top <= 0:
        return None
    bend = [(a - 2 * b + c) / (step * step) for a, b, c in zip(speed, speed[1:], speed[2:], strict=False)]
    length = len(speed) * step
    jerk = sum(each * each for each in bend) * step * length**3 / (top * top)
    return -log(jerk) if jerk > 0 else None


def _speed(values: Sequence[float], step: float) -> Values:
    return [abs(b - a) / step for a, b in pairwise(values)]


def _strength(speed: Values, hertz: float, step: float) -> float:
    turn = 2 * pi * hertz * step
    real = sum(value * cos(turn * place) for place, value in enumerate(speed))
    imaginary = sum(value * sin(turn * place) for place, value in enumerate(speed))
    return hypot(real, imaginary)
