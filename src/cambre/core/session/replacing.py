"""What comes in the place of an item of a day: nothing that the day has already, but for strength between stretches."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from cambre.core.plan_document import PlanDay, PlanItem, Role
from cambre.core.safety.recounted import Counted
from cambre.core.session.dosing import candidates_for, dosed
from cambre.core.session.ground import Ground


@dataclass(slots=True)  # what it has given isn't given again, so it is mutable
class Replacing:
    """Gives items in the place of those of one day."""

    day: PlanDay
    ground: Ground
    given: set[str] = field(default_factory=set)

    def has(self, slug: str) -> bool:
        """Whether the day has an exercise already."""
        return slug in {item.exercise for item in self.day.items}

    def first(self, each: Counted, but: Collection[str]) -> PlanItem | None:
        """The nearest that may stand there and isn't among `but`; none where nothing may."""
        fresh = self._open(each, {*but, *(item.exercise for item in self.day.items), *self.given})
        found = next(fresh, None)
        if each.item.role is Role.STRENGTH:
            once = {item.exercise for item in self.day.items if item.role is not Role.STRENGTH}
            return found or next(self._open(each, {*but, *once, *self.given}), None)
        if found is not None:
            self.given.add(found.exercise)
        return found

    def _open(self, each: Counted, but: Collection[str]) -> Iterator[PlanItem]:
        for exercise in candidates_for(each, self.ground):
            item = None if exercise.slug in but else dosed(exercise, each, self.ground)
            if item is not None:
                yield item
