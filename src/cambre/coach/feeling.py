"""What is asked of new exercises after a session."""

from collections.abc import Iterable

from cambre.coach.screening import Screening
from cambre.core.journal.feeling import asked_where
from cambre.core.journal.replay import standing
from cambre.core.library.exercise import Exercise


class Feeling(Screening):
    """Use cases of where exercises are felt."""

    def asked_where(self, slugs: Iterable[str]) -> tuple[Exercise, ...]:
        """Of these exercises, those after which it is asked where they were felt."""
        exercises = [each for slug in dict.fromkeys(slugs) if (each := self.library.exercises.get(slug)) is not None]
        caps = self.library.caps
        return asked_where(
            exercises,
            standing(self._what_counts()),
            days=caps["felt_asked_d"].value,
            most=caps["felt_asked_most"].value,
        )
