"""I28: One thing grows at a time, by a tenth at most.

A week's main work is at most a tenth more than that of the last week that wasn't an easy one. Of an exercise, only one
of weight, rung and volume grows in a week.

Why: our own caution; small steps show what was too much.
Source: cautious-default
Severity: error
Applies to: plan
"""

from collections.abc import Iterator

from cambre.core.safety.finding import Objection
from cambre.core.safety.recounted import JudgedPlan, JudgedWeek
from cambre.core.safety.situation import Situation

SLACK = 1.0  # seconds: sums of seconds are rounded here and there


def check_plan(judged: JudgedPlan, situation: Situation) -> Iterator[Objection]:
    """Object to each week that grows too fast, and to each exercise that grows in two ways."""
    rise = 1 + situation.cap("volume_rise_pct") / 100
    before: JudgedWeek | None = None
    reference = sum(situation.history.last_week_seconds.values())
    for week in judged.weeks:
        if reference and week.main_work > reference * rise + SLACK:
            message = situation.say("{work:.0f} s of work after {before:.0f} s: a tenth more is the most.")
            yield Objection(where=week.where, message=message.format(work=week.main_work, before=reference))
        if before is not None:
            yield from _in_two_ways(before, week, situation)
        if before is None or not is_easy(week.main_work, reference, situation):
            before, reference = week, week.main_work


def is_easy(work: float, reference: float, situation: Situation) -> bool:
    """Whether a week's work makes it an easy one, whatever it is called."""
    return work <= reference * situation.cap("deload_to_pct") / 100 + SLACK


def _in_two_ways(before: JudgedWeek, week: JudgedWeek, situation: Situation) -> Iterator[Objection]:
    slugs = dict.fromkeys(each.exercise.slug for each in week.main)
    for slug in slugs:
        was = _stood_for(slug, before, week, situation)
        if was is None:
            continue
        grown = [was != slug, _load(week, slug) > _load(before, was), week.worked(slug) > before.worked(was) + SLACK]
        if sum(grown) > 1:
            message = situation.say("Only one of weight, rung and volume grows in a week.")
            yield Objection(where=f"{week.where}, {slug}", message=message)


def _stood_for(slug: str, before: JudgedWeek, week: JudgedWeek, situation: Situation) -> str | None:
    """What stood for an exercise in the week before: itself, or an easier rung that it replaces."""
    if before.worked(slug):
        return slug
    easier = situation.library.exercises[slug].ladder.easier
    return next((rung for rung in easier if before.worked(rung) and not week.worked(rung)), None)


def _load(week: JudgedWeek, slug: str) -> float:
    return max((each.item.load_kg for each in week.main if each.exercise.slug == slug), default=0.0)
