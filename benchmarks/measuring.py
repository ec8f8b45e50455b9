"""What a benchmark yields, and how it takes time."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from statistics import quantiles
from typing import TypeAlias

Seconds: TypeAlias = float


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """A measured figure beside the bar that it should keep."""

    name: str
    value: float
    bar: float
    unit: str
    more_is_better: bool = False

    @property
    def keeps_its_bar(self) -> bool:
        """Whether it is as good as it should be."""
        return self.value >= self.bar if self.more_is_better else self.value <= self.bar


def durations(work: Callable[[], object], *, times: int) -> list[Seconds]:
    """How long each run of the work took."""
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return taken


def percentile(samples: list[Seconds], percent: int) -> Seconds:
    """What so many of a hundred samples stay below."""
    return quantiles(samples, n=100, method="inclusive")[percent - 1]
