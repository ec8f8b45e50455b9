"""I14: Weights grow slowly, and never by the calendar alone.

The first weight is 2.5 kg at most and comes after eight regular weeks. It first grows after eight clean weeks, later
once in four, by one kilogram; not after more pain than usual, and at most once within one plan, because weeks that
haven't happened yet can't be clean.

Why: both articles' rules taken together, each where it is stricter.
Source: article-2, cautious-default
Severity: block
Applies to: plan
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from cambre.core.safety.finding import Objection
from cambre.core.safety.pain import Zone, is_within, last_zone
from cambre.core.safety.recounted import Counted, JudgedDay, JudgedPlan
from cambre.core.safety.situation import Situation

WEEK = 7
A_GRAM = 0.001


@dataclass(frozen=True, slots=True, kw_only=True)
class _Rise:
    """A weight that is heavier than any before it; `number` counts the rises within this plan."""

    each: Counted
    on: date
    before: float
    number: int

    @property
    def step(self) -> float:
        return self.each.item.load_kg - self.before


def check_plan(judged: JudgedPlan, situation: Situation) -> Iterator[Objection]:
    """Object to each rise that comes too early, too high or too often."""
    for rise in _rises(judged.days, situation):
        for reason in _reasons(rise, situation):
            yield Objection(where=rise.each.where, message=reason)


def _rises(days: tuple[JudgedDay, ...], situation: Situation) -> Iterator[_Rise]:
    heaviest = dict(situation.history.loads_kg)
    numbers: dict[str, int] = {}
    for day in days:
        for each in day.items:
            slug = each.exercise.slug
            before = heaviest.get(slug, 0.0)
            if each.item.load_kg > before + A_GRAM:
                numbers[slug] = numbers.get(slug, 0) + 1
                yield _Rise(each=each, on=day.on, before=before, number=numbers[slug])
                heaviest[slug] = each.item.load_kg


def _reasons(rise: _Rise, situation: Situation) -> Iterator[str]:
    history, say = situation.history, situation.say
    if rise.number > 1:
        yield say("A second rise can't be planned: it is earned by weeks that haven't happened yet.")
    if rise.before == 0 and rise.each.item.load_kg > situation.cap("load_first_kg") + A_GRAM:
        yield say("The first weight is the lightest there is, 2.5 kg at most.")
    if rise.before > 0 and rise.step > situation.cap("load_step_kg") + A_GRAM:
        yield say("A weight grows by one kilogram at most.")
    if rise.before == 0 and (history.regular_weeks or 0) < situation.cap("regular_weeks"):
        yield say("Eight regular weeks come before any weight.")
    if rise.before > 0 and not _is_earned(rise, situation):
        yield say("A weight first grows after eight clean weeks, and then once in four.")
    if _hurt_lately(rise, situation):
        yield say("After more pain than usual, no weight grows.")


def _is_earned(rise: _Rise, situation: Situation) -> bool:
    """Whether the time since the last rise has passed, and was clean."""
    grew = situation.history.load_rises.get(rise.each.exercise.slug)
    days = situation.cap("load_first_increase_d" if grew is None else "load_next_increase_d")
    since = grew or situation.history.loads_since.get(rise.each.exercise.slug)
    waited = since is None or rise.on - date.fromisoformat(since) >= timedelta(days=days)
    return waited and (situation.history.clean_weeks or 0) * WEEK >= days


def _hurt_lately(rise: _Rise, situation: Situation) -> bool:
    worst, pain = last_zone(situation)
    days = situation.cap("load_next_increase_d" if rise.before else "green_days")
    return pain is not None and worst is not Zone.GREEN and is_within(rise.on, pain, hours=24 * days)
