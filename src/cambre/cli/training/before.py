"""What is read before a session: what to have ready, when to stop, and what differs from what is printed."""

from collections.abc import Iterable, Iterator, Sequence
from textwrap import wrap

from rich.text import Text

from cambre.cli.training.screen import ACCENT, QUIET
from cambre.core.saying import Say
from cambre.core.session.session import Session, seconds_left
from cambre.core.session.timeline import Change, Timeline
from cambre.core.session.words import left_in_words, whole_minutes
from cambre.core.vocabulary import Equipment

WIDEST = 78
"""Columns; longer lines are hard to read."""


def before(
    timeline: Timeline, things: Sequence[Equipment], stops: Iterable[str], columns: int, say: Say
) -> tuple[Text, ...]:
    """The lines before a session."""
    width = min(WIDEST, columns - 2)
    minutes = whole_minutes(timeline.total_seconds)
    facts = say("{minutes} min, {count} exercises").format(minutes=minutes, count=len(timeline.exercises))
    lines = [Text(), Text(timeline.title, "bold"), Text(facts, QUIET)]
    if timeline.changes:
        lines += [Text(), Text(say("Changed for you"), ACCENT), *_changed(timeline.changes, width)]
    lines += _titled(say("Have ready"), _ready(things, say), width)
    lines += _titled(say("When to stop"), list(stops), width)
    lines += _titled(
        say("How are you today?"), [say("`cambre check-in` takes it into account; it may be skipped.")], width
    )
    return (*lines, Text())


def offer_to_go_on(session: Session, name: str, say: Say) -> tuple[Text, ...]:
    """The lines that offer a session that was cut off."""
    where = (
        f"{name}, {left_in_words(seconds_left(session), say)}"
        if name
        else say("All of it is done; only the end is missing.")
    )
    return Text(say("Go on where you stopped?"), "bold"), Text(where, QUIET), Text()


def key_line(*choices: tuple[str, str]) -> Text:
    """Keys with what each does."""
    parts = [Text.assemble((key, "bold"), f" {what}") for key, what in choices]
    return Text("   ").join(parts)


def _titled(title: str, lines: Sequence[str], width: int) -> Iterator[Text]:
    yield Text()
    yield Text(title, ACCENT)
    for line in lines:
        yield from (Text(part) for part in wrap(line, width, initial_indent="- ", subsequent_indent="  "))


def _ready(things: Sequence[Equipment], say: Say) -> list[str]:
    names = {
        Equipment.BOX: say("A low, steady box"),
        Equipment.BENCH: say("A bench"),
        Equipment.BALL: say("A large ball"),
        Equipment.DUMBBELL: say("A dumbbell"),
        Equipment.KETTLEBELL: say("A kettlebell"),
        Equipment.PLATE: say("A weight plate"),
        Equipment.BLOCKS: say("Two blocks"),
        Equipment.STRAP: say("A strap"),
        Equipment.WALL: say("A free wall"),
        Equipment.PARTNER: say("A partner"),
    }
    return [
        say("Room to lie down and to stretch both arms, nothing slippery"),
        say("A steady chair") if Equipment.CHAIR in things
        else say("A mat or a carpet; a chair close by if getting up is hard"),
        *(names[thing] for thing in things if thing in names),
        say("This screen where you see it from the floor"),
    ]  # fmt: skip


def _changed(changes: Sequence[Change], width: int) -> Iterator[Text]:
    """The changes, those with the same reason together."""
    reasons: dict[tuple[str, str | None], list[str]] = {}
    for change in changes:
        reasons.setdefault((change.why, change.unlock), []).append(change.what)
    for (why, unlock), whats in reasons.items():
        for what in whats:
            yield from (Text(line) for line in wrap(what, width, initial_indent="- ", subsequent_indent="  "))
        for more in (why, unlock or ""):
            yield from (Text(line, QUIET) for line in wrap(more, width, initial_indent="  ", subsequent_indent="  "))
