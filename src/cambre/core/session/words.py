"""What a player says of a step, in words: how much, which set, which side, how long."""

from math import ceil, floor

from cambre.core.saying import Say
from cambre.core.session.timeline import Step, StepKind
from cambre.core.vocabulary import Side

MINUTE = 60


def side_of(step: Step | None, say: Say) -> str:
    """The word for a side; empty without one."""
    if step is None or step.side is None:
        return ""
    return say("Left side") if step.side is Side.LEFT else say("Right side")


def dose_of(step: Step, say: Say) -> str:
    """How much a step asks for."""
    if step.reps:
        return say("once") if step.reps == 1 else say("{count} times").format(count=step.reps)
    count = round(step.seconds)
    if step.kind is StepKind.HOLD:
        return say("Hold for one second") if count == 1 else say("Hold for {count} seconds").format(count=count)
    return say("one second") if count == 1 else say("{count} seconds").format(count=count)


def set_of(step: Step, say: Say) -> str:
    """Which set it is; empty where there is only one."""
    return say("Set {set} of {sets}").format(set=step.set, sets=step.sets) if step.sets > 1 else ""


def clock_face(seconds: float) -> str:
    """Seconds as a clock shows them: 45, 1:40."""
    whole = max(0, ceil(seconds - 1e-6))
    return str(whole) if whole < 100 else f"{whole // 60}:{whole % 60:02d}"  # noqa: PLR2004 -- two digits fit


def left_in_words(seconds: float, say: Say) -> str:
    """How much of a session is left."""
    if seconds < MINUTE:
        return say("under a minute left")
    return say("{count} min left").format(count=whole_minutes(seconds))


def whole_minutes(seconds: float) -> int:
    """The minutes that a session is said to take, one at least; from tenths, as plans keep them, so that all agree."""
    return max(1, floor(round(seconds / MINUTE, 1) + 0.5))


def time_done(seconds: float, say: Say) -> str:
    """How long was worked: in seconds below a minute, else in whole minutes; at a session's end and ever after."""
    if seconds == 0:
        return say("Nothing was finished this time. That is all right.")
    whole = floor(seconds + 0.5)
    if whole < MINUTE:
        return say("one second of work") if whole <= 1 else say("{count} seconds of work").format(count=whole)
    minutes = floor(seconds / MINUTE + 0.5)
    return say("one minute of work") if minutes == 1 else say("{count} minutes of work").format(count=minutes)
