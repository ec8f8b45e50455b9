"""What the journal says: states derived from its entries, first to last."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from cambre.core.entry import Entry
from cambre.core.journal.moments import local
from cambre.core.journal.upgrading import UPGRADES, Upgrades, is_readable, upgraded
from cambre.core.journal.withdrawing import WITHDRAWALS, in_order, withdrawn
from cambre.core.screening.giddiness import GIDDY
from cambre.core.vocabulary import DAY_ENDS


@dataclass(frozen=True, slots=True, kw_only=True)
class PastStep:
    """A step of a past session."""

    exercise: str
    is_done: bool
    side: str | None
    set: int
    reps: int | None
    seconds: float


@dataclass(frozen=True, slots=True, kw_only=True)
class PastSession:
    """A session as the journal tells it; `ended` says how, and is none while it goes on."""

    session: str
    program: str
    title: str
    started: datetime
    steps: Mapping[int, PastStep] = field(default_factory=dict)
    pains: tuple[str, ...] = ()
    """How much it hurt, or that somebody got giddy, in the order of the reports."""
    ended: str | None = None
    effort: int | None = None
    pain: int | None = None
    note: str | None = None

    @property
    def day(self) -> date:
        """The training day that it belongs to."""
        return (self.started - DAY_ENDS).date()

    @property
    def done(self) -> tuple[PastStep, ...]:
        """The steps that were done, in playing order."""
        return tuple(self.steps[index] for index in sorted(self.steps) if self.steps[index].is_done)

    @property
    def skipped(self) -> tuple[PastStep, ...]:
        """The steps that were left out, in playing order."""
        return tuple(self.steps[index] for index in sorted(self.steps) if not self.steps[index].is_done)

    @property
    def seconds(self) -> float:
        """Seconds of work that were done."""
        return sum(step.seconds for step in self.done)


def standing(entries: Iterable[Entry], upgrades: Upgrades = UPGRADES) -> tuple[Entry, ...]:
    """The entries that count: in the order in which they happened, up to date, without the withdrawn ones."""
    happened = in_order(upgraded(entry, upgrades) for entry in entries if is_readable(entry, upgrades))
    gone = withdrawn(happened)
    return tuple(entry for entry in happened if entry.kind not in WITHDRAWALS and entry.uuid not in gone)


def sessions(entries: Iterable[Entry]) -> tuple[PastSession, ...]:
    """The past sessions, newest first."""
    happened: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in standing(entries):
        if "session" in entry.body:
            happened[entry.body["session"]].append(entry)
    known = (_session(group) for group in happened.values())
    return tuple(sorted((past for past in known if past), key=lambda past: past.started, reverse=True))


def last(kind: str, entries: Iterable[Entry]) -> Entry | None:
    """The newest entry of a kind that counts."""
    return next((entry for entry in reversed(standing(entries)) if entry.kind == kind), None)


def _session(happened: Sequence[Entry]) -> PastSession | None:
    """One session from its entries; none where its beginning isn't in the journal."""
    started = next((entry for entry in happened if entry.kind == "session_started"), None)
    if started is None:
        return None
    taken = [entry for entry in happened if entry.kind in ("step_done", "step_skipped")]
    ended = [entry.body for entry in happened if entry.kind == "session_ended"]
    last: Mapping[str, Any] = ended[-1] if ended else {}
    return PastSession(
        session=started.body["session"],
        program=started.body["program"],
        title=started.body["title"],
        started=local(started.at, started.body["zone"]),
        steps={entry.body["step"]: _step(entry) for entry in taken},
        pains=tuple(_pains(happened)),
        ended=last.get("reason"),
        effort=last.get("effort"),
        pain=last.get("pain"),
        note=last.get("note"),
    )


def giddy_reports(happened: Iterable[Entry]) -> frozenset[str]:
    """The uuids of the reports of which nothing but giddiness was told: no pain was."""
    told = {entry.body["pain"]: entry.body for entry in happened if entry.kind == "pain_described"}
    return frozenset(
        pain for pain, body in told.items() if [*body.get("places", ()), *body.get("kinds", ())] == [GIDDY]
    )


def _pains(happened: Sequence[Entry]) -> Iterator[str]:
    giddy = giddy_reports(happened)
    for entry in happened:
        if entry.kind == "pain_reported":
            yield GIDDY if entry.uuid in giddy else entry.body["amount"]


def _step(entry: Entry) -> PastStep:
    body = entry.body
    return PastStep(
        exercise=body["exercise"],
        is_done=entry.kind == "step_done",
        side=body.get("side"),
        set=body["set"],
        reps=body.get("reps"),
        seconds=body["seconds"],
    )
