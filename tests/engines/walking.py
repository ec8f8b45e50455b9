"""What somebody does in a walk through Cambré, in whichever browser."""

from dataclasses import dataclass

from tests.engines.driving import ELEMENT, Driven

READY = "!document.querySelector('html[data-site]:not([data-app=ready][data-fresh])')"
SETTLED = f"({READY}) && !('waits' in document.documentElement.dataset)"
WITH_TEXT = """[...document.querySelectorAll('main button, main a, #app-state a, dialog[open] button')]
  .find((one) => one.checkVisibility() && one.innerText.trim() === arguments[0])"""
READ = """[...document.querySelectorAll('h1')]
  .some((one) => one.checkVisibility() && one.innerText.includes(arguments[0]))"""
LOST_SHAPES = """(() => {
  const svg = document.querySelector(arguments[0] + " svg");
  if (!svg) return false;
  const place = (one) => { const {x, y} = one.getBBox(); return [x, y]; };
  const far = (use) => {
    const [a, b] = [place(svg.querySelector(use.getAttribute("href"))), place(use)];
    return Math.hypot(a[0] - b[0], a[1] - b[1]) > 20;
  };
  return [...svg.querySelectorAll("use")].filter((use) => use.getBoundingClientRect().width > 0 && far(use)).length + 1;
})()"""


@dataclass(frozen=True, slots=True)
class Walk:
    """A person in a window, at an address."""

    window: Driven
    address: str

    def arrive(self, path: str = "/") -> None:
        """Type an address, and wait until the page is whole."""
        self.window.go(self.address + path)
        self.window.resize(360, 740)
        self.settle()

    def settle(self) -> None:
        """Wait until the app is there and nothing is on its way."""
        self.window.wait_for(SETTLED, within=180)

    def follow(self, path: str) -> None:
        """Follow a link to a page, without loading anything anew."""
        self.window.run(
            "const link = Object.assign(document.createElement('a'), {href: arguments[0], textContent: 'a link'});"
            "link.id = 'followed'; document.querySelector('main').prepend(link);",
            self.address + path,
        )
        self.window.click("#followed")
        self.window.wait_for("!document.getElementById('followed')")
        self.settle()

    def press(self, text: str) -> None:
        """Press what has this text."""
        self.window.press(self.window.wait_for(WITH_TEXT, text)[ELEMENT])

    def reads(self, text: str) -> None:
        """Wait until a heading of the page says this."""
        self.window.wait_for(READ, text)
        self.settle()

    def choose(self, name: str, value: str) -> None:
        """Tick or choose one of a form's answers, by its label."""
        self.window.click(f"label:has([name='{name}'][value='{value}'])")

    def make_a_plan(self) -> None:
        """Answer the way to a plan, as somebody healthy who trains."""
        self.press("Make my plan")
        self.reads("What would you like?")
        self.window.click("label.picture-option")
        self.press("Next")
        self.reads("How often, and how long?")
        self.choose("days", "4")
        self.choose("minutes", "15")
        self.press("Next")
        self.reads("What is at hand?")
        self.press("Next")
        self.reads("The first card")
        self.choose("age", "20-64")
        for group in ("emergency", "urgent", "history", "conditions"):
            self.choose(group, "none")
        self.choose("experience", "regular")
        self.press("See what is open to me")
        self.reads("You're set")
        self.press("To my plan")
        self.reads("Your plan")

    def measure(self) -> None:
        """Write down a self-test."""
        self.follow("/tests/side-reach")
        self.reads("Side reach")
        self.choose("pain", "0")
        self.choose("warm", "yes")
        for side in ("left", "right"):
            for place, value in enumerate(("20", "21", "21"), start=1):
                self.window.type(f"fieldset:has([name='{side}']) label:nth-of-type({place}) input", value)
        self.press("Keep it")
        self.window.wait_for("document.querySelector('main').innerText.includes('left 21 cm')")

    def train(self) -> None:
        """Begin a session, see the figure move, pause, say that it hurts, and end it."""
        self.follow("/train/desk-break")
        self.reads("Before you begin")
        self.press("Start")
        self.window.wait_for(f"{self.view} !== 'before' || document.querySelector('dialog[open]')")
        if self.window.run("return document.querySelector('dialog[open]') !== null"):
            self.press("Yes: begin")
        self.window.wait_for(f"{self.view} === 'playing'")
        self.window.click("[data-do=skip]")
        self.sees_the_figure_move()
        self.window.click("[data-slot=pause]")
        self.window.wait_for("!document.querySelector('[data-slot=standing]').hidden")
        self.window.click("[data-do=hurts]")
        assert self.window.wait_for("document.querySelector('dialog[open]').offsetHeight") < 0.75 * 740
        self.press("It doesn't hurt")
        self.window.wait_for("!document.querySelector('dialog[open]')")
        self.window.click("[data-do=hurts]")
        self.window.click("dialog [data-do=hurts-lot]")
        self.reads("Good that you stopped")
        self.press("Done")
        self.reads("History")

    view = "document.querySelector('session-player').dataset.view"

    def sees_the_figure_move(self) -> None:
        """Wait until time passes in the drawing, and see that every shape goes along.

        Firefox doesn't measure shapes that are only copied; what it could leave behind, it complains of.
        """
        time = "document.querySelector('[data-slot=figure] svg')?.getCurrentTime()"
        before = self.window.wait_for(time)
        self.window.wait_for(f"{time} !== arguments[0]", before)
        if self.window.name == "webkit":
            assert self.window.wait_for(LOST_SHAPES, "[data-slot=figure]") == 1, "shapes that stay behind, and one"

    def choose_dark_german(self) -> None:
        """Change the settings; each counts at once."""
        self.follow("/settings")
        self.reads("Settings")
        self.choose("light", "dark")
        self.window.wait_for("document.documentElement.dataset.light === 'dark'")
        self.choose("language", "de")
        self.window.wait_for("document.documentElement.lang === 'de'")
        self.reads("Einstellungen")
