"""I01: Signs come first.

Nothing is trained while an emergency or urgent sign is there, while a sign of the young is there before 18, or in the
twelve weeks after an operation that nobody has cleared; moves without any load class too.

Why: these signs are rare, and what stands behind them can't wait for a training plan.
Source: nhs-back-pain, bmj-cauda-equina, finucane-2020, child-back-pain
Severity: block
Applies to: plan, day
"""

from collections.abc import Iterator

from cambre.core.safety.finding import Objection
from cambre.core.safety.recounted import JudgedDay, JudgedPlan
from cambre.core.safety.situation import Situation
from cambre.core.screening.profile import Condition, Sign

TIERS = ("emergency", "urgent")


def check_plan(judged: JudgedPlan, situation: Situation) -> Iterator[Objection]:
    """Object once to a plan with anything in it."""
    if any(day.day.blocks or day.day.tests for day in judged.days):
        yield from _objections("plan", situation)


def check_day(day: JudgedDay, situation: Situation) -> Iterator[Objection]:
    """Object to a day with anything in it."""
    if day.day.blocks or day.day.tests:
        yield from _objections(day.where, situation)


def _objections(where: str, situation: Situation) -> Iterator[Objection]:
    say = situation.say
    for sign in blocking(situation):
        asked = next(question.ask for question in situation.card.signs if question.id is sign)
        message = say("You told us: {sign}. Let a clinician look first; nothing is trained until then.")
        yield Objection(where=where, message=message.format(sign=say(asked)))
    if Condition.RECENT_SURGERY in situation.conditions - set(situation.profile.clearances):
        yield Objection(
            where=where,
            message=say("An operation in the last twelve weeks: nothing is trained until your team clears it."),
        )


def blocking(situation: Situation) -> tuple[Sign, ...]:
    """The signs that close training for this person."""
    tiers = {*TIERS, *(("child",) if situation.is_minor else ())}
    return tuple(sign for sign in situation.profile.red_flags if situation.card.tier_of(sign) in tiers)
