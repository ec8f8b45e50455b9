"""A living plan in the calendar and on paper."""

from datetime import timedelta
from typing import Any

import icalendar

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
