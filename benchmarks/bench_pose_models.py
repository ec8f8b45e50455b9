"""How far the angles of both pose models are off, on drawings whose angles are known because the figure has them.

A drawing is flat, and no person: what is measured is how the light model fares beside the exact one.
"""

from base64 import b64encode
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple, TypeAlias

from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks.measuring import Measured, percentile
from cambre.core.figure.drawing.camera import Eye
from cambre.core.figure.drawing.camera import Seen as PageSeen
from cambre.core.figure.drawing.camera import seen as on_page
from cambre.core.figure.motion import motion
from cambre.core.library.exercise import Exercise
from cambre.core.observe.body import Places, places, visibility
from cambre.core.observe.landmarks import POINTS, Point, Points
from cambre.core.observe.reference import BOTH, marks
from cambre.core.observe.signals import SIGNALS, Seen
from cambre.core.observe.watches import Pushed, filmed
from cambre.core.vocabulary import Side
from cambre.pictures import Look, pictures
from cambre.web.assets import read_assets
from tests.browser.conftest import QUIET
from tests.browser.filming import PAGE, SHOW, SIZE
from tests.browser.serving import facts, served
from tests.ground.need_chromium import chromium

SLUGS = ("sit-to-stand", "hip-hinge", "straight-knee-roll-down", "heel-raise-and-reach")
MODELS = ("full", "lite")
SHOTS = 24  # of a repetition
AHEAD = 1  # the figures face to the right
TOLD = ("trunk_lean", "hip_extension")  # what is kept of a set that is seen from the side
FIND = """async ([worker, parts, model, urls, each]) => {
    const poser = new Worker(worker, { type: "module" });
    const answer = (asked, transfer = []) => new Promise((resolve, reject) => {
        poser.onmessage = ({ data }) => (data.kind === "failed" ? reject(new Error(data.said)) : resolve(data));
        poser.postMessage(asked, transfer);
    });
    await answer({ kind: "start", parts, people: 1, model });
    const found = [];
    for (const [place, url] of urls.entries()) {
        const image = Object.assign(new Image(), { src: url });
        await image.decode();
        for (let times = 0; times < 3; times += 1) { // a model follows somebody from picture to picture
            const picture = await createImageBitmap(image);
            const at = (3 * place + times) * each;
            const { points, world, size, people } = await answer({ kind: "look", picture, at }, [picture]);
            if (times === 2) found.push({ t_s: at, points: [...points], world: [...world], size, people });
        }
    }
    poser.terminate();
    return found;
}"""
Angles: TypeAlias = Mapping[str, float]


class Shown(NamedTuple):
    """Drawings of a repetition, and the angles that the figure has in each."""

    urls: list[str]
    angles: list[Angles]


def measure() -> Iterator[Measured]:
    """For each model: how many drawings it found somebody in, and how far its angles are off."""
    with TemporaryDirectory() as folder, sync_playwright() as playwright, served(Path(folder)) as address:
        browser = playwright.chromium.launch(executable_path=chromium(), args=list(QUIET))
        shown = {slug: _shown(browser, facts()[0].exercises[slug]) for slug in SLUGS}
        page = browser.new_page(base_url=address)
        page.goto("/about")
        for model in MODELS:
            yield from _of_model(page, model, shown)
        browser.close()


def _of_model(page: Page, model: str, shown: Mapping[str, Shown]) -> Iterator[Measured]:
    off: list[float] = []
    looked_at = found = 0
    for slug, (urls, angles) in shown.items():
        seen = [_told(each) for each in _found(page, model, urls)]
        both = zip(seen, angles, strict=True)
        errors = [abs(now[name] - known[name]) for now, known in both for name in now.keys() & known.keys()]
        looked_at, found, off = looked_at + len(seen), found + sum(map(bool, seen)), off + errors
        if len(errors) > 1:
            yield Measured(name=f"{model} model, {slug}: off, p50", value=percentile(errors, 50), bar=10, unit="°")
    yield Measured(
        name=f"{model} model: drawings found", value=100 * found / looked_at, bar=90, unit="%", more_is_better=True
    )
    for share, bar in ((50, 5), (90, 15)):
        yield Measured(name=f"{model} model: angles off, p{share}", value=percentile(off, share), bar=bar, unit="°")


def _found(page: Page, model: str, urls: Sequence[str]) -> list[Mapping[str, Any]]:
    parts = page.evaluate("async () => (await (await fetch('/watching')).json()).model")
    whole = {
        name: page.evaluate("address => new URL(address, location.href).href", each) for name, each in parts.items()
    }
    worker = read_assets().address("shared/camera/pose-worker.js")
    found: list[Mapping[str, Any]] = page.evaluate(FIND, [worker, whole, model, list(urls), 1 / 15])
    return found


def _told(pushed: Mapping[str, Any]) -> Angles:
    """The angles that a model's points tell; none where nobody was found."""
    seen = filmed(Pushed(**{**pushed, "size": tuple(pushed["size"])}))
    if seen.people == 0:
        return {}
    at = places(seen.frame.points, seen.aspect)
    return _angles(at, seen.frame.points, max(BOTH, key=lambda side: visibility(seen.frame.points, side)))


def _angles(at: Places, points: Points, near: Side) -> Angles:
    seen = Seen(at, points, near, AHEAD)
    return {name: angle for name in TOLD if (angle := SIGNALS[name](seen)) is not None}


def _shown(browser: Browser, exercise: Exercise) -> Shown:
    drawn = pictures()
    figure, tempo = exercise.figure, exercise.tempo
    if figure is None or tempo is None:
        raise ValueError(exercise.slug)
    eye = Eye(azimuth=figure.views[0].azimuth, elevation=figure.views[0].elevation)
    moved = motion(drawn.body, figure, drawn.book.solution(exercise.slug, figure.shown), tempo)
    page = browser.new_page(viewport={"width": SIZE[0], "height": SIZE[1]})
    page.set_content(PAGE.format(drawn.moving(exercise, Look())))
    urls, angles = [], []
    for place in range(SHOTS):
        second = moved.seconds * place / SHOTS
        page.evaluate(SHOW, [second, 0, 0])
        urls.append(f"data:image/jpeg;base64,{b64encode(page.screenshot(type='jpeg', quality=85)).decode()}")
        at: dict[int, PageSeen] = {
            mark: on_page(eye, point) for mark, point in marks(drawn.body, moved.at(second)).items()
        }
        points = tuple(Point(at[n].x, at[n].y, 0.0, 1.0) if n in at else None for n in range(POINTS))
        angles.append(_angles(places(points, 1.0), points, Side.RIGHT))
    page.close()
    return Shown(urls, angles)
