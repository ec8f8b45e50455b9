"""Plans that break one rule and no other: it alone refuses, and the twin just inside its limit is refused by none."""

from typing import Any

import pytest

from tests.core.people import library
from tests.core.safety.plans import SLOW, Plain, day, found, item, of_days, of_items, plan, warm, week

GATES = dict.fromkeys(library().gates(), "2026-01-01")
USED = {"regular_weeks": 30, "clean_weeks": 30, "gates": GATES}
MARCH = [warm("march-on-the-spot", 300)]
ARCHED, LIFT, BRIDGE = (item("sphinx"), item("superman")), item("superman", reps=2), item("glute-bridge")
DEEP = (*ARCHED, item("press-up"), LIFT)
USUAL, ONE = plan(), [day(weekday=each) for each in (0, 2, 4)]
Told = dict[str, Any]


def used(**past: Any) -> Told:
    """A long past of training, with this in it."""
    return {"history": {**USED, **past}}


def hurt(level: int, at: str = "2026-11-22") -> Told:
    """A pain of a day."""
    return {"last_pain": {"level": level, "words": [], "at": at}}


def bent(kilograms: float) -> Plain:
    """A side bend with a weight."""
    return of_items(item("weighted-side-bend", load_kg=kilograms), BRIDGE)


def lifted(kilograms: float, **past: Any) -> Told:
    """Somebody who has lifted so much in side bends."""
    return used(loads_kg={"weighted-side-bend": kilograms}, **past)


def curled(**told: Any) -> tuple[Plain, Told]:
    """A roll-down with 2 kg of somebody who reaches the floor."""
    return of_items(item("jefferson-curl", load_kg=2), warm_up=MARCH), {"tests": {"floor-reach": -2}, **told}


def wheels(reps: int, hold_s: float = 5) -> Plain:
    """A day with so many wheels."""
    return of_items(*DEEP, item("wheel", reps=reps, tempo={**SLOW, "hold_s": hold_s}), LIFT)


def twisted(times: int, seconds: float) -> list[Plain]:
    """Chair twists in two sets, a bout of strength after each."""
    return [
        each
        for _ in range(times)
        for each in (item("chair-twist", sets=2, seconds=seconds), item("glute-bridge", reps=3))
    ]


def told(why: str) -> tuple[Plain, Told]:
    """A plan that says something."""
    return of_items(item("sphinx", why=[why]), LIFT), {}


def with_side(side: str, sets: int) -> Plain:
    """A chair twist to one side."""
    return item("chair-twist", sides=side, sets=sets)


NEW = {"experience": "new"}
TESTED = of_days(day(tests=["side-reach"]))
STANDING = (item("standing-side-bend"), item("sit-to-stand"))
CASES: list[tuple[str, tuple[Plain, Told], tuple[Plain, Told]]] = [
    ("I01", (USUAL, {"red_flags": ["fever"]}), (USUAL, {})),
    ("I01", (USUAL, {"age": 17, "red_flags": ["limp"]}), (USUAL, {"red_flags": ["limp"]})),
    ("I02", (USUAL, {"screened_on": "2025-11-20"}), (USUAL, {"screened_on": "2025-12-20"})),
    (
        "I03",
        (of_items(item("dead-bug"), warm_up=MARCH), {"conditions": ["osteoporosis"]}),
        (of_items(item("dead-bug", modification="FL"), warm_up=MARCH), {"conditions": ["osteoporosis"]}),
    ),
    (
        "I04",
        (
            of_items(item("wall-back-bend", modification="ME"), warm_up=MARCH),
            {"age": 19, "conditions": ["extension_pain"]},
        ),
        (
            of_items(item("wall-back-bend", modification="ME"), warm_up=MARCH),
            {"age": 20, "conditions": ["extension_pain"]},
        ),
    ),
    (
        "I05",
        (of_items(*STANDING, warm_up=MARCH), {"age": 12, **NEW}),
        (of_items(*STANDING, warm_up=MARCH), {"age": 12, **NEW, "adult_present": True}),
    ),
    ("I06", told("A partner presses on your back."), told("Nobody presses on your back.")),
    ("I07", (of_items(BRIDGE, LIFT), used(**hurt(5))), (of_items(BRIDGE, item("dead-bug")), used(**hurt(5)))),
    ("I07", (USUAL, {"usual_pain": 5}), (USUAL, {"usual_pain": 4})),
    ("I08", (of_items(*DEEP), used(**hurt(3, "2026-11-20"))), (of_items(*DEEP), used(**hurt(2, "2026-11-20")))),
    (
        "I08",
        (of_items(item("sphinx"), BRIDGE), used(**hurt(3), last_week_seconds={"sphinx": 120})),
        (of_items(item("sphinx"), BRIDGE), used(**hurt(3), last_week_seconds={"sphinx": 180})),
    ),
    (
        "I09",
        (of_items(*ARCHED, warm_up=[warm("march-on-the-spot", 290)]), {}),
        (of_items(*ARCHED, warm_up=MARCH), {}),
    ),
    ("I10", (of_items(item("press-up"), LIFT, warm_up=MARCH), {}), (of_items(*DEEP, warm_up=MARCH), {})),
    (
        "I11",
        (of_items(item("chair-twist", sets=1, seconds=31), BRIDGE), {}),
        (of_items(item("chair-twist", sets=1, seconds=30), BRIDGE), {}),
    ),
    ("I11", (of_items(*twisted(5, 25)), {}), (of_items(*twisted(4, 30)), {})),
    (
        "I12",
        (of_days(*(day(*twisted(4, 29), weekday=each) for each in range(6))), {}),
        (of_days(*(day(*twisted(4, 29), weekday=each) for each in range(5))), {}),
    ),
    ("I13", curled(tests={"floor-reach": 0.5}), curled(tests={"floor-reach": 0})),
    ("I13", curled(conditions=["wrist"]), curled()),
    ("I13", curled(**used(clean_weeks=1)), curled(**used(clean_weeks=2))),
    (
        "I13",
        curled(**used(regular_weeks=7, loads_kg={"jefferson-curl": 2})),
        curled(**used(regular_weeks=8, loads_kg={"jefferson-curl": 2})),
    ),
    ("I14", (bent(2.6), used()), (bent(2.5), used())),
    (
        "I14",
        (bent(4.1), lifted(3, load_rises={"weighted-side-bend": "2026-10-01"})),
        (bent(4), lifted(3, load_rises={"weighted-side-bend": "2026-10-01"})),
    ),
    (
        "I14",
        (bent(4), lifted(3, load_rises={"weighted-side-bend": "2026-10-27"})),
        (bent(4), lifted(3, load_rises={"weighted-side-bend": "2026-10-26"})),
    ),
    (
        "I14",
        (bent(4), lifted(3, loads_since={"weighted-side-bend": "2026-09-29"})),
        (bent(4), lifted(3, loads_since={"weighted-side-bend": "2026-09-28"})),
    ),
    ("I15", (bent(9.1), lifted(9.1)), (bent(9), lifted(9))),
    (
        "I17",
        (of_items(item("knees-soft-roll-down"), LIFT, check_in={"minutes_since_waking": 59}), {}),
        (of_items(item("knees-soft-roll-down"), LIFT, check_in={"minutes_since_waking": 60}), {}),
    ),
    (
        "I18",
        (of_items(item("childs-pose", sets=2, seconds=30), BRIDGE, item("weighted-side-bend", load_kg=2)), {}),
        (of_items(item("childs-pose", sets=1, seconds=30), BRIDGE, item("weighted-side-bend", load_kg=2)), {}),
    ),
    (
        "I19",
        (of_days(*(day(item("weighted-side-bend", load_kg=2), weekday=each) for each in (0, 1))), {}),
        (of_days(*(day(item("weighted-side-bend", load_kg=2), weekday=each) for each in (0, 2, 4))), {}),
    ),
    (
        "I20",
        (of_days(*(day(*DEEP, weekday=each) for each in (0, 1, 2, 3, 4))), {}),
        (of_days(*(day(*DEEP, weekday=each) for each in (0, 1, 3, 4))), {}),
    ),
    (
        "I20",
        (of_days(*(day(*DEEP, weekday=each) for each in (0, 1))), used(regular_weeks=7)),
        (of_days(*(day(*DEEP, weekday=each) for each in (0, 2))), used(regular_weeks=7)),
    ),
    ("I21", (wheels(4), {}), (wheels(3), {})),
    ("I21", (wheels(3, 6), {}), (wheels(3, 5), {})),
    ("I21", (wheels(2), used(regular_weeks=7)), (wheels(2), used(regular_weeks=8))),
    (
        "I21",
        (wheels(2), used(gates={**GATES, "wheel": "2026-11-24"})),
        (wheels(2), used(gates={**GATES, "wheel": "2026-11-23"})),
    ),
    ("I21", (wheels(2), used(**hurt(3, "2026-11-10"))), (wheels(2), used(**hurt(3, "2026-11-08")))),
    (
        "I22",
        (of_items(*[item("superman", reps=5), item("seated-side-bend")] * 4, item("superman", reps=1)), {}),
        (of_items(*[item("superman", reps=5), item("seated-side-bend")] * 4), {}),
    ),
    (
        "I23",
        (of_items(item("seated-twist-hands-on-chest", reps=5, tempo={**SLOW, "up_s": 1.9}), BRIDGE), {}),
        (of_items(item("seated-twist-hands-on-chest", reps=5, tempo={**SLOW, "up_s": 2}), BRIDGE), {}),
    ),
    ("I24", told("Stand on a box of 35 cm."), told("Stand on a box of 30 cm.")),
    (
        "I25",
        (of_items(with_side("left", 2)), {}),
        (of_items(with_side("left", 2), with_side("right", 1)), {}),
    ),
    ("I28", (plan(week(*ONE), week(*ONE, day(weekday=5), number=2)), {}), (plan(week(*ONE), week(*ONE, number=2)), {})),
    ("I30", (of_items(*DEEP), used(last_trained="2026-11-09")), (of_items(*DEEP), used(last_trained="2026-11-10"))),
    ("I30", (USUAL, used(last_trained="2026-10-26")), (USUAL, used(last_trained="2026-10-27"))),
    (
        "I31",
        (of_days(*(day(weekday=each) for each in range(7))), {}),
        (of_days(*(day(weekday=each) for each in range(6))), {}),
    ),
    ("I31", (USUAL, {"minutes": 13}), (USUAL, {"minutes": 14})),
    (
        "I32",
        (of_items(LIFT), {"age": 15, "growth_spurt": True, **used(last_week_seconds={"bird-dog": 300})}),
        (of_items(item("bird-dog")), {"age": 15, "growth_spurt": True, **used(last_week_seconds={"bird-dog": 300})}),
    ),
    (
        "I33",
        (of_items(item("sphinx"), item("high-plank", sets=3, seconds=21, modification="WB")), {"age": 15}),
        (of_items(item("sphinx"), item("high-plank", sets=3, seconds=20, modification="WB")), {"age": 15}),
    ),
    (
        "I34",
        (of_days(day(*STANDING, warm_up=MARCH, tests=["side-reach"])), {"conditions": ["hypermobility"]}),
        (of_days(day(*STANDING, warm_up=MARCH)), {"conditions": ["hypermobility"]}),
    ),
    (
        "I36",
        (TESTED, used(tests_at={"side-reach": "2026-10-27"})),
        (TESTED, used(tests_at={"side-reach": "2026-10-26"})),
    ),
    ("I36", (TESTED, used(**hurt(3), last_week_seconds={"sphinx": 9_999})), (TESTED, used(**hurt(2)))),
    (
        "I38",
        (of_items({**item("sphinx"), "exercise": "scorpion"}), {}),
        (of_items(item("thread-the-needle"), BRIDGE), {}),
    ),
    ("I39", told("This cures your back."), told("This trains your back.")),
    ("I40", (plan(stop_rules=[]), {}), (USUAL, {})),
]


def refusing(document: Plain, about: Told) -> set[str]:
    """The rules that refuse a plan for somebody with a long past of training, unless told otherwise."""
    return {each.rule for each in found(document, **{"history": USED, **about}) if each.severity.refuses}


@pytest.mark.parametrize(
    ("rule", "broken", "kept"), CASES, ids=[f"{rule}-{place}" for place, (rule, *_) in enumerate(CASES)]
)
def test_the_rule_alone_refuses_and_its_near_miss_passes(
    rule: str, broken: tuple[Plain, Told], kept: tuple[Plain, Told]
) -> None:
    assert refusing(*broken) == {rule}
    assert refusing(*kept) == set()
