"""A film of the drawn figure, as Chromium's fake camera plays it: JPEGs one after the other, over and over."""

from collections.abc import Sequence
from functools import cache
from math import sin
from pathlib import Path

from playwright.sync_api import Browser, Error, Page

from cambre.core.library.dose import Tempo
from cambre.pictures import Look, pictures
from tests.browser.serving import facts

SIZE = (640, 480)
RATE = 30  # pictures a second, which is what Chromium plays such a file with
EACH = 3  # times that a picture is shown
ASKED_AGAIN = 5
REFUSED = "Unable to capture screenshot"  # of a Chromium just started that has no surface yet; asked again it has one
SHOW = """([second, across, down]) => {
    const svg = document.querySelector("svg");
    svg.pauseAnimations();
    svg.setCurrentTime(second);
    svg.style.transform = `translate(${across}px, ${down}px)`;
}"""
PAGE = '<body style="margin:0;background:#dde;overflow:hidden">{}<style>svg{{width:640px;height:480px}}</style>'


def film(browser: Browser, file: Path, slug: str, *, quick: float = 1) -> Path:
    """One repetition of an exercise as the figure does it, `quick` times its tempo."""
    cycle = _tempo(slug).cycle / quick
    return shot(browser, file, slug, [place * EACH / RATE * quick for place in range(round(cycle * RATE / EACH))])


def film_of_a_try(browser: Browser, file: Path, slug: str, *, rest: float, way: float, stay: float) -> Path:
    """The figure as it tries a self-test: so many seconds at rest, on the way there and back, and at the end."""
    tempo = _tempo(slug)
    arrived, leaves = tempo.up_s, tempo.up_s + tempo.hold_s
    parts = ((0.0, 0.0, rest), (0.0, arrived, way), (arrived, arrived, stay), (leaves, leaves + tempo.down_s, way))
    seconds = []
    for start, end, lasts in parts:
        count = round(lasts * RATE / EACH)
        seconds += [start + (end - start) * place / count for place in range(count)]
    return shot(browser, file, slug, seconds, sways=True)


def shot(browser: Browser, file: Path, slug: str, seconds: Sequence[float], *, sways: bool = False) -> Path:
    """The figure at these seconds of its repetition; `sways` by a pixel, as nobody stands quite still."""
    page = browser.new_page(viewport={"width": SIZE[0], "height": SIZE[1]})
    page.set_content(PAGE.format(_moving(slug)))
    shots = []
    for place, second in enumerate(seconds):
        page.evaluate(SHOW, [second, sin(1.7 * place) if sways else 0, sin(2.3 * place) if sways else 0])
        shots.append(jpeg(page))
    page.close()
    file.write_bytes(b"".join(shot * EACH for shot in shots))
    return file


def jpeg(page: Page) -> bytes:
    """What a page shows; asked for again where Chromium refuses for want of a surface, which passes."""
    for _ in range(ASKED_AGAIN):
        try:
            return page.screenshot(type="jpeg", quality=85)
        except Error as problem:
            if REFUSED not in problem.message:
                raise
            page.wait_for_timeout(500)
    return page.screenshot(type="jpeg", quality=85)


def _tempo(slug: str) -> Tempo:
    tempo = facts()[0].exercises[slug].tempo
    assert tempo is not None
    return tempo


@cache
def _moving(slug: str) -> str:
    return pictures().moving(facts()[0].exercises[slug], Look())
