"""The journal entries that a session makes: what happened, where and when."""

from collections.abc import Sequence

from cambre.core.journal.kinds import Sent
from cambre.core.session.session import Turn, uuid_of


def entries_of(turn: Turn, at: str, zone: str) -> Sequence[Sent]:
    """The entries for what happened last in a session; the same turn makes the same uuids."""
    session = turn.session
    first = session.written - len(turn.happened)
    return tuple(
        Sent(
            uuid=uuid_of(session.session, first + place),
            at=at,
            kind=each.kind,
            version=1,
            body={"zone": zone, "session": session.session, **each.body},
        )
        for place, each in enumerate(turn.happened)
    )
