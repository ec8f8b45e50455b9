"""What is asked after a session: where and how it hurt, how hard it was, a note. All of it may stay empty."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from cambre.cli.training import prompts
from cambre.cli.training.after import LONGEST_NOTE, score_in
from cambre.cli.training.pains import LONGEST, listed, reported, words_in
from cambre.cli.training.stage import Known
from cambre.cli.training.terminal import Terminal
from cambre.core.library.exercise import Exercise
from cambre.core.saying import Say
from cambre.core.screening.card import Card, PainWord
from cambre.core.screening.giddiness import GIDDY
from cambre.core.session.session import Described, Hurt

Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """What was answered; what stayed empty isn't there."""

    said: Mapping[str, Any] = field(default_factory=dict)
    described: tuple[Described, ...] = ()

    def is_red(self, least: float, words: Collection[str]) -> bool:
        """Whether it closes training for a while: a number from `least` on, or one of these words."""
        told = (word for each in self.described for word in (*each.places, *each.kinds))
        return self.said.get("pain", 0) >= least or any(word in words for word in told)


def _where_in(told: str) -> str | None:
    """Where something was felt; none where nothing was said. Raises ValueError."""
    where = {"": None, "1": "right", "2": "elsewhere", "3": "nowhere"}
    if told.strip() not in where:
        raise ValueError(told)
    return where[told.strip()]


class Asking:
    """Asks in a terminal that has keys."""

    def __init__(self, terminal: Terminal, known: Mapping[str, Known], card: Card, say: Say) -> None:
        """Ask nothing yet."""
        self._terminal = terminal
        self._known = known
        self._card = card
        self._say = say

    def answers(self, pains: Sequence[Hurt], asked: Sequence[Exercise] = ()) -> Answers:
        """The answers, the pains that were reported first; `asked` are the exercises that should be felt somewhere."""
        say = self._say
        self._terminal.line(say("All of this may stay empty."))
        hurting = [pain for pain in pains if pain.amount != GIDDY]
        described = tuple(each for pain in hurting if (each := self._described(pain)).places or each.kinds)
        effort = self._score(say("How hard was it? 0 very easy … 10 all I had:"))
        pain = self._score(say("Did anything hurt? 0 nothing … 10 worst:"))
        felt = {each.slug: where for each in asked if (where := self._felt(each)) is not None}
        said = {"effort": effort, "pain": pain, "felt": felt or None, "note": self._note()}
        return Answers(said={name: told for name, told in said.items() if told is not None}, described=described)

    def _described(self, pain: Hurt) -> Described:
        known = self._known.get(pain.exercise or "")
        self._terminal.line()
        self._terminal.line(reported(pain, known.name if known else "", self._say))
        places = self._words(self._say("Where? Numbers:"), self._card.pain_places)
        kinds = self._words(self._say("What was it like? Numbers:"), self._card.pain_kinds)
        return Described(place=pain.place, places=places, kinds=kinds)

    def _felt(self, exercise: Exercise) -> str | None:
        say = self._say
        self._terminal.line()
        for line in exercise.felt:
            self._terminal.line(f"  {say(line)}")
        question = say("{name}: did you feel it there? 1 there, 2 somewhere else, 3 hardly anywhere:")
        again = say("1, 2, 3 or nothing.")
        return self._until_read(question.format(name=say(exercise.name)), 1, _where_in, again)

    def _words(self, question: str, words: Sequence[PainWord]) -> tuple[str, ...]:
        for line in listed(words, self._terminal.size.columns, self._say):
            self._terminal.line(line)
        again = self._say("Numbers from the list, such as 1 3, or nothing.")
        return self._until_read(question, LONGEST, lambda told: words_in(told, words), again) or ()

    def _score(self, question: str) -> int | None:
        again = self._say("A number from 0 to 10, or nothing.")
        return self._until_read(question, len("10"), score_in, again)

    def _note(self) -> str | None:
        return self._until_read(self._say("A note:"), LONGEST_NOTE, lambda told: told.strip() or None, "")

    def _until_read(self, question: str, most: int, read: Callable[[str], Answer], again: str) -> Answer | None:
        """What was answered, asked until it can be read; none where a signal came first."""
        while self._terminal.ended is None and (told := prompts.line(self._terminal, question, most)) is not None:
            try:
                return read(told)
            except ValueError:
                self._terminal.line(again)
        return None
