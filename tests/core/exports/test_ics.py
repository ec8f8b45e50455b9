"""A plan in a calendar, as another program reads it: updated by the next file, never doubled."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cambre.core.exports.ics import LONGEST_LINE, Calendar, text
from cambre.core.plan_document import Plan
from cambre.core.saying import in_english
from cambre.documents import read
from tests.core.people import library
from tests.core.safety.plans import Plain, day, item, plan, week

MADE = datetime(2026, 11, 25, 12, tzinfo=UTC)


def written(document: Plain, *, changed: datetime = MADE, who: str = "me", **how: object) -> str:
    """The calendar of a plan."""
    return text(read(Plan, document, "plan"), who, changed, library().exercises, in_english, Calendar(**how))  # type: ignore[arg-type]


def events(document: Plain, *, changed: datetime = MADE, who: str = "me", **how: object) -> list[Any]:
    """Its events, as a program reads them that wasn't written here."""
    calendar = icalendar.Calendar.from_ical(written(document, changed=changed, who=who, **how))
    assert str(calendar["VERSION"]) == "2.0"
    assert calendar.errors == []
    return calendar.walk("VEVENT")


def weeks(*several: list[Plain]) -> Plain:
    """A plan of weeks with these days."""
    return plan(*(week(*days, number=number) for number, days in enumerate(several, 1)))


MONDAY = {**day(item("cobra")), "weekday": 0, "minutes": 20}
THURSDAY = {**day(item("bow")), "weekday": 3, "minutes": 25}


def test_what_comes_every_week_alike_is_one_event_that_repeats() -> None:
    found = events(weeks([MONDAY, THURSDAY], [MONDAY, THURSDAY], [MONDAY, THURSDAY]))

    assert [each["RRULE"].to_ical() for each in found] == [b"FREQ=WEEKLY;COUNT=3"] * 2
    assert [each["DTEND"].dt - each["DTSTART"].dt for each in found] == [timedelta(minutes=20), timedelta(minutes=25)]


def test_what_differs_stands_by_itself() -> None:
    found = events(weeks([MONDAY], [{**MONDAY, "minutes": 30}], [{**day(item("bow")), "weekday": 0}], [THURSDAY]))

    assert len(found) == 4
    assert all("RRULE" not in each for each in found)


def test_every_day_of_the_plan_is_in_it_once() -> None:
    document = weeks([MONDAY, THURSDAY], [MONDAY], [MONDAY, THURSDAY])
    start = date.fromisoformat(document["start"])

    days = [
        each["DTSTART"].dt.date() + timedelta(weeks=again)
        for each in events(document)
        for again in range(each["RRULE"]["COUNT"][0] if "RRULE" in each else 1)
    ]

    monday = start + timedelta(days=-start.weekday() % 7)
    thursday = start + timedelta(days=(3 - start.weekday()) % 7)
    wanted = [monday + timedelta(weeks=n) for n in range(3)] + [thursday, thursday + timedelta(weeks=2)]
    assert sorted(days) == sorted(wanted)


def test_the_same_plan_gives_the_same_bytes() -> None:
    assert written(weeks([MONDAY])) == written(weeks([MONDAY]))


def test_a_changed_plan_updates_its_events_and_doubles_none() -> None:
    before = events(weeks([MONDAY, THURSDAY]))
    moved = {**THURSDAY, "weekday": 4}
    after = events(weeks([MONDAY, moved]), changed=MADE + timedelta(hours=2))

    assert [each["UID"] for each in before] == [each["UID"] for each in after]
    assert all(new["SEQUENCE"] > old["SEQUENCE"] for old, new in zip(before, after, strict=True))
    assert after[1]["DTSTART"].dt - before[1]["DTSTART"].dt == timedelta(days=1)


def test_two_people_and_two_plans_share_no_event() -> None:
    uids = [
        events(document, who=who)[0]["UID"]
        for who in ("me", "anna")
        for document in (weeks([MONDAY]), {**weeks([MONDAY]), "start": "2027-01-04"})
    ]

    assert len(set(uids)) == 4


def test_six_in_the_evening_is_that_wherever_one_is() -> None:
    (event,) = events(weeks([MONDAY]), at=time(6, 30))

    assert event["DTSTART"].dt.time() == time(6, 30)
    assert event["DTSTART"].dt.tzinfo is None


def test_a_reminder_comes_before_it() -> None:
    (event,) = events(weeks([MONDAY]), remind_min=30)

    (alarm,) = event.walk("VALARM")
    assert alarm["TRIGGER"].dt == -timedelta(minutes=30)
    assert str(alarm["ACTION"]) == "DISPLAY"


@pytest.mark.parametrize(("neutral", "tells"), [(False, True), (True, False)])
def test_neutral_words_tell_others_nothing(neutral: bool, tells: bool) -> None:  # noqa: FBT001 -- a case of the test
    (event,) = events(weeks([MONDAY]), neutral=neutral)

    told = event.to_ical().decode()
    assert ("Cobra" in told) is tells
    assert ("training" in told) is tells
    assert str(event["CLASS"]) == "PRIVATE"


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=200))
def test_any_words_come_through_folding_and_escaping(words: str) -> None:
    told = f"x{words};,\\ \nend"
    document = text(
        read(Plan, weeks([MONDAY]), "plan"), "me", MADE, library().exercises,
        lambda sentence: told if "something hurts" in sentence else sentence, Calendar(),
    )  # fmt: skip

    (event,) = icalendar.Calendar.from_ical(document).walk("VEVENT")
    assert str(event["DESCRIPTION"]).endswith(told)
    assert all(len(line.encode()) <= LONGEST_LINE for line in document.split("\r\n"))
