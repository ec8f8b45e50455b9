"""From the camera to what is said: how long a picture takes, and what half an hour leaves behind."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks.bench_site import resident
from benchmarks.measuring import Measured, percentile
from cambre.atelier.site.site import build
from cambre.web.assets import read_assets
from tests.browser.conftest import QUIET
from tests.browser.filming import film
from tests.browser.serving import served
from tests.ground.need_chromium import chromium

SLUG = "sit-to-stand"
MINUTES = 30
SET = 40
"""Seconds after which the next set is watched, as in a session."""
WARM = 3
"""Sets before memory is looked at: until then caches fill."""
OPEN = """async ([cameraAt, watchingAt, slug]) => {
    const [{ openCamera }, { Watching, groundFor }] = await Promise.all([import(cameraAt), import(watchingAt)]);
    const before = performance.now();
    const camera = await openCamera();
    document.body.append(camera.video);
    const ground = await groundFor("/watching", [slug]);
    window.told = [];
    const hear = (told) => window.told.push(performance.now() / 1000 - told.t_s);
    window.watching = await Watching.open(camera, ground, hear);
    window.watch = { sort: "exercise", watched: ground.exercises[slug].watched, side: null };
    return (performance.now() - before) / 1000;
}"""
ONE_SET = """async (seconds) => {
    window.told = [];
    window.watching.begin(window.watch);
    await new Promise((resolve) => setTimeout(resolve, 1000 * seconds));
    const { count } = await window.watching.end();
    return { told: window.told, count };
}"""


def measure() -> Iterator[Measured]:
    """Loading, delay, pictures a second, and memory."""
    site = Path("build") / "measured-site"
    build(site, Path("build") / "site")
    with TemporaryDirectory() as folder, sync_playwright() as playwright, served(Path(folder), site=site) as address:
        drawing = playwright.chromium.launch(executable_path=chromium(), args=list(QUIET))
        file = film(drawing, Path(folder) / "film.mjpeg", SLUG)
        drawing.close()
        flags = [*QUIET, f"--use-file-for-fake-video-capture={file}"]
        browser = playwright.chromium.launch(executable_path=chromium(), args=flags)
        yield from _watched(browser, browser.new_page(), address)
        browser.close()


def _watched(browser: Browser, page: Page, address: str) -> Iterator[Measured]:
    assets = read_assets()
    page.goto(f"{address}/about")
    modules = [assets.address(f"shared/camera/{name}.js") for name in ("camera", "watching")]
    loaded = page.evaluate(OPEN, [*modules, SLUG])
    yield Measured(name="camera: until it watches", value=loaded, bar=15, unit="s")
    sets: list[dict[str, Any]] = []
    before = 0.0
    for number in range(max(WARM + 1, MINUTES * 60 // SET)):
        sets.append(page.evaluate(ONE_SET, SET))
        if number + 1 == WARM:
            before = resident(browser, page)
    grown = resident(browser, page) - before
    delays = [delay for each in sets for delay in each["told"]]
    yield Measured(name="camera: picture to cue, p50", value=percentile(delays, 50) * 1000, bar=120, unit="ms")
    yield Measured(name="camera: picture to cue, p95", value=percentile(delays, 95) * 1000, bar=240, unit="ms")
    slowest = min(len(each["told"]) for each in sets) / SET
    yield Measured(name="camera: pictures looked at", value=slowest, bar=10, unit="/s", more_is_better=True)
    yield Measured(name="camera: memory gained in half an hour", value=grown / 1e6, bar=60, unit="MB")
