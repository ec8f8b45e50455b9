"""What the journal says of somebody's settings."""

from collections.abc import Iterable
from dataclasses import dataclass, fields

from cambre.core.entry import Entry
from cambre.core.journal.replay import last
from cambre.core.settings import DEFAULTS, Settings

_KNOWN = frozenset(field.name for field in fields(Settings))


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """The settings, and the moment at which they were chosen; none where they never were."""

    settings: Settings
    at: str | None


NOTHING_CHOSEN = Chosen(settings=DEFAULTS, at=None)


def chosen(entries: Iterable[Entry]) -> Chosen:
    """The newest choice that counts; what it doesn't tell is as it is for everybody."""
    entry = last("settings_chosen", entries)
    if entry is None:
        return NOTHING_CHOSEN
    told = {name: value for name, value in entry.body["settings"].items() if name in _KNOWN}
    return Chosen(settings=Settings(**told), at=entry.at)
