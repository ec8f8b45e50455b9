"""The weights that were lifted, step by step, each with why it could come then."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from cambre.core.entry import Entry
from cambre.core.journal.moments import training_day
from cambre.core.library.caps import Cap
from cambre.core.saying import Say


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadStep:
    """A weight that differs from the one before it, in kilograms."""

    exercise: str
    day: date
    kg: float
    before_kg: float | None
    """None where the weeks that are looked at begin with it."""
    why: str
    source: str | None


def load_steps(happened: Iterable[Entry], caps: Mapping[str, Cap], say: Say) -> tuple[LoadStep, ...]:
    """Every change of a weight in entries that count and stand in order."""
    lifted: dict[str, tuple[float, date]] = {}
    return tuple(step for entry in happened for step in _steps(entry, lifted, caps, say))


def _steps(
    entry: Entry, lifted: dict[str, tuple[float, date]], caps: Mapping[str, Cap], say: Say
) -> Iterator[LoadStep]:
    kg = entry.body.get("load_kg") if entry.kind == "step_done" else None
    if not isinstance(kg, int | float) or kg <= 0:
        return
    slug, day = entry.body["exercise"], training_day(entry.at, entry.body["zone"])
    before = lifted.get(slug)
    if before is None or before[0] != kg:
        lifted[slug] = (float(kg), day)
        why, source = _why(before, float(kg), day, caps, say)
        yield LoadStep(
            exercise=slug, day=day, kg=float(kg), before_kg=before[0] if before else None, why=why, source=source
        )


def _why(
    before: tuple[float, date] | None, kg: float, day: date, caps: Mapping[str, Cap], say: Say
) -> tuple[str, str | None]:
    if before is None:
        return say("The weight at the beginning of these weeks."), None
    if kg < before[0]:
        return say("Less than before: a lighter weight needs no reason."), None
    first, later = caps["load_first_increase_d"], caps["load_next_increase_d"]
    waited = say(
        "{days} days at the weight before. The rule asks for {first:g} good ones before the first rise, "
        "and for {later:g} before any other."
    )
    return waited.format(days=(day - before[1]).days, first=first.value, later=later.value), later.source
