"""In the first week back after time off, nothing is replaced by what was done before it."""

from dataclasses import replace
from datetime import date

from cambre.core.plan_document import PlanDay
from cambre.core.safety.situation import Situation
from cambre.core.session.refitting import refitted
from cambre.documents import read
from tests.core.safety.plans import WARM_UP, item, situation

MONDAY = date(2026, 11, 23)


def morning(known: Situation) -> list[str]:
    """What a day with a deep fold is, for somebody who has been up for half an hour."""
    items = [item("knees-soft-roll-down", reps=3, seconds=None, role="stretch")]
    told = {"kind": "training", "weekday": 0, "check_in": {"minutes_since_waking": 30}}
    blocks = [{"kind": "warmup", "items": WARM_UP}, {"kind": "main", "items": items}]
    day = read(PlanDay, {**told, "blocks": blocks}, "day")
    found = refitted(day, MONDAY, known).day
    return [] if found is None else [each.exercise for each in found.items]


def test_what_was_done_before_the_break_replaces_nothing() -> None:
    usual = morning(situation())
    (instead,) = set(usual) - {each["exercise"] for each in WARM_UP}
    known = situation()
    back = replace(known.history, before_break={instead: 30.0})
    after = morning(replace(known, profile=replace(known.profile, history=back)))

    assert known.library.exercises[instead].ladder.easier
    assert instead not in after
