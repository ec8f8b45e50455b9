"""Plans that tests talk about: one good plan, and what is changed in it."""

from functools import cache
from typing import Any

from cambre.core.plan_document import Plan
from cambre.core.safety.finding import Finding
from cambre.core.safety.judge import judge_plan
from cambre.core.safety.situation import Situation
from cambre.core.safety.words import Words
from cambre.core.saying import in_english
from cambre.core.screening.profile import Profile
from cambre.core.vocabulary import Equipment, Kind, Sides
from cambre.documents import read
from cambre.store.library_files import load_words
from tests.core.people import card, library

Plain = dict[str, Any]
START = "2026-11-23"  # a Monday
SLOW = {"up_s": 3, "hold_s": 1, "down_s": 3, "rest_s": 0}
SOMEBODY = {
    "age": 30,
    "screened": True,
    "experience": "regular",
    "weight_kg": 60,
    "minutes": 30,
    "equipment": [each.value for each in Equipment],
}
STOP = ["Stop when it hurts in a sharp way.", "Clear the floor around your mat."]


@cache
def words() -> Words:
    """The shipped words."""
    return load_words()


def situation(**told: Any) -> Situation:
    """A screened adult who trains regularly, unless told otherwise."""
    profile = read(Profile, {**SOMEBODY, **told}, "profile")
    return Situation(profile=profile, library=library(), card=card(), words=words(), say=in_english)


def item(slug: str, **changed: Any) -> Plain:
    """An exercise at its cautious default."""
    exercise = library().exercises[slug]
    default = exercise.default
    dose = {"reps": default.reps} if default.reps else {"seconds": default.seconds}
    said = {"reps", "seconds"} & changed.keys()
    return {
        "exercise": slug,
        "role": "strength" if exercise.kind is Kind.STRENGTH else "stretch",
        "sets": default.sets,
        **({} if said else dose),
        "sides": "each" if exercise.sides is Sides.EACH else "both",
        "ready_s": 10,
        "switch_s": 5,
        "rest_s": 10,
        **changed,
    }


def warm(slug: str, seconds: float = 60, **changed: Any) -> Plain:
    """A move of the warm-up."""
    return item(slug, **{"role": "warmup", "sets": 1, "seconds": seconds, **changed})


WARM_UP = [
    warm("march-on-the-spot"),
    warm("arm-circles"),
    warm("standing-hip-circles"),
    warm("shoulder-rolls"),
    warm("seated-cat-cow"),
]
MAIN = [
    item("standing-side-bend"),
    item("glute-bridge"),
    item("segmental-cat"),
    item("bird-dog"),
    item("seated-twist-hands-on-chest"),
    item("side-plank-on-knees"),
    item("sphinx"),
    item("superman"),
]


def day(*items: Plain, weekday: int = 0, warm_up: list[Plain] | None = None, **changed: Any) -> Plain:
    """A training day: the usual warm-up, then these items or the usual ones."""
    main = list(items) or MAIN
    blocks = [
        {"kind": "warmup", "items": WARM_UP if warm_up is None else warm_up},
        {"kind": "main", "items": main},
    ]
    return {"weekday": weekday, "kind": "training", "blocks": blocks, **changed}


def gentle(*items: Plain, weekday: int = 5, **changed: Any) -> Plain:
    """A gentle day: its own warm-up."""
    return day(*items, weekday=weekday, warm_up=[warm("seated-cat-cow")], kind="gentle", **changed)


def week(*days: Plain, number: int = 1, **changed: Any) -> Plain:
    """A week of these days, or the usual one: three training days."""
    return {
        "week": number,
        "phase": "build",
        "days": list(days) or [day(weekday=each) for each in (0, 2, 4)],
        **changed,
    }


def plan(*weeks: Plain, **changed: Any) -> Plain:
    """A plan of these weeks, or of the usual one."""
    return {
        "schema": "cambre.plan/1",
        "start": START,
        "weeks": list(weeks) or [week()],
        "stop_rules": STOP,
        **changed,
    }


def of_days(*days: Plain, **changed: Any) -> Plain:
    """A plan of one week with these days."""
    return plan(week(*days), **changed)


def of_items(*items: Plain, **changed: Any) -> Plain:
    """A plan of one training day with these items in its main part."""
    return of_days(day(*items, **changed))


def found(document: Plain, **told: Any) -> tuple[Finding, ...]:
    """What the judge says against a plan for this person."""
    return judge_plan(read(Plan, document, "plan"), situation(**told))


def said(rule: str, document: Plain, **told: Any) -> list[str]:
    """Where a rule says anything."""
    return [finding.where for finding in found(document, **told) if finding.rule == rule]


def refused(rule: str, document: Plain, **told: Any) -> list[str]:
    """Where a rule refuses, last word of the place only: the exercise, or the day."""
    against = [each for each in found(document, **told) if each.rule == rule and each.severity.refuses]
    return [each.where.rpartition(", ")[2] for each in against]
