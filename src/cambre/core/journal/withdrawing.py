"""Which entries count no more, because other entries withdrew them; a withdrawal can be withdrawn like any entry."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from cambre.core.entry import Entry
from cambre.core.journal.upgrading import upgraded

WITHDRAWALS = frozenset({"entry_withdrawn", "session_withdrawn"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """An entry, and the withdrawals that keep it from counting."""

    entry: Entry
    withdrawn_by: tuple[str, ...] = ()


def telling(entries: Iterable[Entry]) -> tuple[Told, ...]:
    """Everything that happened in its order, the withdrawn too; the withdrawals themselves are not among it."""
    happened = in_order(entries)
    gone = withdrawn(happened)
    told = (entry for entry in happened if entry.kind not in WITHDRAWALS)
    return tuple(Told(entry=upgraded(entry), withdrawn_by=gone.get(entry.uuid, ())) for entry in told)


def in_order(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """The entries in the order in which they happened."""
    return tuple(sorted(entries, key=lambda entry: (entry.at, entry.recorded_at, entry.uuid)))


def withdrawn(entries: Sequence[Entry]) -> Mapping[str, tuple[str, ...]]:
    """The uuids of what counts no more, each with the withdrawals that hold it back.

    Only who withdrew what decides, never when: clocks of two devices differ.
    """
    withdrawals = [entry for entry in entries if entry.kind in WITHDRAWALS]
    if not withdrawals:
        return {}
    counting = _counting(withdrawals)
    by_entry: defaultdict[str, list[str]] = defaultdict(list)
    by_session: defaultdict[str, list[str]] = defaultdict(list)
    for each in withdrawals:
        if each.uuid in counting:
            (by_entry if each.kind == "entry_withdrawn" else by_session)[_target(each)].append(each.uuid)
    found = {entry.uuid: (*by_entry.get(entry.uuid, ()), *_with_session(entry, by_session)) for entry in entries}
    return {uuid: holding for uuid, holding in found.items() if holding}


def _with_session(entry: Entry, by_session: Mapping[str, Sequence[str]]) -> Sequence[str]:
    return () if entry.kind in WITHDRAWALS else by_session.get(entry.body.get("session", ""), ())


def _counting(withdrawals: Sequence[Entry]) -> frozenset[str]:
    """The withdrawals that hold: those that no other one takes back that holds itself.

    Two that take each other back, which no page writes, hold nothing.
    """
    takers: defaultdict[str, set[str]] = defaultdict(set)
    for each in withdrawals:
        if each.kind == "entry_withdrawn":
            takers[_target(each)].add(each.uuid)
    holding: set[str] = set()
    taken: set[str] = set()
    before = -1
    while len(holding) + len(taken) > before:
        before = len(holding) + len(taken)
        holding |= {each.uuid for each in withdrawals if takers[each.uuid] <= taken}
        taken |= {each.uuid for each in withdrawals if takers[each.uuid] & holding}
    return frozenset(holding)


def _target(withdrawal: Entry) -> str:
    return str(withdrawal.body["entry" if withdrawal.kind == "entry_withdrawn" else "session"])
