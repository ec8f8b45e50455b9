"""A session eased where one thing comes to too much: a direction, deep backbends, lifts, wheels, weight on wrists."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial

from cambre.core.screening.profile import Condition
from cambre.core.session.choosing import Played
from cambre.core.session.counting import no_longer_than
from cambre.core.session.ground import Ground
from cambre.core.session.station import Bout
from cambre.core.session.timeline import Change
from cambre.core.vocabulary import Direction, Kind, LoadClass

SUPERMAN = "superman"
LEAST = "bout_least_s"
TO_AND_FRO = {Direction.FLEXION, Direction.EXTENSION}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Quota:
    """Something that has a most: how much of it is in one bout, and the number of the rule."""

    amount: Callable[[Bout], float]
    cap: str
    most: float


def eased(played: tuple[Played, ...], ground: Ground) -> tuple[tuple[Played, ...], tuple[Change, ...]]:
    """The stations with a set less wherever something comes to too much, and what is said about it."""
    changes: list[Change] = []
    for quota in _quotas(ground):
        kept = played
        while (fewer := _with_less(kept, quota, ground.cap(LEAST))) is not None:
            kept = fewer
        changes += [] if kept == played else [_told(quota, ground)]
        played = kept
    return played, tuple(dict.fromkeys(changes))


def _quotas(ground: Ground) -> Iterator[_Quota]:
    for direction in Direction:
        most = 60 * ground.cap("target_min_session")
        yield _Quota(amount=partial(_towards, direction), cap="target_min_session", most=most)
    half = 0.5 if _is_halved(ground) else 1
    yield _Quota(amount=_lifts, cap="superman_lifts", most=half * ground.cap("superman_lifts"))
    yield _Quota(amount=_wheels, cap="wheel_reps", most=ground.cap("wheel_reps"))
    yield _Quota(amount=_deep, cap="ee_min_session", most=60 * ground.cap("ee_min_session"))
    if ground.person.is_minor or Condition.WRIST in ground.person.conditions:
        yield _Quota(amount=_on_wrists, cap="wrist_load_s", most=ground.cap("wrist_load_s"))


def _with_less(played: tuple[Played, ...], quota: _Quota, least: float) -> tuple[Played, ...] | None:
    """A set, or else a little, less of what comes to most; none where it is enough or can't be less."""
    amounts = [quota.amount(each.bout) if each.bout else 0.0 for each in played]
    place = max(range(len(played)), key=amounts.__getitem__)
    bout = played[place].bout
    if sum(amounts) <= quota.most or bout is None:
        return None
    less = _smaller(bout, least)
    return None if less is None else (*played[:place], replace(played[place], bout=less), *played[place + 1 :])


def _smaller(bout: Bout, least: float) -> Bout | None:
    """The bout with a set less, or shorter; none where it is as small as it is worth."""
    if bout.sets > 1:
        return replace(bout, sets=bout.sets - 1)
    if bout.work_seconds <= least:
        return None
    shorter = no_longer_than(max(least, bout.work_seconds - least), bout)
    return shorter if shorter.work_seconds < bout.work_seconds else None


def _towards(direction: Direction, bout: Bout) -> float:
    """Seconds of stretching in a direction, on one side."""
    if bout.exercise.kind is Kind.STRENGTH or direction not in bout.exercise.directions:
        return 0.0
    seconds = bout.sets * bout.work_seconds
    return seconds / 2 if set(bout.exercise.directions) >= TO_AND_FRO else seconds


def _deep(bout: Bout) -> float:
    """Seconds at the end of the range backwards, both sides together."""
    return bout.sets * bout.side_count * bout.work_seconds if LoadClass.EE in bout.exercise.classes else 0.0


def _is_halved(ground: Ground) -> bool:
    """Whether the matrix leaves half of the lifts."""
    rows = (ground.case.card.limits_of(condition) for condition in ground.person.conditions)
    return any(row.get(LoadClass.AE) == "m" for row in rows)


def _lifts(bout: Bout) -> float:
    """Lifts on superman's ladder."""
    exercise = bout.exercise
    is_rung = LoadClass.AE in exercise.classes and (SUPERMAN in exercise.slug or SUPERMAN in exercise.ladder.harder)
    return bout.sets * _repetitions(bout) if is_rung else 0.0


def _wheels(bout: Bout) -> float:
    """Wheels, and their easier rungs with the hips above the head."""
    is_wheel = {LoadClass.EE, LoadClass.IN} <= set(bout.exercise.classes)
    return bout.sets * _repetitions(bout) if is_wheel else 0.0


def _repetitions(bout: Bout) -> int:
    """The repetitions of one set: counted, or as many as fit."""
    if bout.reps is not None or bout.tempo is None:
        return bout.reps or 0
    return bout.tempo.repetitions_in(bout.work_seconds)


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
