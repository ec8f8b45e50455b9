"""Reads the form of further questions; what it doesn't ask stays as it was answered before."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, TypeVar

from cambre.core.bounds import Dated, day_in
from cambre.core.screening.card import Card
from cambre.core.screening.further import Further, Usual
from cambre.core.screening.person import YOUNG_BANDS, Answers
from cambre.core.screening.profile import ClinicianLimit, Condition, Sign
from cambre.core.vocabulary import LoadClass
from cambre.web.asking import first_in

Named = TypeVar("Named", Condition, Sign)
Form = Mapping[str, Sequence[str]]
QUESTIONS = ("usual", "clearances", "checked", "limits", "spurt", "region")
PAINS = range(11)


class CannotBeMeantError(ValueError):
    """The form holds an answer that the questions don't offer, or a day that can't be."""


def further_in(form: Form, before: Further, asked: Iterable[str], card: Card, today: date) -> Further:
    """The further answers as they are now; raises CannotBeMeantError."""
    readers: Mapping[str, Any] = {
        "usual": lambda: {"usual_pain": _usual(form, today)},
        "clearances": lambda: {"clearances": _days(form, Condition, "clearance", before.clearances, today)},
        "checked": lambda: {"checked": _days(form, Sign, "checked", before.checked, today)},
        "limits": lambda: {"limits": _limits(form, today)},
        "spurt": lambda: {"growth_spurt": {"yes": True, "no": False}.get(first_in(form, "spurt"))},
        "region": lambda: {"region": _region(form, card)},
    }
    found: dict[str, Any] = {}
    for each in asked:
        found |= readers[each]()
    return replace(before, **found)


def questions_for(answers: Answers | None, card: Card) -> tuple[str, ...]:
    """The questions that concern somebody who answered the first card like this."""
    if answers is None:
        return ("usual", "limits", "region")
    concerned = {
        "clearances": bool(cleared_by_word(answers, card)),
        "checked": bool(answers.signs.get("history")),
        "spurt": answers.age_band in YOUNG_BANDS,
    }
    return tuple(each for each in QUESTIONS if concerned.get(each, True))


def cleared_by_word(answers: Answers, card: Card) -> tuple[Condition, ...]:
    """The conditions that were told, and the age, for which something waits for a clinician's word."""
    brought = card.age_condition(answers.age_band) if answers.age_band else None
    told = (*(answers.conditions or ()), *((brought,) if brought else ()))
    surgery = (each for each in told if each is Condition.RECENT_SURGERY)
    waiting = (each for each in told if "C" in card.limits_of(each).values())
    return tuple(dict.fromkeys((*surgery, *waiting)))


def _usual(form: Form, today: date) -> Usual | None:
    told = first_in(form, "usual")
    if not told:
        return None
    if not told.isdecimal() or int(told) not in PAINS:
        raise CannotBeMeantError(told)
    return Usual(level=int(told), on=today.isoformat())


def _days(form: Form, kind: type[Named], name: str, before: Mapping[Named, str], today: date) -> Mapping[Named, str]:
    """The day of each that has one in the form; those that it doesn't name stay."""
    named = {each: first_in(form, f"{name}-{each}") for each in kind if f"{name}-{each}" in form}
    kept = {each: day for each, day in before.items() if each not in named}
    return kept | {each: _day(told, latest=today) for each, told in named.items() if told}


def _limits(form: Form, today: date) -> tuple[ClinicianLimit, ...]:
    without, until = form.get("without", ()), first_in(form, "until")
    if not set(without) <= set(LoadClass):
        raise CannotBeMeantError(*without)
    if not without:
        return ()
    last = _day(until, earliest=today) if until else None
    return (ClinicianLimit(without=tuple(LoadClass(each) for each in dict.fromkeys(without)), until=last),)


def _region(form: Form, card: Card) -> str | None:
    told = first_in(form, "region")
    if told and card.region(told) is None:
        raise CannotBeMeantError(told)
    return told or None


def _day(told: str, *, earliest: date = date.min, latest: date = date.max) -> str:
    try:
        day = day_in(told, Dated())
    except ValueError:
        raise CannotBeMeantError(told) from None
    if not earliest <= day <= latest:
        raise CannotBeMeantError(told)
    return day.isoformat()
