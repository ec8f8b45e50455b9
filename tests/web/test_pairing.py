"""Pairing: without it nothing is shown and nothing taken, with it everything; the code can't be guessed."""

import json
from collections.abc import Mapping
from random import Random

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cambre.coach import Coach
from cambre.web.app import create_app
from cambre.web.pairing import ALPHABET, COOKIE, IN_ALL, PER_DEVICE, PER_MINUTE, Guesses, Pairing, new_code
from tests.web.asked import HOST, Asked

CODE = "ABCD2345"
STATIC = "/static/x/app.css"


@pytest.fixture
def clock() -> list[float]:
    """The time in seconds; a test turns it."""
    return [0.0]


@pytest.fixture
def pairing(clock: list[float]) -> Pairing:
    """A pairing whose code is known."""
    return Pairing(code=CODE, key=b"k" * 32, clock=lambda: clock[0])


@pytest.fixture
def app(coach: Coach, pairing: Pairing) -> Asked:
    """The app, open to paired devices only."""
    return Asked(create_app(coach, hosts=[HOST], pairing=pairing))


def paired(app: Asked, code: str = CODE) -> Mapping[str, str]:
    """The header of a device that was paired."""
    return {"cookie": app.send("/pair", {"code": code}).headers["set-cookie"].split(";")[0]}


def an_address_of_a_file(app: Asked) -> str:
    """Where a paired device finds the style sheet."""
    return app.get("/", **paired(app)).text.partition('rel="stylesheet" href="')[2].partition('"')[0]


@pytest.mark.parametrize(
    "path", ["/", "/history", "/people", "/card", "/exercises/cobra", "/nothing", "/figures/x/y/z"]
)
def test_a_page_is_shown_to_a_paired_device_only(app: Asked, path: str) -> None:
    shown = app.get(path, **paired(app))
    refused = app.get(path)

    assert shown.status_code in (200, 404)
    assert refused.status_code == 401
    assert "Pair this device" in refused.text
    assert "Exercises" not in refused.text


def test_a_file_is_given_to_a_paired_device_only(app: Asked) -> None:
    file = an_address_of_a_file(app)

    assert app.get(file, **paired(app)).status_code == 200
    assert app.get(file).status_code == 401


def test_entries_and_forms_are_taken_from_a_paired_device_only(app: Asked, coach: Coach) -> None:
    entry = {"uuid": "0" * 8 + "-0000-4000-8000-" + "0" * 12, "at": "2026-11-21T18:00:00Z", "kind": "danced"}
    body = json.dumps({"entries": [{**entry, "version": 1, "body": {}}]}).encode()

    assert app.post("/journal", body, content_type="application/json").status_code == 401
    assert app.send("/card", {"age": "20-64"}).status_code == 401
    assert coach.journal.entries("me") == ()
    assert app.post("/journal", body, content_type="application/json", **paired(app)).status_code == 200


def test_health_is_told_to_everybody(app: Asked) -> None:
    assert app.get("/healthz").text == "ok"


def test_the_page_that_asks_has_its_look_and_the_policy(app: Asked) -> None:
    assert app.get("/pair/look.css").headers["content-type"].startswith("text/css")
    assert "content-security-policy" in app.get("/").headers
    assert app.get("/", host="evil.example").status_code == 403


def test_the_cookie_is_out_of_reach_for_scripts_and_other_sites(app: Asked) -> None:
    said = app.send("/pair", {"code": CODE}).headers["set-cookie"]

    assert "HttpOnly" in said
    assert "SameSite=strict" in said


@pytest.mark.parametrize("code", ["abcd2345", "ABCD-2345", " abcd 2345 "])
def test_the_code_may_be_written_as_it_is_read(app: Asked, code: str) -> None:
    assert app.send("/pair", {"code": code}).status_code == 303


@pytest.mark.parametrize("code", ["", "ABCD2346", "ABCD234", "ABCD23455", "ABCD2345" * 2, "é"])
def test_a_wrong_code_opens_nothing(app: Asked, code: str) -> None:
    answer = app.send("/pair", {"code": code})

    assert answer.status_code == 403
    assert "set-cookie" not in answer.headers


def test_a_form_of_another_site_pairs_nothing(app: Asked) -> None:
    assert app.send("/pair", {"code": CODE}, origin="http://evil.example").status_code == 403


@pytest.mark.parametrize("forged", ["", ".", "x", "x.", "x.y", ".9f86d081884c7d65", "x." + "0" * 64, "é.é"])
def test_a_made_up_cookie_opens_nothing(app: Asked, forged: str) -> None:
    cookie = httpx.Cookies({COOKIE: forged}) if forged.isascii() else {}
    header = {"cookie": f"{COOKIE}={forged}"} if cookie else {}

    assert app.get("/", **header).status_code == 401


def test_a_cookie_of_another_data_folder_opens_nothing(app: Asked) -> None:
    other = Pairing(code=CODE, key=b"o" * 32, clock=float)

    assert app.get("/", cookie=f"{COOKIE}={other.cookie('phone')}").status_code == 401


def test_a_paired_device_stays_paired_after_the_next_start(app: Asked, coach: Coach, pairing: Pairing) -> None:
    known = paired(app)
    anew = Pairing(code="ZZZZ9999", key=pairing.key, clock=pairing.clock)

    assert Asked(create_app(coach, hosts=[HOST], pairing=anew)).get("/", **known).status_code == 200


def test_guessing_has_to_wait_and_the_right_code_with_it(app: Asked, clock: list[float]) -> None:
    for _ in range(PER_DEVICE):
        assert app.send("/pair", {"code": "AAAAAAAA"}).status_code == 403

    assert app.send("/pair", {"code": CODE}).status_code == 429
    clock[0] += PER_MINUTE
    assert app.send("/pair", {"code": CODE}).status_code == 303


def test_after_too_many_wrong_codes_the_code_is_worth_nothing(app: Asked, clock: list[float]) -> None:
    known = paired(app)
    for _ in range(IN_ALL):
        app.send("/pair", {"code": "AAAAAAAA"})
        clock[0] += PER_MINUTE

    answer = app.send("/pair", {"code": CODE})
    assert answer.status_code == 429
    assert "start it again" in answer.text
    assert app.get("/", **known).status_code == 200


def test_one_device_that_guesses_keeps_no_other_out() -> None:
    guesses = Guesses(float)
    for _ in range(PER_DEVICE):
        guesses.note("192.168.1.66")

    assert not guesses.may("192.168.1.66")
    assert guesses.may("192.168.1.7")


@given(st.randoms(use_true_random=False))
def test_a_code_can_be_read_out(dice: Random) -> None:
    code = new_code(dice.choice)

    assert len(code) == 8
    assert set(code) <= set(ALPHABET)
    assert not set(code) & set("01ILOU")
