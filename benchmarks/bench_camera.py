"""From the camera to what is said: how long a picture takes, whom it asks, and what half an hour leaves behind.

`MINUTES=10 make bench ONLY=camera` watches for less.
"""

import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks.bench_site import resident
from benchmarks.measuring import Measured, percentile
from cambre.web.assets import read_assets
from tests.browser.conftest import QUIET
from tests.browser.filming import film
from tests.browser.network_log import elsewhere
from tests.browser.serving import served
from tests.ground.need_chromium import chromium

SLUG = "sit-to-stand"
MINUTES = float(os.environ.get("MINUTES", "30"))
SET = 40
"""Seconds after which the next set is watched, as in a session."""
WARM = 3
"""Sets before memory is looked at: until then caches fill."""
SORTS = {"Pss": "", "Pss_Anon": ", without what it shares with the browser"}
"""All memory of the page's processes, and what is theirs alone; Chromium shares memory between its own processes."""
OPEN = """async ([cameraAt, watchingAt, slug]) => {
    const [{ openCamera }, { Watching, groundFor }] = await Promise.all([import(cameraAt), import(watchingAt)]);
    const before = performance.now();
    const camera = await openCamera();
    document.body.append(camera.video);
    const ground = await groundFor("/watching", [slug]);
    window.told = [];
    window.seen = [];
    const since = (at) => performance.now() / 1000 - at;
    const hear = (told) => window.told.push(since(told.t_s));
    const see = ({ at, took }) => window.seen.push([took / 1000, since(at)]);
    window.watching = await Watching.open(camera, ground, hear, see);
    window.watch = { sort: "exercise", watched: ground.exercises[slug].watched, side: null };
    return (performance.now() - before) / 1000;
}"""
ONE_SET = """async (seconds) => {
    window.told = [];
    window.seen = [];
    window.watching.begin(window.watch);
    await new Promise((resolve) => setTimeout(resolve, 1000 * seconds));
    const { count } = await window.watching.end();
    return { told: window.told, seen: window.seen, count };
}"""


def measure() -> Iterator[Measured]:
    """Loading, delay, pictures a second, and memory."""
    with TemporaryDirectory() as folder, sync_playwright() as playwright, served(Path(folder)) as address:
        drawing = playwright.chromium.launch(executable_path=chromium(), args=list(QUIET))
        file = film(drawing, Path(folder) / "film.mjpeg", SLUG)
        drawing.close()
        log = Path(folder) / "net.json"
        flags = [*QUIET, f"--use-file-for-fake-video-capture={file}", f"--log-net-log={log}"]
        browser = playwright.chromium.launch(executable_path=chromium(), args=flags)
        yield from _watched(browser, browser.new_page(), address)
        browser.close()
        events, hosts = elsewhere(log)
        yield Measured(name="camera: events in the network log", value=events, bar=100, unit="", more_is_better=True)
        named = f"camera: hosts beyond this machine in it {', '.join(sorted(hosts))}"
        yield Measured(name=named.strip(), value=len(hosts), bar=0, unit="")


def _watched(browser: Browser, page: Page, address: str) -> Iterator[Measured]:
    assets = read_assets()
    page.goto(f"{address}/about")
    modules = [assets.address(f"shared/camera/{name}.js") for name in ("camera", "watching")]
    loaded = page.evaluate(OPEN, [*modules, SLUG])
    yield Measured(name="camera: until it watches", value=loaded, bar=15, unit="s")
    sets: list[dict[str, Any]] = []
    before = dict.fromkeys(SORTS, 0.0)
    for number in range(max(WARM + 1, int(MINUTES * 60 // SET))):
        sets.append(page.evaluate(ONE_SET, SET))
        if number + 1 == WARM:
            before = {sort: resident(browser, page, sort) for sort in SORTS}
    grown = {sort: resident(browser, page, sort) - before[sort] for sort in SORTS}
    yield from _delays(sets)
    slowest = min(len(each["told"]) for each in sets) / SET
    yield Measured(name="camera: pictures looked at", value=slowest, bar=10, unit="/s", more_is_better=True)
    minutes = (len(sets) - WARM) * SET / 60
    for sort, told in SORTS.items():
        name = f"camera: memory gained in {minutes:.0f} minutes{told}"
        yield Measured(name=name, value=grown[sort] / 1e6, bar=60, unit="MB")


def _delays(sets: Sequence[Mapping[str, Any]]) -> Iterator[Measured]:
    """From the picture to the cue, and what of it the model and the way to the points take; the rest is Python's."""
    told = [delay for each in sets for delay in each["told"]]
    model, points = ([seen[place] for each in sets for seen in each["seen"]] for place in (0, 1))
    for name, delays, bar in (("cue", told, 120), ("points", points, 110), ("points, the model alone", model, 100)):
        for share in (50, 95):
            value = percentile(delays, share) * 1000
            bound = bar if share == 50 else 2 * bar  # noqa: PLR2004 -- percent
            yield Measured(name=f"camera: picture to {name}, p{share}", value=value, bar=bound, unit="ms")
