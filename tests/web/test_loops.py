"""Drawn loops: kept on wish, shown beside the next, and refused where they are no drawing."""

import json
from typing import Any
from uuid import UUID

import pytest

from cambre.coach import Coach
from cambre.core.journal.kinds import Sent
from cambre.documents import DocumentProblemsError
from tests.web.asked import Asked
from tests.web.test_pages import a_session
from tests.web.test_past_session import SESSION

STANDING = list(range(42))
OTHER = str(UUID(int=2))
LARGEST = 12_000
"""Bytes of a loop in the journal, at most; a photo of this size would show nothing."""


def a_loop(number: int = 1, day: int = 20, **changes: Any) -> Sent:
    """A kept loop; its first place tells it from others."""
    pictures = [[number, *STANDING[1:]], [None, None, *STANDING[2:]]]
    body = {"zone": "Europe/Paris", "session": SESSION, "exercise": "cobra", "near": "left", "pictures": pictures}
    at = f"2026-11-{day}T18:40:00.000Z"
    return Sent(uuid=str(UUID(int=number + 500)), at=at, kind="loop_kept", version=1, body=body | changes)


def earlier(app: Asked, asked: str) -> Any:  # noqa: ANN401 -- JSON
    """What stands beside a new loop."""
    return app.get(f"/loops?{asked}").json()["loop"]


def test_where_none_was_kept_there_is_no_earlier_one(app: Asked) -> None:
    assert earlier(app, "exercise=cobra&side=") is None
    assert earlier(app, "") is None


def test_the_newest_of_another_session_comes_with_its_day(app: Asked, coach: Coach) -> None:
    coach.record([a_loop(1, 18, session=OTHER), a_loop(2, 19, session=OTHER), a_loop(3, 20)])

    found = earlier(app, f"exercise=cobra&side=&session={SESSION}")
    assert (found["day"], found["near"], found["pictures"][0][0]) == ("19 Nov 2026", "left", 2)
    assert found["pictures"][1][:2] == [None, None]
    assert earlier(app, f"exercise=cobra&session={OTHER}")["pictures"][0][0] == 3


@pytest.mark.parametrize("asked", ["exercise=bow", "exercise=cobra&side=left"])
def test_another_exercise_or_side_is_no_earlier_one(app: Asked, coach: Coach, asked: str) -> None:
    coach.record([a_loop()])

    assert earlier(app, asked) is None


def test_a_side_has_its_own(app: Asked, coach: Coach) -> None:
    coach.record([a_loop(1, side="left"), a_loop(2, side="right")])

    assert earlier(app, "exercise=cobra&side=right")["pictures"][0][0] == 2


def test_one_that_was_taken_out_is_shown_no_more_and_put_back_it_is(app: Asked, coach: Coach) -> None:
    coach.record([*a_session(), a_loop()])
    entry, page = {"zone": "UTC", "entry": a_loop().uuid}, f"/history/{SESSION}"
    assert "Cobra: kept as a drawing" in app.get(page).text
    assert "<drawn-loop" in app.get(page).text

    app.send(f"{page}/take-out", entry)
    assert earlier(app, "exercise=cobra") is None
    assert "<drawn-loop" not in app.get(page).text
    app.send(f"{page}/put-back", entry)
    assert earlier(app, "exercise=cobra") is not None


def test_a_session_that_is_taken_out_takes_its_drawing_with_it(app: Asked, coach: Coach) -> None:
    coach.record([*a_session(), a_loop()])
    app.send(f"/history/{SESSION}/take-out", {"zone": "UTC"})

    assert earlier(app, "exercise=cobra") is None


def test_each_person_of_a_household_has_their_own(coach: Coach) -> None:
    coach.of("anna").record([a_loop()])

    assert coach.earlier_loop("cobra", side=None, but=None) is None
    assert coach.of("anna").earlier_loop("cobra", side=None, but=None) is not None


def test_it_moves_house(app: Asked, coach: Coach) -> None:
    coach.record([a_loop()])
    document = json.loads(coach.exported())
    document["entries"][0]["uuid"] = str(UUID(int=9))

    assert coach.take_in(json.dumps(document).encode(), "journal.json").new == 1
    assert earlier(app, "exercise=cobra")["pictures"][0][0] == 1


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"pictures": [STANDING] * 25}, "pictures: expected at most 24, not 25"),
        ({"pictures": [STANDING]}, "pictures: expected at least 2 of them"),
        ({"pictures": [STANDING, STANDING[1:]]}, "pictures.1: expected at least 42 of them"),
        ({"pictures": [STANDING, STANDING * 99]}, "pictures.1: expected at most 42"),
        ({"pictures": [STANDING, [10**9, *STANDING[1:]]]}, "pictures.1.0: expected at most 4000"),
        (
            {"pictures": [STANDING, ["<svg/onload=alert(1)>", *STANDING[1:]]]},
            "pictures.1.0: expected a whole number",
        ),
        ({"pictures": "<svg>"}, "pictures: expected a list"),
        ({"near": "above"}, "near: expected one of left, right"),
        ({"photo": "data:image/png;base64,AAAA"}, "photo: there is no such key"),
        ({"exercise": "../cobra"}, "exercise: "),
    ],
)
def test_what_is_no_drawing_is_refused_in_one_line_and_nothing_is_kept(
    coach: Coach, changes: dict[str, Any], said: str
) -> None:
    coach.record([a_loop(1)])
    document = json.loads(coach.exported())
    document["entries"][0] |= {"uuid": str(UUID(int=9)), "body": dict(a_loop(2, **changes).body)}

    with pytest.raises(DocumentProblemsError) as refused:
        coach.take_in(json.dumps(document).encode(), "journal.json")
    assert len(refused.value.problems) == 1
    assert f"journal.json: entries.0.body: {said}" in refused.value.problems[0]
    assert coach.journal.count() == 1


def test_the_largest_loop_is_small(coach: Coach) -> None:
    largest = a_loop(pictures=[[-4_000] * 42] * 24)
    coach.record([largest])

    assert len(json.dumps(dict(largest.body))) < LARGEST


def test_the_player_is_told_how_the_chosen_person_is_drawn_in_both_lights(app: Asked, coach: Coach) -> None:
    coach.choose("UTC", figure="amara")
    drawn = coach.drawn_as()

    assert (drawn["hair"], drawn["day"]["near"]["skin"]) == ("curls", "#8a5a3c")
    assert drawn["day"]["paper"] != drawn["night"]["paper"]
    assert "#8a5a3c" in app.get("/train/gentle-start").text
