"""Who may ask, from where, and what every answer carries."""

import pytest

from cambre.web.security import MOST_BYTES, ON_EVERY_ANSWER
from tests.web.asked import ORIGIN, Asked

PATHS = ("/", "/card", "/about", "/healthz", "/no-such-page", "/static/none/nothing.js", "/exercises/cobra")


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost:8000", "LOCALHOST:8000"])
def test_the_own_address_is_answered(app: Asked, host: str) -> None:
    assert app.get("/healthz", host=host).status_code == 200


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1:9999", "127.0.0.1", "127.0.0.1:8000.evil.example", ""])
def test_any_other_address_is_refused(app: Asked, host: str) -> None:
    answer = app.get("/", host=host)

    assert answer.status_code == 403
    assert "This address isn&#39;t Cambré&#39;s" in answer.text


def test_a_form_from_an_own_page_is_taken(app: Asked) -> None:
    assert app.send("/card", {"age": "20-64"}).status_code == 303


def test_a_form_is_taken_on_the_word_of_the_browser_alone(app: Asked) -> None:
    assert app.send("/card", {"age": "20-64"}, origin=None, sec_fetch_site="same-origin").status_code == 303


@pytest.mark.parametrize(
    ("origin", "site"),
    [
        ("http://evil.example", None),
        ("http://127.0.0.1:9999", None),
        ("https://127.0.0.1:8000", None),
        ("null", None),
        (None, None),
        (None, "cross-site"),
        (None, "same-site"),
        (None, "none"),
        (ORIGIN, "cross-site"),
        ("http://evil.example", "same-origin"),
    ],
)
def test_a_form_from_elsewhere_changes_nothing(app: Asked, origin: str | None, site: str | None) -> None:
    headers = {} if site is None else {"sec_fetch_site": site}

    answer = app.send("/card", {"age": "20-64"}, origin=origin, **headers)

    assert answer.status_code == 403
    assert "Nothing was changed" in answer.text
    assert app.get("/card/result").status_code == 303, "nothing was answered"


@pytest.mark.parametrize("path", PATHS)
def test_every_answer_carries_the_policy(app: Asked, path: str) -> None:
    headers = app.get(path).headers

    assert {name: headers[name] for name in ON_EVERY_ANSWER} == ON_EVERY_ANSWER


def test_a_refusal_carries_the_policy_too(app: Asked) -> None:
    assert "content-security-policy" in app.get("/", host="evil.example").headers


def test_a_mistake_of_our_own_carries_the_policy_and_tells_no_secrets(
    app: Asked, monkeypatch: pytest.MonkeyPatch
) -> None:
    def break_down(*_: object) -> None:
        msg = "a secret"
        raise RuntimeError(msg)

    monkeypatch.setattr("cambre.coach.Coach.outcome", break_down)

    answer = app.get("/")

    assert answer.status_code == 500
    assert "content-security-policy" in answer.headers
    assert "It is our mistake" in answer.text
    assert "a secret" not in answer.text


def test_nothing_in_the_policy_opens_a_door() -> None:
    policy = ON_EVERY_ANSWER["content-security-policy"]

    assert "unsafe-inline" not in policy
    assert "'unsafe-eval'" not in policy
    assert "http" not in policy


def test_a_body_that_is_too_large_is_refused(app: Asked) -> None:
    assert app.post("/card", b"a" * (MOST_BYTES + 1)).status_code == 413


def test_a_body_of_usual_size_is_read(app: Asked) -> None:
    assert app.post("/card", b"age=20-64").status_code == 303


@pytest.mark.parametrize("body", [b"\xff\xfe=1", b"age=%ff", b"&".join([b"a=1"] * 600)])
def test_a_form_that_cant_be_read_is_refused(app: Asked, body: bytes) -> None:
    assert app.post("/card", body).status_code == 400
