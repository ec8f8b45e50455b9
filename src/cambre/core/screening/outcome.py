"""What screening concludes: nothing for now, the gentle set, or the library within its limits."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from cambre.core.saying import Say
from cambre.core.screening.card import Card, Tier
from cambre.core.screening.hurting import way_back, what_to_do, why_closed
from cambre.core.screening.person import Person
from cambre.core.screening.profile import Condition

BLOCKING: tuple[Tier, ...] = ("emergency", "urgent", "child")


class Level(StrEnum):
    """How much is open."""

    BLOCKED = "blocked"
    GENTLE = "gentle"
    OPEN = "open"


PRESSING: tuple[Tier, ...] = ("emergency", "urgent")
"""Of these somebody is told what to do now before anything else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """An emergency number; `where` is empty where it is that of the person's own region."""

    where: str
    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """How much is open, why, what to do now, and what would open more."""

    level: Level
    tier: Tier | None = None
    """The most pressing group of signs that was ticked."""
    reasons: tuple[str, ...] = ()
    do_now: tuple[str, ...] = ()
    unlock: str = ""
    advice: tuple[str, ...] = ()
    """Whom to ask once, because of what was told; it closes nothing."""
    calls: tuple[Call, ...] = ()
    """The numbers that the last line of `do_now` tells."""

    @property
    def is_pressing(self) -> bool:
        """Whether help is to be sought today."""
        return self.tier in PRESSING

    @property
    def steps(self) -> tuple[str, ...]:
        """What to do now, without the line of numbers: for a page on which each is a link."""
        return self.do_now[:-1] if self.calls else self.do_now


def conclude(person: Person, card: Card, say: Say) -> Outcome:
    """What is open to this person; unknown is never “no”, so the unasked get the gentle set."""
    blocking = _blocked(person, card, say)
    if blocking is not None:
        return blocking
    reasons = tuple(_gentle_reasons(person, card, say))
    advice = tuple(dict.fromkeys(_advice(person, card, say)))
    if not reasons:
        return Outcome(level=Level.OPEN, advice=advice)
    unlock = (
        say("Ask a clinician which movements suit you, and write their word down in “A few more questions”.")
        if person.is_screened
        else say("Look through your answers and send them again. It takes a minute.")
        if person.is_outdated
        else say("Answer every question on the first card. It takes a minute.")
    )
    return Outcome(level=Level.GENTLE, reasons=reasons, unlock=unlock, advice=advice)


def _advice(person: Person, card: Card, say: Say) -> Iterator[str]:
    """What to ask once for each condition for which no clinician's word was told yet."""
    open_ones = person.conditions - person.cleared
    yield from (say(each.check) for each in card.conditions if each.check and each.id in open_ones)


def _blocked(person: Person, card: Card, say: Say) -> Outcome | None:
    for tier in BLOCKING:
        ticked = [question for question in card.signs_of(tier) if question.id in person.signs]
        if ticked:
            text, calls = card.tiers[tier], tuple(_calls(person, tier, card, say))
            return Outcome(
                level=Level.BLOCKED,
                tier=tier,
                reasons=tuple(say("You ticked: {sign}").format(sign=say(each.ask)) for each in ticked),
                do_now=(*(say(line) for line in text.do_now), *_told(calls, say)),
                unlock=say(text.unlock),
                calls=calls,
            )
    return _blocked_without_signs(person, card, say)


def _calls(person: Person, tier: Tier, card: Card, say: Say) -> Iterator[Call]:
    """The emergency number where somebody lives; of each region, where that isn't known and it may be needed now."""
    if person.emergency_number and tier != "child":
        yield Call(where="", number=person.emergency_number)
    elif tier == "emergency":
        yield from (Call(where=say(region.name), number=region.number) for region in card.regions)


def _told(calls: tuple[Call, ...], say: Say) -> Iterator[str]:
    """The numbers in one line."""
    if calls and calls[0].where:
        known = (f"{each.where} {each.number}" for each in calls)
        yield say("If you don't know the number: {numbers}.").format(numbers=", ".join(known))
    elif calls:
        yield say("Where you live, the emergency number is {number}.").format(number=calls[0].number)


def _blocked_without_signs(person: Person, card: Card, say: Say) -> Outcome | None:
    """Everything else that closes training: of several, each stands with its reason, what to do and the way back."""
    found = tuple(_closings(person, card, say))
    if not found:
        return None
    return Outcome(
        level=Level.BLOCKED,
        reasons=tuple(reason for each in found for reason in each.reasons),
        do_now=tuple(dict.fromkeys(line for each in found for line in each.do_now)),
        unlock=" ".join(each.unlock for each in found),
    )


def _closings(person: Person, card: Card, say: Say) -> Iterator[Outcome]:
    if Condition.RECENT_SURGERY in person.conditions - person.cleared:
        yield Outcome(
            level=Level.BLOCKED,
            reasons=(say("You had an operation in the last twelve weeks."),),
            do_now=(say("Ask the team that operated on you when and how to start moving."),),
            unlock=say("Come back with their word that you may exercise."),
        )
    if person.is_ill:
        yield Outcome(
            level=Level.BLOCKED,
            reasons=(say("You said that you are ill."),),
            do_now=(
                say("Rest. Nothing is lost: a break is part of training."),
                say("With back pain and a fever together, call a doctor or a health line today."),
            ),
            unlock=say("Training opens when you have been well for a day, or when you say that you are well again."),
        )
    yield from _pains(person, card, say)
    if person.band == "under-13" and not person.adult_present:
        yield Outcome(
            level=Level.BLOCKED,
            reasons=(say("You are under 13."),),
            do_now=(say("Ask a grown-up to do this with you, or your coach in class."),),
            unlock=say("With a grown-up beside you, on their device, the gentle moves are open."),
        )


def _pains(person: Person, card: Card, say: Say) -> Iterator[Outcome]:
    if person.always_hurts:
        yield Outcome(
            level=Level.BLOCKED,
            reasons=(say("You told that your back hurts a lot on usual days."),),
            do_now=(say("Let a clinician look at it. A walk is welcome if it feels good."),),
            unlock=say("Training opens when your usual pain is four of ten or less, or a clinician has found a way."),
        )
    if person.hurts:
        yield Outcome(
            level=Level.BLOCKED,
            reasons=(why_closed(person, card, say),),
            do_now=tuple(what_to_do(person, card, say)),
            unlock=way_back(person, say),
        )


def _gentle_reasons(person: Person, card: Card, say: Say) -> Iterator[str]:
    if person.is_outdated:
        yield say("Your answers are more than a year old, and bodies change.")
    elif not person.is_screened:
        yield say("Some questions are not answered yet, and unknown is not “no”.")
    for question in card.signs_of("history"):
        if question.id in person.signs:
            yield say("You ticked: {sign}").format(sign=say(question.ask))
    if Condition.RECENT_SURGERY in person.conditions:
        yield say("You had an operation in the last twelve weeks.")
    if person.band == "under-13":
        yield say("You are under 13.")
