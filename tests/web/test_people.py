"""The people of a household on the pages: chosen by a cookie, kept apart, never a page for the wrong one."""

import httpx
import pytest

from cambre.coach import Coach
from cambre.web.asking import PERSON
from tests.web.asked import Asked

PAGES_ABOUT_SOMEBODY = (
    "/",
    "/card",
    "/card/result",
    "/history",
    "/train/gentle-start",
    "/exercises",
    "/exercises/cobra",
)


def chosen_in(answer: httpx.Response) -> str:
    """The cookie that an answer sets, as a browser sends it back."""
    return answer.headers["set-cookie"].split(";")[0]


@pytest.fixture
def two(coach: Coach) -> None:
    """Somebody joins the household."""
    coach.add_person("Anna", "UTC")


def test_a_household_of_one_is_never_asked(app: Asked) -> None:
    page = app.get("/").text

    assert "Who is this?" not in page
    assert 'data-person="me"' in page


@pytest.mark.usefixtures("two")
@pytest.mark.parametrize("path", PAGES_ABOUT_SOMEBODY)
def test_a_page_about_somebody_asks_who_it_is_and_leads_back(app: Asked, path: str) -> None:
    asked = app.get(path)

    assert asked.status_code == 303
    page = app.get(asked.headers["location"])
    assert "Who is training?" in page.text
    answer = app.send("/people/choose", {"who": "anna", "then": path})
    assert answer.headers["location"] == path
    assert "HttpOnly" in answer.headers["set-cookie"]
    assert app.get(path, cookie=chosen_in(answer)).headers.get("location") != asked.headers["location"]


@pytest.mark.usefixtures("two")
@pytest.mark.parametrize("path", ["/about", "/healthz", "/people"])
def test_a_page_about_nobody_asks_nothing(app: Asked, path: str) -> None:
    assert app.get(path).status_code == 200


@pytest.mark.usefixtures("two")
def test_everybody_sees_their_own(app: Asked, coach: Coach, screened: dict[str, str]) -> None:
    app.send("/card", screened, cookie=f"{PERSON}=anna")

    assert coach.of("anna").answers() is not None
    assert coach.answers() is None
    assert "You're set" in app.get("/card/result", cookie=f"{PERSON}=anna").text.replace("&#39;", "'")
    assert app.get("/card/result", cookie=f"{PERSON}=me").status_code == 303
    assert ">Anna<" in app.get("/", cookie=f"{PERSON}=anna").text


@pytest.mark.usefixtures("two")
@pytest.mark.parametrize("cookie", ["", "zoe", "../me", "ANNA"])
def test_an_unknown_choice_is_no_choice(app: Asked, cookie: str) -> None:
    assert app.get("/", cookie=f"{PERSON}={cookie}").status_code == 303
    assert app.send("/people/choose", {"who": cookie}).status_code == 400


@pytest.mark.parametrize("then", ["//evil.example", "https://evil.example", "/\\evil.example", "", "/\n/evil"])
def test_a_choice_leads_nowhere_else(app: Asked, then: str) -> None:
    assert app.send("/people/choose", {"who": "me", "then": then}).headers["location"] == "/"


def test_who_adds_somebody_stays_chosen_on_this_device(app: Asked, coach: Coach) -> None:
    answer = app.send("/people/add", {"name": "Anna"})

    assert chosen_in(answer) == f"{PERSON}=me"
    assert [each.name for each in coach.people()] == ["Me", "Anna"]


@pytest.mark.usefixtures("two")
@pytest.mark.parametrize("name", ["", "anna", "x" * 41])
def test_a_name_that_cant_be_had_is_told_and_nothing_is_kept(app: Asked, coach: Coach, name: str) -> None:
    for path in ("/people/add", "/people/rename"):
        answer = app.send(path, {"name": name, "who": "me"})

        assert answer.status_code == 422
        assert "This name can&#39;t be had" in answer.text.replace("'", "&#39;")
    assert [each.name for each in coach.people()] == ["Me", "Anna"]


@pytest.mark.usefixtures("two")
def test_a_name_is_shown_as_text(app: Asked) -> None:
    app.send("/people/rename", {"who": "anna", "name": "<b>Anna</b>"})

    assert "&lt;b&gt;Anna&lt;/b&gt;" in app.get("/people").text


@pytest.mark.usefixtures("two")
def test_entries_of_nobody_wait_until_somebody_is_chosen(app: Asked) -> None:
    body = b'{"entries": [{"uuid": "00000000-0000-4000-8000-000000000001", "at": "2026-11-21T18:00:00Z",'
    body += b' "kind": "danced", "version": 1, "body": {}}]}'

    assert app.post("/journal", body, content_type="application/json").status_code == 409
    assert app.post("/journal", body, content_type="application/json", cookie=f"{PERSON}=anna").status_code == 200


@pytest.mark.usefixtures("two")
def test_somebody_added_by_mistake_is_taken_off_the_list_and_put_back(app: Asked, coach: Coach) -> None:
    answer = app.send("/people/take-off", {"who": "anna", "zone": "UTC"})

    assert [each.id for each in coach.people()] == ["me"]
    assert "Put Anna back" in app.get(answer.headers["location"]).text
    for _ in range(2):
        app.send("/people/put-on", {"who": "anna", "zone": "UTC"})
    assert [each.name for each in coach.people()] == ["Me", "Anna"]


@pytest.mark.usefixtures("two")
def test_somebody_who_has_a_record_stays_on_the_list(app: Asked, coach: Coach, screened: dict[str, str]) -> None:
    assert "Take Anna off" in app.get("/people").text
    app.send("/card", screened, cookie=f"{PERSON}=anna")

    assert "Take Anna off" not in app.get("/people").text
    for who in ("anna", "me", "nobody"):
        app.send("/people/take-off", {"who": who})
    assert [each.id for each in coach.people()] == ["me", "anna"]
