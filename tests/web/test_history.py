"""The history, where a player leads when its session is over: what was done, and what comes next."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from cambre.coach import Coach
from cambre.core.journal.kinds import Sent
from cambre.core.journal.moments import moment
from tests.web.asked import Asked
from tests.web.planning import TUESDAY, WEDNESDAY, Planned

SESSION = "00000000-0000-4000-8000-000000000002"
NEXT = 'id="comes-next"'


def test_after_a_session_the_next_planned_day_is_told(planned: Planned) -> None:
    planned.train()
    page = planned.page("/history")

    assert NEXT in page
    assert "That was it for today" in page
    assert f'Next: <a href="/plan/{WEDNESDAY.isoformat()}">Wednesday 25 November</a>' in page
    assert "minutes" in page.partition("Wednesday 25 November</a>")[2][:20]


def test_on_the_day_after_the_history_is_only_a_history(planned: Planned) -> None:
    planned.train()
    planned.clock.turn_to(TUESDAY)

    assert NEXT not in planned.page("/history")


def test_a_session_that_isnt_over_has_nothing_after_it(planned: Planned) -> None:
    planned.begin()

    assert NEXT not in planned.page("/history")


def test_what_comes_tomorrow_is_called_so(planned: Planned) -> None:
    planned.clock.turn_to(TUESDAY)
    train_another_program(planned.coach, planned.clock)

    assert '">tomorrow, Wednesday 25 November</a>' in planned.page("/history")


def test_after_a_lot_of_pain_what_to_do_now_stands_there(planned: Planned) -> None:
    planned.train(pain=7, reason="pain")
    page = planned.page("/history")

    assert "Training rests for now" in page
    assert "That was it for today" not in page
    assert "Training opens again on" in page


def test_without_a_plan_one_is_offered(app: Asked, coach: Coach) -> None:
    train_another_program(coach, coach.clock)

    page = app.get("/history").text
    assert "Without a plan the next session is whenever you like" in page
    assert 'href="/begin"' in page.partition(NEXT)[2]


def train_another_program(coach: Coach, clock: Callable[[], datetime]) -> None:
    """A short session of no plan, now."""
    bodies: tuple[tuple[str, dict[str, Any]], ...] = (
        ("session_started", {"program": "desk-break", "title": "Desk break", "library": "x", "steps": 1}),
        ("session_ended", {"reason": "finished"}),
    )
    coach.record(
        [
            Sent(
                uuid=f"00000000-0000-4000-8000-00000000002{place}",
                at=moment(clock()),
                kind=kind,
                version=1,
                body={"zone": "UTC", "session": SESSION, **body},
            )
            for place, (kind, body) in enumerate(bodies)
        ]
    )
