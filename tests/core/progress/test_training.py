"""Weeks, rungs and weights as the journal tells them; a pause is a pause."""

from datetime import UTC, date, datetime, timedelta

import pytest

from cambre.core.entry import Entry
from cambre.core.journal.replay import PastSession, PastStep
from cambre.core.progress.control import climbs
from cambre.core.progress.expected import expected
from cambre.core.progress.loads import load_steps
from cambre.core.progress.training import training_weeks
from cambre.core.progress.wishing import wish_courses
from cambre.core.saying import in_english
from cambre.core.vocabulary import Direction
from cambre.store.library_files import load_library

LIBRARY = load_library()
MONDAY = date(2026, 11, 2)


def session(
    day: date, *exercises: str, seconds: float = 60, hour: int = 18, effort: int | None = None, pain: int | None = None
) -> PastSession:
    """A session with a step of each exercise."""
    steps = {
        place: PastStep(exercise=slug, is_done=True, side=None, set=1, reps=None, seconds=seconds)
        for place, slug in enumerate(exercises)
    }
    started = datetime(day.year, day.month, day.day, hour, tzinfo=UTC)
    return PastSession(session=str(day), program="x", title="x", started=started, steps=steps, effort=effort, pain=pain)


def entry(number: int, day: str, kind: str, **body: object) -> Entry:
    """An entry at six in the evening."""
    at = f"{day}T18:00:00Z"
    uuid = f"00000000-0000-4000-8000-{number:012d}"
    body = {"zone": "UTC", **body}
    return Entry(uuid=uuid, person="me", at=at, recorded_at=at, kind=kind, version=1, body=body)


def test_four_minutes_at_the_desk_are_a_session() -> None:
    (week,) = training_weeks([session(MONDAY, "seated-cat-cow", seconds=240)], LIBRARY, MONDAY, MONDAY)

    assert week.sessions == 1
    assert week.minutes == 4


def test_a_session_in_which_nothing_was_done_is_none() -> None:
    (week,) = training_weeks([session(MONDAY)], LIBRARY, MONDAY, MONDAY)

    assert week.sessions == 0


def test_a_week_without_training_stands_between_the_others_and_knows_no_effort() -> None:
    trained = [session(MONDAY, "cobra", effort=4, pain=0), session(MONDAY + timedelta(days=14), "cobra")]

    weeks = training_weeks(trained, LIBRARY, MONDAY, MONDAY + timedelta(days=20))

    assert [week.sessions for week in weeks] == [1, 0, 1]
    assert [week.effort for week in weeks] == [4, None, None]
    assert [week.pain for week in weeks] == [0, None, None], "not told is not 0"


def test_after_midnight_is_still_the_week_before() -> None:
    late = session(MONDAY + timedelta(days=7), "cobra", hour=2)

    weeks = training_weeks([late], LIBRARY, MONDAY, MONDAY + timedelta(days=7))

    assert [week.sessions for week in weeks] == [1, 0]


def test_what_bends_to_and_fro_gives_half_of_its_time_to_each_way() -> None:
    (week,) = training_weeks([session(MONDAY, "cat-cow", "cobra")], LIBRARY, MONDAY, MONDAY)

    assert week.directions[Direction.FLEXION] == 0.5
    assert week.directions[Direction.EXTENSION] == 1.5
    assert week.strength_minutes + week.stretch_minutes == week.minutes


def test_what_the_library_no_longer_knows_counts_as_time_and_as_nothing_else() -> None:
    (week,) = training_weeks([session(MONDAY, "gone")], LIBRARY, MONDAY, MONDAY)

    assert week.minutes == 1
    assert sum(week.directions.values()) == week.strength_minutes == week.stretch_minutes == 0


def test_a_rung_is_climbed_when_the_easier_one_was_trained_before() -> None:
    later = MONDAY + timedelta(days=9)

    (climb,) = climbs([session(MONDAY, "sphinx"), session(later, "cobra")], LIBRARY)

    assert (climb.rung, climb.below, climb.day, climb.below_since) == ("cobra", "sphinx", later, MONDAY)


def test_going_down_a_rung_or_doing_both_at_once_is_no_climb() -> None:
    assert climbs([session(MONDAY, "cobra"), session(MONDAY + timedelta(days=1), "sphinx")], LIBRARY) == ()
    assert climbs([session(MONDAY, "cobra", "sphinx")], LIBRARY) == ()


def test_each_step_of_a_weight_has_its_reason() -> None:
    lifted = [
        entry(place, day, "step_done", exercise="weighted-side-bend", load_kg=kg)
        for place, (day, kg) in enumerate([("2026-08-03", 2), ("2026-08-10", 2), ("2026-10-05", 3), ("2026-10-12", 2)])
    ]

    first, more, less = load_steps(lifted, LIBRARY.caps, in_english)

    assert (first.kg, first.before_kg) == (2, None)
    assert (more.kg, more.before_kg, more.day) == (3, 2, date(2026, 10, 5))
    assert "63 days at the weight before" in more.why
    assert "56 good ones" in more.why
    assert "Less than before" in less.why


def test_no_weight_is_no_step() -> None:
    done = [entry(1, "2026-08-03", "step_done", exercise="cobra"), entry(2, "2026-08-03", "step_done", load_kg=0)]

    assert load_steps(done, LIBRARY.caps, in_english) == ()


def test_the_things_named_last_are_told_with_all_their_ratings() -> None:
    rated = [
        entry(1, "2026-08-03", "wishes_rated", wishes=[{"what": "a bridge", "goes": 2}, {"what": "shoes", "goes": 5}]),
        entry(2, "2026-09-03", "wishes_rated", wishes=[{"what": "a bridge", "goes": 3}]),
        entry(3, "2026-09-03", "wishes_rated", wishes=[{"what": "a bridge", "goes": 4}]),
    ]

    (course,) = wish_courses(rated)

    assert course.what == "a bridge"
    assert [(each.day.month, each.goes) for each in course.ratings] == [(8, 2), (9, 4)]
    assert wish_courses([]) == ()


@pytest.mark.parametrize(
    ("weeks", "paused", "says"),
    [(1, 0, "no change is to be expected"), (3, 0, "tolerance"), (8, 3, "tolerance"), (20, 5, "every four weeks"),
     (20, 14, "You have had a pause"), (5, 30, "You have had a pause")],
)  # fmt: skip
def test_what_is_normal_by_now(weeks: int, paused: int, says: str) -> None:
    today = date(2026, 11, 25)

    told = expected(today - timedelta(weeks=weeks), today - timedelta(days=paused), today, LIBRARY.caps, in_english)

    assert told is not None
    assert says in told.says
    assert told.source in LIBRARY.sources


def test_before_the_first_session_nothing_is_normal() -> None:
    assert expected(None, None, date(2026, 11, 25), LIBRARY.caps, in_english) is None
