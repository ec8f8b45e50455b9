"""How ready somebody is for the skills that no plan prescribes."""

from dataclasses import dataclass

from cambre.coach.making_plans import preferences
from cambre.coach.planning import Planning
from cambre.core.plan.ground import Ground
from cambre.core.plan.pool import pool
from cambre.core.plan.readiness import Readiness, closed_for_good, readiness
from cambre.core.plan.standing import Standing, standing
from cambre.core.plan.wishes import NOTHING_WISHED
from cambre.store.library_files import load_skills


@dataclass(frozen=True, slots=True, kw_only=True)
class Readying(Planning):
    """Skills, shown and never prescribed."""

    def readiness(self) -> tuple[Readiness, ...]:
        """Every skill as it stands for somebody today."""
        somebody = self._standing()
        return readiness(load_skills(), somebody, pool(somebody, NOTHING_WISHED))

    def closed_goals(self) -> frozenset[str]:
        """The goals that lead to a skill or an exercise that isn't open to somebody, whatever they train."""
        somebody = self._standing()
        some = pool(somebody, NOTHING_WISHED)
        skills = {each.skill for each in readiness(load_skills(), somebody, some) if each.closed}
        return frozenset(skills | {goal for goal in preferences().goals if goal in closed_for_good(somebody, some)})

    def _standing(self) -> Standing:
        today = self.today(self.zone())
        ground = Ground(library=self.library, card=self.card, preferences=preferences())
        return standing(self.situation().profile, today, today, ground, self.say)
