"""A walk through Cambré in Firefox and in WebKit, which is Safari's engine, in both homes."""

from pathlib import Path

import pytest

from tests.browser.homes import given_away
from tests.engines.conftest import opened
from tests.engines.driving import Driven
from tests.engines.walking import Walk

HARMLESS = ("manifest-src", "remote settings", "nimbus", "access control checks", "XNNPACK", "Network request failed")
"""What browsers say of themselves: of a policy that WebKitGTK doesn't know, and of fetches cut off by the next page."""
KEEPS_NOTHING = "document.getElementById('app-state').innerText.includes('keeps nothing')"


def troubles(window: Driven) -> list[str]:
    """What was complained of, except for what is harmless."""
    return [line for line in window.troubles() if not any(word.lower() in line.lower() for word in HARMLESS)]


@pytest.mark.parametrize("home", ["on_computer", "in_browser"])
def test_a_plan_a_test_a_session_and_the_settings(driven: Driven, home: str, request: pytest.FixtureRequest) -> None:
    walk = Walk(driven, request.getfixturevalue(home))
    walk.arrive()
    walk.make_a_plan()
    walk.measure()
    is_kept = home == "on_computer" or not driven.run(f"return {KEEPS_NOTHING}")
    walk.train()
    walk.choose_dark_german()

    if is_kept:
        walk.arrive("/plan/")
        walk.reads("Dein Plan")
        assert driven.run("return document.documentElement.dataset.light") == "dark"
    assert troubles(driven) == []


def test_the_site_is_there_without_a_network(engine: str, site: Path, tmp_path: Path) -> None:
    with opened(engine, tmp_path / "profile") as window:
        with given_away(site) as address:
            walk = Walk(window, address)
            walk.arrive("/about/")
            window.wait_for("navigator.serviceWorker.controller !== null", within=120)
        walk.arrive("/exercises/cobra/")
        walk.reads("Cobra")
        window.wait_for("document.querySelector('moving-figure svg') !== null")


def test_a_private_window_says_that_it_keeps_nothing_and_works(engine: str, in_browser: str, tmp_path: Path) -> None:
    with opened(engine, tmp_path / "profile", is_private=True) as window:
        walk = Walk(window, in_browser)
        walk.arrive()
        window.wait_for(KEEPS_NOTHING)
        walk.make_a_plan()
        walk.follow("/storage")
        walk.reads("Your data")


def test_another_tab_takes_over_when_the_first_one_is_closed(driven: Driven, in_browser: str) -> None:
    walk = Walk(driven, in_browser)
    walk.arrive("/about/")
    first, second = driven.tab(), driven.open_tab()
    walk.arrive("/exercises/")
    driven.take(first)
    driven.close_tab()
    driven.take(second)
    walk.follow("/tests")
    walk.reads("Self-tests")
