"""What the home in the browser weighs, and how long somebody waits there; the network is this machine's own."""

import statistics
from collections.abc import Iterator
from contextlib import contextmanager
from gzip import compress
from pathlib import Path
from re import findall

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from benchmarks.measuring import Measured, Seconds, percentile
from cambre.atelier.site.site import build
from tests.browser.homes import MODULE, given_away, is_ready
from tests.ground.need_chromium import chromium

WORK = Path("build") / "site"
VISITS = 3
SWAPS = 60
"""Pages that are asked for one after the other when time is taken."""
AN_HOUR = 1_200
"""Pages of an hour of use: one every three seconds."""
SESSIONS = 2
"""Sessions of ten minutes that are played besides, by a clock that is run forward."""
LONGEST = 90
"""Times that a session is run forward by ten seconds before it must be over."""
FIRST_SCREEN = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0"
SINCE_START = "performance.now()"
ONE_SWAP = f"""async ([root, path]) => {{
    {MODULE}
    const {{ visit }} = await module("shared/navigate.js");
    const before = performance.now();
    await visit(root + path);
    return performance.now() - before;
}}"""
PATHS = ("", "exercises/", "exercises/cobra/", "programs/gentle-start/", "history/", "about/", "storage/")


def measure() -> Iterator[Measured]:
    """Sizes, waits, and what memory does over as many pages as an hour has."""
    site = Path("build") / "measured-site"
    build(site, WORK)
    yield from _sizes(site)
    with given_away(site) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox", "--disable-gpu"])
        yield from _waits(browser, address)
        browser.close()


def _sizes(site: Path) -> Iterator[Measured]:
    page = (site / "index.html").read_bytes()
    named = findall(r'(?:<script[^>]* src|<link rel="stylesheet" href)="\./([^"]+)"', page.decode())
    first = len(compress(page)) + sum(len(compress((site / name).read_bytes())) for name in named)
    yield Measured(name="site: first screen, packed", value=first / 1000, bar=150, unit="kB")
    python = sum(_packed(file) for file in (site / "python").rglob("*") if file.is_file())
    yield Measured(name="site: Python, packed", value=python / 1e6, bar=12, unit="MB")
    whole = [file for file in site.rglob("*") if file.is_file() and "mediapipe" not in file.parts]
    yield Measured(name="site: all that is kept", value=sum(f.stat().st_size for f in whole) / 1e6, bar=45, unit="MB")


def _packed(file: Path) -> int:
    return len(compress(file.read_bytes())) if file.suffix in {".mjs", ".js"} else file.stat().st_size


def _waits(browser: Browser, address: str) -> Iterator[Measured]:
    screens, readies = zip(*(_first_visit(browser, address) for _ in range(VISITS)), strict=True)
    yield Measured(name="site: first screen", value=statistics.median(screens), bar=1.0, unit="s")
    yield Measured(name="site: Python ready", value=statistics.median(readies), bar=6.0, unit="s")
    with _ready_page(browser, address) as page:
        swaps = [_swap(page, address, turn) for turn in range(SWAPS)]
        yield Measured(
            name="site: page swap, p95", value=percentile(swaps[len(PATHS) :], 95) * 1000, bar=100, unit="ms"
        )
        yield from _memory(browser, page, address)


def _memory(browser: Browser, page: Page, address: str) -> Iterator[Measured]:
    """What an hour's pages and two sessions leave behind, in the processes and in the page's own heap."""
    before, heap = resident(browser, page), _heap(page)
    for turn in range(AN_HOUR):
        _swap(page, address, turn)
    page.clock.install()
    for _ in range(SESSIONS):
        _session(page, address)
    _swap(page, address, 0)
    grown, heap_grown = resident(browser, page) - before, _heap(page) - heap
    yield Measured(name="site: memory of the tab", value=before / 1e6, bar=500, unit="MB")
    yield Measured(name="site: memory gained in an hour and two sessions", value=grown / 1e6, bar=60, unit="MB")
    yield Measured(name="site: heap gained in an hour and two sessions", value=heap_grown / 1e6, bar=5, unit="MB")


def _session(page: Page, address: str) -> None:
    """Play the gentle session to its end, and say that it is done."""
    page.evaluate(ONE_SWAP, [f"{address}/", "train/gentle-start/"])
    page.get_by_role("button", name="Start").click()
    heard = page.get_by_role("button", name="Yes: begin")
    if heard.is_visible():
        heard.click()
    page.locator("[data-part=playing]").wait_for()
    for _ in range(LONGEST):
        page.clock.run_for(10_000)
        if page.locator("[data-part=over]").is_visible():
            break
    page.get_by_role("button", name="Done").click()
    page.wait_for_url("**/history/")


def _swap(page: Page, address: str, turn: int) -> Seconds:
    milliseconds: float = page.evaluate(ONE_SWAP, [f"{address}/", PATHS[turn % len(PATHS)]])
    return milliseconds / 1000


def _first_visit(browser: Browser, address: str) -> tuple[float, float]:
    """Seconds until something is painted, and until the app answers."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{address}/")
    is_ready(page)
    seen = page.evaluate(FIRST_SCREEN) / 1000, page.evaluate(SINCE_START) / 1000
    context.close()
    return seen


@contextmanager
def _ready_page(browser: Browser, address: str) -> Iterator[Page]:
    context: BrowserContext = browser.new_context(reduced_motion="reduce")
    page = context.new_page()
    page.goto(f"{address}/")
    is_ready(page)
    page.evaluate("navigator.serviceWorker.ready.then(() => null)")
    yield page
    context.close()


def resident(browser: Browser, page: Page, sort: str = "Pss") -> float:
    """Bytes in memory of the processes that show pages, rubbish collected; `Pss_Anon` is what is theirs alone."""
    page.context.new_cdp_session(page).send("HeapProfiler.collectGarbage")
    told = browser.new_browser_cdp_session().send("SystemInfo.getProcessInfo")
    renderers = (each["id"] for each in told["processInfo"] if each["type"] == "renderer")
    return sum(_memory_of(each, sort) for each in renderers)


def _heap(page: Page) -> float:
    """Bytes that the page's own scripts hold, rubbish collected."""
    debugger = page.context.new_cdp_session(page)
    debugger.send("HeapProfiler.collectGarbage")
    used: float = debugger.send("Runtime.getHeapUsage")["usedSize"]
    return used


def _memory_of(process: int, sort: str) -> float:
    """Its own memory and its share of what it has together with others: Chromium's code is in every process once."""
    for line in Path(f"/proc/{process}/smaps_rollup").read_text("ascii").splitlines():
        if line.startswith(f"{sort}:"):
            return float(line.split()[1]) * 1024
    return 0
