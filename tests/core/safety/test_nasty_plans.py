"""Plans that somebody might try, written by reading the domain and not the rules: each is caught, its twin is not."""

from typing import Any

import pytest

from tests.core.people import library
from tests.core.safety.plans import MAIN, WARM_UP, Plain, day, found, gentle, item, of_days, of_items, plan, warm, week

USED = {"regular_weeks": 30, "clean_weeks": 30, "gates": dict.fromkeys(library().gates(), "2026-01-01")}
ARCHED = (item("sphinx"), item("superman"))
MARCH = [warm("march-on-the-spot", 300)]
FAST = {"up_s": 0.5, "hold_s": 0, "down_s": 0.5}
REACHES = {"tests": {"floor-reach": -2}}
HEAVY = {"jefferson-curl": 8}


def told(level: int, *words: str) -> dict[str, Any]:
    """A pain of yesterday."""
    return {"level": level, "words": list(words), "at": "2026-11-22"}


def bends(*kilograms: float) -> Plain:
    weeks = [
        week(day(item("weighted-side-bend", load_kg=each)), number=place) for place, each in enumerate(kilograms, 1)
    ]
    return plan(*weeks)


NASTY: dict[str, tuple[str, Plain, dict[str, Any]]] = {
    "rounding by the way, with thin bones": ("I03", of_items(item("seated-cat-cow")), {"conditions": ["osteoporosis"]}),
    "a standing fold, with glaucoma": ("I03", of_items(item("knees-soft-roll-down")), {"conditions": ["glaucoma"]}),
    "belly down, pregnant and cleared": (
        "I03",
        of_items(item("sphinx", modification=["ME", "PR", "FL"])),
        {"conditions": ["pregnancy"], "clearances": ["pregnancy"]},
    ),
    "pins and needles this morning": ("I07", of_days(day(check_in={"pain_words": ["pins and needles"]})), {}),
    "one of ten, below the buttock": (
        "I07",
        of_items(item("superman")),
        {"history": {"last_pain": {"level": 1, "at": "2026-11-22", "words": ["below the buttock"]}}},
    ),
    **{
        f"one of ten, “{said}”": ("I07", of_items(item("superman")), {"history": {**USED, "last_pain": told(1, said)}})
        for said in (
            "stabbing",
            "light-headed",
            "my sight changed",
            "into the calf",
            "pins & needles",
            "like lightning",
        )
    },
    "a low back of sixteen that hurts a little in the bridge": (
        "I07",
        of_items(item("superman")),
        {"age": 16, "history": {**USED, "last_pain": told(1, "low back, in the bridge")}},
    ),
    "a child's morning stiffness, gentle and with an adult": (
        "I01",
        of_days(gentle(item("cat-cow"), adult_present=True)),
        {"age": 17, "red_flags": ["morning_stiffness"], "adult_present": True},
    ),
    "an old fracture that a doctor looked at still keeps bones from rounding": (
        "I03",
        of_items(item("childs-pose")),
        {"red_flags": ["old_fragility_fracture"], "checked": {"old_fragility_fracture": "2026-10-01"}},
    ),
    "the last day of what a clinician took out": (
        "I03",
        of_items(item("sphinx")),
        {"clinician_limits": [{"without": ["ME"], "until": "2026-11-23"}]},
    ),
    "a year since the card that runs out within the plan": (
        "I02",
        plan(*[week(number=number) for number in (1, 2, 3, 4)]),
        {"screened_on": "2025-12-05"},
    ),
    "a warm-up after the session": (
        "I09",
        of_days(
            {
                "weekday": 0,
                "kind": "training",
                "blocks": [
                    {"kind": "main", "items": MAIN},
                    {"kind": "warmup", "items": WARM_UP},
                ],
            }
        ),
        {},
    ),
    "a weight right after a long fold": (
        "I18",
        of_items(item("childs-pose", sets=2, seconds=30), item("jefferson-curl", load_kg=1)),
        REACHES,
    ),
    "more than usual for somebody with usual pain": (
        "I08",
        of_items(*ARCHED, item("bow")),
        {"usual_pain": 3, "history": {**USED, "last_pain": {"level": 6, "at": "2026-11-20"}}},
    ),
    "a roll-down right after getting up": (
        "I17",
        of_items(item("jefferson-curl"), check_in={"minutes_since_waking": 20}),
        REACHES,
    ),
    "a press-up to warm up": ("I09", of_items(item("sphinx"), warm_up=[*MARCH, warm("press-up", 30)]), {}),
    "five minutes of lying still to warm up": ("I09", of_items(item("sphinx"), warm_up=[warm("prone-lie", 300)]), {}),
    "a bouncing bow": ("I23", of_items(*ARCHED, item("bow", seconds=30, tempo=FAST)), {}),
    "as many wheels as fit": ("I21", of_items(*ARCHED, item("wheel", seconds=30)), {}),
    "two wheels, and two more later": (
        "I21",
        of_items(*ARCHED, item("wheel"), item("glute-bridge"), item("wheel")),
        {},
    ),
    "a twenty-first lift on the ball": (
        "I22",
        of_items(*[item("superman", reps=5)] * 4, item("ball-superman", reps=1)),
        {},
    ),
    "six quick supermans": ("I22", of_items(item("superman", reps=6, seconds=30, tempo={**FAST, "up_s": 2})), {}),
    "eight kilograms for a light body": (
        "I15",
        of_items(item("jefferson-curl", load_kg=8)),
        {**REACHES, "history": {**USED, "loads_kg": HEAVY}},
    ),
    "a plate in a turned fold": ("I16", of_items(item("straddle-bends", load_kg=2.5)), {}),
    "a plate in the centre fold": ("P05", of_items(item("straddle-centre-fold", load_kg=2.5)), {}),
    "a kilogram at sixteen, with an adult": (
        "I05",
        of_items(item("weighted-side-bend", load_kg=1), adult_present=True),
        {"age": 16, "adult_present": True},
    ),
    "a bow at sixteen on a day alone": (
        "I05",
        of_items(*ARCHED, item("bow")),
        {"age": 16, "adult_present": True},
    ),
    "an arch that stops at neutral, nineteen and sore": (
        "I04",
        of_items(item("puppy-pose", modification="ME")),
        {"age": 19, "conditions": ["extension_pain"]},
    ),
    "the left today, the right on Wednesday": (
        "I25",
        of_days(day(item("chair-twist", sides="left")), day(item("chair-twist", sides="right"), weekday=2)),
        {},
    ),
    "five minutes forward in five moves": ("I11", of_items(*[item("childs-pose", sets=2, seconds=30)] * 5), {}),
    "twice the work in the second week": (
        "I28",
        plan(week(), week(*[day(*MAIN, *MAIN, weekday=each) for each in (0, 2, 4)], number=2)),
        {},
    ),
    "weights planned to grow by the calendar": (
        "I14",
        bends(3, 3, 3, 3, 4, 4, 4, 4, 5),
        {"history": {**USED, "loads_kg": {"weighted-side-bend": 3}}},
    ),
    "a weight after a month off": (
        "I30",
        bends(1),
        {"history": {**USED, "last_trained": "2026-10-20", "loads_kg": {"weighted-side-bend": 3}}},
    ),
    "Sunday's weight and Monday's": (
        "I19",
        plan(
            week(day(item("weighted-side-bend", load_kg=2), weekday=6)),
            week(day(item("weighted-side-bend", load_kg=2)), number=2),
        ),
        {},
    ),
    "a deep day in gentle clothes": ("P03", of_days(gentle(item("childs-pose"), item("chair-twist"))), {}),
    "a toe touch as a test at seventy": ("I03", of_days(day(tests=["floor-reach"])), {"age": 70}),
    "a second of strength between stretches": (
        "P02",
        of_items(item("sphinx"), item("dead-bug", reps=None, seconds=1), item("chair-twist")),
        {},
    ),
    "a coach who pulls": ("I06", of_items(item("sphinx", why=["Your coach pulls your arms back."])), {}),
    "gentle moves in the weeks after an operation": (
        "I01",
        of_days(gentle(item("cat-cow"))),
        {"conditions": ["recent_surgery"]},
    ),
}
FINE: dict[str, tuple[Plain, dict[str, Any]]] = {
    "the first 2.5 kg": (bends(2.5), {}),
    "an earned kilogram": (
        bends(4),
        {
            "history": {
                **USED,
                "loads_kg": {"weighted-side-bend": 3},
                "load_rises": {"weighted-side-bend": "2026-10-20"},
            }
        },
    ),
    "2 kg on a roll-down that is ready": (of_items(item("jefferson-curl", load_kg=2)), REACHES),
    "two wheels counted out": (
        of_items(*ARCHED, item("bow"), item("superman"), item("wheel", reps=2, seconds=30)),
        {},
    ),
    "a wheel at seventeen, an adult there": (
        of_items(*ARCHED, item("wheel", modification="WB"), adult_present=True),
        {"age": 17, "adult_present": True},
    ),
    "a cleared bow at sixty-six in its form": (
        of_items(
            item("sphinx", modification=["PR", "FL"]),
            item("glute-bridge", modification="FL"),
            item("bow", modification=["PR", "FL"]),
            warm_up=MARCH,
        ),
        {"age": 66, "clearances": ["age_65_plus"]},
    ),
    **{
        f"a little, “{said}”": (of_items(item("superman")), {"history": {**USED, "last_pain": told(2, said)}})
        for said in ("a dull ache in the low back", "stiff feet", "sore calves", "tired after the bridge")
    },
    "the day after what a clinician took out": (
        of_items(*ARCHED),
        {"clinician_limits": [{"without": ["ME"], "until": "2026-11-22"}]},
    ),
    "thirteen days off": (of_items(*ARCHED, item("bow")), {"history": {**USED, "last_trained": "2026-11-10"}}),
    "straight from class": (of_items(*ARCHED, item("bow"), warm_up=[], check_in={"already_warm": True}), {}),
    "four deep days for somebody regular": (
        of_days(*[day(*ARCHED, item("bow"), weekday=each) for each in (0, 1, 3, 5)]),
        {},
    ),
}


@pytest.mark.parametrize("name", NASTY)
def test_a_nasty_plan_is_caught(name: str) -> None:
    rule, document, told = NASTY[name]
    refusing = {finding.rule for finding in found(document, **{"history": USED, **told}) if finding.severity.refuses}

    assert rule in refusing


@pytest.mark.parametrize("name", FINE)
def test_a_plan_that_only_looks_nasty_is_not(name: str) -> None:
    document, told = FINE[name]

    assert [each for each in found(document, **{"history": USED, **told}) if each.severity.refuses] == []
