"""Weights in a plan that listens: they come from weeks that happened, never from the calendar."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from benchmarks.bench_year import Planner
from cambre.core.entry import Entry
from cambre.core.journal.makings import Maker
from cambre.core.journal.planning import planned
from cambre.core.saying import in_english
from tests.core.journal.lives import MONDAY, Life, knows, reads

WEEK = timedelta(days=7)
BEND = "weighted-side-bend"
HEAVIEST = 2.0
USUAL = {"seconds": 900, "load_kg": None}


def trained(weeks: int, loaded: int = 10) -> Life:
    """Somebody who trained twice a week up to the Monday, in the last weeks bending to the side with a weight."""
    life = Life()
    first = datetime.combine(MONDAY - weeks * WEEK, time(18), UTC)
    life.wish(first - timedelta(hours=8), minutes=30)
    for week in range(weeks):
        for day in (0, 3):
            told = {"exercise": BEND, "kind": "work", "set": 1, "sets": 1, "seconds": 60, "load_kg": HEAVIEST}
            at = first + week * WEEK + timedelta(days=day)
            weight = {} if weeks - week <= loaded else {"load_kg": None}
            life.tell("step_done", at, step=1, phase="main", **{**told, **weight})
            life.tell("step_done", at, step=2, phase="main", **{**told, "exercise": "glute-bridge", **USUAL})
    return life


def loads_on(life: Life, monday: date) -> dict[str, float]:
    """The weights of the week that is planned for a Monday."""
    maker = Maker(knows=knows, plans=Planner(), reads=reads, say=in_english)
    shown = planned(life.entries, monday, maker)
    items = (item for day in shown.days if day.day for item in day.day.items)
    return {item.exercise: item.load_kg for item in items if item.load_kg}


def test_no_weight_rises_because_time_passes() -> None:
    life = trained(10, loaded=6)

    for weeks in (0, 1, 3):
        assert loads_on(life, MONDAY + weeks * WEEK).get(BEND, 0.0) <= HEAVIEST


def test_a_weight_grows_by_one_kilogram_after_eight_clean_weeks_with_it() -> None:
    assert loads_on(trained(10, loaded=7), MONDAY)[BEND] == HEAVIEST
    assert loads_on(trained(10, loaded=8), MONDAY)[BEND] == HEAVIEST + 1


def test_after_more_pain_than_usual_it_doesnt() -> None:
    hurt = trained(10)
    hurt.tell("session_ended", datetime.combine(MONDAY - WEEK, time(20), UTC), reason="finished", pain=4)

    assert loads_on(hurt, MONDAY).get(BEND, 0.0) <= HEAVIEST


def test_a_withdrawn_week_earns_nothing() -> None:
    life = trained(10)
    gone = [_withdrawing(each, {"zone": "UTC", "entry": each.uuid}) for each in life.entries[1:]]

    assert loads_on(Life(*life.entries, *gone), MONDAY) == loads_on(Life(life.entries[0]), MONDAY)


def _withdrawing(entry: Entry, body: dict[str, str]) -> Entry:
    return replace(entry, uuid=entry.uuid.replace("-4000-8000-", "-4000-a000-"), kind="entry_withdrawn", body=body)
