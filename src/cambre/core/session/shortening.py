"""A session kept within the minutes that are allowed: first fewer sets, then fewer stations."""

from collections.abc import Callable
from dataclasses import replace

from cambre.core.session.choosing import Played
from cambre.core.session.ground import Ground
from cambre.core.session.timeline import Change

Length = Callable[[tuple[Played, ...]], float]


def within(played: tuple[Played, ...], ground: Ground, length: Length) -> tuple[tuple[Played, ...], tuple[Change, ...]]:
    """The stations that fit, and what was taken off; `length` gives the seconds of a session of these stations."""
    name = "session_min_new" if ground.person.is_new else "session_min"
    most = 60 * ground.cap(name)
    kept = played
    while length(kept) > most:
        shorter = _fewer_sets(kept) or _fewer_stations(kept)
        if shorter is None:
            break
        kept = shorter
    return kept, (() if kept == played else (_told(name, ground),))


def _fewer_sets(played: tuple[Played, ...]) -> tuple[Played, ...] | None:
    """One set less where there are most; none where every station has a single set."""
    place = max(range(len(played)), key=lambda index: _sets(played[index]))
    bout = played[place].bout
    if bout is None or bout.sets == 1:
        return None
    shorter = replace(played[place], bout=replace(bout, sets=bout.sets - 1))
    return (*played[:place], shorter, *played[place + 1 :])


def _fewer_stations(played: tuple[Played, ...]) -> tuple[Played, ...] | None:
    """Without the last stretch and the strength after it; a session keeps at least one of each."""
    stretches = [index for index, each in enumerate(played) if not each.station.is_between]
    return played[: stretches[-1]] if len(stretches) > 1 else None


def _sets(each: Played) -> int:
    return each.bout.sets if each.bout else 0


def _told(name: str, ground: Ground) -> Change:
    cap = ground.library.caps[name]
    return Change(
        exercise=None,
        now=None,
        what=ground.say("Shortened to {minutes:g} minutes").format(minutes=cap.value),
        why=ground.say(cap.why),
        unlock=None,
        source=cap.source,
    )
