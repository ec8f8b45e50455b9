"""What must be there before some exercises: what the journal shows of it, and what only the person can tell."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from cambre.core.library.catalogue import Library
from cambre.core.library.exercise import Exercise, Gate, Shown
from cambre.core.saying import Say
from cambre.core.screening.permission import Case, Permission, Refusal, opened_by_experience, permit

State = Literal["seen", "waits", "asked"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Practised:
    """What a journal shows of somebody's practice, on a day."""

    weeks: Mapping[str, int] = field(default_factory=dict)
    """Of each exercise the weeks with two days of it or more, since it last hurt."""
    green_days: int = 0
    """Days without more pain than usual, from the first day of training on."""
    tests: Mapping[str, float] = field(default_factory=dict)
    """The newest result of each self-test that is read as a hand's, of the side that is less far."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GateNeed:
    """One need of a gate: seen in the journal, not there yet, or for the person to tell."""

    say: str
    state: State
    so_far: str = ""
    """How much of it the journal shows, where that isn't all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GateNow:
    """A gate as it stands for somebody: its needs, what it opens, and why it can't be passed, if it can't."""

    gate: str
    needs: tuple[GateNeed, ...]
    opens: tuple[str, ...]
    passed_on: str | None
    """The day on which it was passed."""
    by_experience: bool
    """Whether it is open because somebody is used to training."""
    refusal: Refusal | None
    """What keeps everything behind it closed, whatever is there of its needs."""

    @property
    def waits(self) -> tuple[GateNeed, ...]:
        """What the journal doesn't show yet."""
        return tuple(need for need in self.needs if need.state == "waits")

    @property
    def may_be_passed(self) -> bool:
        """Whether nothing is left but what the person tells."""
        return not self.is_open and self.refusal is None and not self.waits

    @property
    def is_open(self) -> bool:
        """Whether it keeps nothing closed any more."""
        return self.passed_on is not None or self.by_experience


def gate_now(gate: Gate, library: Library, case: Case, practised: Practised, passed: Mapping[str, str]) -> GateNow:
    """The gate as it stands for somebody whose past is known."""
    return GateNow(
        gate=gate.id,
        needs=tuple(_needs(gate, library, case, practised)),
        opens=tuple(each.slug for each in library.gates().get(gate.id, ())),
        passed_on=passed.get(gate.id),
        by_experience=opened_by_experience(gate, case.person),
        refusal=_keeps_closed(gate, library, case),
    )


def permitted(exercise: Exercise, library: Library, case: Case) -> Permission | Refusal:
    """What `permit` says; where something must come first that isn't open to somebody, that is the reason."""
    verdict = permit(exercise, case)
    if isinstance(verdict, Refusal) and verdict.unlock is not None and verdict.gates:
        closed = out_of_reach(exercise.gates, library, case)
        return verdict if closed is None else _behind(closed, case.say)
    return verdict


def _behind(closed: Exercise, say: Say) -> Refusal:
    told = say("“{name}” comes before it, and that isn't open to you.").format(name=say(closed.name))
    return Refusal(why=told, unlock=None)


def out_of_reach(gates: Iterable[Gate], library: Library, case: Case) -> Exercise | None:
    """An exercise that these gates want weeks of and that isn't open to somebody in its own form."""
    missing = (gate for gate in gates if not is_open(gate, case))
    shown = (each for gate in missing for each in gate.shown if each.weeks_of)
    for each in shown:
        closed = [library.exercises[slug] for slug in each.weeks_of if _is_closed(library.exercises[slug], case)]
        if closed and (not each.one_is_enough or len(closed) == len(each.weeks_of)):
            return closed[0]
    return None


def is_open(gate: Gate, case: Case) -> bool:
    """Whether a gate was passed, or somebody is used enough to training."""
    return gate.id in case.person.gates or opened_by_experience(gate, case.person)


def _is_closed(exercise: Exercise, case: Case) -> bool:
    """Whether nothing that somebody could do by themselves opens it, in its own form."""
    verdict = permit(exercise, case)
    if isinstance(verdict, Permission):
        return verdict.instead is not None
    return verdict.unlock is None


def _keeps_closed(gate: Gate, library: Library, case: Case) -> Refusal | None:
    """Why nothing behind the gate would be open with the gate passed; none where something would."""
    through = replace(case, person=replace(case.person, gates=case.person.gates | {gate.id}))
    verdicts = [permit(each, through) for each in library.gates().get(gate.id, ())]
    refusals = [each for each in verdicts if isinstance(each, Refusal)]
    closed = out_of_reach([gate], library, case)
    if closed is not None:
        return _behind(closed, case.say)
    return refusals[0] if refusals and len(refusals) == len(verdicts) else None


def _needs(gate: Gate, library: Library, case: Case, practised: Practised) -> Iterator[GateNeed]:
    shown = {each.need: each for each in gate.shown}
    for need in gate.needs_of(is_minor=case.person.is_minor):
        if need in shown:
            yield _seen(shown[need], library, practised, case.say)
        else:
            yield GateNeed(say=case.say(need), state="asked")


def _seen(shown: Shown, library: Library, practised: Practised, say: Say) -> GateNeed:
    lacking = [*_weeks_lacking(shown, library, practised, say), *_days_lacking(shown, practised, say)]
    if shown.test is not None and shown.most is not None:
        result = practised.tests.get(shown.test)
        if result is None or result > shown.most:
            lacking.append(say("Not measured so far, or not reached."))
    if lacking or shown.whole:
        return GateNeed(say=say(shown.need), state="waits" if lacking else "seen", so_far=" ".join(lacking))
    return GateNeed(
        say=say(shown.need), state="asked", so_far=say("Your journal shows the time; how it felt only you can tell.")
    )


def _weeks_lacking(shown: Shown, library: Library, practised: Practised, say: Say) -> Iterator[str]:
    """How many weeks of what there are, where they don't reach."""
    weeks = {slug: practised.weeks.get(slug, 0) for slug in shown.weeks_of}
    if not weeks or (max if shown.one_is_enough else min)(weeks.values()) >= shown.weeks:
        return
    told = say("{name}: {weeks} of {all} weeks so far, with two days or more in each.")
    for slug, count in weeks.items():
        if count < shown.weeks:
            yield told.format(name=say(library.exercises[slug].name), weeks=count, all=shown.weeks)


def _days_lacking(shown: Shown, practised: Practised, say: Say) -> Iterator[str]:
    if shown.green_days is not None and practised.green_days < shown.green_days:
        told = say("{days} of {all} days so far.")
        yield told.format(days=practised.green_days, all=shown.green_days)
