"""What the journal says of somebody's settings."""

from collections.abc import Iterable
from dataclasses import dataclass, fields

from cambre.core.entry import Entry
from cambre.core.journal.replay import standing
from cambre.core.settings import DEFAULTS, Settings

_KNOWN = frozenset(field.name for field in fields(Settings))


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """The settings, and the moment at which they were chosen; none where they never were."""

    settings: Settings
    at: str | None


NOTHING_CHOSEN = Chosen(settings=DEFAULTS, at=None)


def chosen(entries: Iterable[Entry]) -> Chosen:
    """The newest choice of each setting that counts; what none tells is as it is for everybody."""
    choices = [entry for entry in standing(entries) if entry.kind == "settings_chosen"]
    if not choices:
        return NOTHING_CHOSEN
    told = {name: value for each in choices for name, value in each.body["settings"].items() if name in _KNOWN}
    return Chosen(settings=Settings(**told), at=choices[-1].at)
