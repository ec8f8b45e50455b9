"""Sessions: what a player keeps of them, what happened in them, and where one goes on."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import islice

from cambre.coach.keeping import Keeping, problems_of
from cambre.core.journal.kinds import Sent
from cambre.core.journal.moments import moment
from cambre.core.journal.replay import PastSession, sessions, standing
from cambre.core.journal.resuming import Rungs, resumed
from cambre.core.journal.withdrawing import Told, telling
from cambre.core.journal.written import entries_of
from cambre.core.screening.permission import Case
from cambre.core.session.ground import Ground
from cambre.core.session.instead import offers
from cambre.core.session.session import Turn, begin
from cambre.core.session.timeline import Timeline
from cambre.documents import DocumentProblemsError
from cambre.store.journal import FOR_EVER

RESUMABLE = timedelta(hours=12)
"""How long after its start a session that wasn't ended is still offered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Training(Keeping):
    """The sessions of somebody, that of now and those of the past."""

    def record(self, sent: Sequence[Sent]) -> tuple[str, ...]:
        """Keep what a player sends, all or nothing; raises DocumentProblemsError, StoreError.

        Gives the uuids that are in the journal now; one that was there before is among them.
        """
        problems = [line for place, each in enumerate(sent) for line in problems_of(each, f"entries.{place}")]
        if problems:
            raise DocumentProblemsError(problems)
        self._keep(sent)
        return tuple(each.uuid for each in sent)

    def begun(self, timeline: Timeline, *, is_warm: bool = False) -> Turn:
        """A session of this timeline, at its beginning."""
        return begin(timeline, self.dice(), is_warm=is_warm)

    def cut_off(self, timeline: Timeline, case: Case) -> Turn | None:
        """The session of this timeline that was begun today and not ended, where it can go on."""
        left_open = self.unfinished()
        if left_open is None:
            return None
        ground = Ground(library=self.library, case=case)
        entries = (*self.journal.of_sessions(self.who, [left_open.session]), *self._withdrawals())
        first = int(self.dice()[24:], 16)  # chance, so that a player elsewhere, still open, makes no such uuid
        rungs = Rungs(ways=offers(timeline, ground), above=self.library.above)
        return resumed(timeline, entries, rungs, first)

    def keep(self, turn: Turn, zone: str) -> None:
        """Keep what happened last in a session; raises StoreError, and keeping it again does no harm."""
        self.record(entries_of(turn, moment(self.clock()), zone))

    def told(self, session: str) -> tuple[Told, ...]:
        """Everything that happened in a session, what was withdrawn too."""
        return telling((*self.journal.of_sessions(self.who, [session]), *self._withdrawals()))

    def take_out(self, session: str, zone: str, uuid: str | None = None) -> bool:
        """Let an entry of a session, or all of it, count no more; whether there is such an entry."""
        found = [each for each in self.told(session) if uuid is None or each.entry.uuid == uuid]
        if uuid is None and not all(each.withdrawn_by for each in found):
            self._keep([self._happened("session_withdrawn", {"zone": zone, "session": session})])
        elif uuid is not None and any(not each.withdrawn_by for each in found):
            self.withdraw(uuid, zone)
        return bool(found)

    def put_back(self, session: str, zone: str, uuid: str | None = None) -> bool:
        """Let what was taken out count again; whether there is such an entry."""
        found = [each for each in self.told(session) if uuid is None or each.entry.uuid == uuid]
        whole = {entry.uuid for entry in self.journal.newest(self.who, "session_withdrawn")}
        holding = dict.fromkeys(each for told in found for each in told.withdrawn_by if uuid or each in whole)
        self._keep([self._withdrawing(each, zone) for each in holding])
        return bool(found)

    def history(self, *, most: int = -1, before: str | None = None) -> tuple[PastSession, ...]:
        """The past sessions, newest first: all, or so many of those that began before another session."""
        end = self._began(before) if before else FOR_EVER
        gone = self._withdrawals()
        started = self.journal.newest(
            self.who, "session_started", most=most + len(gone) if most >= 0 else most, before=end
        )
        counting = reversed(standing((*started, *gone)))
        names = islice(dict.fromkeys(entry.body["session"] for entry in counting), most if most >= 0 else None)
        return sessions((*self.journal.of_sessions(self.who, names), *gone))

    def taken_out(self) -> tuple[PastSession, ...]:
        """The sessions that count no more, as they were, newest first."""
        whole = self.journal.newest(self.who, "session_withdrawn")
        names = dict.fromkeys(entry.body["session"] for entry in whole)
        out = (self.told(session) for session in names)
        return sessions(each.entry for told in out if all(each.withdrawn_by for each in told) for each in told)

    def unfinished(self) -> PastSession | None:
        """The newest session, where it was begun today and not ended."""
        newest = next(iter(self.history(most=1)), None)
        if newest is None or newest.ended is not None or self.clock() - newest.started > RESUMABLE:
            return None
        return newest

    def _began(self, session: str) -> str:
        found = (entry for entry in self.journal.of_sessions(self.who, [session]) if entry.kind == "session_started")
        return next((entry.at for entry in found), FOR_EVER)
