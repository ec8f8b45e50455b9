"""A session in lines to read: what is in it, how it differs from what is printed, or why there is none."""

from cambre.core.session.timeline import NoSession, Timeline

NO_SESSION = 3
"""The exit code when there is nothing to train now."""


def told(session: Timeline | NoSession) -> str:
    """The session in a few lines to read."""
    if isinstance(session, NoSession):
        return "\n".join(["Nothing to train now.", *session.reasons, *session.do_now, session.unlock])
    lines = [f"{session.title}: {session.total_seconds / 60:.0f} minutes"]
    for step in session.steps:
        side = f" {step.side}" if step.side else ""
        count = f" × {step.reps}" if step.reps else ""
        lines.append(f"{step.seconds:6.0f} s  {step.kind:<8}{step.exercise}{side}{count}  ({step.set}/{step.sets})")
    return "\n".join([*lines, *differences(session)])


def counted(number: int, one: str, more: str) -> str:
    """A number with its noun: “1 week”, “4 weeks”."""
    return f"{number} {one if number == 1 else more}"


def differences(session: Timeline) -> list[str]:
    """How the session differs from what is printed, why, and what unlocks it."""
    lines: list[str] = []
    for change in session.changes:
        named = f"{change.exercise}: " if change.exercise else ""
        lines += ["", f"Changed: {named}{change.what}", f"  {change.why}"]
        lines += [f"  {change.unlock}"] if change.unlock else []
    return lines
