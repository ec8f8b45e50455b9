"""A moving figure in a real browser: it plays by itself, and a page can take its time in hand."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from cambre.core.figure.drawing import animated, still
from cambre.core.library.dose import Tempo
from tests.core.figure.drawing.staged import stage, style

TEMPO = Tempo(up_s=2, hold_s=1, down_s=2, rest_s=1)
STRICT = "default-src 'none'; style-src 'self'; img-src 'self' data:"


def moving() -> str:
    """The moving picture of the tests' exercise."""
    at = stage()
    return animated(at.scene(), at.course(TEMPO), style(), title="Bow", description="Down and up.")


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page that holds the moving picture and nothing else."""
    page = browser.new_page(viewport={"width": 480, "height": 480})
    page.set_content(f'<meta http-equiv="Content-Security-Policy" content="{STRICT}"><body>{moving()}')
    yield page
    page.close()


def at(page: Page, seconds: float) -> list[str]:
    """Every outline as the browser draws it so many seconds into the repetition."""
    outlines: list[str] = page.evaluate(
        """t => {
            const svg = document.querySelector("svg");
            svg.pauseAnimations();
            svg.setCurrentTime(t);
            return [...svg.querySelectorAll("path[id]")].map((path) => getComputedStyle(path).d);
        }""",
        seconds,
    )
    return outlines


def test_a_page_sets_the_time_and_the_picture_follows(page: Page) -> None:
    rest, middle, held = at(page, 0), at(page, 1), at(page, 2.5)

    assert rest != middle != held != rest
    assert at(page, 1) == middle


def test_what_is_seen_follows_too(page: Page) -> None:
    at(page, 0)
    upright = page.screenshot()
    at(page, 2.5)

    assert page.screenshot() != upright


def test_a_paused_figure_stays_and_a_playing_one_goes_on(page: Page) -> None:
    at(page, 1)
    now = "() => document.querySelector('svg').getCurrentTime()"

    assert page.evaluate("() => document.querySelector('svg').animationsPaused()")
    assert page.evaluate(now) == 1
    page.evaluate("() => document.querySelector('svg').unpauseAnimations()")
    page.wait_for_function("() => document.querySelector('svg').getCurrentTime() > 1.2")


def test_nothing_moves_while_the_pose_is_held(page: Page) -> None:
    phases = page.evaluate("() => JSON.parse(document.querySelector('svg').dataset.phases)")
    held = next(each for each in phases if each["phase"] == "hold")

    assert at(page, held["from"] + 0.1) == at(page, held["to"] - 0.1)


def test_a_repetition_ends_where_the_next_begins(page: Page) -> None:
    assert at(page, 0) == at(page, TEMPO.cycle)


def test_a_strict_page_lets_every_shape_through(browser: Browser) -> None:
    page = browser.new_page(viewport={"width": 480, "height": 480})
    blocked: list[str] = []
    page.on("console", lambda message: blocked.append(message.text))
    picture = still(stage().scene(), style(), title="Bow", description="Down.")
    page.set_content(f'<meta http-equiv="Content-Security-Policy" content="{STRICT}"><body>{picture}')

    assert page.locator("svg").bounding_box() is not None
    assert page.get_by_role("img", name="Bow").count() == 1
    assert blocked == []
    page.close()


def test_two_figures_on_a_page_keep_their_own_time(browser: Browser) -> None:
    page = browser.new_page()
    page.set_content(moving() + moving().replace("Bow", "Other"))

    times = page.evaluate(
        "() => [...document.querySelectorAll('svg')].map((s, k) => {"
        " s.pauseAnimations(); s.setCurrentTime(k + 1); return s.getCurrentTime(); })"
    )

    assert times == [1, 2]
    page.close()
