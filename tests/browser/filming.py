"""A film of the drawn figure, as Chromium's fake camera plays it: JPEGs one after the other, over and over."""

from functools import cache
from pathlib import Path

from playwright.sync_api import Browser

from cambre.pictures import Look, pictures
from tests.browser.serving import facts

SIZE = (640, 480)
RATE = 30  # pictures a second, which is what Chromium plays such a file with
EACH = 3  # times that a picture is shown
SHOW = """(second) => {
    const svg = document.querySelector("svg");
    svg.pauseAnimations();
    svg.setCurrentTime(second);
}"""
PAGE = '<body style="margin:0;background:#dde">{}<style>svg{{width:640px;height:480px}}</style>'


def film(browser: Browser, file: Path, slug: str, *, quick: float = 1) -> Path:
    """One repetition of an exercise as the figure does it, `quick` times its tempo."""
    tempo = facts()[0].exercises[slug].tempo
    assert tempo is not None
    page = browser.new_page(viewport={"width": SIZE[0], "height": SIZE[1]})
    page.set_content(PAGE.format(_moving(slug)))
    shots = []
    for place in range(round(tempo.cycle / quick * RATE / EACH)):
        page.evaluate(
            SHOW,
            place * EACH / RATE * quick,
        )
        shots.append(page.screenshot(type="jpeg", quality=85))
    page.close()
    file.write_bytes(b"".join(shot * EACH for shot in shots))
    return file


@cache
def _moving(slug: str) -> str:
    return pictures().moving(facts()[0].exercises[slug], Look())
