"""A year of two hundred people with a plan: what it came to, and that no rule had anything against a trained day."""

import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from functools import cache
from statistics import median

from rich.console import Console
from rich.table import Table

from benchmarks.living import Life, Year
from benchmarks.measuring import Measured
from cambre.coach.making_plans import made, preferences
from cambre.coach.remembering import Remembered
from cambre.core.journal.makings import NoPlanFits
from cambre.core.journal.wishing import Wishes
from cambre.core.plan_document import Plan
from cambre.core.safety.situation import Situation
from cambre.core.saying import in_english
from cambre.core.screening.profile import Profile
from cambre.store.library_files import load_card, load_library, load_words

PEOPLE = int(os.environ.get("PEOPLE", "200"))
WEEKS = int(os.environ.get("WEEKS", "52"))


def measure() -> Iterator[Measured]:
    """Every life is lived, a few at a time; the table is printed beside the sums."""
    with ProcessPoolExecutor(max_workers=os.cpu_count()) as workers:
        years = list(workers.map(lived, range(PEOPLE)))
    Console().print(table(years))
    found = sum(len(year.findings) for year in years)
    yield Measured(name=f"findings on the trained days of {PEOPLE} years", value=found, bar=0, unit="")
    longer = sum(year.longer_for_missing for year in years)
    yield Measured(name="days made longer by a missed one", value=longer, bar=0, unit="")


def lived(number: int) -> Year:
    """The year of one of them; the same number is the same life."""
    return Life(number, facts(), Planner()).live(WEEKS)


class Planner:
    """Makes plans, each once while it is asked for again and again."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._remembered = Remembered()

    def __call__(self, known: Situation, start: date, wishes: Wishes, weeks: int) -> Plan | NoPlanFits:
        """The plan for somebody."""
        asked = (repr(known.profile), start, repr(wishes), weeks)
        return self._remembered.once(asked, lambda: made(known, start, wishes, weeks, preferences()))


@cache
def facts() -> Situation:
    """What everybody is judged by; each life has a profile of its own."""
    return Situation(
        profile=Profile(age=30), library=load_library(), card=load_card(), words=load_words(), say=in_english
    )


def table(years: list[Year]) -> Table:
    """What the years came to: the median, and the least and most of anybody."""
    shown = Table("of a year", "median", "least", "most", box=None)
    rows: dict[str, Sequence[float]] = {
        "sessions a week": [year.sessions / year.weeks for year in years],
        "of them gentle, in hundred": [100 * year.gentle_sessions / max(1, year.sessions) for year in years],
        "gentle weeks": [year.gentle_weeks for year in years],
        "weeks without a plan": [year.no_plan_weeks for year in years],
        "rungs climbed": [year.rungs for year in years],
        "gates passed": [year.gates for year in years],
        "heaviest weight, kg": [year.heaviest for year in years],
        "days with more pain than usual": [year.pain_days for year in years],
        "changes told": [len(year.replans) for year in years],
        "findings of the judge": [len(year.findings) for year in years],
    }
    for name, values in rows.items():
        shown.add_row(name, f"{median(values):.3g}", f"{min(values):.3g}", f"{max(values):.3g}")
    return shown
