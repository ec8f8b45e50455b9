"""What must be there before some exercises: looked at, passed, taken back."""

from dataclasses import dataclass

from cambre.coach.screening import Screening
from cambre.core.assess.gates import GateNow, gate_now
from cambre.core.journal.kinds import GatePassed
from cambre.core.journal.past import heeded
from cambre.core.journal.practising import practised
from cambre.core.journal.replay import standing
from cambre.core.library.exercise import Gate
from cambre.documents.reading import to_plain


@dataclass(frozen=True, slots=True, kw_only=True)
class OpeningGates(Screening):
    """The gates of the library as they stand for somebody."""

    def gate(self, slug: str, zone: str) -> GateNow:
        """A gate as it stands today; raises KeyError for an unknown one."""
        situation = self.situation()
        counts = heeded(self.library.caps, self.card.red_words, situation.profile.usual_pain)
        done = practised(self._what_counts(), counts, self.library, self._today(zone))
        return gate_now(self._gate(slug), self.library, self.case(), done, situation.history.gates)

    def pass_gate(self, slug: str, zone: str) -> tuple[str, ...]:
        """Keep that all of it is there, as the person says; or say why it isn't kept. Raises KeyError."""
        now = self.gate(slug, zone)
        if now.is_open:
            return ()
        if now.refusal is not None:
            return (now.refusal.told,)
        if now.waits:
            return tuple(f"{need.say} {need.so_far}" for need in now.waits)
        self._keep([self._happened("gate_passed", to_plain(GatePassed(zone=zone, gate=slug)))])
        return ()

    def told_of_gate(self, slug: str) -> tuple[str, ...]:
        """The uuids of the entries that say that a gate was passed; none where a self-test opened it."""
        told = (*self.journal.newest(self.who, "gate_passed"), *self._withdrawals())
        return tuple(each.uuid for each in standing(told) if each.body["gate"] == slug)

    def close_gate(self, slug: str, zone: str) -> None:
        """Take back that a gate was passed; what a self-test opened stays. Raises KeyError."""
        told = self.told_of_gate(self._gate(slug).id)
        self._keep([self._withdrawing(uuid, zone) for uuid in told])

    def _gate(self, slug: str) -> Gate:
        return self.library.every_gate()[slug]
