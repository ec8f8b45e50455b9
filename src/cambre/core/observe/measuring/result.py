"""What the tries say: a median with its band for each side, or why there is none."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from cambre.core.observe.measuring.spec import Spec


@dataclass(frozen=True, slots=True)
class Found:
    """The tries of each side, and what they amount to; numbers are in the test's unit."""

    tries: Mapping[str, Sequence[float]]
    values: Mapping[str, float]
    """The median of each side whose tries are there and agree."""
    band: float
    """How far around a value the next would lie without any change."""
    apart: Mapping[str, float]
    """How far the tries of a side lie apart, where that is more than the band."""
    missing: Mapping[str, int]
    """How many tries each side lacks."""

    @property
    def is_over(self) -> bool:
        """Whether nothing more is wanted."""
        return not self.missing

    @property
    def is_whole(self) -> bool:
        """Whether there is a number for every side."""
        return not self.missing and not self.apart


def found(tries: Mapping[str, Sequence[float]], spec: Spec) -> Found:
    """What the tries say so far."""
    whole = {side: tried for side, tried in tries.items() if len(tried) >= spec.trials}
    apart = {side: max(tried) - min(tried) for side, tried in whole.items() if max(tried) - min(tried) > spec.error}
    return Found(
        tries={side: tuple(round(each, 1) for each in tried) for side, tried in tries.items()},
        values={side: round(median(tried), 1) for side, tried in whole.items() if side not in apart},
        band=spec.error,
        apart=apart,
        missing={side: spec.trials - len(tried) for side, tried in tries.items() if len(tried) < spec.trials},
    )
