"""How long plans of four weeks take, and what the judge says of them: for people at random, as many as asked for.

`CAMBRE_PLANS=10000` makes that many; the table of rules and reasons is printed on the way.
"""

import os
import sys
import time
from collections import Counter
from collections.abc import Iterator

from benchmarks.measuring import Measured, percentile
from cambre.core.plan.no_plan import NoPlan
from cambre.core.plan_document import Plan
from cambre.core.safety.judge import judge_plan
from cambre.core.safety.situation import Situation
from cambre.core.saying import in_english
from cambre.core.screening.profile import Profile
from cambre.documents import read
from cambre.store.library_files import load_words
from tests.core.people import card, library
from tests.core.plan.people_at_random import somebody, wishes
from tests.core.plan.plans import outcome

ALIKE = (("You ticked", "a sign was ticked"), ("Without:", "exercises that were taken out"))
PEOPLE = int(os.environ.get("CAMBRE_PLANS", "300"))


def measure() -> Iterator[Measured]:
    """Plans made and judged; times are of the processor, so that other work doesn't count."""
    words, seconds = load_words(), []
    refusing: list[float] = []
    found: Counter[str] = Counter()
    none: Counter[str] = Counter()
    optimal = made = 0
    for number in range(PEOPLE):
        person = read(Profile, somebody(number), "somebody")
        begun = time.process_time()
        plan = outcome(person, **wishes(number))
        if isinstance(plan, NoPlan):
            none[_told(plan)] += 1
            refusing.append(time.process_time() - begun)
            continue
        situation = Situation(profile=person, library=library(), card=card(), words=words, say=in_english)
        findings = judge_plan(plan, situation)
        seconds.append(time.process_time() - begun)
        found.update(f"{each.severity} {each.rule}" for each in findings)
        made, optimal = made + 1, optimal + _is_optimal(plan)
    _print(found, none)
    for percent in (50, 90, 99):
        yield Measured(name=f"a plan made and judged, p{percent}", value=percentile(seconds, percent), bar=2, unit="s")
    yield Measured(name="a plan made and judged, worst", value=max(seconds), bar=10, unit="s")
    if refusing:
        yield Measured(name="told why there is no plan, worst", value=max(refusing), bar=2, unit="s")
    yield Measured(name="weeks proven optimal", value=100 * optimal / made, bar=0, unit="%", more_is_better=True)
    refused = sum(count for rule, count in found.items() if not rule.startswith("warn"))
    yield Measured(name=f"findings that refuse, {made} plans", value=refused, bar=0, unit="")


def _is_optimal(plan: Plan) -> bool:
    return plan.objective is not None and plan.objective.value == plan.objective.bound


def _told(plan: NoPlan) -> str:
    first = plan.no_plan[0].clash[0]
    for beginning, told in ALIKE:
        if first.startswith(beginning):
            return told
    return first


def _print(found: Counter[str], none: Counter[str]) -> None:
    for what, counted in (("findings by rule", found), ("without a plan", none)):
        told = ", ".join(f"{name}: {count}" for name, count in sorted(counted.items()))
        sys.stdout.write(f"{what}: {told or 'none'}\n")
