"""What was worked out before, kept in memory while nothing new is told; nothing depends on it."""

from collections.abc import Callable, Hashable
from typing import Any, TypeVar

T = TypeVar("T")
MOST = 64


class Remembered:
    """The newest answers by what they were asked of."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._answers: dict[Hashable, Any] = {}

    def once(self, asked: Hashable, answer: Callable[[], T]) -> T:
        """The answer, worked out only where it isn't known."""
        if asked not in self._answers:
            self._answers[asked] = answer()
        found: T = self._answers.pop(asked)
        self._answers[asked] = found
        if len(self._answers) > MOST:
            del self._answers[next(iter(self._answers))]
        return found
