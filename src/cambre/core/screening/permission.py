"""Whether a person may do an exercise, in which form, and what would allow it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from cambre.core.dates import short_day_in
from cambre.core.library.exercise import Exercise, Gate, Modification
from cambre.core.saying import Say
from cambre.core.screening.card import Card
from cambre.core.screening.outcome import Level, Outcome
from cambre.core.screening.person import Person
from cambre.core.screening.profile import Condition
from cambre.core.vocabulary import Direction, Experience, LoadClass

EXPERIENCES = tuple(Experience)
ARCHING = frozenset({LoadClass.EE, LoadClass.AE, LoadClass.IN, LoadClass.RT})
BENDING = frozenset({LoadClass.UF, LoadClass.LF})
DEEP = frozenset({LoadClass.EE, LoadClass.IN, LoadClass.LF})
WHEEL = "wheel"


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """Why an exercise is out, what unlocks it, and the source of the rule."""

    why: str
    unlock: str | None
    source: str = "cautious-default"
    asks: str | None = None
    """The further question whose answer could open it."""
    gates: tuple[str, ...] = ()
    """What isn't passed yet and could be."""

    @property
    def told(self) -> str:
        """The reason and what unlocks it, in one text."""
        return f"{self.why} {self.unlock or ''}".strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class Modified:
    """A change of form that must be kept, and why."""

    modification: Modification
    what: str
    """What the exercise asks for."""
    because: str
    """What was told, or is known, that speaks against it."""
    say: Say

    @property
    def why(self) -> str:
        """The reason in words."""
        return asking_for([self.what], self.because, self.say)


@dataclass(frozen=True, slots=True, kw_only=True)
class Permission:
    """The exercise may be done, with these changes of form."""

    changes: tuple[Modified, ...] = ()

    @property
    def modifications(self) -> tuple[Modification, ...]:
        """The changes of form without their reasons."""
        return tuple(each.modification for each in self.changes)

    @property
    def instead(self) -> Modified | None:
        """The change of form that amounts to an easier rung, if there is one."""
        return next((each for each in self.changes if each.modification.instead is not None), None)

    @property
    def volume(self) -> float:
        """The share of the dose that is left: the smallest that any modification leaves."""
        return min((each.volume for each in self.modifications), default=1.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """Who asks to train, what screening concluded, the facts it stands on, and the language to say it in."""

    person: Person
    outcome: Outcome
    card: Card
    say: Say
    opened: frozenset[str] = frozenset()
    """The slugs that a gentle program opens, whatever else is known of the person."""


def permit(exercise: Exercise, case: Case) -> Permission | Refusal:
    """The form in which this person may do the exercise; or why not, and everything that it takes until they may."""
    person, say = case.person, case.say
    closed = next(_by_level(exercise, case), None)
    if closed is not None:
        return closed
    verdicts = tuple(_by_matrix(exercise, case))
    refusals = (
        *_by_young_back(exercise, person, say),
        *by_clinician(exercise.classes, person, say),
        *(each for each in verdicts if isinstance(each, Refusal)),
        *_by_soreness(exercise, person, say),
        *missing_gates(exercise.gates, person, say),
    )
    if refusals:
        return together(refusals)
    changes: dict[Modification, Modified] = {}
    for verdict in verdicts:
        if isinstance(verdict, Modified):
            changes.setdefault(verdict.modification, verdict)
    return Permission(changes=tuple(changes.values()))


def together(refusals: Sequence[Refusal]) -> Refusal:
    """One refusal for several, one at least: what nothing unlocks goes first; what unlocks the others is told whole."""
    for_good = next((each for each in refusals if each.unlock is None), None)
    if for_good is not None:
        return for_good
    unlocks = dict.fromkeys(each.unlock for each in refusals if each.unlock)
    asks = next((each.asks for each in refusals if each.asks), None)
    gates = dict.fromkeys(gate for each in refusals for gate in each.gates)
    return replace(refusals[0], unlock=" ".join(unlocks), asks=asks, gates=tuple(gates))


def _by_level(exercise: Exercise, case: Case) -> Iterator[Refusal]:
    outcome, is_gentle = case.outcome, exercise.gentle or exercise.slug in case.opened
    if outcome.level is Level.BLOCKED or (outcome.level is Level.GENTLE and not is_gentle):
        yield Refusal(why="; ".join(outcome.reasons), unlock=outcome.unlock or None)


def _by_young_back(exercise: Exercise, person: Person, say: Say) -> Iterator[Refusal]:
    arches = exercise.directions == (Direction.EXTENSION,) or bool(ARCHING & set(exercise.classes))
    if person.is_young and Condition.EXTENSION_PAIN in person.conditions and arches:
        yield Refusal(
            why=say("Arching hurts your back, and before 20 that wants a look first."),
            unlock=say("Let a clinician look at it before you bend backwards again."),
            source="selhorst-2019",
        )


def by_clinician(classes: Iterable[LoadClass], person: Person, say: Say) -> Iterator[Refusal]:
    """Why what loads a back in these ways is out, where a clinician took it out, and when it is in again."""
    holding = [limit for limit in person.limits if set(limit.without) & set(classes)]
    if not holding:
        return
    days = [limit.until for limit in holding if limit.until is not None]
    if len(days) == len(holding):
        until = short_day_in(say)(date.fromisoformat(max(days)))
        unlock = say("It is out until {day}, and in again on the day after.").format(day=until)
    else:
        unlock = say("You told no day until which. When they allow it again, change it in your answers.")
    yield Refusal(why=say("Your clinician took this out for now."), unlock=unlock)


def _by_soreness(exercise: Exercise, person: Person, say: Say) -> Iterator[Refusal]:
    if exercise.slug in person.hurt_by:
        yield Refusal(
            why=say("It hurt twice running."), unlock=say("Four weeks without it; an easier rung may come before that.")
        )
    if exercise.slug in person.felt_elsewhere and exercise.ladder.easier:
        yield Refusal(
            why=say("You felt it in another place than it is meant for."),
            unlock=say("Two weeks with the easier one; then it may be tried again."),
        )
    if person.is_just_up and BENDING & set(exercise.classes):
        yield Refusal(
            why=say("In the first hour after getting up, discs take bending forward badly."),
            unlock=say("An hour after getting up."),
            source="adams-1987",
        )
    if person.is_sore and DEEP & set(exercise.classes):
        yield Refusal(
            why=say("There was more pain than usual in the last week."),
            unlock=say("A week without more pain than usual."),
        )


def _by_matrix(exercise: Exercise, case: Case) -> Iterator[Refusal | Modified]:
    """What the cells of the matrix say where a condition meets a load class of the exercise."""
    for condition in sorted(case.person.conditions):
        limits = case.card.limits_of(condition)
        for load_class in exercise.classes:
            told = told_against(condition, case)
            why = because(condition, load_class, case)
            unlock = lacking(limits.get(load_class, "."), condition, case)
            modification = exercise.modification_for(load_class)
            if unlock is not None:
                asks = "clearances" if limits.get(load_class) == "C" else None
                yield Refusal(why=why, unlock=unlock or None, asks=asks)
            elif limits.get(load_class) == "m":
                what = case.say(case.card.classes[load_class].name)
                yield (
                    Modified(modification=modification, what=what, because=told, say=case.say)
                    if modification
                    else Refusal(why=why, unlock=None)
                )


def lacking(limit: str, condition: Condition, case: Case) -> str | None:
    """What a limit still asks for; empty where nothing would do, none where nothing is lacking."""
    match limit:
        case "X":
            return ""
        case "C" if condition not in case.person.cleared:
            return case.say("A clinician's word that this is fine for you.")
        case "S" if not case.person.adult_present:
            return case.say("An adult beside you.")
    return None


def because(condition: Condition, load_class: LoadClass, case: Case) -> str:
    """The reason in words: what the exercise asks for, and what was told that speaks against it."""
    return asking_for([case.say(case.card.classes[load_class].name)], told_against(condition, case), case.say)


def told_against(condition: Condition, case: Case) -> str:
    """What an age limits, or what was told, as a sentence."""
    for row in case.card.age_limits:
        if row.condition is condition:
            return case.say(row.why)
    told = next(question.ask for question in case.card.conditions if question.id is condition)
    return case.say("You told us: {told}.").format(told=case.say(told))


def asking_for(what: Sequence[str], told: str, say: Say) -> str:
    """One reason for everything that one thing speaks against."""
    *most, last = what
    asked = say("{these}, and for {last}").format(these=", ".join(most), last=last) if most else last
    return say("It asks for {what}. {because}").format(what=asked, because=told)


def missing_gates(gates: Iterable[Gate], person: Person, say: Say) -> Iterator[Refusal]:
    """The gates that somebody hasn't passed, with what each needs."""
    asks_for_adult = person.is_minor and person.adult_present  # where none is there, the limits of the age say so
    for gate in gates:
        if gate.id == WHEEL and (person.is_novice or person.is_new or person.was_sore):
            yield Refusal(
                why=say("The wheel waits."),
                unlock=say("Eight regular weeks, and two weeks without more pain than usual."),
            )
        if gate.id not in person.gates and not opened_by_experience(gate, person):
            yield Refusal(
                why=say("It needs preparation first."),
                unlock=" ".join(say(need) for need in gate.needs_of(is_minor=asks_for_adult)),
                source=gate.source,
                gates=(gate.id,),
            )


def opened_by_experience(gate: Gate, person: Person) -> bool:
    """Whether somebody is so used to training that the gate is open to them."""
    return gate.open_from is not None and _at_least(person.experience, gate.open_from)


def _at_least(experience: Experience, wanted: Experience) -> bool:
    return EXPERIENCES.index(experience) >= EXPERIENCES.index(wanted)
