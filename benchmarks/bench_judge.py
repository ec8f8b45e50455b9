"""How long the judge needs for four weeks."""

from collections.abc import Iterator

from benchmarks.measuring import Measured, durations, percentile
from cambre.core.plan_document import Plan
from cambre.core.safety.judge import judge_plan
from cambre.documents import read
from tests.core.safety.plans import plan, situation, week

TIMES = 30


def measure() -> Iterator[Measured]:
    """Four weeks of three training days, judged."""
    document = read(Plan, plan(*(week(number=number) for number in range(1, 5))), "plan")
    somebody = situation()
    taken = durations(lambda: judge_plan(document, somebody), times=TIMES)
    yield Measured(name="a plan of four weeks, judged, median", value=percentile(taken, 50), bar=0.5, unit="s")
