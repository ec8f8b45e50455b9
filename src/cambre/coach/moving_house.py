"""Moving house: the whole journal out, and another one in."""

from dataclasses import dataclass

from cambre.coach.keeping import Keeping, problems_of
from cambre.core.exports import json
from cambre.core.exports.json import JournalDocument, TakenIn
from cambre.documents import DocumentProblemsError, read_json
from cambre.documents.problems import NoJsonError
from cambre.documents.reading import MOST_PROBLEMS

MOST_IMPORTED = 200_000_000
"""Bytes of a journal that is taken in; ten years of daily training are an eighth of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MovingHouse(Keeping):
    """A journal as one document."""

    def exported(self) -> str:
        """The whole journal, of everybody, as one JSON document; raises StoreError."""
        return json.text(self.journal.everything())

    def erase(self) -> None:
        """Delete the whole journal, of everybody, with its backups; nothing brings it back but a copy of their own."""
        self.journal.erase()

    def take_in(self, document: bytes, where: str) -> TakenIn:
        """Add an exported journal to this one; an entry that is here already stays as it is.

        All or nothing; raises DocumentProblemsError with every problem, StoreError.
        """
        try:
            entries = read_json(JournalDocument, document, where, most=MOST_IMPORTED).entries
        except NoJsonError:
            told = self.say("This file isn't a Cambré journal (it isn't JSON, or only a part of it is here).")
            raise DocumentProblemsError([f"{where}: {told}"]) from None
        problems = [
            line for place, each in enumerate(entries) for line in problems_of(each, f"{where}: entries.{place}")
        ]
        if problems:
            raise DocumentProblemsError(problems[:MOST_PROBLEMS])
        before = self.journal.count()
        self.journal.append(entries)
        new = self.journal.count() - before
        return TakenIn(new=new, known=len(entries) - new)
