"""I08: More pain than usual steps back for a week.

In the seven days after amber pain, or on a day that begins with it: no weight grows, nothing goes to the end of its
range backwards or upside down, and the main work is at most half of the week before. For a week the warm-up is without
what hurt more than usual, unless it has nothing else.

Why: a week of less lets a back settle; growing through it doesn't.
Source: cautious-default
Severity: error (warn where last week's work isn't known, so that half of it can't be counted)
Applies to: plan, day
"""

from collections.abc import Iterator

from cambre.core.safety.finding import Objection, Severity
from cambre.core.safety.pain import hurt_lately, hurts_more
from cambre.core.safety.recounted import JudgedDay, JudgedPlan
from cambre.core.safety.situation import Situation
from cambre.core.vocabulary import LoadClass

DEEP = frozenset({LoadClass.EE, LoadClass.IN, LoadClass.LF})


def check_plan(judged: JudgedPlan, situation: Situation) -> Iterator[Objection]:
    """Object to days after amber pain that go deep or grow, to their work together, and to warm-ups that hurt."""
    for day in judged.days:
        yield from _warm_up(day, situation)
    near = [day for day in judged.days if hurts_more(day, situation)]
    on = {day.on for day in near}
    for day in near:
        yield from _deep(day, situation)
    if not any(day.main for day in near):
        return
    known = sum(situation.history.last_week_seconds.values())
    later = max((week.main_work for week in judged.weeks if not any(day.on in on for day in week.days)), default=0.0)
    work, usual = sum(day.main_work for day in near), known or later
    if usual and work > usual * situation.cap("amber_to_pct") / 100 + 1:
        message = situation.say("After more pain than usual, half of the work is enough: {work:.0f} s are planned.")
        yield Objection(where=near[0].where, message=message.format(work=work))
    elif not known:
        message = situation.say("After more pain than usual, do half of what you did last week.")
        yield Objection(where=near[0].where, message=message, severity=Severity.WARN)


def check_day(day: JudgedDay, situation: Situation) -> Iterator[Objection]:
    """Object to what is deep, heavier than before, or a warm-up that hurt, in the week after amber pain."""
    yield from _warm_up(day, situation)
    yield from _deep(day, situation)


def _deep(day: JudgedDay, situation: Situation) -> Iterator[Objection]:
    if not hurts_more(day, situation):
        return
    for each in day.items:
        known = situation.history.loads_kg.get(each.exercise.slug, 0.0)
        if each.classes & DEEP or each.item.load_kg > known:
            message = situation.say("After more pain than usual, take the rung below for a week.")
            yield Objection(where=each.where, message=message)


def _warm_up(day: JudgedDay, situation: Situation) -> Iterator[Objection]:
    """Object to what hurt in a warm-up that has something else."""
    hurt, warms = hurt_lately(day.on, situation), [each for each in day.items if each.is_warmup]
    if {each.exercise.slug for each in warms} <= hurt:
        return
    for each in warms:
        if each.exercise.slug in hurt:
            message = situation.say("It hurt in the last week, so the warm-up is without it.")
            yield Objection(where=each.where, message=message)
