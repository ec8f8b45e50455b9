"""What every use case stands on: the library, the journal, the clock and the dice."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from typing import Any, Self
from uuid import uuid4

from cambre.coach.remembering import Remembered
from cambre.core.entry import Entry
from cambre.core.journal.arriving import by_now
from cambre.core.journal.kinds import Sent
from cambre.core.journal.moments import moment, training_day
from cambre.core.journal.upgrading import present_version
from cambre.core.journal.withdrawing import WITHDRAWALS
from cambre.core.library.catalogue import Library
from cambre.core.saying import Say, in_english
from cambre.core.screening.card import Card
from cambre.documents.bodies import body_problems, moment_problems
from cambre.documents.problems import Problem
from cambre.store.catalogues import Languages
from cambre.store.journal import Journal
from cambre.store.own_poses import NOTHING_SOLVED, OwnPoses

SOMEBODY = "me"
"""The person of a household of one."""


def now() -> datetime:
    """What time it is, in UTC."""
    return datetime.now(UTC)


def problems_of(sent: Sent | Entry, where: str) -> tuple[str | Problem, ...]:
    """What is wrong with an entry that comes from outside, a line each."""
    return (*moment_problems(sent.at, f"{where}.at"), *body_problems(sent.kind, sent.version, sent.body, where))


@dataclass(frozen=True, slots=True, kw_only=True)
class Keeping:
    """Whose journal is read and written, and with what."""

    library: Library
    card: Card
    journal: Journal
    clock: Callable[[], datetime] = now
    dice: Callable[[], str] = lambda: str(uuid4())
    say: Say = in_english
    languages: Languages = field(default_factory=Languages, compare=False, repr=False)
    """Those that somebody can choose; `say` is one of them."""
    who: str = SOMEBODY
    """The id of the person who is coached."""
    own_poses: OwnPoses = NOTHING_SOLVED
    left_out: tuple[str, ...] = ()
    """What is wrong with somebody's own files that are not in the library for it."""
    remembered: Remembered = field(default_factory=Remembered, compare=False, repr=False)

    def of(self, who: str) -> Self:
        """The same coach for another person of the household."""
        return replace(self, who=who)

    def today(self, zone: str) -> date:
        """The training day that it is now for somebody in this zone."""
        return self._today(zone)

    def withdraw(self, uuid: str, zone: str) -> None:
        """Let an entry count no more; it stays in the journal."""
        self._keep([self._withdrawing(uuid, zone)])

    def _today(self, zone: str) -> date:
        return training_day(moment(self.clock()), zone)

    def _withdrawing(self, uuid: str, zone: str) -> Sent:
        return self._happened("entry_withdrawn", {"zone": zone, "entry": uuid})

    def _withdrawals(self) -> tuple[Entry, ...]:
        return tuple(entry for kind in sorted(WITHDRAWALS) for entry in self.journal.newest(self.who, kind))

    def _by_now(self, entries: Iterable[Entry]) -> tuple[Entry, ...]:
        """The entries, each as having happened by now; what a wrong clock dated later, when it came (`by_now`)."""
        now, found = moment(self.clock()), tuple(entries)
        if all(each.at <= now for each in found):
            return found
        return by_now(found, now, self.journal.ahead(self.who, now))

    def _happened(self, kind: str, body: Mapping[str, Any]) -> Sent:
        return Sent(uuid=self.dice(), at=moment(self.clock()), kind=kind, version=present_version(kind), body=body)

    def _keep(self, sent: Iterable[Sent]) -> None:
        recorded = moment(self.clock())
        self.journal.append(
            Entry(
                uuid=each.uuid,
                person=each.person or self.who,
                at=each.at,
                recorded_at=recorded,
                kind=each.kind,
                version=each.version,
                body=each.body,
            )
            for each in sent
        )
