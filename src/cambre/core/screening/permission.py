"""Whether a person may do an exercise, in which form, and what would allow it."""

from collections.abc import Iterator
from dataclasses import dataclass

from cambre.core.library.exercise import Exercise, Modification
from cambre.core.saying import Say
from cambre.core.screening.card import Card
from cambre.core.screening.outcome import Level, Outcome
from cambre.core.screening.person import Person
from cambre.core.screening.profile import Condition
from cambre.core.vocabulary import Direction, Experience, LoadClass

EXPERIENCES = tuple(Experience)


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """Why an exercise is out, what unlocks it, and the source of the rule."""

    why: str
    unlock: str | None
    source: str = "cautious-default"


@dataclass(frozen=True, slots=True, kw_only=True)
class Modified:
    """A change of form that must be kept, and why."""

    modification: Modification
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Permission:
    """The exercise may be done, with these changes of form."""

    changes: tuple[Modified, ...] = ()

    @property
    def modifications(self) -> tuple[Modification, ...]:
        """The changes of form without their reasons."""
        return tuple(each.modification for each in self.changes)

    @property
    def volume(self) -> float:
        """The share of the dose that is left: the smallest that any modification leaves."""
        return min((each.volume for each in self.modifications), default=1.0)


def permit(exercise: Exercise, person: Person, outcome: Outcome, card: Card, say: Say) -> Permission | Refusal:
    """The form in which this person may do the exercise, or the first reason why not."""
    refusals = (*_by_level(exercise, outcome, say), *_by_young_back(exercise, person, say))
    if refusals:
        return refusals[0]
    changes: dict[Modification, Modified] = {}
    for condition in sorted(person.conditions):
        limits = card.limits_of(condition)
        for load_class in exercise.classes:
            verdict = _by_limit(exercise, person, condition, load_class, limits.get(load_class, "."), card, say)
            if isinstance(verdict, Refusal):
                return verdict
            if verdict is not None:
                changes.setdefault(verdict.modification, verdict)
    return next(_by_gates(exercise, person, say), Permission(changes=tuple(changes.values())))


def _by_level(exercise: Exercise, outcome: Outcome, say: Say) -> Iterator[Refusal]:
    if outcome.level is Level.BLOCKED or (outcome.level is Level.GENTLE and not exercise.gentle):
        yield Refusal(why=" ".join(outcome.reasons), unlock=outcome.unlock or None)


def _by_young_back(exercise: Exercise, person: Person, say: Say) -> Iterator[Refusal]:
    arches = exercise.directions == (Direction.EXTENSION,)
    if person.is_young and Condition.EXTENSION_PAIN in person.conditions and arches:
        yield Refusal(
            why=say("Arching hurts your back, and before 20 that wants a look first."),
            unlock=say("Let a clinician look at it before you bend backwards again."),
            source="selhorst-2019",
        )


def _by_limit(
    exercise: Exercise, person: Person, condition: Condition, load_class: LoadClass, limit: str, card: Card, say: Say
) -> Refusal | Modified | None:
    """What one cell of the matrix says: nothing, a change of form that must be kept, or a refusal."""
    why = _because(condition, load_class, card, say)
    needs = {
        "X": (True, None),
        "C": (condition not in person.cleared, say("A clinician's word that this is fine for you.")),
        "S": (not person.adult_present, say("An adult beside you.")),
    }
    if limit in needs:
        refused, unlock = needs[limit]
        return Refusal(why=why, unlock=unlock) if refused else None
    if limit != "m":
        return None
    modification = exercise.modification_for(load_class)
    return Modified(modification=modification, why=why) if modification else Refusal(why=why, unlock=None)


def _because(condition: Condition, load_class: LoadClass, card: Card, say: Say) -> str:
    """The reason in words: what the exercise asks for, and what was told that speaks against it."""
    what = say(card.classes[load_class].name)
    for row in card.age_limits:
        if row.condition is condition:
            return say("It asks for {what}. {because}").format(what=what, because=say(row.why))
    told = next(say(question.ask) for question in card.conditions if question.id is condition)
    return say("It asks for {what}. You told us: {told}").format(what=what, told=told)


def _by_gates(exercise: Exercise, person: Person, say: Say) -> Iterator[Refusal]:
    for gate in exercise.gates:
        by_experience = gate.open_from is not None and _at_least(person.experience, gate.open_from)
        if gate.id not in person.gates and not by_experience:
            yield Refusal(
                why=say("It needs preparation first."),
                unlock=" ".join(say(need) for need in gate.needs),
                source=gate.source,
            )


def _at_least(experience: Experience, wanted: Experience) -> bool:
    return EXPERIENCES.index(experience) >= EXPERIENCES.index(wanted)
