"""A past session on its page: mistakes are taken out, seen as taken out, and put back."""

import re
from dataclasses import replace

import pytest

from cambre.coach import Coach
from cambre.core.journal.kinds import Sent
from cambre.web.asking import PERSON
from tests.web.asked import Asked
from tests.web.test_pages import a_session

SESSION = "00000000-0000-4000-8000-000000000001"
PAGE = f"/history/{SESSION}"


@pytest.fixture(autouse=True)
def trained(coach: Coach) -> None:
    """A session lies in the past."""
    coach.record(a_session(note="Well <then>"))


def words(app: Asked, path: str = PAGE) -> str:
    """What a page says."""
    text = re.sub(r"<(style|svg|head)\b.*?</\1>", "", app.get(path).text, flags=re.DOTALL)
    return " ".join(re.sub(r"<[^>]+>", " ", text).split())


def test_it_tells_everything_in_its_order(app: Asked) -> None:
    said = words(app)

    assert re.search(r"19:31 Cobra: done .*19:32 Cobra: skipped .*It hurt a little: Cobra .*Stopped because", said)
    assert "“Well &lt;then&gt;”" in said
    assert "taken out" not in said.partition("Was all of it")[0]
    assert said.count("Take out") == 4


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({"reps": 6, "seen": 6, "by": "camera"}, "done, 6 times (by camera)"),
        (
            {"reps": 6, "seen": 1, "by": "clock"},
            "6 times (by the clock, as the camera couldn't tell; the camera counted 1)",
        ),
        ({"reps": 1, "seen": 0, "by": "hand"}, "done, 1 time (as you put it; the camera counted 0)"),
        ({"by": "clock"}, "done (by the clock, as the camera couldn't tell)"),
        ({}, "done "),
    ],
)
def test_whose_count_it_is_stands_beside_what_a_camera_watched(
    app: Asked, coach: Coach, told: dict[str, object], said: str
) -> None:
    step = a_session()[1]
    coach.record([replace(step, uuid=step.uuid[:-1] + "9", body={**step.body, **told})])

    assert said in words(app).replace("&#39;", "'")
    assert ("camera" in words(app)) == bool(told)


def test_an_entry_is_taken_out_and_put_back(app: Asked) -> None:
    entry = {"entry": "00000000-0000-4000-8000-000000000011", "zone": "Europe/Paris"}

    assert app.send(f"{PAGE}/take-out", entry).headers["location"] == PAGE
    assert "taken out Put back" in words(app)
    assert "0 steps done" in words(app, "/history")
    app.send(f"{PAGE}/put-back", entry)
    assert "1 step done" in words(app, "/history")


def test_a_session_is_taken_out_and_put_back(app: Asked, coach: Coach) -> None:
    app.send(f"{PAGE}/take-out", {"zone": "UTC"})

    assert coach.history() == ()
    assert "1 session taken out" in words(app, "/history")
    assert "it counts no more" in words(app)
    app.send(f"{PAGE}/put-back", {"zone": "UTC"})
    assert len(coach.history()) == 1


def test_pressing_twice_is_pressing_once(app: Asked, coach: Coach) -> None:
    for _ in range(3):
        app.send(f"{PAGE}/take-out", {})
    assert len(coach.journal.newest("me", "session_withdrawn")) == 1
    for _ in range(3):
        app.send(f"{PAGE}/put-back", {})
    assert len(coach.journal.newest("me", "entry_withdrawn")) == 1


@pytest.mark.parametrize("path", ["/history/nothing", "/history/00000000-0000-4000-8000-000000000099"])
def test_a_session_that_never_was_is_not_there(app: Asked, path: str) -> None:
    assert app.get(path).status_code == 404
    assert app.send(f"{path}/take-out", {}).status_code == 404
    assert app.send(f"{path}/put-back", {}).status_code == 404


def test_somebody_elses_session_is_not_there(app: Asked, coach: Coach) -> None:
    coach.add_person("Anna", "UTC")

    assert app.get(PAGE, cookie=f"{PERSON}=anna").status_code == 404
    assert app.send(f"{PAGE}/take-out", {}, cookie=f"{PERSON}=anna").status_code == 404
    assert len(coach.history()) == 1


def test_changes_and_described_pain_have_words_too(app: Asked, coach: Coach) -> None:
    begun = a_session()[0]
    belongs = {"zone": "UTC", "session": SESSION}
    changes: list[tuple[str, dict[str, object]]] = [
        ("exercise_changed", {"step": 1, "exercise": "cobra", "now": "sphinx", "way": "easier"}),
        ("exercise_changed", {"step": 1, "exercise": "cobra", "now": "cobra", "way": "form", "form": "Arms bent"}),
        ("pain_described", {"pain": begun.uuid, "places": [], "kinds": []}),
    ]
    coach.record(
        [
            Sent(uuid=f"{begun.uuid[:-2]}2{place}", at=begun.at, kind=kind, version=1, body={**belongs, **body})
            for place, (kind, body) in enumerate(changes)
        ]
    )

    said = words(app)

    assert "Cobra: changed to Sphinx" in said
    assert "Cobra: in another form (Arms bent)" in said
    assert "Where and how it hurt was told" in said


def test_whoever_got_dizzy_isnt_told_of_pain(app: Asked, coach: Coach) -> None:
    begun = a_session()[0]
    pain = f"{begun.uuid[:-2]}31"
    bodies: list[tuple[str, str, dict[str, object]]] = [
        ("31", "pain_reported", {"exercise": "cobra", "amount": "lot"}),
        ("32", "pain_described", {"pain": pain, "places": [], "kinds": ["giddy"]}),
    ]
    coach.record(
        [
            Sent(
                uuid=f"{begun.uuid[:-2]}{tail}",
                at=begun.at,
                kind=kind,
                version=1,
                body={"zone": "UTC", "session": SESSION, **body},
            )
            for tail, kind, body in bodies
        ]
    )

    said = words(app)
    assert "You got dizzy: Cobra" in said
    assert "It hurt a lot" not in said
    assert "you got dizzy" in words(app, "/history")


def test_what_a_newer_version_wrote_is_told_as_such(app: Asked, coach: Coach) -> None:
    newer = a_session()[1]
    body = {"session": SESSION, "zone": "UTC"}
    coach.record([type(newer)(uuid=newer.uuid[:-1] + "9", at=newer.at, kind="step_done", version=9, body=body)])

    assert "has no words for" in words(app)
    assert "1 step done" in words(app, "/history")
