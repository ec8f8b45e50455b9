"""Doses counted out: whole repetitions that fit without hurrying, and never more than the caps allow."""

from dataclasses import replace

from cambre.core.saying import Say
from cambre.core.session.ground import Ground
from cambre.core.session.station import Bout
from cambre.core.vocabulary import Kind, LoadClass, Sides


def counted(bout: Bout, ground: Ground, *, strength_bouts: int) -> Bout:
    """The bout with its repetitions counted and its holds kept within the caps."""
    if bout.tempo is None:
        longest = ground.cap("hold_s_65" if ground.person.band == "65-plus" else "hold_s")
        if bout.exercise.kind is Kind.STRENGTH:
            longest = min(longest, ground.cap("strength_bout_s"))
        return replace(bout, seconds=min(bout.work_seconds, longest))
    most = _most(bout, ground, strength_bouts)
    if bout.seconds is not None and bout.reps is None:
        fit = bout.tempo.repetitions_in(bout.seconds)
        return replace(bout, reps=_even(min(fit, most), bout)) if fit else bout
    return bout if bout.reps is None else replace(bout, reps=_even(min(bout.reps, most), bout))


def no_longer_than(seconds: float, bout: Bout) -> Bout:
    """The bout with as many repetitions a set, or as long a hold, as fit into so many seconds."""
    if bout.work_seconds <= seconds:
        return bout
    if bout.seconds is not None:
        fit = bout.tempo.repetitions_in(seconds) if bout.tempo else None
        return replace(bout, seconds=seconds, reps=None if bout.reps is None or not fit else _even(fit, bout))
    if bout.tempo is None:
        return bout
    return replace(bout, reps=_even(bout.tempo.repetitions_in(seconds), bout))


def _most(bout: Bout, ground: Ground, strength_bouts: int) -> int:
    """The most repetitions that one set may have."""
    classes = bout.exercise.classes
    if LoadClass.IN in classes and LoadClass.EE in classes:
        return int(ground.cap("wheel_reps"))
    if LoadClass.AE in classes and strength_bouts:
        return int(min(ground.cap("superman_lifts_per_bout"), ground.cap("superman_lifts") // strength_bouts))
    return 1_000


def _even(reps: int, bout: Bout) -> int:
    """Left and right get the same where they take turns."""
    return max(2, reps - reps % 2) if bout.exercise.sides is Sides.ALTERNATING else max(1, reps)


def told(bout: Bout, say: Say) -> str:
    """The dose in a few words, such as “2 × 10” or “30 s”."""
    seconds = round(bout.work_seconds)
    if bout.is_hold:
        dose = say("{seconds} s held").format(seconds=seconds)
    elif bout.reps is None:
        dose = say("{seconds} s").format(seconds=seconds)
    elif bout.reps == 1:
        dose = say("once")
    elif bout.seconds is None:
        dose = say("{reps} times").format(reps=bout.reps)
    else:
        dose = say("{reps} times in {seconds} s").format(reps=bout.reps, seconds=seconds)
    sided = say("{dose} a side").format(dose=dose) if bout.side_count > 1 else dose
    return sided if bout.sets == 1 else say("{sets} sets of {dose}").format(sets=bout.sets, dose=sided)
