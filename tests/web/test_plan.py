"""Today, the plan and its days, for somebody who has one."""

import re
from dataclasses import replace
from datetime import date, timedelta

import pytest

from cambre.web.planned import pictures
from tests.web.asked import Asked
from tests.web.planning import FRIDAY, MONDAY, THURSDAY, TUESDAY, WEDNESDAY, WISHED, Planned

ZONE = {"zone": "UTC"}


def swappable(planned: Planned, on: date) -> tuple[str, str]:
    """An exercise of a day, and the first that may stand in its place."""
    found = ((item.exercise, planned.coach.swaps(on, item.exercise, "UTC")) for item in planned.day(on).items)
    return next((exercise, swaps[0].exercise) for exercise, swaps in found if swaps)


def test_today_says_what_how_long_and_has_one_big_start(planned: Planned) -> None:
    page = planned.page("/")

    assert "Monday 23 November" in page
    assert 'href="/train/plan-2026-11-23#go"' in page
    assert page.count("button-start") == 1
    assert f"{round(planned.day(MONDAY).minutes or 0)} minutes" in page
    assert 'href="/train/gentle-start"' in page, "and something gentler beside it"
    assert 'href="/check-in?for=plan-2026-11-23"' in page


def test_a_rest_day_is_told_kindly_with_what_comes_next(planned: Planned) -> None:
    planned.clock.turn_to(TUESDAY)
    page = planned.page("/")

    assert "A rest day" in page
    assert 'href="/plan/2026-11-25"' in page
    assert "button-start" not in page


def test_a_session_that_was_done_is_done(planned: Planned) -> None:
    planned.train()
    page = planned.page("/")

    assert "Done for today" in page
    assert "button-start" not in page
    assert 'class="cell cell-done"' in planned.page("/plan")


def test_a_missed_day_is_past_and_nothing_of_it_is_owed(planned: Planned) -> None:
    usual = planned.day(WEDNESDAY)
    planned.clock.turn_to(WEDNESDAY)

    assert planned.day(WEDNESDAY) == usual, "and the next day isn't doubled"
    assert "Nothing of it is owed" in planned.page("/plan/2026-11-23")
    assert "streak" not in planned.page("/") + planned.page("/plan")


def test_a_lot_of_pain_closes_the_day_and_says_when_it_opens(planned: Planned) -> None:
    planned.train(pain=8)
    planned.clock.turn_to(TUESDAY)
    page = planned.page("/")

    assert "Today your back rests" in page
    assert "Training opens again on" in page
    assert "/train/plan" not in page


def test_a_test_of_four_weeks_ago_is_due(planned: Planned) -> None:
    planned.tell("tested", test="side-reach", by="hand", trials={"left": [15], "right": [15]})
    assert "Time to measure again" not in planned.page("/")

    planned.clock.turn_to(MONDAY + timedelta(days=28))

    assert "Time to measure again" in planned.page("/")


def test_the_plan_shows_every_day_of_four_weeks(planned: Planned) -> None:
    page = planned.page("/plan")

    assert all(f'datetime="{(MONDAY + timedelta(days=day)).isoformat()}"' in page for day in range(28))
    assert "3 days a week, 15 minutes at most." in page
    assert 'href="/begin/time?then=/plan"' in page


def test_without_a_wish_there_is_a_way_to_a_plan(app: Asked) -> None:
    assert "No plan yet" in app.get("/plan").text


def test_a_day_shows_each_item_with_figure_dose_and_reasons(planned: Planned) -> None:
    page = planned.page("/plan/2026-11-25")

    for item in planned.day(WEDNESDAY).items:
        assert f'href="/exercises/{item.exercise}"' in page
        assert f"/{item.exercise}/still-day.svg" in page
        assert all(line.replace("'", "&#39;") in page for line in item.why)
    assert page.count("Why this?") == len(tuple(planned.day(WEDNESDAY).items))
    assert "Start" not in page, "only today's day is begun"


@pytest.mark.parametrize(
    "path",
    [
        "/plan/2026-13-01",
        "/plan/tomorrow",
        "/plan/0001-01-01",
        "/plan/9999-12-31",
        "/plan/2026-W48-3",
        "/plan/20261125",
        "/train/plan-0001-01-01",
        "/train/plan-9999-12-31",
        "/train/plan-20261125",
        "/plan/2026-11-24/instead-of/cobra",
    ],
)
def test_a_day_that_isnt_in_the_plan_is_not_there(planned: Planned, path: str) -> None:
    assert planned.app.get(path).status_code == 404


def test_a_day_is_moved_by_a_button_and_moved_back(planned: Planned) -> None:
    assert 'name="to" value="2026-11-26"' in planned.page("/plan/2026-11-25")
    answer = planned.app.send("/plan/2026-11-25/move", {**ZONE, "to": "2026-11-26"})
    assert answer.headers["location"] == "/plan/2026-11-26"

    moved = planned.coach.planned_day(THURSDAY, "UTC")
    assert moved is not None
    undo = next(change.undo for change in moved.changes if change.undo)
    assert f'name="entry" value="{undo}"' in planned.page("/plan/2026-11-26")
    planned.app.send("/plan/undo", {**ZONE, "entry": undo, "then": "/plan"})

    assert WEDNESDAY in planned.training_days()


@pytest.mark.parametrize(
    ("day", "to"),
    [
        ("0001-01-01", "2026-11-26"),
        ("9999-12-31", "2026-11-26"),
        ("20261125", "2026-11-26"),
        ("2026-11-25", "0001-01-01"),
        ("2026-11-25", "2026-W48-4"),
        ("1900-01-01", "1900-01-02"),
        ("2200-12-30", "2200-12-31"),
    ],
)
def test_no_day_is_moved_from_or_to_beyond_the_plan(planned: Planned, day: str, to: str) -> None:
    assert planned.app.send(f"/plan/{day}/move", {**ZONE, "to": to}).status_code == 404


def test_a_move_that_isnt_done_says_why(planned: Planned) -> None:
    answer = planned.app.send("/plan/2026-11-25/move", {**ZONE, "to": FRIDAY.isoformat()})

    assert answer.status_code == 409
    assert 'role="alert"' in answer.text
    assert WEDNESDAY in planned.training_days()


def test_an_exercise_is_swapped_for_what_is_offered_only(planned: Planned) -> None:
    exercise, other = swappable(planned, WEDNESDAY)
    path = f"/plan/2026-11-25/instead-of/{exercise}"
    assert f'name="now" value="{other}"' in planned.page(path)

    assert planned.app.send(path, {**ZONE, "now": "weighted-side-bend"}).status_code == 409
    assert planned.app.send(path, {**ZONE, "now": "no-such"}).status_code == 400
    answer = planned.app.send(path, {**ZONE, "now": other, "how-long": "once"})

    assert answer.headers["location"] == "/plan/2026-11-25"
    assert other in {item.exercise for item in planned.day(WEDNESDAY).items}


def test_an_exercise_is_taken_out_and_brought_back(planned: Planned) -> None:
    slug = next(planned.day(WEDNESDAY).items).exercise
    planned.app.send("/plan/take-out", {**ZONE, "exercise": slug, "then": "/plan/2026-11-25"})
    assert planned.coach.left_out_by_wish() == (slug,)
    assert "You took out" in planned.page("/plan/2026-11-25")

    answer = planned.app.send("/plan/bring-back", {**ZONE, "exercise": slug, "then": "/plan"})

    assert answer.headers["location"] == "/plan"
    assert planned.coach.left_out_by_wish() == ()


@pytest.mark.parametrize(
    ("path", "form"),
    [("take-out", {"exercise": "no-such"}), ("bring-back", {"exercise": "cobra"}), ("undo", {"entry": "no-such"})],
)
def test_what_isnt_there_is_neither_taken_out_nor_undone(planned: Planned, path: str, form: dict[str, str]) -> None:
    assert planned.app.send(f"/plan/{path}", ZONE | form).status_code == 400


def test_unscreened_the_plan_is_gentle_and_says_so(planned: Planned) -> None:
    planned.app.send("/card/take-back")
    page = planned.page("/plan")

    assert "Gentle moves only" in page
    assert "Gentle moves only" in planned.page("/")
    assert all(day.day.kind == "gentle" for day in planned.coach.planned("UTC").days if day.day)


def test_a_sign_leaves_no_session_and_says_what_to_do(planned: Planned, screened: dict[str, str]) -> None:
    planned.app.send("/card", {**screened, "emergency": "chest_pain"})

    assert "Call your emergency number now" in planned.page("/")
    assert "/train/plan" not in planned.page("/")
    assert planned.app.get("/plan").headers["location"].endswith("/card/result"), "what to do now, and no wishes"


def test_wishes_that_clash_lead_to_what_changes_them(planned: Planned) -> None:
    planned.coach.wish(replace(WISHED, days_per_week=2, weekdays=(0, 1)))
    (clash,) = planned.coach.planned("UTC").no_plan
    page = planned.page("/plan")

    assert all(each in page for each in (*clash.clash, clash.unlock))
    assert all(f'href="/begin/{step}?then=/plan"' in page for step in ("time", "things", "likes"))
    assert "don&#39;t fit together yet" in planned.page("/")
    assert 'href="/train/gentle-start"' in planned.page("/"), "and there is something to do meanwhile"


def test_the_calendar_pictures_the_days_of_a_week_by_different_moves(planned: Planned) -> None:
    days = [day for day in planned.coach.week_of("UTC", MONDAY).days if day.day is not None]

    assert len(set(pictures(days).values())) == len(days)


def test_the_session_of_a_day_leads_back_to_the_day(planned: Planned) -> None:
    page = planned.page("/train/plan-2026-11-23")

    assert 'href="/plan/2026-11-23"' in page
    assert "/programs/plan" not in page


@pytest.mark.parametrize(
    ("minutes", "told"),
    [
        (
            60,
            {"experience": "regular"},
        ),
        (30, {"experience": "new"}),
    ],
)
def test_where_sessions_are_shorter_than_the_time_given_the_plan_says_why(
    planned: Planned, screened: dict[str, str], minutes: int, told: dict[str, str]
) -> None:
    planned.app.send("/card", {**screened, **told, "zone": "UTC"})
    planned.coach.wish(replace(WISHED, minutes=minutes))
    page = planned.page("/plan")

    assert f"{minutes} minutes at most. Sessions take up to" in page
    assert ("minutes are enough for a back in one day." in page) == (minutes == 60)
    assert ("While this is new, fifteen minutes are enough for a day." in page) == (minutes == 30)


def test_where_sessions_take_the_time_given_nothing_is_said_of_it(planned: Planned) -> None:
    assert "Sessions take up to" not in planned.page("/plan")


def test_days_that_were_added_to_those_that_somebody_named_are_told(planned: Planned) -> None:
    planned.coach.wish(replace(WISHED, days_per_week=4, weekdays=(0, 2)))
    page = planned.page("/plan")

    assert "You named 2 of 4 days" in page
    assert "4 days a week" in page


def test_whoever_names_more_days_than_they_wish_for_trains_on_each(planned: Planned) -> None:
    planned.app.send("/begin/time", {**ZONE, "days": "3", "minutes": "15", "weekdays": ["0", "1", "3", "4"]})

    assert "4 days a week" in planned.page("/plan")
    assert "You named" not in planned.page("/plan")


def counted(words: str, page: str) -> int:
    """The number that stands where a page counts something."""
    found = re.search(words, page)
    assert found is not None, words
    return int(found[1])


def test_today_the_day_and_the_player_count_the_same(planned: Planned) -> None:
    today, day, player = (planned.page(path) for path in ("/", "/plan/2026-11-23", "/train/plan-2026-11-23"))
    exercises = len({item.exercise for item in planned.day(MONDAY).items})

    assert counted(r"and (\d+) more", today) == exercises - 3
    assert counted(r"(\d+) exercises", day) == counted(r"(\d+) exercises", player) == exercises
    minutes = counted(r"(\d+) minutes", today)
    assert minutes == counted(r"(\d+) minutes", day) == counted(r"(\d+) minutes", player)


def test_what_is_done_for_a_time_is_told_in_seconds_wherever_it_stands(planned: Planned) -> None:
    day, player = planned.page("/plan/2026-11-23"), planned.page("/train/plan-2026-11-23")

    assert "60 times" not in day + player
    assert ">60 s</p>" in day


def test_a_session_of_which_everything_was_left_out_is_over_all_the_same(planned: Planned) -> None:
    planned.train(skips=True)
    page = planned.page("/")

    assert "Done for today" in page
    assert "You left all of it out today" in page
    assert "Nothing was finished" in planned.page("/history")


def test_a_session_that_was_stopped_before_anything_was_done_is_still_there(planned: Planned) -> None:
    planned.train(skips=True, reason="stopped")

    assert "button-start" in planned.page("/")


def test_a_session_that_was_only_begun_is_not_half_done(planned: Planned) -> None:
    planned.begin()

    assert "You have begun" in planned.page("/")
    assert "0 steps" not in planned.page("/")


def test_another_session_that_was_begun_leaves_the_planned_one_on_today(planned: Planned) -> None:
    gentle = {"program": "gentle-start", "title": "Gentle start", "library": "x", "steps": 20}
    planned.tell("session_started", session="00000000-0000-4000-8000-aaaaaaaaaaaa", **gentle)

    page = planned.page("/")
    assert "/train/gentle-start#resume" in page
    assert "/train/plan-2026-11-23#go" in page


def test_a_day_is_made_shorter_and_given_back(planned: Planned) -> None:
    usual = planned.day(MONDAY)
    answer = planned.app.send("/plan/2026-11-23/shorten", {**ZONE, "then": "/"})
    page, player = planned.page("/"), planned.page("/train/plan-2026-11-23")

    assert answer.headers["location"] == "/"
    assert (planned.day(MONDAY).minutes or 0) <= (usual.minutes or 0) - 1
    assert "Monday is shorter: you have less time." in page
    assert "Shorter today" not in page
    assert counted(r"(\d+) minutes", page) == counted(r"(\d+) minutes", player)

    (change,) = planned.coach.planned_day(MONDAY, "UTC").changes  # type: ignore[union-attr]
    undone = planned.app.send("/plan/undo", {**ZONE, "entry": change.undo or "", "then": "/"})
    assert undone.headers["location"] == "/", "one stays where it was pressed"
    assert planned.day(MONDAY) == usual


def test_a_day_that_is_short_already_says_why_it_stays(planned: Planned) -> None:
    planned.app.send("/plan/2026-11-23/shorten", ZONE)
    again = planned.app.send("/plan/2026-11-23/shorten", ZONE)

    assert again.status_code == 409
    assert "This is the shorter version already" in again.text


@pytest.mark.parametrize("day", ["2026-11-24", "2026-11-16"])
def test_only_what_is_to_come_is_made_shorter(planned: Planned, day: str) -> None:
    answer = planned.app.send(f"/plan/{day}/shorten", ZONE)

    assert answer.status_code == 409
    assert "nothing on that day that could be shorter" in answer.text
