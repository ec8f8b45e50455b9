"""Plans that tests make, for people that tests talk about."""

from datetime import date
from functools import cache
from typing import Any

from cambre.core.plan.ground import Ground
from cambre.core.plan.make import make
from cambre.core.plan.no_plan import NoPlan
from cambre.core.plan.wishes import Wishes
from cambre.core.plan_document import Plan
from cambre.core.safety.finding import Finding
from cambre.core.safety.judge import judge_plan
from cambre.core.safety.situation import Situation
from cambre.core.saying import in_english
from cambre.core.screening.profile import Profile
from cambre.documents import read
from cambre.store.library_files import load_preferences, load_words
from tests.core.people import card, library
from tests.core.plan.people_at_random import START


@cache
def ground() -> Ground:
    """The shipped facts."""
    return Ground(library=library(), card=card(), preferences=load_preferences())


def profile(**told: Any) -> Profile:
    """A screened adult of 30, unless told otherwise."""
    return read(Profile, {"age": 30, "screened": True, **told}, "profile")


def outcome(somebody: Profile, *, start: str = START, weeks: int = 4, **wished: Any) -> Plan | NoPlan:
    """The plan of somebody, or why there is none."""
    return make(somebody, date.fromisoformat(start), ground(), wishes=Wishes(**wished), weeks=weeks)


def planned(somebody: Profile, **asked: Any) -> Plan:
    """The plan of somebody who has one."""
    plan = outcome(somebody, **asked)
    assert isinstance(plan, Plan), plan
    return plan


def refusing(plan: Plan, somebody: Profile) -> list[Finding]:
    """What the judge refuses in it."""
    words = load_words()
    situation = Situation(profile=somebody, library=library(), card=card(), words=words, say=in_english)
    return [finding for finding in judge_plan(plan, situation) if finding.severity.refuses]
