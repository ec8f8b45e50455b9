"""A living plan in the calendar and on paper."""

from datetime import timedelta
from typing import Any

import icalendar
import pytest

from tests.web.asked import Asked
from tests.web.planning import MONDAY, THURSDAY, WEDNESDAY, Planned

CALENDAR = "/print/plan/cambre-plan.ics"


def events(planned: Planned, asked: str = "") -> dict[str, Any]:
    """The trainings as a calendar program has them, by their UID."""
    answer = planned.app.get(CALENDAR + asked)
    assert answer.headers["content-type"] == "text/calendar; charset=utf-8"
    assert "attachment" in answer.headers["content-disposition"]
    found = icalendar.Calendar.from_ical(answer.text).walk("VEVENT")
    uids = {str(event["UID"]): event for event in found}
    assert len(uids) == len(found)
    return uids


def test_every_day_of_the_plan_stands_in_the_calendar(planned: Planned) -> None:
    days = {event["DTSTART"].dt.date() for event in events(planned).values()}

    assert days == planned.training_days()


def test_a_moved_day_moves_its_event(planned: Planned) -> None:
    before = events(planned)
    assert planned.coach.move_day(WEDNESDAY, THURSDAY, "UTC") is None

    after = events(planned)

    assert set(before) == set(after)
    moved = [uid for uid, event in after.items() if event["DTSTART"].dt != before[uid]["DTSTART"].dt]
    assert [after[uid]["DTSTART"].dt.date() for uid in moved] == [THURSDAY]
    assert all(after[uid]["SEQUENCE"] >= before[uid]["SEQUENCE"] for uid in before)


def test_a_closed_day_is_cancelled_and_no_other_day_takes_its_event(planned: Planned) -> None:
    before = events(planned)
    planned.clock.now += timedelta(minutes=5)
    planned.tell("pain_reported", amount="lot")

    after = events(planned)

    assert set(before) == set(after)
    assert all(after[uid]["DTSTART"].dt == before[uid]["DTSTART"].dt for uid in before)
    cancelled = {event["DTSTART"].dt.date() for event in after.values() if event.get("STATUS") == "CANCELLED"}
    assert cancelled >= {MONDAY}
    assert {event["DTSTART"].dt.date() for event in after.values()} - cancelled == planned.training_days()
    assert all(after[uid]["SEQUENCE"] > before[uid]["SEQUENCE"] for uid in before)


def test_a_day_that_a_later_wish_leaves_out_is_cancelled(planned: Planned) -> None:
    before = events(planned)
    planned.tell("plan_wished", days_per_week=3, minutes=20, weekdays=[0, 3, 5])

    after = events(planned)

    out = {uid for uid, event in before.items() if event["DTSTART"].dt.weekday() in (2, 4)}
    assert {str(after[uid].get("STATUS")) for uid in out} == {"CANCELLED"}
    assert all(after[uid].walk("VALARM") == [] for uid in out)
    assert all("STATUS" not in event for uid, event in after.items() if uid not in out)
    assert {event["DTSTART"].dt.date() for uid, event in after.items() if uid not in out} == planned.training_days()


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        ("checked_in", {"pain": 2}),
        ("pain_reported", {"amount": "little"}),
        ("session_ended", {"session": "00000000-0000-4000-8000-999999999999", "reason": "stopped"}),
    ],
)
def test_whatever_is_told_makes_the_newer_file_win(planned: Planned, kind: str, told: dict[str, object]) -> None:
    before = events(planned)
    planned.clock.now += timedelta(minutes=5)
    planned.tell(kind, **told)

    after = events(planned)

    assert all(after[uid]["SEQUENCE"] > event["SEQUENCE"] for uid, event in before.items())


def test_next_weeks_file_doubles_nothing(planned: Planned) -> None:
    before = events(planned)
    planned.clock.turn_to(MONDAY + timedelta(weeks=1))

    after = events(planned)

    taken = {event["DTSTART"].dt.date() for uid, event in before.items() if uid not in after}
    fresh = {event["DTSTART"].dt.date() for uid, event in after.items() if uid not in before}
    assert not taken & fresh
    assert all(day < MONDAY + timedelta(weeks=1) for day in taken)


def test_neutral_words_are_a_choice(planned: Planned) -> None:
    assert {str(event["SUMMARY"]) for event in events(planned, "?words=neutral").values()} == {"Busy"}


def test_the_plan_prints_with_its_own_stop_rules(planned: Planned) -> None:
    page = planned.page("/print/plan")

    assert all(rule.replace("'", "&#39;") in page for rule in planned.coach.planned("UTC").stop_rules)
    assert "Week 1" in page
    assert planned.app.get("/print/plan/cambre.pdf").content.startswith(b"%PDF-")


def test_without_a_plan_there_is_nothing_to_print(app: Asked) -> None:
    assert app.get(CALENDAR).status_code == 404
    assert app.get("/print/plan").headers["location"] == "/plan"
