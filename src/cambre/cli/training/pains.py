"""Where and how a pain hurt that was reported in a session: words to choose from by their numbers."""

from collections.abc import Sequence
from textwrap import wrap

from rich.text import Text

from cambre.cli.training.before import WIDEST
from cambre.cli.training.screen import QUIET
from cambre.core.saying import Say
from cambre.core.screening.card import PainWord
from cambre.core.session.session import Hurt

LONGEST = 80
"""Letters of an answer: every word of a list fits."""


def reported(pain: Hurt, name: str, say: Say) -> Text:
    """What was reported, as the title of its questions."""
    told = say("{name} hurt a little") if pain.amount == "little" else say("{name} hurt")
    return Text(told.format(name=name), "bold")


def listed(words: Sequence[PainWord], columns: int, say: Say) -> tuple[Text, ...]:
    """The words, each with its number."""
    told = (f"{number}\N{NO-BREAK SPACE}{_whole(say(word.name))}" for number, word in enumerate(words, start=1))
    lines = wrap("   ".join(told), min(WIDEST, columns - 2))
    return tuple(Text(line.replace("\N{NO-BREAK SPACE}", " "), QUIET) for line in lines)


def words_in(text: str, words: Sequence[PainWord]) -> tuple[str, ...]:
    """The ids of the words whose numbers are said, in the order of the list; raises ValueError for any other number."""
    numbers = text.replace(",", " ").split()
    if not all(each.isascii() and each.isdecimal() and 1 <= int(each) <= len(words) for each in numbers):
        raise ValueError(text)
    return tuple(word.id for number, word in enumerate(words, start=1) if number in map(int, numbers))


def _whole(name: str) -> str:
    """A name that is never broken over two lines."""
    return name.replace(" ", "\N{NO-BREAK SPACE}")
