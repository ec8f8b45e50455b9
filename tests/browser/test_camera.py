"""Watched in Chromium: a film of the drawn figure is the camera, and the real pose model looks at it."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from cambre.coach import Coach
from cambre.core.entry import Entry
from cambre.store.journal import open_journal
from tests.browser.conftest import PATIENCE
from tests.browser.filming import film
from tests.browser.homes import READY_WITHIN, Home, InBrowser, OnComputer, is_ready
from tests.browser.network_log import elsewhere
from tests.browser.serving import facts, served
from tests.browser.training import HISTORY
from tests.browser.viewing import grave_violations
from tests.browser.watched import SLUG, TIMES, TOO_LONG, begin, begin_watched, filming
from tests.ground.checkout import ROOT
from tests.web.home.test_computer import free_port, serving
from tests.web.test_loops import a_loop

PUT_RIGHT = """(more, fewer) => {
    const left = () => Number(document.querySelector("[data-slot=digits]").textContent);
    return [left(), (more.click(), left()), (fewer.click(), left())];
}"""  # at one go, for the film goes on, and what the camera counts between two presses would show as well

FEWER = "before => Number(document.querySelector('[data-slot=digits]').textContent) < before"


@pytest.fixture(scope="module")
def filmed(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """A Chromium whose camera sees somebody do the exercise at twice its tempo; its own log tells whom it called."""
    folder = tmp_path_factory.mktemp("film")
    file, log = film(browser, folder / "film.mjpeg", SLUG, quick=2), folder / "net.json"
    flags = (f"--use-file-for-fake-video-capture={file}", f"--log-net-log={log}")
    with filming(browser, *flags, allows=False) as running:
        yield running
    assert elsewhere(log)[1] == set(), "no name is looked up, and no address called, beyond this machine"


def watched_by(filmed: Browser, address: str) -> BrowserContext:
    """Pages that were allowed the camera."""
    return filmed.new_context(base_url=address, permissions=["camera"])


@pytest.fixture
def asked() -> list[str]:
    """The addresses of all requests of a test's pages and workers."""
    return []


def opened(context: BrowserContext, asked: list[str], *, in_browser: bool = False) -> Page:
    """The player in a browser of its own, with everything it asks for written down."""
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    context.on("request", lambda request: asked.append(request.url))
    page.goto(f"/exercises/{SLUG}/" if in_browser else f"/train/practice-{SLUG}")
    if in_browser:
        is_ready(page)
        page.locator("a[href*='/train/practice-']").first.click()
    expect(page.locator("session-player[data-view=before]")).to_have_count(1, timeout=READY_WITHIN)
    return page


def kept_before(folder: Path) -> None:
    """A drawing of an earlier session lies in the journal."""
    journal, (library, card) = open_journal(folder), facts()
    Coach(library=library, card=card, journal=journal).record([a_loop(day=19, exercise=SLUG)])
    journal.close()


def at_its_own_tempo() -> float:
    """Seconds that the exercise takes where nobody is quicker than the coach."""
    tempo = facts()[0].exercises[SLUG].tempo
    assert tempo is not None
    return TIMES * tempo.cycle


def left(page: Page) -> int:
    """Repetitions that the page says are left."""
    return int(page.locator("[data-slot=digits]").inner_text())


def is_drawn(page: Page, earlier: str | None) -> None:
    """The drawing of today, and beside it the one of an earlier day, or the words that there is none yet."""
    expect(page.locator("[data-loop=now] svg animate").first).to_be_attached()
    if earlier is None:
        expect(page.locator("[data-slot=loop-none]")).to_be_visible()
        expect(page.locator("[data-slot=loop-earlier]")).to_be_hidden()
        return
    expect(page.locator("[data-slot=loop-earlier]")).to_contain_text(earlier)
    expect(page.locator("[data-loop=earlier] svg animate").first).to_be_attached()


def is_counted(page: Page, entries: Callable[[], tuple[Entry, ...]], earlier: str | None = None) -> None:
    """The exercise is followed to its end: cued, counted, completed before its time, and kept."""
    expect(page.locator("[data-slot=line]")).to_have_text("Slower.", timeout=TOO_LONG)
    expect(page.locator("[data-part=over]")).to_be_visible(timeout=TOO_LONG)
    is_drawn(page, earlier)
    page.get_by_role("button", name="Keep it in my journal").click()
    page.get_by_role("button", name="Done").click()
    page.wait_for_url(HISTORY)
    done = next(entry.body for entry in entries() if entry.kind == "step_done")
    assert (done["reps"], done["seen"], done["by"]) == (TIMES, TIMES, "camera")
    assert done["watched"]["view"] == "side"
    assert (
        1 <= done["watched"]["smooth_reps"] < TIMES
    )  # the last isn't at rest again, and a slow device sees fewer whole
    assert (
        done["seconds"] <= at_its_own_tempo() - 1
    )  # a second, for at its end the clock stands and waits for the camera
    loop = next(entry.body for entry in reversed(entries()) if entry.kind == "loop_kept")
    assert (loop["exercise"], len(loop["pictures"][0])) == (SLUG, 42)


@pytest.mark.alone
def test_on_a_computer_an_exercise_is_counted_and_completed_and_nothing_leaves(
    filmed: Browser, tmp_path: Path, asked: list[str]
) -> None:
    kept_before(tmp_path)
    with served(tmp_path) as address, watched_by(filmed, address) as context:
        page = opened(context, asked)
        begin_watched(page)
        is_counted(page, OnComputer(address, tmp_path).entries, earlier="19 Nov 2026")

        assert not [url for url in asked if not url.startswith((address, "data:", "blob:"))]


@pytest.mark.alone
def test_in_a_browser_an_exercise_is_counted_and_completed_and_nothing_leaves(
    filmed: Browser, site_address: str, asked: list[str]
) -> None:
    with watched_by(filmed, site_address) as context:
        home: Home = InBrowser(site_address, context)
        page = opened(context, asked, in_browser=True)
        begin_watched(page)
        is_counted(page, home.entries)

        assert not [url for url in asked if not url.startswith((site_address, "data:", "blob:"))]


@pytest.mark.alone
def test_a_count_is_put_right_with_one_press_and_kept_beside_what_was_seen(
    filmed: Browser, tmp_path: Path, asked: list[str]
) -> None:
    with served(tmp_path) as address, watched_by(filmed, address) as context:
        page = opened(context, asked)
        begin_watched(page)
        more, fewer = (page.get_by_role("button", name=name) for name in ("One more", "One fewer"))
        before, one_more, one_fewer = more.evaluate(PUT_RIGHT, fewer.element_handle())
        assert (one_more, one_fewer) == (before - 1, before)
        page.keyboard.press("k")  # while it stands the film counts nothing
        assert grave_violations(page) == []
        for missed in range(left(page) - 1, -1, -1):
            page.keyboard.press("+")
            assert left(page) == missed
        page.keyboard.press("k")
        expect(page.locator("[data-part=over]")).to_be_visible()
        page.get_by_role("button", name="Done").click()
        page.wait_for_url(HISTORY)

        done = next(entry.body for entry in OnComputer(address, tmp_path).entries() if entry.kind == "step_done")
        assert (done["reps"], done["by"]) == (TIMES, "hand")
        assert done["seen"] < TIMES


@pytest.mark.alone
def test_the_light_model_takes_over_in_the_middle_of_a_session_and_counts_on(
    filmed: Browser, tmp_path: Path, asked: list[str]
) -> None:
    with served(tmp_path) as address, watched_by(filmed, address) as context:
        page = opened(context, asked)
        begin_watched(page)
        page.keyboard.press("k")
        page.get_by_role("button", name="Sound", exact=True).click()
        page.get_by_label("What finds your body").select_option("lite")
        expect(page.locator("[data-slot=model-note]")).to_have_text("The light one looks now.", timeout=READY_WITHIN)
        page.keyboard.press("Escape")
        before = left(page)  # the one before may have counted some
        page.keyboard.press("k")
        page.wait_for_function(FEWER, arg=before, timeout=TOO_LONG)

        assert any(url.endswith("pose_landmarker_lite.part") for url in asked)
        assert not [url for url in asked if not url.startswith((address, "data:", "blob:"))]


def test_one_of_several_cameras_is_chosen_by_its_name_in_the_middle_of_a_session_and_stays_chosen(
    browser: Browser, tmp_path: Path, asked: list[str]
) -> None:
    two = "--use-fake-device-for-media-stream=device-count=2"
    looks = "document.querySelector('video').srcObject.getVideoTracks()[0].label"
    with served(tmp_path) as address, filming(browser, two) as running:
        page = opened(running.new_context(base_url=address, permissions=["camera"]), asked)
        begin(page)
        expect(page.locator("[data-slot=camera-note]")).to_be_hidden(timeout=READY_WITHIN)
        before = page.evaluate(looks)
        page.keyboard.press("k")
        page.get_by_role("button", name="Sound", exact=True).click()
        lens = page.locator("select[name=lens]")
        expect(lens.locator("option")).to_have_count(4)  # two ways to look, and both by their names
        names = [name for name in lens.locator("option").all_text_contents() if name.startswith("fake_device")]
        other = next(name for name in names if name != before)
        lens.select_option(other)
        page.wait_for_function(f"name => document.querySelector('video')?.srcObject && {looks} === name", arg=other)
        page.reload()

        expect(page.locator("select[name=lens]").locator("option:checked")).to_have_text(other)


def test_a_camera_that_is_refused_is_told_and_the_session_goes_on(
    browser: Browser, tmp_path: Path, asked: list[str]
) -> None:
    with served(tmp_path) as address, filming(browser, "--deny-permission-prompts", allows=False) as running:
        page = opened(running.new_context(base_url=address), asked)
        begin(page)

        expect(page.locator("[data-slot=camera-note]")).to_contain_text("The camera isn't allowed")
        expect(page.locator("[data-slot=kind]")).to_have_text("Get ready")


def test_where_it_was_built_without_what_watches_that_is_told_and_the_session_goes_on(
    filmed: Browser, tmp_path: Path, asked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(
        ROOT / "src" / "cambre", tmp_path / "cambre", ignore=shutil.ignore_patterns("vendor", "__pycache__")
    )
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    port = free_port()
    with serving(tmp_path / "home", port), watched_by(filmed, f"http://127.0.0.1:{port}") as context:
        page = opened(context, asked)
        begin(page)

        expect(page.locator("[data-slot=camera-note]")).to_contain_text("“cambre doctor” says how to get it")
        expect(page.locator("[data-slot=kind]")).to_have_text("Get ready")
        assert not page.evaluate("document.querySelector('[data-slot=you-picture] video')")


@pytest.mark.alone
def test_while_the_session_stands_still_the_camera_sees_nothing_and_one_that_is_taken_away_is_told(
    filmed: Browser, tmp_path: Path, asked: list[str]
) -> None:
    sees = "document.querySelector('video').srcObject.getVideoTracks()[0].enabled"
    with served(tmp_path) as address, watched_by(filmed, address) as context:
        page = opened(context, asked)
        begin_watched(page)
        assert page.evaluate(sees)
        page.keyboard.press("k")
        assert not page.evaluate(sees)
        page.keyboard.press("k")
        assert page.evaluate(sees)
        context.clear_permissions()  # Chromium itself takes the camera away then

        expect(page.locator("[data-slot=camera-note]")).to_contain_text("The camera is gone")
        expect(page.locator("[data-slot=you]")).to_be_hidden()
        expect(page.locator("[data-slot=kind]")).to_have_text("Move")
