"""People at random, from 6 to 90 years, with everything that a profile can say; the same number is the same person."""

from collections.abc import Sequence
from random import Random
from typing import Any

from cambre.core.screening.profile import Condition, Sign
from cambre.core.vocabulary import Equipment, Experience, LoadClass
from tests.core.people import library

START = "2026-11-23"  # a Monday
GOALS = ("needle", "scorpion", "back-walkover", "cambre", "touch-the-floor", "desk")
WARMING = ("march-on-the-spot", "arm-circles", "cat-cow", "shoulder-rolls")
ASKED = [each.value for each in Condition if not each.value.startswith("age_")]


def somebody(number: int) -> dict[str, Any]:
    """The profile of one of them, as a document."""
    dice = Random(number)  # noqa: S311 -- people are no secret
    told: dict[str, Any] = {
        "age": dice.choice([dice.randint(6, 90), dice.randint(13, 19), dice.randint(20, 64), dice.randint(60, 80)]),
        "screened": dice.random() < 0.85,
        "experience": dice.choice([each.value for each in Experience]),
        "days_per_week": dice.randint(3, 7),
        "minutes": dice.choice([8, 9, 10, 12, 15, 20, 25, 30, 45]),
        "equipment": _some(dice, [each.value for each in Equipment], 0.4),
        "goals": _some(dice, GOALS, 0.2),
        "conditions": _some(dice, ASKED, dice.choice([0.0, 0.0, 0.08, 0.15])),
        "red_flags": _some(dice, [each.value for each in Sign], dice.choice([0.0, 0.0, 0.0, 0.0, 0.03])),
        "clearances": _some(dice, ASKED, 0.15),
        "adult_present": dice.random() < 0.5,
        "growth_spurt": dice.random() < 0.1,
    }
    more: tuple[tuple[str, Any, float], ...] = (
        ("weight_kg", dice.randint(30, 110), 0.7),
        ("usual_pain", dice.choice([0, 0, 1, 2, 3, 4, 5]), 0.3),
        ("screened_on", dice.choice(["2026-06-01", "2026-01-01", "2025-12-01", "2025-10-01", "2026-12-24"]), 0.3),
        ("tests", _tests(dice), 0.5),
        ("history", _history(dice), 0.6),
        ("clinician_limits", [{"without": [dice.choice(list(LoadClass)).value], "until": "2026-12-01"}], 0.05),
    )
    return told | {key: value for key, value, likely in more if dice.random() < likely}


def wishes(number: int) -> dict[str, Any]:
    """What one of them wishes beyond the profile."""
    dice = Random(f"wishes of {number}")  # noqa: S311 -- wishes are no secret
    slugs = sorted(library().exercises)
    days = sorted(dice.sample(range(7), dice.randint(1, 7)))
    told: dict[str, Any] = {}
    if dice.random() < 0.3:
        told["weekdays"] = tuple(days)
    if dice.random() < 0.2:
        told["before_class"] = frozenset(dice.sample(range(7), 2))
    if dice.random() < 0.2:
        told["after_class"] = frozenset(dice.sample(range(7), 2))
    if dice.random() < 0.3:
        told["taken_out"] = frozenset(dice.sample(slugs, dice.choice([1, 3, 10])))
    if dice.random() < 0.3:
        told["liked"] = frozenset(dice.sample(slugs, 3))
    return told


def _some(dice: Random, things: Sequence[str], likely: float) -> list[Any]:
    return [each for each in things if dice.random() < likely]


def _tests(dice: Random) -> dict[str, Any]:
    return {
        "floor-reach": dice.randint(-10, 20),
        "side-reach": {"left": dice.randint(8, 30), "right": dice.randint(8, 30)},
        "hip-extension": {"left": dice.randint(-15, 20), "right": dice.randint(-15, 20)},
        "shoulder-flexion": {"left": dice.randint(150, 190), "right": dice.randint(150, 190)},
    }


def _history(dice: Random) -> dict[str, Any]:
    slugs = sorted(library().exercises)
    more: tuple[tuple[str, Any, float], ...] = (
        ("regular_weeks", dice.randint(0, 60), 0.8),
        ("clean_weeks", dice.randint(0, 60), 0.7),
        ("last_pain", _pain(dice), 0.3),
        ("last_trained", dice.choice(["2026-11-22", "2026-11-15", "2026-11-08", "2026-10-20", "2026-06-01"]), 0.6),
        ("last_week_seconds", {slug: dice.randint(10, 200) for slug in dice.sample(slugs, dice.randint(1, 14))}, 0.4),
        ("gates", {gate: "2026-09-01" for gate in sorted(library().gates()) if dice.random() < 0.5}, 0.5),
        ("hurt_twice", {dice.choice(slugs): dice.choice(["2026-11-01", "2026-10-01", "2026-12-20"])}, 0.2),
        (
            "hurt_last",
            {dice.choice(WARMING): dice.choice(["2026-11-22", "2026-11-16", "2026-11-15", "2026-12-20"])},
            0.2,
        ),
        ("felt_elsewhere", {dice.choice(slugs): dice.choice(["2026-11-22", "2026-11-09", "2026-11-08"])}, 0.2),
        (
            "loads_kg",
            {"weighted-side-bend": dice.choice([1, 2, 5, 9.5]), "jefferson-curl": dice.choice([1, 3, 8])},
            0.4,
        ),
        ("load_rises", {"weighted-side-bend": dice.choice(["2026-11-10", "2026-10-01", "2026-08-01"])}, 0.4),
    )
    return {key: value for key, value, likely in more if dice.random() < likely}


def _pain(dice: Random) -> dict[str, Any]:
    at = dice.choice(
        [
            *("2026-11-23", "2026-11-22", "2026-11-22T20:00:00Z", "2026-11-20", "2026-11-17", "2026-11-10"),
            *("2026-09-01", "2026-12-12"),
        ]
    )
    words = dice.choice([[], [], ["ache"], ["sharp"], ["low-back"], ["tight somehow"], ["wrist"]])
    return {"level": dice.randint(0, 9), "at": at, **({"words": words} if words else {})}
