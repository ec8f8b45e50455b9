"""The page of a gate: what is seen, what waits, and saying that the rest is so."""

from datetime import date, timedelta

import pytest

from tests.web.asked import Asked
from tests.web.planning import MONDAY, Planned

ALL = [str(number) for number in range(6)]


def practise(planned: Planned, weeks: int) -> date:
    """Two days a week of easy training; the day after the last of them."""
    day = MONDAY
    for week in range(weeks):
        for place in (0, 2):
            day = MONDAY + timedelta(weeks=week, days=place)
            planned.clock.turn_to(day)
            body = {"step": 0, "exercise": "cobra", "kind": "hold", "set": 1, "sets": 1, "seconds": 20.0}
            planned.tell("step_done", session=f"00000000-0000-4000-8000-{day:%Y%m%d}0000", **body)
    planned.clock.turn_to(day + timedelta(days=1))
    return day + timedelta(days=1)


def test_somebody_who_was_asked_nothing_is_sent_to_the_card_first(app: Asked) -> None:
    text = app.get("/gates/wheel").text

    assert "Answer every question on the first card." in text
    assert "checkbox" not in text
    assert app.send("/gates/wheel", {"so": ALL, "zone": "UTC"}).status_code == 422


def test_a_gate_that_nobody_knows_isnt_there(app: Asked) -> None:
    assert app.get("/gates/nix").status_code == 404
    assert app.send("/gates/nix", {"so": ALL}).status_code == 404


def test_the_wheel_opens_when_weeks_and_all_of_its_needs_are_there_and_can_be_taken_back(planned: Planned) -> None:
    waiting = planned.page("/gates/wheel")
    assert "checkbox" not in waiting
    assert "Once it has, you tick the others here." in waiting
    assert "page</a>" in waiting, "what is to be done until then is a press away"
    practise(planned, 9)

    assert 'href="/gates/wheel"' in planned.page("/exercises/wheel")
    ready = planned.page("/gates/wheel")
    assert ready.count("checkbox") == 6
    assert "Once it has" not in ready
    refused = planned.app.send("/gates/wheel", {"so": ALL[1:], "zone": "UTC"})
    assert refused.status_code == 422
    assert refused.text.count(" checked>") == 5
    assert "wheel" not in planned.coach.situation().history.gates

    assert planned.app.send("/gates/wheel", {"so": ALL, "zone": "UTC"}).status_code == 303
    assert planned.coach.person().gates == {"wheel"}
    assert "Practise it" in planned.page("/exercises/wheel")
    assert "met:</strong> The wheel&#39;s own preparation" in planned.page("/skills")
    planned.app.send("/gates/wheel", {"take_back": "yes", "zone": "UTC"})
    assert planned.coach.person().gates == set()
    assert "Not open to you now" in planned.page("/exercises/wheel")


def test_more_pain_than_usual_lets_the_fourteen_days_begin_again(planned: Planned) -> None:
    today = practise(planned, 9)
    planned.tell("checked_in", pain=4)
    planned.clock.turn_to(today + timedelta(days=6))

    text = planned.page("/gates/wheel")
    assert "5 of 14 days so far." in text
    assert planned.app.send("/gates/wheel", {"so": ALL, "zone": "UTC"}).status_code == 422


@pytest.mark.parametrize(("reach", "opened"), [("0", {"floor-reached"}), ("1", set())])
def test_a_floor_reach_that_is_there_opens_its_gate_by_itself(planned: Planned, reach: str, opened: set[str]) -> None:
    measured: dict[str, str | list[str]] = {"both": [reach] * 3, "pain": "0", "warm": "yes", "zone": "UTC"}
    planned.app.send("/tests/floor-reach", measured)

    assert planned.coach.person().gates == opened
    assert ("There since" in planned.page("/gates/floor-reached")) == bool(opened)


def test_what_keeps_it_closed_is_told_before_what_was_passed(planned: Planned) -> None:
    practise(planned, 9)
    planned.app.send("/gates/wheel", {"so": ALL, "zone": "UTC"})
    planned.tell("checked_in", pain=9)

    text = planned.page("/gates/wheel")
    assert "You can practise it now." not in text
    assert "Not open to you now" in text
    assert "take that back" in text
