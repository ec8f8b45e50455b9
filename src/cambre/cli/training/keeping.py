"""Keeps what happens in the journal at once; while that can't be done, it is kept in mind and tried again."""

from cambre.coach import Coach
from cambre.core.session.session import Turn
from cambre.store.journal import StoreError


class Keeping:
    """The way from a session to the journal."""

    def __init__(self, ready: Coach, zone: str) -> None:
        """Nothing waits yet."""
        self._coach = ready
        self._zone = zone
        self._waiting: tuple[Turn, ...] = ()
        self.trouble = ""

    def keep(self, turn: Turn) -> None:
        """Keep what happened last, and what waited before it."""
        if turn.happened:
            self._waiting = (*self._waiting, turn)
        self.try_again()

    def try_again(self) -> None:
        """Keep what waits; `trouble` says why it still does."""
        self.trouble = ""
        while self._waiting:
            try:
                self._coach.keep(self._waiting[0], self._zone)
            except StoreError as error:
                self.trouble = str(error)
                return
            self._waiting = self._waiting[1:]
