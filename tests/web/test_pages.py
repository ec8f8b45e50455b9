"""What the pages say."""

import re
from typing import Any

import pytest

from cambre.coach import Coach
from cambre.core.journal.kinds import Sent
from tests.web.asked import Asked

ADDRESS = re.compile(r'(?:href|src|srcset|action)="([^"]*)"')
ONLY_SENT_TO = (
    "/storage/erase",
    "/card/take-back",
    "/card/forget",
    "/people/choose",
    "/people/add",
    "/people/rename",
    "/people/take-off",
)


def test_somebody_new_is_led_to_the_first_card(app: Asked) -> None:
    assert "Answer the first card" in app.get("/").text


@pytest.mark.parametrize(
    ("told", "first"),
    [
        ({"experience": "regular"}, "dance-back-circuit"),
        ({"experience": "new"}, "gentle-start"),
        ({"age": "65-plus"}, "chair-and-wall"),
    ],
)
def test_todays_session_suits_whom_it_is_for(
    app: Asked, screened: dict[str, str], told: dict[str, str], first: str
) -> None:
    app.send("/card", screened | told)

    assert f'class="button" href="/train/{first}#go"' in app.get("/").text


def test_todays_session_is_the_one_of_last_time(app: Asked, coach: Coach, screened: dict[str, str]) -> None:
    app.send("/card", screened)
    session = "00000000-0000-4000-8000-000000000001"
    about = {"zone": "UTC", "session": session}
    started = about | {"program": "desk-break", "title": "Desk break", "library": "x", "steps": 3}
    ended = about | {"reason": "finished"}
    coach.record(
        [
            Sent(uuid=session, at="2026-11-20T18:00:00Z", kind="session_started", version=1, body=started),
            Sent(uuid=session[:-1] + "2", at="2026-11-20T18:04:00Z", kind="session_ended", version=1, body=ended),
        ]
    )

    assert 'class="button" href="/train/desk-break#go"' in app.get("/").text


def test_an_exercise_is_practised_from_its_page_or_the_one_before_it(app: Asked, screened: dict[str, str]) -> None:
    app.send("/card", screened | {"experience": "new"})

    assert 'href="/train/practice-cat-cow#go"' in app.get("/exercises/cat-cow").text
    assert "Begin with “Bird-dog”" in app.get("/exercises/superman").text
    assert 'href="/train/practice-open-book"' in app.get("/exercises/open-book").text, "its warm-up is told first"
    assert "Practise it" not in app.get("/exercises/wheel").text
    assert app.get("/train/practice-nothing").status_code == 404


def test_somebody_with_a_red_flag_is_offered_no_session(app: Asked, screened: dict[str, str]) -> None:
    app.send("/card", {**screened, "emergency": "chest_pain"})

    page = app.get("/").text
    assert "Call your emergency number now" in page
    assert "/train/" not in page


def test_a_program_shows_each_change_with_its_reason(app: Asked, screened: dict[str, str], coach: Coach) -> None:
    app.send("/card", screened)
    played = coach.played("dance-back-circuit", coach.person())

    page = " ".join(app.get("/programs/dance-back-circuit").text.split())

    assert "As printed" in page
    changes = getattr(played, "changes")  # noqa: B009 (the session is open, so it has them)
    assert changes
    assert all(_escaped(change.why) in page and _escaped(change.what) in page for change in changes)


def test_a_closed_program_says_what_opens_it_and_has_no_start(app: Asked, screened: dict[str, str]) -> None:
    app.send("/card", {**screened, "urgent": "fever"})

    page = app.get("/programs/dance-back-circuit").text
    assert "Not open to you now" in page
    assert "/train/" not in page


def test_every_exercise_has_a_page_that_says_everything(app: Asked, coach: Coach) -> None:
    for exercise in coach.library.exercises.values():
        answer = app.get(f"/exercises/{exercise.slug}")
        assert answer.status_code == 200, exercise.slug
        for line in (*exercise.start, *exercise.steps, *exercise.cues, *exercise.mistakes, *exercise.felt):
            assert _escaped(line) in answer.text, f"{exercise.slug}: {line}"


def test_every_exercise_is_listed(app: Asked, coach: Coach) -> None:
    found = set(ADDRESS.findall(app.get("/exercises").text))

    assert {f"/exercises/{slug}" for slug in coach.library.exercises} <= found


def test_every_source_is_listed_with_whether_it_was_read(app: Asked, coach: Coach) -> None:
    html = app.get("/about").text

    assert all(f'id="{source}"' in html for source in coach.library.sources)
    assert html.count("checked-no") == sum(not source.checked for source in coach.library.sources.values())


@pytest.mark.parametrize(
    "path", ["/no-such-page", "/exercises/no-such-move", "/programs/no-such", "/figures/0/x/still-day.svg"]
)
def test_what_isnt_there_is_told_calmly(app: Asked, path: str) -> None:
    answer = app.get(path)

    assert answer.status_code == 404
    assert "There is nothing here" in answer.text
    assert 'href="/"' in answer.text


def test_an_address_that_takes_no_forms_says_so(app: Asked) -> None:
    assert app.send("/about").status_code == 405


def test_no_link_of_any_page_leads_nowhere(app: Asked, screened: dict[str, str]) -> None:
    app.send("/card", screened)
    seen: set[str] = set()
    ahead = {"/"}
    while ahead:
        path = ahead.pop()
        seen.add(path)
        if path.startswith(("/figures/", "/static/", "/train/")) or path in ONLY_SENT_TO:
            continue
        answer = app.get(path)
        assert answer.status_code == 200, path
        links = {link.split("#")[0] for link in ADDRESS.findall(answer.text)}
        assert all(link.startswith("/") or link == "" for link in links), f"{path} leads out of the app"
        ahead |= links - seen - {""}
    assert len(seen) > 20


def test_an_empty_history_says_so(app: Asked) -> None:
    assert "Nothing yet" in app.get("/history").text


def test_the_history_tells_what_was_done_skipped_and_painful(app: Asked, coach: Coach) -> None:
    coach.record(a_session())

    page = " ".join(app.get("/history").text.split())
    assert "Friday 20 November, 19:30" in page, "in the zone of the person"
    assert "1 step done" in page
    assert "1 skipped" in page
    assert "it hurt once" in page
    assert "stopped because it hurt" in page


def test_what_a_person_wrote_is_shown_as_text(app: Asked, coach: Coach) -> None:
    coach.record(a_session(note="<script>alert(1)</script> 100% fine"))

    assert "&lt;script&gt;alert(1)&lt;/script&gt; 100% fine" in app.get("/history").text


def a_session(note: str | None = None) -> list[Sent]:
    """What a player sends of a short session that hurt."""
    session = "00000000-0000-4000-8000-000000000001"
    begun = {"session": session, "program": "dance-back-circuit"}
    step = {"session": session, "exercise": "cobra", "kind": "work", "set": 1, "sets": 1, "seconds": 30.0}
    happened: list[tuple[str, dict[str, Any]]] = [
        ("session_started", {**begun, "title": "Circuit", "library": "x", "steps": 9}),
        ("step_done", {**step, "step": 1}),
        ("step_skipped", {**step, "step": 3, "seconds": 0.0}),
        ("pain_reported", {"session": session, "step": 3, "exercise": "cobra", "amount": "little"}),
        ("session_ended", {"session": session, "reason": "pain", "note": note}),
    ]
    return [
        Sent(
            uuid=f"00000000-0000-4000-8000-00000000001{place}",
            at=f"2026-11-20T18:3{place}:00.000Z",
            kind=kind,
            version=1,
            body={"zone": "Europe/Paris", **body},
        )
        for place, (kind, body) in enumerate(happened)
    ]


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("'", "&#39;").replace('"', "&#34;")
