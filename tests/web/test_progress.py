"""The page that says whether anything changed."""

import re

from cambre.coach import Coach
from cambre.core.journal.kinds import Sent
from tests.web.asked import Asked


def test_somebody_new_is_promised_nothing(app: Asked) -> None:
    page = app.get("/progress").text

    assert "Nothing was measured yet" in page
    assert "The weeks stand here once you have trained" in page


def test_a_small_change_is_none_and_a_large_one_is(app: Asked, coach: Coach) -> None:
    coach.record([_reached(1, 20), _reached(2, 17)])
    assert "No clear change yet" in app.get("/progress").text

    coach.record([_reached(3, 12)])
    page = " ".join(app.get("/progress").text.split())
    assert "<strong>8 cm further</strong> than at first; that is more than the error." in page
    assert "<td>12 cm</td><td>± 5 cm</td>" in page, "the numbers of the chart stand in a table"


def test_then_and_now_are_drawn_and_said_to_be_the_nearest(app: Asked, coach: Coach) -> None:
    coach.record([_reached(1, 22), _reached(2, 11)])

    page = app.get("/progress").text
    assert "These are the nearest to your results" in page
    drawn = re.findall(r'src="([^"]+/(?:stiff|usual|supple)-day\.svg)"', page)
    assert len(drawn) == 3
    assert len({app.get(path).text for path in drawn}) == 3


def test_earlier_weeks_are_a_link_away_and_a_day_that_is_none_is_today(app: Asked, coach: Coach) -> None:
    coach.record([_reached(1, 22)])

    for asked in ("?until=2026-03-01", "?until=0001-01-01", "?until=9999-12-31", "?until=yesterday", "?until="):
        assert app.get(f"/progress{asked}").status_code == 200


def test_skills_say_what_is_met_what_is_missing_and_what_trains_it(
    app: Asked, coach: Coach, screened: dict[str, str]
) -> None:
    before = " ".join(app.get("/progress").text.split())
    app.send("/card", screened)
    after = " ".join(app.get("/progress").text.split())

    assert "No plan ever asks for one of them" in before
    for skill in coach.readiness():
        met = sum(need.state == "met" for need in skill.needs)
        assert f"{met} of {len(skill.needs)} {'is' if met == 1 else 'are'} there" in after
        assert after.count("What is missing, or not known") == len(coach.readiness())
        assert all(f'href="/exercises/{slug}"' in after for slug in skill.trained_by)
    assert before != after


def test_the_figure_stands_for_what_was_measured_by_hand_only(coach: Coach) -> None:
    coach.record([_reached(1, 22), _reached(2, 10)])
    (by_hand,) = coach.courses()
    coach.record([_reached(3, 18, by="camera"), _reached(4, 8, by="camera")])
    (by_camera,) = coach.courses()

    assert coach.then_and_now(by_hand) is not None
    assert coach.then_and_now(by_camera) is None


def _reached(month: int, centimetres: float, by: str = "hand") -> Sent:
    trials = {"both": [centimetres] * 3}
    body = {"zone": "Europe/Paris", "test": "floor-reach", "by": by, "trials": trials}
    uuid = f"00000000-0000-4000-8000-{month:012d}"
    return Sent(uuid=uuid, at=f"2026-{month:02d}-20T18:00:00Z", kind="tested", version=1, body=body)


def test_what_a_camera_saw_in_sessions_has_a_chart_and_its_numbers_and_is_no_self_test(
    app: Asked, coach: Coach
) -> None:
    assert "ordinary sessions" not in app.get("/progress").text

    coach.record([_watched(month, day, 16 + 7 * month) for month in (1, 3) for day in (20, 22, 24, 26)])
    page = " ".join(app.get("/progress?until=2026-04-01").text.split())

    assert "14° further than at first; that is more than the error." in page
    assert '<th scope="col">Four weeks from</th>' in page
    assert "<td>4</td><td>37°</td><td>± " in page, "the numbers of the chart stand in a table"
    assert "the line from hips to shoulders against upright (arching)" in page
    assert "Nothing was measured yet" in page, "it takes no self-test's place"


def _watched(month: int, day: int, degrees: float) -> Sent:
    uuid = f"00000000-0000-4000-9000-{month:06d}{day:06d}"
    watched = {"way": 1, "view": "side", "near": "left", "confidence": 0.9, "angle": "trunk_lean"}
    body = {"zone": "Europe/Paris", "session": uuid, "step": 0, "exercise": "cobra", "kind": "work", "set": 1,
            "sets": 1, "seconds": 30, "watched": watched | {"ranges": [{"deg": degrees, "reps": 4}]}}  # fmt: skip
    return Sent(uuid=uuid, at=f"2026-{month:02d}-{day:02d}T18:00:00Z", kind="step_done", version=1, body=body)


def test_before_somebody_began_there_is_no_pause_and_after_it_there_is(app: Asked, coach: Coach) -> None:
    assert "a pause" not in app.get("/progress").text

    coach.record([*_trained(1, "2026-06-01"), *_trained(2, "2026-06-15")])
    page = app.get("/progress?until=2026-06-21").text
    assert page.count("a pause</td>") == 1, "the week between the two"
    assert "1 Jun 2026 – 21 Jun 2026." in " ".join(page.split())
    assert "?until=" not in page, "and nothing earlier to go to"

    later = app.get("/progress?until=2026-07-31").text
    assert later.count("a pause</td>") == 7, "whoever stays away long has paused"
    assert "?until=2026-06-07" in later, "and can go back to when they trained"


def test_weeks_before_the_first_say_that_nothing_was_yet(app: Asked, coach: Coach) -> None:
    coach.record(_trained(1, "2026-06-01"))
    page = app.get("/progress?until=2026-01-01").text

    assert "The weeks stand here once you have trained" in page
    assert "The newest weeks" in page


def _trained(number: int, day: str) -> tuple[Sent, Sent]:
    """A minute of work in a session of its own."""
    session = f"00000000-0000-4000-9000-{number:012d}"
    at, of_it = f"{day}T18:00:00Z", {"zone": "UTC", "session": session}
    begun = {**of_it, "program": "x", "title": "x", "library": "x", "steps": 1}
    done = {**of_it, "step": 0, "exercise": "cobra", "kind": "work", "set": 1, "sets": 1, "seconds": 60}
    return (
        Sent(uuid=session, at=at, kind="session_started", version=1, body=begun),
        Sent(uuid=session[:-12] + f"9{number:011d}", at=at, kind="step_done", version=1, body=done),
    )
