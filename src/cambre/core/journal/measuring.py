"""What the journal says of self-tests, and of what somebody trains for."""

from collections.abc import Iterable, Mapping

from cambre.core.assess.measured import Measured, is_like_hand
from cambre.core.entry import Entry
from cambre.core.journal.kinds import Wish
from cambre.core.journal.moments import local
from cambre.core.journal.replay import last, standing
from cambre.core.library.catalogue import Library


def results(entries: Iterable[Entry]) -> tuple[Measured, ...]:
    """The self-tests that count, the oldest first."""
    return tuple(_measured(entry) for entry in standing(entries) if entry.kind == "tested")


def newest_like_hand(entries: Iterable[Entry], library: Library) -> Mapping[str, Measured]:
    """The newest result of each test; none where a camera measured it in its own way, for rules mean a hand's."""
    newest, tests = {each.test: each for each in results(entries)}, library.self_tests
    return {slug: each for slug, each in newest.items() if slug not in tests or is_like_hand(tests[slug], each)}


def wishes(entries: Iterable[Entry]) -> tuple[Wish, ...]:
    """What somebody trains for, as they rated it last."""
    rated = last("wishes_rated", entries)
    return () if rated is None else tuple(Wish(what=each["what"], goes=each["goes"]) for each in rated.body["wishes"])


def _measured(entry: Entry) -> Measured:
    body = entry.body
    return Measured(
        test=body["test"],
        at=local(entry.at, body["zone"]),
        by=body["by"],
        trials={side: tuple(tried) for side, tried in body["trials"].items()},
        entry=entry.uuid,
    )
