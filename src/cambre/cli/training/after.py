"""What is read and asked after a session: how it ended, what was done, how it was."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from textwrap import wrap

from rich.text import Text

from cambre.cli.training.before import WIDEST
from cambre.cli.training.screen import ACCENT, QUIET
from cambre.cli.training.stage import Known
from cambre.core.saying import Say
from cambre.core.screening.giddiness import giddy_after, when_giddy
from cambre.core.session.session import Done, Reason, Session, sets_done
from cambre.core.session.words import time_done

LONGEST_NOTE = 2_000
HIGHEST = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """How it is told: in so many columns, in whose language, and how long the back rests after red pain."""

    columns: int
    say: Say
    rest_days: int

    @property
    def width(self) -> int:
        """Columns of a line."""
        return min(WIDEST, self.columns - 2)


def after(session: Session, reason: Reason, known: Mapping[str, Known], telling: Telling) -> tuple[Text, ...]:
    """The lines after a session."""
    width, say = telling.width, telling.say
    titles = {
        "finished": say("Well done"),
        "stopped": say("That's enough for now"),
        "pain": say("Good that you stopped"),
    }
    shown = "stopped" if reason == "finished" and not session.done else reason
    lines = [Text(), Text(titles[shown], "bold")]
    if shown == "finished":
        lines += [
            Text(line) for line in wrap(say("That was the last one. Stay as you are for a breath or two."), width)
        ]
    if reason == "pain":
        told = _giddy_now(telling) if session.is_giddy else _what_to_do(telling)
        lines += [Text(), Text(say("What to do now"), ACCENT), *_listed(told, telling.width)]
    return (*lines, Text(), *_done(session, known, width, say), Text())


def rest_now(telling: Telling) -> tuple[Text, ...]:
    """The lines after an answer that closes training for a while."""
    return (Text(), Text(telling.say("Let it rest now"), "bold"), *_listed(_what_to_do(telling), telling.width))


def score_in(text: str) -> int | None:
    """A number from 0 to 10; raises ValueError for anything else, and gives none where nothing is said."""
    told = text.strip()
    if not told:
        return None
    score = int(told) if told.isascii() and told.isdigit() and len(told) <= len(str(HIGHEST)) else HIGHEST + 1
    if score > HIGHEST:
        raise ValueError(told)
    return score


def _giddy_now(telling: Telling) -> tuple[str, ...]:
    return (*when_giddy(telling.say), *giddy_after(telling.say, telling.rest_days))


def _what_to_do(telling: Telling) -> tuple[str, ...]:
    say, days = telling.say, telling.rest_days
    return (
        say(
            "Numb between the legs, new trouble with bladder or bowel, weak or numb in both legs, or pain in the "
            "chest: call your emergency number now."
        ),
        say("Stop for today, and find a position that eases it."),
        say("No back training for {days} days. Walk a little if that feels good.").format(days=days),
        say("If it stays longer than a week, or comes back: let a clinician look."),
    )


def _listed(told: Iterable[str], width: int) -> Iterator[Text]:
    for each in told:
        yield from (Text(line) for line in wrap(each, width, initial_indent="- ", subsequent_indent="  "))


def _done(session: Session, known: Mapping[str, Known], width: int, say: Say) -> Iterator[Text]:
    yield Text(say("What you did"), ACCENT)
    yield Text(time_done(sum(step.seconds for step in session.done), say))
    for slug, done in sets_done(session.done).items():
        sets = _sets(done, say)
        name = known[slug].name if slug in known else slug
        yield from (Text(line, QUIET) for line in wrap(f"{name}, {sets}", width, initial_indent="  "))


def _sets(done: Done, say: Say) -> str:
    if done.has_sides:
        return say("1 set a side") if done.sets == 1 else say("{count} sets a side").format(count=done.sets)
    return say("1 set") if done.sets == 1 else say("{count} sets").format(count=done.sets)
