"""A camera that sees what a test shows it: drawings of the figure, two of them, or nothing at all."""

import base64
from dataclasses import dataclass

from playwright.sync_api import Browser, BrowserContext, Page

from cambre.pictures import Look, pictures
from tests.browser.filming import PAGE, SIZE, jpeg
from tests.browser.serving import facts

PRETENDS = """(() => {
    const [wide, high] = [640, 480];
    const canvas = Object.assign(document.createElement("canvas"), { width: wide, height: high });
    const pen = canvas.getContext("2d");
    let turn = 0;
    window.scene = { light: "#dde", shown: [] };
    setInterval(() => {
        if (window.scene.isFrozen) return;
        turn += 1; // nobody stands quite still
        pen.fillStyle = window.scene.light;
        pen.fillRect(0, 0, wide, high);
        for (const [picture, x, y, share] of window.scene.shown)
            pen.drawImage(picture, x + Math.sin(1.7 * turn), y + Math.sin(2.3 * turn), share * wide, share * high);
    }, 66);
    navigator.mediaDevices.getUserMedia = async () => canvas.captureStream(15);
})()"""
KNOWS = """async (urls) => {
    window.pictures = {};
    for (const [name, url] of Object.entries(urls)) {
        const picture = Object.assign(new Image(), { src: url });
        await picture.decode();
        window.pictures[name] = picture;
    }
}"""
SHOWS = """([names, light]) => {
    const all = [[0, 0, 1]], both = [[-110, 60, 0.65], [270, 60, 0.65]];
    const places = names.length > 1 ? both : all;
    window.scene = { light, shown: names.map((name, place) => [window.pictures[name], ...places[place]]) };
}"""

WOBBLES = """([names, lasts]) => {
    const show = SHOWS;
    show([[], "#000"]);
    return new Promise((resolve) => setTimeout(() => resolve(show([names, "#dde"])), lasts));
}"""


@dataclass(frozen=True, slots=True)
class Scenes:
    """A page whose camera sees what is shown."""

    page: Page

    def know(self, drawn: dict[str, str]) -> None:
        """Have these drawings at hand, by their names."""
        self.page.evaluate(KNOWS, drawn)

    def show(self, *names: str, light: str = "#dde") -> None:
        """Let the camera see these from now on, beside each other; nothing where none is named."""
        self.page.evaluate(SHOWS, [names, light])

    def cover(self) -> None:
        """Put something before the camera."""
        self.show(light="#000")

    def wobble(self, *names: str, lasts: int) -> None:
        """Put something before the camera, and show these again after so many milliseconds of the page's own clock."""
        self.page.evaluate(WOBBLES.replace("SHOWS", SHOWS), [names, lasts])

    def freeze(self) -> None:
        """Let no new picture come, until something is shown again."""
        self.page.evaluate("window.scene.isFrozen = true")


def pretended(context: BrowserContext) -> None:
    """Let the pages of a context have such a camera."""
    context.add_init_script(PRETENDS)


def drawings(browser: Browser, poses: dict[str, tuple[str, str]]) -> dict[str, str]:
    """Pictures of an exercise's key pose each, as addresses; by their names."""
    page = browser.new_page(viewport={"width": SIZE[0], "height": SIZE[1]})
    found = {}
    for name, (slug, pose) in poses.items():
        page.set_content(PAGE.format(pictures().still(facts()[0].exercises[slug], Look(), pose=pose)))
        found[name] = f"data:image/jpeg;base64,{base64.b64encode(jpeg(page)).decode()}"
    page.close()
    return found
