"""Who lives here: people by name, added, renamed, taken off the list and put on it again."""

from dataclasses import dataclass

from cambre.coach.keeping import SOMEBODY, Keeping
from cambre.core.journal.household import Member, id_for, names, same_name, tidy
from cambre.core.journal.kinds import PersonNamed
from cambre.core.journal.withdrawing import WITHDRAWALS, Told, telling
from cambre.documents import DocumentProblemsError, read
from cambre.documents.reading import to_plain


@dataclass(frozen=True, slots=True, kw_only=True)
class Household(Keeping):
    """Everybody whose back this journal knows."""

    def people(self) -> tuple[Member, ...]:
        """Everybody in the household by name, after the one who was there first."""
        namings = self.journal.everybodys(["person_named"])
        named = names(namings, self.journal.everybodys(sorted(WITHDRAWALS)) if namings else ())
        unnamed = {*self.journal.people(), SOMEBODY} - {entry.person for entry in namings}
        found = {**{each: self.say("Me") if each == SOMEBODY else each for each in unnamed}, **named}
        members = (Member(id=each, name=name) for each, name in found.items())
        return tuple(sorted(members, key=lambda each: (each.id != SOMEBODY, each.name.casefold(), each.id)))

    def add_person(self, name: str, zone: str) -> Member:
        """Take somebody into the household; raises DocumentProblemsError where the name can't be had."""
        taken = {*self.journal.people(), SOMEBODY}
        return self.of(id_for(tidy(name), taken)).rename(name, zone)

    def rename(self, name: str, zone: str) -> Member:
        """Call the person something else; raises DocumentProblemsError where the name can't be had."""
        body = to_plain(read(PersonNamed, {"zone": zone, "name": tidy(name)}, "people"))
        if any(same_name(name, each.name) for each in self.people() if each.id != self.who):
            raise DocumentProblemsError([f"people: name: there is somebody called {tidy(name)} already"])
        self._keep([self._happened("person_named", body)])
        return Member(id=self.who, name=tidy(name))

    def is_only_named(self) -> bool:
        """Whether nothing is known of somebody but their name, so that they can be taken off the list."""
        return self.who != SOMEBODY and self.journal.kinds(self.who) <= {"person_named", "entry_withdrawn"}

    def take_off(self, zone: str) -> None:
        """Take somebody who was added by mistake off the list; nothing happens where more is known of them."""
        if self.is_only_named():
            self._keep([self._withdrawing(each.entry.uuid, zone) for each in self._namings() if not each.withdrawn_by])

    def put_on(self, zone: str) -> None:
        """Put somebody on the list again who was taken off it."""
        holding = dict.fromkeys(uuid for each in self._namings() for uuid in each.withdrawn_by)
        self._keep([self._withdrawing(uuid, zone) for uuid in holding])

    def name_before(self) -> str | None:
        """What somebody was called who was taken off the list."""
        namings = self._namings()
        is_off = bool(namings) and all(each.withdrawn_by for each in namings)
        return str(namings[-1].entry.body["name"]) if is_off else None

    def _namings(self) -> tuple[Told, ...]:
        return telling((*self.journal.newest(self.who, "person_named"), *self._withdrawals()))
