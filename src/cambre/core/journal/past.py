"""What the rules need of the past, derived from the journal: weeks, pain, weights, and when what was done last."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

from cambre.core.entry import Entry
from cambre.core.journal.feeling import felt_in
from cambre.core.journal.moments import local, training_day
from cambre.core.journal.replay import standing
from cambre.core.library.caps import Cap
from cambre.core.screening.profile import History, LastPain
from cambre.core.screening.stopping import pain_limits

A_LITTLE, A_LOT = 3, 8  # where only the two big answers were given: amber, and red whatever is usual (four at most)
REGULAR_DAYS = 2  # training days that make a week count
COMPARED = 3  # weeks: after thirteen days off one goes on as before, so thirteen days of less change nothing either
WEEK, TWO_WEEKS, TWO_DAYS = timedelta(days=7), timedelta(days=14), timedelta(days=2)
WARM_UP = "warmup"
_Told = tuple[date, LastPain]


@dataclass(frozen=True, slots=True, kw_only=True)
class Heeded:
    """From where on something of the past counts, by the rules' numbers."""

    amber: float
    """The least pain that is more than usual."""
    red_words: Collection[str]
    """Words that are more than usual, whatever number goes with them."""
    layoff: timedelta
    """Time off after which weights begin at nothing again."""
    lower: timedelta
    """Time off after which a week begins a rung lower."""

    def is_more(self, pain: LastPain) -> bool:
        """Whether a pain is more than usual."""
        return pain.level >= self.amber or not set(pain.words).isdisjoint(self.red_words)


def heeded(caps: Mapping[str, Cap], red_words: Collection[str], usual: int | None = None) -> Heeded:
    """What counts for somebody with this usual pain; one that isn't known counts as none, which is the strictest."""
    layoff = timedelta(days=caps["layoff_restart_d"].value)
    lower = timedelta(days=caps["layoff_regress_d"].value)
    return Heeded(amber=pain_limits(caps, usual).amber, red_words=red_words, layoff=layoff, lower=lower)


def history(entries: Iterable[Entry], counts: Heeded) -> History:
    """The history that these entries tell; what none of them tells stays unknown."""
    happened = standing(entries)
    days = sorted({_day(each) for each in happened if each.kind == "step_done"})
    pains = pains_in(happened)
    worse = [told for told in pains if counts.is_more(told[1])]
    weights = _weights(_since_layoff(happened, days, counts.layoff))
    return History(
        regular_weeks=_weeks(days, frozenset()) if days else None,
        clean_weeks=_weeks(days, frozenset(_week(day) for day, _ in worse)) if days else None,
        last_pain=_worst_or_newest(pains, worse, counts.red_words),
        loads_kg={slug: max(weight for _, weight in some) for slug, some in weights.items()},
        load_rises={slug: day.isoformat() for slug, some in weights.items() if (day := _rose(some)) is not None},
        loads_since={slug: some[0][0].isoformat() for slug, some in weights.items()},
        gates=_gates(happened),
        hurt_twice={slug: day.isoformat() for slug, day in _hurt_twice(happened).items()},
        hurt_last={slug: day.isoformat() for slug, day in _hurt_last(happened, counts).items()},
        felt_elsewhere={slug: day.isoformat() for slug, day in _felt_elsewhere(happened).items()},
        last_trained=days[-1].isoformat() if days else None,
        last_week_seconds=_last_week(happened, days),
        before_break=_before_break(happened, days, counts.lower),
        ill_on=_ill(happened),
        tests_at={each.body["test"]: _day(each).isoformat() for each in happened if _is_test(each)},
    )


def _day(entry: Entry) -> date:
    zone = entry.body.get("zone")
    return training_day(entry.at, zone if isinstance(zone, str) else "UTC")


def _week(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _weeks(days: Sequence[date], spoilt: frozenset[date]) -> int:
    """Weeks in a row, up to the newest, with enough training days and not spoilt."""
    trained: defaultdict[date, int] = defaultdict(int)
    for day in days:
        trained[_week(day)] += 1
    week, count = _week(days[-1]), 0
    if trained[week] < REGULAR_DAYS and week not in spoilt:  # the newest week may still be going on
        week -= WEEK
    while trained[week] >= REGULAR_DAYS and week not in spoilt:
        week, count = week - WEEK, count + 1
    return count


def _words(entries: Iterable[Entry]) -> dict[str, tuple[str, ...]]:
    """Where and how each pain hurt, by the uuid of the entry that reported it."""
    described = (each.body for each in entries if each.kind == "pain_described")
    return {body["pain"]: (*body.get("places", ()), *body.get("kinds", ())) for body in described}


def pains_in(entries: Sequence[Entry]) -> list[_Told]:
    """Every pain that was told, with its day."""
    words, numbers = _words(entries), _numbers(entries)
    return [pain for each in entries if (pain := _pain(each, words, numbers)) is not None]


def _gates(entries: Iterable[Entry]) -> dict[str, str]:
    """The gates that were passed, each with the day on which it last was."""
    return {each.body["gate"]: _day(each).isoformat() for each in entries if each.kind == "gate_passed"}


def _ill(entries: Iterable[Entry]) -> str | None:
    """The day on which somebody last said that they are ill; none where they have been well since."""
    told = [each for each in entries if each.kind == "checked_in" and each.body.get("ill") is not None]
    return _day(told[-1]).isoformat() if told and told[-1].body["ill"] else None


def _numbers(entries: Iterable[Entry]) -> dict[str, int]:
    """How much it hurt in each session, as it was told at its end, where that was anything."""
    ended = (each.body for each in entries if each.kind == "session_ended")
    told = ((body.get("session"), body.get("pain")) for body in ended)
    return {session: pain for session, pain in told if session and isinstance(pain, int) and pain > 0}


def _pain(entry: Entry, words: Mapping[str, tuple[str, ...]], numbers: Mapping[str, int]) -> _Told | None:
    """A pain with its number; “a little” is the one that was told for its session, and else taken to be amber."""
    if entry.kind == "pain_reported":
        is_a_lot = entry.body.get("amount") == "lot"
        level = A_LOT if is_a_lot else numbers.get(str(entry.body.get("session")), A_LITTLE)
    elif entry.kind in ("session_ended", "checked_in") and isinstance(entry.body.get("pain"), int):
        level = entry.body["pain"]
    else:
        return None
    told = (*entry.body.get("words", ()), *words.get(entry.uuid, ()))
    return _day(entry), LastPain(level=level, words=tuple(dict.fromkeys(told)), at=_on_the_clock(entry))


def _on_the_clock(entry: Entry) -> str:
    """When something happened by the clock that the person saw: whose evening it was decides about their days."""
    zone = entry.body.get("zone")
    return local(entry.at, zone if isinstance(zone, str) else "UTC").isoformat(timespec="milliseconds")


def _worst_or_newest(pains: Sequence[_Told], worse: Sequence[_Told], red_words: Collection[str]) -> LastPain | None:
    """The newest pain; in the two weeks after more pain than usual that one, which no better day undoes."""
    if not pains:
        return None
    if not worse or pains[-1][0] - worse[-1][0] > TWO_WEEKS:
        return pains[-1][1]
    near = [pain for day, pain in worse if worse[-1][0] - day <= TWO_DAYS]
    worst = max(reversed(near), key=lambda pain: (not set(pain.words).isdisjoint(red_words), pain.level))
    return replace(worst, words=tuple(dict.fromkeys((*worst.words, *(word for pain in near for word in pain.words)))))


def _since_layoff(entries: Iterable[Entry], days: Sequence[date], layoff: timedelta) -> Iterator[Entry]:
    """What happened since the last time off that was so long that weights begin anew (I30)."""
    back = [after for before, after in pairwise(days) if after - before >= layoff]
    return (each for each in entries if not back or _day(each) >= back[-1])


def _weights(entries: Iterable[Entry]) -> dict[str, list[tuple[date, float]]]:
    """The weights that were lifted with each exercise, in order."""
    found: dict[str, list[tuple[date, float]]] = {}
    for each in entries:
        weight = each.body.get("load_kg")
        if each.kind == "step_done" and isinstance(weight, int | float) and weight > 0:
            found.setdefault(each.body["exercise"], []).append((_day(each), float(weight)))
    return found


def _rose(weights: Sequence[tuple[date, float]]) -> date | None:
    """The day on which a weight last became heavier than every one before; the first is no rise."""
    rose, heaviest = None, weights[0][1]
    for day, weight in weights:
        if weight > heaviest:
            rose, heaviest = day, weight
    return rose


def _last_week(entries: Sequence[Entry], days: Sequence[date]) -> dict[str, float]:
    """Seconds of each exercise, warm-ups left out, in the week that the next one is measured by.

    Of the three weeks up to the last training day it is the fullest, so that an easy week, or a few missed days, don't
    make the next one smaller; nothing, where none of them has as many days as make a week count.
    """
    work: list[defaultdict[str, float]] = [defaultdict(float) for _ in range(COMPARED)]
    trained: list[set[date]] = [set() for _ in range(COMPARED)]
    for each in entries:
        ago = (days[-1] - _day(each)) // WEEK if days and each.kind == "step_done" else COMPARED
        if ago < COMPARED:
            trained[ago].add(_day(each))
            if each.body.get("phase") != WARM_UP:
                work[ago][each.body["exercise"]] += float(each.body.get("seconds", 0))
    full = [some for some, on in zip(work, trained, strict=True) if len(on) >= REGULAR_DAYS]
    return dict(max(full, key=lambda some: sum(some.values()), default={}))


def _before_break(entries: Sequence[Entry], days: Sequence[date], off: timedelta) -> dict[str, float]:
    """What was done in the week before time off, where somebody has been back for less than a week."""
    back = next((after for before, after in reversed([*pairwise(days)]) if after - before >= off), None)
    if back is None or days[-1] - back >= WEEK:
        return {}
    return _last_week([each for each in entries if _day(each) < back], [day for day in days if day < back])


def _hurt_twice(entries: Iterable[Entry]) -> dict[str, date]:
    """The exercises that hurt on two of their days running, each with the second of them."""
    done: defaultdict[str, set[date]] = defaultdict(set)
    hurt: defaultdict[str, set[date]] = defaultdict(set)
    for each in entries:
        slug = each.body.get("exercise")
        if slug and each.kind in ("step_done", "step_skipped", "pain_reported"):
            done[slug].add(_day(each))
        if slug and each.kind == "pain_reported":
            hurt[slug].add(_day(each))
    running = ((slug, pair) for slug in hurt for pair in pairwise(sorted(done[slug])))
    return {slug: pair[1] for slug, pair in running if hurt[slug].issuperset(pair)}


def _hurt_last(entries: Sequence[Entry], counts: Heeded) -> dict[str, date]:
    """The exercises that hurt more than is usual, each with the last day on which it did."""
    words, numbers = _words(entries), _numbers(entries)
    reported = ((each.body.get("exercise"), _pain(each, words, numbers)) for each in entries)
    return {slug: pain[0] for slug, pain in reported if slug and pain is not None and counts.is_more(pain[1])}


def _felt_elsewhere(entries: Iterable[Entry]) -> dict[str, date]:
    """The exercises that were last felt in another place than they are meant for, each with the day."""
    answers = [(_day(each), *told) for each in entries for told in felt_in(each).items()]
    newest = {slug: (day, where) for day, slug, where in answers}
    return {slug: day for slug, (day, where) in newest.items() if where == "elsewhere"}


def _is_test(entry: Entry) -> bool:
    return entry.kind == "tested" and isinstance(entry.body.get("test"), str)
