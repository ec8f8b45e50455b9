"""A session in lines to read: what is in it, how it differs from what is printed, or why there is none."""

from cambre.cli.language import say
from cambre.core.session.timeline import NoSession, Timeline
from cambre.core.session.words import whole_minutes

NO_SESSION = 3
"""The exit code when there is nothing to train now."""


def told(session: Timeline | NoSession) -> str:
    """The session in a few lines to read."""
    if isinstance(session, NoSession):
        return "\n".join([say("Nothing to train now."), *session.reasons, *session.do_now, session.unlock])
    minutes = whole_minutes(session.total_seconds)
    lines = [say("{title}: {minutes:.0f} minutes").format(title=session.title, minutes=minutes)]
    for step in session.steps:
        side = f" {say(step.side)}" if step.side else ""
        count = f" × {step.reps}" if step.reps else ""
        kind = f"{say(step.kind):<8}"
        lines.append(f"{step.seconds:6.0f} {say('s')}  {kind}{step.exercise}{side}{count}  ({step.set}/{step.sets})")
    return "\n".join([*lines, *differences(session)])


def differences(session: Timeline) -> list[str]:
    """How the session differs from what is printed, why, and what unlocks it."""
    lines: list[str] = []
    for change in session.changes:
        named = f"{change.exercise}: " if change.exercise else ""
        lines += ["", say("Changed: {what}").format(what=f"{named}{change.what}"), f"  {change.why}"]
        lines += [f"  {change.unlock}"] if change.unlock else []
    return lines
