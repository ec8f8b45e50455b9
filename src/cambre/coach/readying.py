"""How ready somebody is for the skills that no plan prescribes."""

from dataclasses import dataclass

from cambre.coach.making_plans import preferences
from cambre.coach.planning import Planning
from cambre.core.plan.ground import Ground
from cambre.core.plan.pool import pool
from cambre.core.plan.readiness import Readiness, readiness
from cambre.core.plan.standing import standing
from cambre.core.plan.wishes import NOTHING_WISHED
from cambre.store.library_files import load_skills


@dataclass(frozen=True, slots=True, kw_only=True)
class Readying(Planning):
    """Skills, shown and never prescribed."""

    def readiness(self) -> tuple[Readiness, ...]:
        """Every skill as it stands for somebody today."""
        today = self.today(self.zone())
        ground = Ground(library=self.library, card=self.card, preferences=preferences())
        somebody = standing(self.situation().profile, today, today, ground, self.say)
        return readiness(load_skills(), somebody, pool(somebody, NOTHING_WISHED))
