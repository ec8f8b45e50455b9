"""A journal of ten years, with a session of twenty steps on every day."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

from cambre.coach import SOMEBODY
from cambre.core.entry import Entry
from cambre.core.journal.moments import moment

DAYS, STEPS = 3_650, 20
TEST_EVERY = 28
ZONE = "Europe/Paris"
WATCHED = {
    "way": 1, "view": "side", "near": "left", "confidence": 0.9, "angle": "trunk_lean",
    "smoothness": -2.5, "smooth_reps": 3, "unrest_deg": 0.8, "still_s": 8,
}  # fmt: skip
EXERCISES = ("cat-cow", "superman", "cobra", "bow")


def ten_years(until: datetime) -> Iterator[Entry]:
    """All its entries, in the order in which they happened."""
    numbers = count(1)
    begin = until.astimezone(UTC) - timedelta(days=DAYS)
    screened = {"zone": ZONE, "answers": {"signs": {"urgent": [], "emergency": [], "history": []}, "conditions": []}}
    yield _entry(next(numbers), until - timedelta(days=1), "screened", screened)
    for day in range(DAYS):
        yield from _session(numbers, begin + timedelta(days=day))
        if day % TEST_EVERY == 0:
            yield from _measured(numbers, begin + timedelta(days=day), day / DAYS)


def _session(numbers: Iterator[int], start: datetime) -> Iterator[Entry]:
    session = _uuid(next(numbers))
    belongs = {"zone": ZONE, "session": session}
    told = {"program": "dance-back-circuit", "title": "A session", "library": "0", "steps": STEPS}
    yield _entry(next(numbers), start, "session_started", belongs | told)
    for step in range(STEPS):
        done = {"step": step, "exercise": EXERCISES[step % 4], "kind": "hold", "set": 1, "sets": 2, "seconds": 30}
        seen = {"watched": WATCHED | {"ranges": [{"deg": 20 + step, "reps": 4}]}}
        yield _entry(next(numbers), start + timedelta(seconds=30 * step), "step_done", belongs | done | seen)
    ended = {"reason": "finished", "effort": 5, "pain": 0}
    yield _entry(next(numbers), start + timedelta(seconds=30 * STEPS), "session_ended", belongs | ended)


def _measured(numbers: Iterator[int], at: datetime, share: float) -> Iterator[Entry]:
    """Two self-tests, slowly going further, and the three things."""
    reach = {"both": [20 - 25 * share, 21 - 25 * share, 19 - 25 * share]}
    yield _entry(next(numbers), at, "tested", {"zone": ZONE, "test": "floor-reach", "by": "hand", "trials": reach})
    bend = {side: [14 + 6 * share] * 3 for side in ("left", "right")}
    yield _entry(next(numbers), at, "tested", {"zone": ZONE, "test": "side-reach", "by": "hand", "trials": bend})
    wishes = [{"what": what, "goes": round(10 * share)} for what in ("tie my shoes", "a bridge", "sit in class")]
    yield _entry(next(numbers), at, "wishes_rated", {"zone": ZONE, "wishes": wishes})


def _entry(number: int, at: datetime, kind: str, body: dict[str, Any]) -> Entry:
    then = moment(at)
    return Entry(uuid=_uuid(number), person=SOMEBODY, at=then, recorded_at=then, kind=kind, version=1, body=body)


def _uuid(number: int) -> str:
    return f"00000000-0000-4000-8000-{number:012x}"
