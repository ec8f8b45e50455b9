"""How ready somebody is for a skill: what is met, what is missing, what isn't known, and what trains it.

It permits nothing: a coach beside the mat decides.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from cambre.core.assess.opening import refusals
from cambre.core.plan.pool import Pool
from cambre.core.plan.skills import Skill, SkillNeed, Skills
from cambre.core.plan.standing import Standing
from cambre.core.plan_document import Because
from cambre.core.screening.outcome import Level
from cambre.core.screening.profile import BothSides

State = Literal["met", "missing", "unknown"]
WEEK = 7
TWO = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """One thing that a skill asks for, in words, and whether it is there; unknown is never met."""

    say: str
    state: State
    source: str
    gate: str | None = None
    """What can be gone through, where that would meet it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Readiness:
    """A skill as it stands for somebody."""

    skill: str
    name: str
    needs: tuple[Need, ...]
    trained_by: tuple[str, ...]
    """Two exercises that are open and train it; fewer where fewer are."""
    coach: str
    """That a coach must be there, whatever is met."""
    closed: str | None = None
    """Why it isn't open, where nothing that somebody trains or asks for opens what it leads over."""

    @property
    def is_prepared(self) -> bool:
        """Whether everything is met that can be known without a coach."""
        return all(need.state == "met" for need in self.needs)


def readiness(skills: Skills, somebody: Standing, some: Pool) -> tuple[Readiness, ...]:
    """Every skill, in the order of the file."""
    say = somebody.case.say
    return tuple(
        Readiness(
            skill=slug,
            name=say(skill.name),
            needs=(*_of_everybody(skills, somebody), *(_need(each, somebody, some) for each in skill.needs)),
            trained_by=_two(skill, some),
            coach=say(skills.coach),
            closed=next(_for_good(skill, somebody, some), None),
        )
        for slug, skill in skills.skills.items()
    )


def _for_good(skill: Skill, somebody: Standing, some: Pool) -> Iterator[str]:
    """Why what a skill leads over is out for good: an exercise, all behind a gate, or the test that tells."""
    library, out, say = somebody.ground.library, closed_for_good(somebody, some), somebody.case.say
    for need in skill.needs:
        behind = [each.slug for each in library.gates().get(need.gate or "", ())]
        rungs = [need.rung] if need.rung else sorted(behind, key=lambda slug: slug != need.gate)
        if rungs and all(rung in out for rung in rungs):
            told = say("“{name}” comes before it, and that isn't open to you.")
            yield f"{told.format(name=say(library.exercises[rungs[0]].name))} {out[rungs[0]]}"
        if need.test and somebody.case.outcome.level is Level.OPEN:
            test = library.self_tests[need.test]
            told = say("The test “{name}” tells whether you are ready, and that isn't open to you.")
            against = (each for each in refusals(test, somebody.case) if each.unlock is None)
            yield from (f"{told.format(name=say(test.name))} {each.why}" for each in against)


def closed_for_good(somebody: Standing, some: Pool) -> Mapping[str, str]:
    """The exercises that nothing opens which somebody could train or ask for, each with why.

    None while something is to be answered or looked at first: that is said elsewhere, and may open all of it.
    """
    if somebody.case.outcome.level is not Level.OPEN:
        return {}
    locked = (each for each in some.left_out if each.because is Because.LOCKED and each.unlock is None)
    return {each.exercise: each.why for each in locked}


def _two(skill: Skill, some: Pool) -> tuple[str, ...]:
    return tuple(slug for slug in skill.trained_by if slug in some)[:TWO]


def _of_everybody(skills: Skills, somebody: Standing) -> Iterator[Need]:
    say, history, everybody = somebody.case.say, somebody.history, skills.everybody
    open_ = not somebody.is_gentle and not somebody.person.signs
    yield _told(
        say("Everything on the first card is answered, and nothing on it wants a look first."),
        everybody.source,
        is_met=open_,
    )
    weeks = say("{weeks} weeks of regular training.").format(weeks=everybody.regular_weeks)
    yield _told(weeks, everybody.source, is_met=_at_least(history.regular_weeks, everybody.regular_weeks))
    clean = say("{days} days without more pain than usual.").format(days=everybody.clean_days)
    days = None if history.clean_weeks is None else history.clean_weeks * WEEK
    is_clean = False if somebody.person.was_sore else _at_least(days, everybody.clean_days)
    yield _told(clean, everybody.source, is_met=is_clean)
    if somebody.is_minor:
        yield _told(say("A grown-up is there."), everybody.source, is_met=somebody.profile.adult_present)


def _need(need: SkillNeed, somebody: Standing, some: Pool) -> Need:
    told = somebody.case.say(need.say)
    if need.test is not None:
        return _told(told, need.source, is_met=_reaches(need, somebody.profile.tests.get(need.test)))
    if need.gate is not None:
        return _told(told, need.source, is_met=need.gate in somebody.person.gates, gate=need.gate)
    if need.rung is not None:
        return _told(told, need.source, is_met=None if need.rung in some else False)  # how it goes, nobody told
    return _told(told, need.source, is_met=None)


def _reaches(need: SkillNeed, result: float | BothSides | None) -> bool | None:
    """Whether a result reaches the mark, with both sides; unknown where it wasn't measured."""
    if result is None:
        return None
    values = (result.left, result.right) if isinstance(result, BothSides) else (result,)
    low = need.least is None or min(values) >= need.least
    return low and (need.most is None or max(values) <= need.most)


def _at_least(known: int | None, wanted: int) -> bool | None:
    return None if known is None else known >= wanted


def _told(say: str, source: str, *, is_met: bool | None, gate: str | None = None) -> Need:
    states: dict[bool | None, State] = {True: "met", False: "missing", None: "unknown"}
    return Need(say=say, state=states[is_met], source=source, gate=gate)
