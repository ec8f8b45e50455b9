"""A session eased where one thing comes to too much: a direction, the deep backbends, or the weight on the wrists."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial

from cambre.core.screening.profile import Condition
from cambre.core.session.choosing import Played
from cambre.core.session.ground import Ground
from cambre.core.session.station import Bout
from cambre.core.session.timeline import Change
from cambre.core.vocabulary import Direction, Kind, LoadClass

TO_AND_FRO = {Direction.FLEXION, Direction.EXTENSION}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Quota:
    """Something that has a most: the seconds of it in one bout, and the number of the rule."""

    seconds: Callable[[Bout], float]
    cap: str
    most: float


def eased(played: tuple[Played, ...], ground: Ground) -> tuple[tuple[Played, ...], tuple[Change, ...]]:
    """The stations with a set less wherever something comes to too much, and what is said about it."""
    changes: list[Change] = []
    for quota in _quotas(ground):
        kept = played
        while (fewer := _with_less(kept, quota)) is not None:
            kept = fewer
        changes += [] if kept == played else [_told(quota, ground)]
        played = kept
    return played, tuple(dict.fromkeys(changes))


def _quotas(ground: Ground) -> Iterator[_Quota]:
    for direction in Direction:
        most = 60 * ground.cap("target_min_session")
        yield _Quota(seconds=partial(_towards, direction), cap="target_min_session", most=most)
    yield _Quota(seconds=_deep, cap="ee_min_session", most=60 * ground.cap("ee_min_session"))
    if ground.person.is_minor or Condition.WRIST in ground.person.conditions:
        yield _Quota(seconds=_on_wrists, cap="wrist_load_s", most=ground.cap("wrist_load_s"))


def _with_less(played: tuple[Played, ...], quota: _Quota) -> tuple[Played, ...] | None:
    """One set, or else one repetition, less of what comes to most; none where it is enough or can't be less."""
    seconds = [quota.seconds(each.bout) if each.bout else 0.0 for each in played]
    place = max(range(len(played)), key=seconds.__getitem__)
    bout = played[place].bout
    if sum(seconds) <= quota.most or bout is None:
        return None
    if bout.sets > 1:
        less = replace(bout, sets=bout.sets - 1)
    elif bout.reps is not None and bout.reps > 2:  # noqa: PLR2004 -- sides that take turns need two
        less = replace(bout, reps=bout.reps - 2)
    else:
        return None
    return (*played[:place], replace(played[place], bout=less), *played[place + 1 :])


def _towards(direction: Direction, bout: Bout) -> float:
    """Seconds of stretching in a direction, on one side."""
    if bout.exercise.kind is Kind.STRENGTH or direction not in bout.exercise.directions:
        return 0.0
    seconds = bout.sets * bout.work_seconds
    return seconds / 2 if set(bout.exercise.directions) >= TO_AND_FRO else seconds


def _deep(bout: Bout) -> float:
    """Seconds at the end of the range backwards, both sides together."""
    return bout.sets * bout.side_count * bout.work_seconds if LoadClass.EE in bout.exercise.classes else 0.0


def _on_wrists(bout: Bout) -> float:
    """Seconds of weight on one wrist."""
    return bout.sets * bout.work_seconds if LoadClass.WB in bout.exercise.classes else 0.0


def _told(quota: _Quota, ground: Ground) -> Change:
    cap = ground.library.caps[quota.cap]
    return Change(
        exercise=None,
        now=None,
        what=ground.say("A little less than printed"),
        why=ground.say(cap.why),
        unlock=None,
        source=cap.source,
    )
