"""I30: Coming back begins lower.

After fourteen days off, a week one rung lower: nothing at the end of the range backwards or upside down, no exercise
that has an easier rung as full as before, weights below those before. After twenty-eight, the plan begins again: its
first week is a restart, on the first rungs, without weight until tests are done again.

Why: a part of the range is gone after two weeks, and may all be gone after four.
Source: konrad-2025, willy-2001
Severity: error
Applies to: plan
"""

from collections.abc import Iterator

from cambre.core.safety.finding import Objection
from cambre.core.safety.recounted import Counted, JudgedDay, JudgedPlan
from cambre.core.safety.situation import Situation, day_of
from cambre.core.vocabulary import LoadClass

DEEP = frozenset({LoadClass.EE, LoadClass.IN, LoadClass.LF})


def check_plan(judged: JudgedPlan, situation: Situation) -> Iterator[Objection]:
    """Object to a return that begins where it was left."""
    last = situation.history.last_trained
    first = next((day for day in judged.days if day.items), None)
    if last is None or first is None:
        return
    off = (first.on - day_of(last)).days
    if off >= situation.cap("layoff_restart_d"):
        yield from _restarting(judged, situation)
    elif off >= situation.cap("layoff_regress_d"):
        yield from _stepping_back(judged, situation)


def _restarting(judged: JudgedPlan, situation: Situation) -> Iterator[Objection]:
    say, first = situation.say, judged.weeks[0]
    if first.week.phase != "restart":
        yield Objection(where=first.where, message=say("After four weeks off, the first week is a restart."))
    for each in first.main:
        if each.classes & DEEP:
            yield Objection(where=each.where, message=say("After four weeks off, begin on the first rungs again."))
    for each in _before_retest(judged.days):
        if each.item.load_kg > 0:
            yield Objection(
                where=each.where, message=say("After four weeks off, no weight until you have tested again.")
            )


def _before_retest(days: tuple[JudgedDay, ...]) -> Iterator[Counted]:
    for day in days:
        if day.day.tests:
            return
        yield from day.items


def _stepping_back(judged: JudgedPlan, situation: Situation) -> Iterator[Objection]:
    history = situation.history
    for each in judged.weeks[0].main:
        slug = each.exercise.slug
        is_heavy = each.item.load_kg > 0 and each.item.load_kg >= history.loads_kg.get(slug, 0.0)
        before = history.last_week_seconds.get(slug, 0.0)
        same_rung = bool(each.exercise.ladder.easier) and 0 < before <= judged.weeks[0].worked(slug)
        if each.classes & DEEP or is_heavy or same_rung:
            message = situation.say("After two weeks off, take the rung below for a week.")
            yield Objection(where=each.where, message=message)
